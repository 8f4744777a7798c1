using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;

namespace Plumbline.Care.Tests.Programmes;

/// <summary>What a physiotherapist found by reading proposals; each test is named after a finding.</summary>
public sealed class ProgrammeReviewTests
{
    private static readonly Intake Desk = Samples.Read("desk-worker");

    private static ProposedPlan Plan(Intake intake) => SampleProposalTests.PlanOf(ProposalEngine.Propose(People.Before(intake)))!;

    private static Exercise Facts(ProposedItem item) => World.Catalogue.ById[item.Exercise].Facts;

    private static ProposedItem Covering(ProposedPlan plan, string requirement) => plan.Items.Single(i => i.Covers.Contains(requirement));

    private static TimeSpan Walk(ProposedPlan plan) => plan.Items.Single(i => i.Exercise == "walking").Dose.ShouldBeOfType<Dose.Duration>().Time.Value.Max;

    [Theory]
    [InlineData("desk-worker")]
    [InlineData("runner-low-pain")]
    [InlineData("no-equipment")]
    public void Marching_with_the_hip_flexors_is_not_strength_for_the_hips(string sample) =>
        Facts(Covering(Plan(Samples.Read(sample)), "hip")).Muscles.ShouldContain(m => m.Muscle == "gluteus-medius" && m.Role != Role.Stabiliser);

    [Fact]
    public void Two_knee_rolls_of_five_seconds_are_not_the_stretch_of_the_week()
    {
        var stretch = Covering(Plan(Desk), "held-stretch").Dose.ShouldBeOfType<Dose.Repetitions>();
        stretch.Hold.Value.Min.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Who_can_walk_for_an_hour_and_has_the_minutes_does_not_get_five_minutes_of_walking()
    {
        var able = Desk with { WalkMinutes = 60, MinutesPerDay = 40 };
        Walk(Plan(able)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(10));
        Walk(Plan(able)).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(20), "the stage's own limit");
        Covering(Plan(able), "aerobic").Because.ShouldContain(b => b.StartsWith("You can walk 60 minutes without a rest; you start with", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(30)]
    public void A_longer_walk_is_at_most_half_of_what_the_person_can_walk(int able)
    {
        var walk = Walk(Plan(Desk with { WalkMinutes = able, MinutesPerDay = 60 })).TotalMinutes;
        walk.ShouldBeLessThanOrEqualTo(Math.Max(Math.Min(5, Math.Max(1, able)), able / 2.0));
    }

    [Fact]
    public void A_longer_walk_keeps_every_day_within_its_minutes()
    {
        foreach (var minutes in Enumerable.Range(5, 40))
        {
            var plan = Plan(Desk with { MinutesPerDay = minutes, WalkMinutes = 120 });
            plan.Days.ShouldAllBe(d => d.Minutes <= minutes);
        }
    }

    [Theory]
    [InlineData("stenosis")]
    [InlineData("spondylolisthesis")]
    [InlineData("leg-pain-extension")]
    public void Nobody_starts_with_the_single_leg_bridge_because_the_bridge_wants_care(string condition)
    {
        var plan = Plan(Desk with { Conditions = [condition] });
        plan.Items.Select(i => i.Exercise).ShouldNotContain("single-leg-bridge");
        plan.Items.ShouldAllBe(i => Facts(i).Load.Class <= 2);
    }

    [Fact]
    public void Who_may_fall_gets_leg_strength_balance_and_both_with_a_support()
    {
        var plan = Plan(Desk with { Age = 82 });
        plan.Items.SelectMany(i => i.Covers).ShouldContain("legs");
        plan.Items.SelectMany(i => i.Covers).ShouldContain("balance");
        Covering(plan, "balance").Cautions.ShouldContain(c => c.Contains("firm to hold", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mode_of_moving_is_not_proposed_as_an_exercise() =>
        Plan(Desk with { Conditions = ["leg-pain-flexion", "leg-pain-extension"] }).Items.Select(i => i.Exercise).ShouldNotContain("active-rom");

    [Theory]
    [InlineData(2, 8, "mcgill-curl-up")]
    [InlineData(4, 6, "supine-march")]
    public void The_crunch_is_never_the_first_choice(int pain, double function, string instead)
    {
        var around = People.Before(Desk with { PainBack = pain, FunctionPsfs = function, Age = 82 });
        SampleProposalTests.PlanOf(ProposalEngine.Propose(around))!.Items.Select(i => i.Exercise).ShouldNotContain("partial-curl");
        around.Suitability[instead].ShouldNotBeOfType<Suitability.Blocked>();
    }

    [Fact]
    public void The_movement_that_eases_the_leg_comes_before_work_for_the_hips()
    {
        var plan = Plan(Desk with { PainLeg = 4, FurthestZone = BodyZone.BelowKnee, Direction = Direction.Extension });
        var eases = Covering(plan, "eased-by-bending-back");
        eases.Days.Count.ShouldBe(5, "every day, not only between the strength days");
    }

    [Fact]
    public void With_three_minutes_until_the_visit_walking_comes_before_resting() =>
        Plan((Desk with { MinutesPerDay = 3, Equipment = [] }).With("Q9", Reply.Yes)).Items.Select(i => i.Exercise).ShouldBe(["walking"]);

    [Fact]
    public void A_caution_says_what_to_do_and_not_only_why()
    {
        foreach (var condition in World.Screening.Conditions.Values)
        {
            var around = People.Before(Desk with { Conditions = [condition.Id], Equipment = [.. Enum.GetValues<Prop>()] });
            around.Suitability.Values.OfType<Suitability.Limited>().SelectMany(l => l.Reasons).ShouldNotContain(r => r.Text.StartsWith("Take care with it", StringComparison.Ordinal), condition.Id);
        }
    }

    [Fact]
    public void A_caution_is_said_once()
    {
        var walk = Plan(Samples.Read("heart-trouble")).Items.Single(i => i.Exercise == "walking");
        walk.Cautions.Count(c => c.Contains("chest", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void In_new_severe_pain_no_repetitions_are_added_from_day_to_day()
    {
        var plan = Plan(Samples.Read("acute-severe"));
        plan.Items.ShouldContain(i => i.Exercise == "pelvic-tilt");
        plan.Items.Select(i => i.Dose).OfType<Dose.Repetitions>().ShouldAllBe(d => d.GrowTo == null);
    }

    [Fact]
    public void A_stretch_that_is_held_is_not_said_twice()
    {
        Covering(Plan(Desk), "held-stretch").Because[0].ShouldBe("It gives you a stretch that you hold.");
        Plan(Samples.Read("no-floor-no-chair-no-bands")).Unmet.Select(u => u.Id).ShouldContain("stretch");
        Plan(Samples.Read("no-floor-no-chair-no-bands")).Unmet.Select(u => u.Id).ShouldNotContain("held-stretch");
    }

    [Fact]
    public void One_minute_is_one_minute() =>
        Plan(Desk with { MinutesPerDay = 1 }).Unmet.ShouldContain(u => u.Text.EndsWith("in 1 minute a day.", StringComparison.Ordinal));
}
