using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Muscles;

namespace Plumbline.Care.Tests.Programmes;

/// <summary>The sample people before the real gate.</summary>
public sealed class SampleProposalTests
{
    public static TheoryData<string> All => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sample_gets_what_its_screening_leaves_open_and_nothing_that_is_blocked(string name)
    {
        var around = Around(name);
        var proposal = ProposalEngine.Propose(around);
        proposal.ShouldBeOfType(around.Screening.Programme switch
        {
            ProgrammeAccess.Yes => typeof(Proposal.Proposed),
            ProgrammeAccess.Holding => typeof(Proposal.Holding),
            ProgrammeAccess.ClinicianOnly => typeof(Proposal.ClinicianOnly),
            ProgrammeAccess.None => typeof(Proposal.NotNow),
        });
        if (PlanOf(proposal) is not { } plan) return;
        plan.Optimality.Proven.ShouldBeTrue();
        plan.Items.ShouldNotBeEmpty();
        plan.Items.ShouldAllBe(i => !(around.Suitability[i.Exercise] is Suitability.Blocked));
        plan.Items.ShouldAllBe(i => i.Because.Count > 0);
    }

    [Fact]
    public void A_desk_worker_gets_strength_a_stretch_and_walking_each_week()
    {
        var plan = Plan("desk-worker");
        plan.Stage.ShouldBe(Stage.Control);
        plan.Unmet.ShouldBeEmpty();
        foreach (var category in new[] { Category.Strength, Category.Stretch, Category.Aerobic }) plan.Items.ShouldContain(i => Facts(i).Categories.Contains(category));
        plan.Items[^1].Exercise.ShouldBe("walking");
        plan.NeedsClinician.ShouldBeFalse();
    }

    [Fact]
    public void A_runner_with_little_pain_gets_the_hinge_and_leg_strength()
    {
        var plan = Plan("runner-low-pain");
        plan.Stage.ShouldBe(Stage.Optimise);
        plan.Items.Select(i => i.Exercise).ShouldContain("hip-hinge");
        plan.Items.SelectMany(i => Facts(i).Muscles).Where(m => m.Role == Role.Prime).SelectMany(m => World.Catalogue.Muscles[m.Muscle].Regions).ShouldContain(Region.Thigh);
    }

    [Fact]
    public void With_thin_bones_there_is_balance_work_and_no_loaded_or_end_range_bend()
    {
        var plan = Plan("osteoporosis");
        plan.Items.ShouldContain(i => Facts(i).Category == Category.Balance);
        plan.Items.ShouldNotContain(i => Facts(i).Bias.Contains(Bias.Flexion) && (Facts(i).EndRange || Facts(i).Load.Class >= 3));
    }

    [Fact]
    public void A_narrow_canal_is_eased_by_bending_and_cycling()
    {
        var plan = Plan("stenosis");
        plan.Items.Select(i => i.Exercise).ShouldContain("bike-recumbent");
        plan.Items.ShouldNotContain(i => Facts(i).Bias.Contains(Bias.Extension) && Facts(i).EndRange);
        plan.Items.Single(i => i.Covers.Contains("eased-by-bending-forward")).Because.ShouldContain(b => b.Contains("eases you", StringComparison.Ordinal));
    }

    [Fact]
    public void When_bending_back_eases_the_plan_has_such_a_movement_and_nothing_against_it()
    {
        var plan = PlanOf(ProposalEngine.Propose(Around("desk-worker", i => i with { Direction = Care.Intakes.Direction.Extension })))!;
        plan.Items.ShouldContain(i => i.Covers.Contains("eased-by-bending-back"));
        plan.Items.ShouldNotContain(i => Facts(i).Bias.Contains(Bias.Flexion) && !Facts(i).Bias.Contains(Bias.Neutral) && !Facts(i).Bias.Contains(Bias.Extension));
    }

    [Fact]
    public void In_strong_pain_there_are_a_restful_position_breathing_gentle_movement_and_short_walks()
    {
        var plan = PlanOf(ProposalEngine.Propose(Around("desk-worker", i => i with { PainBack = 7, MinutesPerDay = 20 })))!;
        plan.Stage.ShouldBe(Stage.Modulate);
        plan.Items.SelectMany(i => i.Covers).ShouldBe(["relief-position", "breathing", "gentle-range", "short-walks"], ignoreOrder: true);
        plan.Items.ShouldAllBe(i => Facts(i).Load.Class <= 1);
    }

    [Fact]
    public void Who_cannot_get_to_the_floor_gets_nothing_on_the_floor() =>
        Plan("no-floor").Items.ShouldNotContain(i => Facts(i).Surface == Surface.Floor);

    [Fact]
    public void Without_floor_chair_and_bands_the_missing_hip_strength_is_named_with_what_would_open_it()
    {
        var unmet = Plan("no-floor-no-chair-no-bands").Unmet.Single(u => u.Id == "hip");
        unmet.Text.ShouldContain("floor");
        unmet.Text.ShouldContain("chair");
        unmet.Text.ShouldContain("band");
        unmet.Opens.Single(o => o.Constraint.Contains("chair", StringComparison.Ordinal)).Exercises.ShouldBe(["single-leg-stance", "standing-hip-abduction"]);
        unmet.Opens.Single(o => o.Constraint.Contains("band", StringComparison.Ordinal)).Exercises.ShouldBe(["band-side-step"]);
    }

    [Fact]
    public void One_day_a_week_is_said_to_be_too_few() =>
        PlanOf(ProposalEngine.Propose(Around("desk-worker", i => i with { DaysPerWeek = 1 })))!.Unmet.Select(u => u.Id).ShouldBe(["strength-days", "aerobic-days"]);

    [Fact]
    public void Three_minutes_a_day_leave_something_out_and_say_how_many_minutes_would_hold_it()
    {
        var unmet = PlanOf(ProposalEngine.Propose(Around("desk-worker", i => i with { MinutesPerDay = 3 })))!.Unmet;
        unmet.ShouldNotBeEmpty();
        unmet[0].Text.ShouldContain("3 minutes a day");
        unmet[0].Opens[0].Constraint.ShouldContain("minutes a day");
    }

    [Fact]
    public void A_search_cut_short_says_how_far_the_plan_may_be_from_the_best()
    {
        var around = Around("osteoporosis");
        var rules = around.Rules with { Objective = around.Rules.Objective with { Nodes = 8 } };
        var plan = PlanOf(ProposalEngine.Propose(around with { Rules = rules }))!;
        plan.Optimality.Proven.ShouldBeFalse();
        plan.Optimality.GapIn.ShouldNotBeNull();
        plan.Optimality.GapAtMost!.Value.ShouldBeGreaterThan(0);
        plan.Optimality.Text.ShouldContain("stopped");
    }

    [Theory]
    [InlineData("bridge", WhyNotKind.Chosen)]
    [InlineData("superman", WhyNotKind.ClinicianOnly)]
    [InlineData("rhomboid-pull", WhyNotKind.Equipment)]
    [InlineData("deadlift-light", WhyNotKind.TooLoaded)]
    [InlineData("diaphragmatic-breathing", WhyNotKind.NotForThisStage)]
    [InlineData("dead-bug-4", WhyNotKind.NotNeeded)]
    public void I_can_ask_why_an_exercise_is_not_in(string id, WhyNotKind kind)
    {
        var around = Around("desk-worker", i => i with { Equipment = id == "deadlift-light" ? [.. i.Equipment, Motion.Movements.Prop.Dumbbells] : i.Equipment });
        var answer = ProposalEngine.WhyNot(around, id).Require();
        answer.Kind.ShouldBe(kind);
        answer.Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_blocked_exercise_names_its_rule_and_what_may_be_given_instead()
    {
        var answer = ProposalEngine.WhyNot(Around("osteoporosis"), "partial-curl").Require();
        answer.Kind.ShouldBe(WhyNotKind.Blocked);
        answer.Instead.ShouldNotBeEmpty();
    }

    [Fact]
    public void Asking_about_an_unknown_exercise_names_the_nearest() =>
        ProposalEngine.WhyNot(Around("desk-worker"), "bridg").Problems.Single().Message.ShouldContain("\"bridge\"");

    internal static Circumstances Around(string name, Func<Care.Intakes.Intake, Care.Intakes.Intake>? change = null, Access by = Access.Open) =>
        People.Before((change ?? (i => i))(Samples.Read(name)), by);

    internal static ProposedPlan? PlanOf(Proposal proposal) => proposal switch
    {
        Proposal.Proposed p => p.Plan,
        Proposal.Holding p => p.Plan,
        Proposal.ClinicianOnly => null,
        Proposal.NotNow => null,
    };

    private static ProposedPlan Plan(string name) => PlanOf(ProposalEngine.Propose(Around(name)))!;

    private static Exercise Facts(ProposedItem item) => World.Catalogue.ById[item.Exercise].Facts;
}
