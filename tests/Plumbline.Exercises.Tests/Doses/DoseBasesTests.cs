using Plumbline.Exercises.Doses;
using Xunit.Abstractions;

namespace Plumbline.Exercises.Tests.Doses;

public sealed class DoseBasesTests(ITestOutputHelper output)
{
    [Fact]
    public void A_dose_that_went_through_its_values_alone_is_told_as_before() => Laws.Hold(output, AnyDose.Complete, any =>
        DoseBases.From(OfValues(any.Dose), any.Dose).ShouldBe(any.Dose));

    [Fact]
    public void Only_what_changed_counts_as_stated()
    {
        var bridge = World.Catalogue.ById["bridge"];
        var before = DoseCompletion.Complete(new() { Repetitions = 10 }, bridge, World.Rules).Require();
        var after = DoseCompletion.Complete(DoseParts.Of(before) with { Sets = 2, Repetitions = 10, TimesPerDay = 2 }, bridge, World.Rules).Require();
        var told = DoseBases.From(after, before);
        DoseParts.Of(told).ShouldBe(DoseParts.Of(after));
        DoseParts.DefaultsOf(before).Except(DoseParts.DefaultsOf(told)).ShouldBe(["sets", "times_per_day"]);
    }

    [Fact]
    public void Between_doses_of_other_kinds_only_how_often_and_the_end_feel_are_compared()
    {
        var time = DoseCompletion.Complete(new(), World.Catalogue.ById["walking"], World.Rules).Require();
        var count = DoseCompletion.Complete(new(), World.Catalogue.ById["bridge"], World.Rules).Require() with { EndFeel = time.EndFeel, Frequency = time.Frequency };
        var told = DoseBases.From(OfValues(time), count);
        DoseParts.Of(told).ShouldBe(DoseParts.Of(time));
        DoseParts.DefaultsOf(told).ShouldBe(["times_per_day", "days_per_week", "end_feel"]);
    }

    // As a journal keeps it: every part is there and counts as stated.
    private static Dose OfValues(Dose dose)
    {
        var often = dose with
        {
            EndFeel = Stated(dose.EndFeel),
            Frequency = dose.Frequency switch
            {
                Frequency.TimesPerDay f => f with { Times = Stated(f.Times), DaysPerWeek = Stated(f.DaysPerWeek) },
                Frequency.EveryHours f => f with { Hours = Stated(f.Hours), DaysPerWeek = Stated(f.DaysPerWeek) },
            },
        };
        return often switch
        {
            Dose.Repetitions d => d with { Sets = Stated(d.Sets), Count = Stated(d.Count), Hold = Stated(d.Hold), Rest = Stated(d.Rest), Sides = Stated(d.Sides), Tempo = Stated(d.Tempo) },
            Dose.Duration d => d with { Time = Stated(d.Time), Sets = Stated(d.Sets), Rest = Stated(d.Rest), Sides = Stated(d.Sides) },
            Dose.Distance d => d with { Way = Stated(d.Way), Sets = Stated(d.Sets), Rest = Stated(d.Rest) },
        };
    }

    private static Part<T> Stated<T>(Part<T> part) => part with { Basis = PartBasis.Stated };
}
