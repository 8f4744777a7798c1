using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;

namespace Plumbline.Care.Tests.Programmes;

public sealed class StagingTests
{
    [Theory]
    [InlineData(7, 0, 200, Course.Stable, 8, Stage.Modulate)]
    [InlineData(3, 7, 200, Course.Stable, 8, Stage.Modulate)]
    [InlineData(4, 0, 200, Course.Stable, 3, Stage.Modulate)]
    [InlineData(5, 0, 13, Course.Stable, 6, Stage.Modulate)]
    [InlineData(5, 0, 14, Course.Stable, 6, Stage.Control)]
    [InlineData(4, 0, 5, Course.Stable, 6, Stage.Control)]
    [InlineData(4, 2, 100, Course.Changing, 6, Stage.Modulate)]
    [InlineData(4, 2, 100, Course.Worsening, 6, Stage.Modulate)]
    [InlineData(4, 0, 100, Course.Worsening, 6, Stage.Control)]
    [InlineData(3, 0, 100, Course.Stable, 7, Stage.Optimise)]
    [InlineData(3, 0, 100, Course.Stable, 6.9, Stage.Control)]
    [InlineData(4, 0, 100, Course.Stable, 9, Stage.Control)]
    [InlineData(0, 0, 400, Course.Improving, 10, Stage.Optimise)]
    public void The_stage_follows_pain_function_and_time(int back, int leg, int days, Course course, double function, Stage stage) =>
        Staging.Of(People.DeskWorker with { PainBack = back, PainLeg = leg, OnsetDays = days, Course = course, FunctionPsfs = function }, World.Programmes.Staging).Stage.ShouldBe(stage);

    [Fact]
    public void Symptoms_that_reach_the_thigh_count_as_leg_symptoms_without_leg_pain() =>
        Staging.Of(People.DeskWorker with { FurthestZone = BodyZone.Thigh, Course = Course.Changing }, World.Programmes.Staging).Stage.ShouldBe(Stage.Modulate);

    [Fact]
    public void Every_rule_that_holds_is_a_reason_with_its_numbers()
    {
        var staged = Staging.Of(People.DeskWorker with { PainBack = 8, FunctionPsfs = 2.5 }, World.Programmes.Staging);
        staged.Reasons.Select(r => r.Rule).ShouldBe(["stage-strong-pain", "stage-little-function"]);
        staged.Reasons[0].Text.ShouldContain("8 of 10");
        staged.Reasons[1].Text.ShouldContain("2.5 of 10");
        staged.Reasons[1].Inputs.ShouldBe(["function_psfs_0_10"]);
    }

    [Fact]
    public void No_rule_of_an_intake_leads_to_upkeep() => World.Programmes.Staging.Rules.ShouldNotContain(r => r.Stage == Stage.Maintain);
}
