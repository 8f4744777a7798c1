using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Programmes;

public sealed class PlanChangeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_same_plan_differs_in_nothing() => PlanChange.Between(Plan(("bridge", 10), ("clamshell", 8)), Plan(("bridge", 10), ("clamshell", 8))).ShouldBeEmpty();

    [Fact]
    public void What_is_new_gone_and_changed_is_said_to_the_clinician_and_to_the_person()
    {
        var changes = PlanChange.Between(Plan(("bridge", 10), ("clamshell", 8)), Plan(("bridge", 12), ("squat", 6)));
        changes.Select(c => c.ForClinician(World.Catalogue, World.Doses)[..3]).ShouldBe(["New", "Out", "Bri"]);
        changes[2].ForClinician(World.Catalogue, World.Doses).ShouldContain("\u2192");
        changes[2].ForPerson(World.Catalogue, World.Doses).ShouldEndWith("That takes a little longer than before.");
        changes[1].ForPerson(World.Catalogue, World.Doses).ShouldBe("You no longer do Clamshell.");
    }

    [Fact]
    public void Another_order_is_a_change_of_the_whole() =>
        PlanChange.Between(Plan(("bridge", 10), ("clamshell", 8)), Plan(("clamshell", 8), ("bridge", 10))).ShouldHaveSingleItem().ShouldBeOfType<PlanChange.Reordered>();

    [Fact]
    public void Other_days_are_told_by_their_names()
    {
        var before = Plan(("bridge", 10));
        var after = before with { Items = [before.Items[0] with { Days = [DayOfWeek.Tuesday, DayOfWeek.Sunday] }] };
        PlanChange.Between(before, after).ShouldHaveSingleItem().ForPerson(World.Catalogue, World.Doses).ShouldBe("You do Bridge on Tuesday and Sunday now.");
    }

    private static Programme Plan(params (string Exercise, int Repetitions)[] items) => Prescription.Prescribe(
        [.. items.Select((item, i) => new PlanLine($"line {i + 1}", World.Catalogue.ById[item.Exercise], DoseCompletion.Complete(new() { Sets = 2, Repetitions = item.Repetitions, DaysPerWeek = 3 }, World.Catalogue.ById[item.Exercise], World.Doses).Require()))],
        new() { Id = Guid.Parse("0195a1b2-0000-7000-8000-000000000001"), Approval = new("Jane Roe", ApproverRole.Clinician, Today), Clinic = new(), Starts = Today },
        World.Catalogue, World.Programmes).Require();
}
