using Plumbline.Care.Progressions;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Progressions;

public sealed class PlansTests
{
    [Fact]
    public void Graded_activity_starts_at_four_fifths_of_the_baseline_and_rises_as_fixed()
    {
        var plan = Graded([10, 12, 14], step: 1, goal: 12).Require();
        (plan.Baseline, plan.Start).ShouldBe((12, 9));
        new[] { 0, 1, 2, 3, 6, 100 }.Select(s => plan.QuotaAt(s).Max).ShouldBe([9, 9, 10, 10, 12, 12]);
    }

    [Fact]
    public void Graded_activity_needs_its_baseline_and_a_bounded_step()
    {
        Graded([10, 12], 1, 20).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-GRADED-BASELINE");
        Graded([10, 12, 14], 5, 20).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-GRADED-STEP");
    }

    [Fact]
    public void In_a_flare_up_walking_goes_on_and_the_rest_shrinks()
    {
        var plan = FlareUpPlan.For([Sessions.Bridge(2, 10), Sessions.Item("walking")], Sessions.Book);
        plan.Items[0].Dose.ShouldBe(new() { Sets = 1, Repetitions = 10 });
        plan.Items[1].Dose.ShouldBe(Sessions.Item("walking").Dose);
        plan.RelativeRestDays.ShouldBe(new Range<int>(1, 2));
        plan.Steps.ShouldContain(s => s.Contains("warning sign"));
    }

    private static Read<GradedPlan> Graded(Seq<double> baseline, double step, double goal) => GradedPlan.From(baseline, DoseVariable.Repetitions, step, goal, 2, Sessions.Book.Rules);
}
