using FsCheck.Fluent;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses.Words;

public sealed class DoseWordingTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_printed_in_full_parses_to_the_same_dose() => Laws.Hold(output, AnyDose.Printable, dose =>
        Parsed(DoseWording.Full(dose)).ShouldBe(dose, DoseWording.Full(dose)), Tells);

    [Fact]
    public void What_is_printed_in_short_parses_to_the_same_dose() => Laws.Hold(output, AnyDose.Printable, dose =>
        Parsed(DoseWording.Brief(dose)).ShouldBe(dose, DoseWording.Brief(dose)), Tells);

    [Fact]
    public void A_complete_dose_prints_to_what_a_person_is_told_of_it() => Laws.Hold(output, AnyDose.Complete, any =>
    {
        var told = DoseWording.Told(any.Dose);
        Parsed(DoseWording.Full(any.Dose)).ShouldBe(told, DoseWording.Full(any.Dose));
        Parsed(DoseWording.Brief(any.Dose)).ShouldBe(told, DoseWording.Brief(any.Dose));
        // Everything that somebody stated is told, but for a rest between sets where there is one set.
        var stated = DoseParts.StatedOf(any.Dose);
        if (DoseParts.Of(any.Dose).Sets is { Max: 1 }) stated = stated with { Rest = null };
        Merged(stated, told).ShouldBe(told);
    }, any => DoseWording.Told(any.Dose) is var told && told.GrowToRepetitions is not { } most || told.Repetitions?.Max < most);

    [Fact]
    public void An_unsaid_part_never_shows_as_a_number() => Laws.Hold(output, AnyDose.Printable, dose =>
    {
        var said = new HashSet<double>();
        foreach (var n in new[] { dose.Sets, dose.Repetitions, dose.TimesPerDay, dose.DaysPerWeek, dose.EveryHours }) Add(said, n?.Min, n?.Max);
        foreach (var t in new[] { dose.Hold, dose.Rest, dose.Duration }) Add(said, t?.Min.TotalSeconds, t?.Max.TotalSeconds, t?.Min.TotalMinutes, t?.Max.TotalMinutes, t?.Min.TotalHours, t?.Max.TotalHours);
        Add(said, dose.Distance?.Min.Metres, dose.Distance?.Max.Metres, dose.Distance?.Min.Kilometres, dose.Distance?.Max.Kilometres, dose.Distance?.Min.Miles, dose.Distance?.Max.Miles, dose.GrowToRepetitions);
        foreach (var phase in dose.Tempo ?? []) Add(said, phase.TotalSeconds);
        foreach (var text in new[] { DoseWording.Full(dose), DoseWording.Brief(dose) })
            foreach (var number in Numbers(text)) said.ShouldContain(s => Math.Abs(s - number) < 0.01, $"{number} in: {text}");
    });

    [Theory]
    [InlineData("bridge", "s002", "Do 3 sets of 15. Rest 1 minute between sets.", "3 × 15, rest 1 min")]
    [InlineData("single-knee-to-chest", "s001", "Hold for 20 seconds. Repeat 3 times on each side. Do this twice a day.", "3 reps, each side, hold 20 s, twice a day")]
    [InlineData("single-knee-to-chest", "s002", "Hold for 5 seconds. Repeat 2 to 3 times on each side. Do this twice a day.", "2–3 reps, each side, hold 5 s, twice a day")]
    [InlineData("pelvic-tilt", "s002", "Hold for 5 seconds. Build up to 30 repetitions. Do this every day.", "hold 5 s, build up to 30 reps, every day")]
    [InlineData("side-lying-leg-lift", "s002", "Hold for 2 seconds. Do 3 sets of 10 on each side.", "3 × 10, each side, hold 2 s")]
    [InlineData("walking", "s003", "Cover 3.2 to 4.8 km. Do this on 3 days a week.", "3.2–4.8 km, 3 days a week")]
    public void A_seeds_dosage_is_said_in_plain_English(string exercise, string variant, string inFull, string inShort)
    {
        var stated = World.Catalogue.ById[exercise].Facts.Doses.Single(d => d.Id == variant).Stated;
        DoseWording.Full(stated).ShouldBe(inFull);
        DoseWording.Brief(stated).ShouldBe(inShort);
    }

    public static IEnumerable<object[]> Variants() =>
        World.Catalogue.Exercises.SelectMany(e => e.Facts.Doses.Where(d => d.Stated != new StatedDose()).Select(d => new object[] { e.Id, d.Id }));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_dosage_of_the_catalogue_prints_and_parses_back(string exercise, string variant)
    {
        var stated = World.Catalogue.ById[exercise].Facts.Doses.Single(d => d.Id == variant).Stated;
        if (!Tells(stated)) return;
        Parsed(DoseWording.Full(stated)).ShouldBe(stated, DoseWording.Full(stated));
        Parsed(DoseWording.Brief(stated)).ShouldBe(stated, DoseWording.Brief(stated));
    }

    [Fact]
    public void One_is_said_in_the_singular()
    {
        DoseWording.Full(new StatedDose { Sets = 1, Repetitions = 10, Rest = TimeSpan.FromMinutes(1), TimesPerDay = 1, DaysPerWeek = 1 })
            .ShouldBe("Do 1 set of 10. Rest 1 minute between sets. Do this once a day, on 1 day a week.");
        DoseWording.Full(new StatedDose { Repetitions = 1, Hold = TimeSpan.FromSeconds(1), EveryHours = 1 }).ShouldBe("Hold for 1 second. Do 1 repetition. Do this every hour.");
        DoseWording.Full(new StatedDose { Duration = TimeSpan.FromHours(1) }).ShouldBe("Go on for 1 hour.");
        DoseWording.Full(new StatedDose { Distance = Length.FromMiles(1) }).ShouldBe("Cover 1 mile.");
    }

    // Where a movement stops, or how sides take turns, is no dose by itself: the parser refuses it.
    private static bool Tells(StatedDose dose) => dose with { EndFeel = null, Sides = dose.Sides == Sides.Each ? Sides.Each : null } != new StatedDose();

    private static StatedDose Parsed(string text) => DoseParser.Parse(text, World.DoseWords).Require();

    private static StatedDose Merged(StatedDose stated, StatedDose told) => told with
    {
        Sets = stated.Sets ?? told.Sets,
        Repetitions = stated.Repetitions ?? told.Repetitions,
        Hold = stated.Hold ?? told.Hold,
        Rest = stated.Rest ?? told.Rest,
        TimesPerDay = stated.TimesPerDay ?? told.TimesPerDay,
        DaysPerWeek = stated.DaysPerWeek ?? told.DaysPerWeek,
        EveryHours = stated.EveryHours ?? told.EveryHours,
        Duration = stated.Duration ?? told.Duration,
        Distance = stated.Distance ?? told.Distance,
        Sides = stated.Sides ?? told.Sides,
        Tempo = stated.Tempo ?? told.Tempo,
        GrowToRepetitions = stated.GrowToRepetitions ?? told.GrowToRepetitions,
        EndFeel = stated.EndFeel ?? told.EndFeel,
    };

    private static void Add(HashSet<double> said, params double?[] values)
    {
        foreach (var value in values)
            if (value is { } v) said.Add(v);
    }

    private static IEnumerable<double> Numbers(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\d+(\.\d+)?").Select(m => double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture));
}
