using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses;

public sealed class DoseCompletionTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Variants() =>
        World.Catalogue.Exercises.SelectMany(e => e.Facts.Doses.Select(d => new object[] { e.Id, d.Id }));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_dosage_of_the_catalogue_can_be_completed_and_keeps_what_it_states(string exercise, string variant)
    {
        var of = World.Catalogue.ById[exercise];
        var stated = of.Facts.Doses.Single(d => d.Id == variant).Stated;
        var dose = DoseCompletion.Complete(stated, of, World.Rules).Require();
        World.Rules.Limits.Check(dose, exercise).ShouldBeEmpty();
        DoseParts.StatedOf(dose).ShouldBe(stated);
    }

    [Fact]
    public void A_bridge_of_which_only_the_repetitions_are_said_is_one_set_by_default()
    {
        var dose = Complete(new() { Repetitions = 12 }, "bridge").ShouldBeOfType<Dose.Repetitions>();
        dose.Count.ShouldBe(new(12, PartBasis.Stated));
        dose.Sets.ShouldBe(new(1, PartBasis.Default));
        dose.Hold.ShouldBe(new(TimeSpan.Zero, PartBasis.Default));
        dose.EndFeel.ShouldBe(new(EndFeel.Fatigue, PartBasis.Default));
        dose.Sides.ShouldBe(new(Sides.Both, PartBasis.Default));
        dose.Tempo.Basis.ShouldBe(PartBasis.Default);
        dose.Frequency.ShouldBeOfType<Frequency.TimesPerDay>().DaysPerWeek.ShouldBe(new(new Range<int>(2, 3), PartBasis.Default));
    }

    [Fact]
    public void Sets_of_a_hold_are_one_hold_each() =>
        Complete(new() { Sets = 3, Hold = Seconds(30) }, "modified-plank").ShouldBeOfType<Dose.Repetitions>().Count.ShouldBe(new(1, PartBasis.Default));

    [Fact]
    public void A_hold_alone_takes_the_exercises_own_number_of_holds() =>
        Complete(new() { Hold = Seconds(30) }, "plank-full").ShouldBeOfType<Dose.Repetitions>().Count.ShouldBe(new(3, PartBasis.Default));

    [Fact]
    public void A_steady_movement_takes_a_duration_and_a_hold_of_it_is_its_duration()
    {
        Complete(new() { Hold = Seconds(120) }, "prone-lying").ShouldBeOfType<Dose.Duration>().Time.ShouldBe(new(Seconds(120), PartBasis.Stated));
        Complete(new() { DaysPerWeek = 5 }, "walking").ShouldBeOfType<Dose.Duration>().Time.Basis.ShouldBe(PartBasis.Default);
    }

    [Fact]
    public void A_way_is_a_distance() =>
        Complete(new() { Distance = Length.FromMiles(2) }, "walking").ShouldBeOfType<Dose.Distance>().Way.Value.Min.Miles.ShouldBe(2, 1e-9);

    [Fact]
    public void A_pelvic_tilt_has_two_holds_in_a_repetition() =>
        Complete(new() { Hold = Seconds(5) }, "pelvic-tilt").ShouldBeOfType<Dose.Repetitions>().HoldsPerRepetition.ShouldBe(2);

    [Fact]
    public void Twice_daily_means_every_day_unless_the_days_are_said() =>
        Complete(new() { TimesPerDay = 2 }, "bridge").Frequency.DaysPerWeek.ShouldBe(new(7, PartBasis.Default));

    [Fact]
    public void A_tempo_with_a_pause_in_the_middle_sets_the_hold_of_a_movement_that_has_one()
    {
        var dose = Complete(new() { Tempo = [Of(3), Of(1), Of(4)] }, "bridge").ShouldBeOfType<Dose.Repetitions>();
        dose.Tempo.ShouldBe(new([Of(3), Of(4)], PartBasis.Stated));
        dose.Hold.ShouldBe(new(Seconds(1), PartBasis.Stated));
    }

    [Fact]
    public void A_tempo_that_does_not_fit_the_movement_is_refused() =>
        Refused(new() { Tempo = [Of(3), Of(1), Of(1), Of(0)] }, "clamshell").ShouldBe(["PLB-DOSE-TEMPO"]);

    [Fact]
    public void Everything_beyond_the_limits_is_refused_at_once() =>
        Refused(new() { Repetitions = 500, Sets = 9, Hold = Seconds(600) }, "bridge").ShouldBe(["PLB-DOSE-LIMIT", "PLB-DOSE-LIMIT", "PLB-DOSE-LIMIT"]);

    [Fact]
    public void Parts_that_exclude_each_other_are_refused() =>
        Refused(new() { EveryHours = 2, TimesPerDay = 3 }, "bridge").ShouldBe(["PLB-DOSE-CONFLICT"]);

    [Fact]
    public void An_impossible_part_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => new StatedDose { Sets = 0 });
        Should.Throw<ArgumentException>(() => new StatedDose { DaysPerWeek = 8 });
        Should.Throw<ArgumentException>(() => new StatedDose { Hold = Seconds(-1) });
        Should.Throw<ArgumentException>(() => new StatedDose { Duration = Seconds(0) });
        var dose = Complete(new() { Repetitions = 12 }, "bridge").ShouldBeOfType<Dose.Repetitions>();
        Should.Throw<ArgumentException>(() => dose with { Sets = new(0, PartBasis.Stated) });
    }

    [Fact]
    public void A_complete_dose_keeps_every_stated_part_and_says_which_parts_it_filled_in() => Laws.Hold(output, AnyDose.Prescribed, stated =>
    {
        var dose = DoseCompletion.Complete(stated, World.Rules).Require();
        var again = DoseParts.StatedOf(dose);
        // Without a movement, "3 times 5 minutes" is three goes of the duration.
        var goes = dose is Dose.Repetitions ? stated : stated with { Sets = stated.Sets ?? stated.Repetitions, Repetitions = null };
        again.ShouldBe(goes);
        (DoseParts.Of(dose) == again).ShouldBe(DoseParts.DefaultsOf(dose).Count == 0);
    });

    private static Dose Complete(StatedDose stated, string exercise) => DoseCompletion.Complete(stated, World.Catalogue.ById[exercise], World.Rules).Require();

    private static IEnumerable<string> Refused(StatedDose stated, string exercise) =>
        DoseCompletion.Complete(stated, World.Catalogue.ById[exercise], World.Rules).ShouldBeOfType<Read<Dose>.Failure>().Errors.Select(e => e.Code);

    private static TimeSpan Of(double seconds) => TimeSpan.FromSeconds(seconds);

    private static Range<TimeSpan> Seconds(double seconds) => Of(seconds);
}
