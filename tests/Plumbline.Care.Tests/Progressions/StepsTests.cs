using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Care.Tests.Progressions;

public sealed class StepsTests
{
    private static readonly StepNumbers Numbers = Sessions.Book.Rules.Steps;

    [Theory]
    [InlineData(DoseVariable.Repetitions, 10, 20, 12.0)]
    [InlineData(DoseVariable.Repetitions, 15, 20, 17.0)]
    [InlineData(DoseVariable.Repetitions, 3, 5, 4.0)]
    [InlineData(DoseVariable.Repetitions, 1, 5, 2.0)]
    [InlineData(DoseVariable.Repetitions, 19, 20, 20.0)]
    [InlineData(DoseVariable.Repetitions, 20, 20, null)]
    [InlineData(DoseVariable.Repetitions, 25, 20, null)]
    [InlineData(DoseVariable.Sets, 1, 3, 2.0)]
    [InlineData(DoseVariable.Hold, 5, 10, 6.0)]
    [InlineData(DoseVariable.Hold, 10, 20, 12.0)]
    [InlineData(DoseVariable.Hold, 20, 30, 25.0)]
    [InlineData(DoseVariable.Hold, 58, 60, 60.0)]
    [InlineData(DoseVariable.Duration, 300, 3600, 360.0)]
    [InlineData(DoseVariable.Duration, 600, 3600, 720.0)]
    [InlineData(DoseVariable.Duration, 90, 3600, 108.0)]
    [InlineData(DoseVariable.Duration, 3500, 3600, 3600.0)]
    [InlineData(DoseVariable.Distance, 3200, 6400, 3800.0)]
    [InlineData(DoseVariable.Distance, 1000, 6400, 1200.0)]
    public void One_step(DoseVariable variable, double now, double ceiling, double? to) =>
        Steps.Up(variable, new(now, now), ceiling, [], Numbers).ShouldBe(to is { } t ? new Range<double>(t, t) : null);

    [Fact]
    public void Both_ends_of_a_range_grow_and_the_least_follows_when_the_most_is_at_the_ceiling()
    {
        Steps.Up(DoseVariable.Duration, new(300, 600), 3600, [], Numbers).ShouldBe(new Range<double>(360, 720));
        Steps.Up(DoseVariable.Repetitions, new(8, 10), 12, [], Numbers).ShouldBe(new Range<double>(9, 12));
        Steps.Up(DoseVariable.Repetitions, new(5, 10), 10, [], Numbers).ShouldBe(new Range<double>(6, 10));
        Steps.Up(DoseVariable.Repetitions, new(10, 10), 10, [], Numbers).ShouldBeNull();
    }

    [Theory]
    [InlineData(20, new[] { 20.0, 21, 22.5, 25 }, 21.0)]
    [InlineData(20, new[] { 20.0, 25, 30 }, null)]
    [InlineData(20, new double[0], null)]
    [InlineData(10, new[] { 11.0, 10.5 }, 10.5)]
    [InlineData(40, new[] { 44.0 }, null)]
    public void A_load_grows_to_the_next_weight_at_hand_by_at_most_a_tenth(double now, double[] weights, double? to) =>
        Steps.Up(DoseVariable.Load, new(now, now), 40, weights, Numbers).ShouldBe(to is { } t ? new Range<double>(t, t) : null);

    [Fact]
    public void Variables_grow_in_their_order()
    {
        Next(Sessions.Bridge(3, 18)).ShouldBe((DoseVariable.Repetitions, 20));
        Next(Sessions.Bridge(3, 20)).ShouldBe((DoseVariable.Sets, 4));
        Next(Sessions.Bridge(4, 20)).ShouldBeNull();
        Next(Sessions.Item("single-leg-stance", new() { Repetitions = 6, Hold = Sessions.Seconds(20) })).ShouldBe((DoseVariable.Hold, 25));
        Next(Sessions.Item("mcgill-curl-up", new() { Repetitions = 12, Hold = Sessions.Seconds(10) })).ShouldBe((DoseVariable.Sets, 2), "a dose without sets is one set");
        Next(Sessions.Item("dead-bug-1", new() { Repetitions = 12, Sets = 3 })).ShouldBeNull("a hold that nobody stated does not grow");
        Next(Sessions.Item("walking", new() { Distance = Length.FromMetres(3200) })).ShouldBe((DoseVariable.Distance, 3800));
    }

    [Fact]
    public void A_load_grows_after_the_hold()
    {
        var item = Sessions.Item("deadlift-light", new() { Sets = 4, Repetitions = 12 });
        Next(item with { LoadKg = 10, AvailableLoadsKg = [10, 11, 12], Ceilings = item.Ceilings with { LoadKg = 20 } }).ShouldBe((DoseVariable.Load, 11));
    }

    [Fact]
    public void A_growth_rule_adds_one_repetition_up_to_its_number()
    {
        var item = Sessions.Item("pelvic-tilt");
        Steps.Grow(item, Numbers)!.To.ShouldBe(new Range<double>(11, 11));
        Steps.Grow(item with { Dose = item.Dose with { Repetitions = 30 } }, Numbers).ShouldBeNull();
        Steps.Grow(item with { Dose = item.Dose with { Repetitions = new Range<int>(28, 30), GrowToRepetitions = 30 } }, Numbers).ShouldBeNull();
        Steps.Grow(item with { Dose = item.Dose with { GrowToRepetitions = null } }, Numbers).ShouldBeNull();
    }

    [Theory]
    [InlineData(3, 15, 0.5, 0.6667, 2, 15)]
    [InlineData(4, 15, 0.5, 0.6667, 2, 15)]
    [InlineData(2, 10, 0.5, 0.6667, 1, 10)]
    [InlineData(1, 10, 0.5, 0.6667, 1, 6)]
    [InlineData(1, 3, 0.5, 0.6667, 1, 2)]
    [InlineData(1, 2, 0.5, 0.6667, 1, 1)]
    [InlineData(3, 10, 0.7, 0.8, 3, 7)]
    [InlineData(3, 15, 0.7, 0.8, 3, 11)]
    [InlineData(4, 15, 0.7, 0.8, 3, 15)]
    [InlineData(3, 15, 0.5, 0.5, 3, 7)]
    [InlineData(2, 15, 0.5, 0.5, 1, 15)]
    [InlineData(3, 10, 0.5, 0.6, 3, 5)]
    public void A_cut_lowers_one_variable_into_its_window(int sets, int repetitions, double least, double most, int newSets, int newRepetitions)
    {
        var dose = new StatedDose { Sets = sets, Repetitions = repetitions, DaysPerWeek = 3 };
        var cut = Cuts.Of(dose, new(least, most), Numbers)!.ApplyTo(dose);
        cut.ShouldBe(dose with { Sets = newSets, Repetitions = newRepetitions });
    }

    [Fact]
    public void Holds_times_and_ways_can_be_cut_and_a_single_repetition_cannot()
    {
        Cut(new() { Repetitions = 1, Hold = Sessions.Seconds(30) }).ShouldBe(new() { Repetitions = 1, Hold = Sessions.Seconds(18) });
        Cut(new() { Duration = Sessions.Seconds(1200) }).ShouldBe(new() { Duration = Sessions.Seconds(660) });
        Cut(new() { Duration = Sessions.Seconds(300, 600) }).ShouldBe(new() { Duration = Sessions.Seconds(165, 330) });
        Cut(new() { Distance = Length.FromMetres(3200) }).ShouldBe(new() { Distance = Length.FromMetres(1800) });
        Cut(new() { Repetitions = 1, TimesPerDay = 2 }).ShouldBe(new() { Repetitions = 1, TimesPerDay = 1 });
        Cut(new() { Repetitions = new Range<int>(8, 10) }).ShouldBe(new() { Repetitions = new Range<int>(4, 6) });
        Cut(new() { Repetitions = 1 }).ShouldBeNull();
        Cut(new()).ShouldBeNull();
    }

    [Fact]
    public void A_time_and_a_way_are_not_cut_below_what_can_be_played_and_can_grow_again()
    {
        Cut(new() { Duration = Sessions.Seconds(15) }).ShouldBe(new() { Duration = Sessions.Seconds(10) });
        Cut(new() { Duration = Sessions.Seconds(10) }).ShouldBeNull();
        Cut(new() { Distance = Length.FromMetres(30) }).ShouldBe(new() { Distance = Length.FromMetres(20) });
        Cut(new() { Distance = Length.FromMetres(20) }).ShouldBeNull();
        Steps.Up(DoseVariable.Duration, new(10, 10), 60, [], Numbers).ShouldBe(new(12, 12));
    }

    private static StatedDose? Cut(StatedDose dose) => Cuts.Of(dose, new(0.5, 0.6667), Numbers)?.ApplyTo(dose);

    private static (DoseVariable, double)? Next(JudgedItem item) => Steps.Next(item, Numbers) is { } step ? (step.Variable, step.To.Max) : null;
}
