using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

public sealed class PrescriptionTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly PrescriptionTerms Terms = new()
    {
        Id = Guid.Parse("0195a1b2-0000-7000-8000-000000000001"),
        Approval = new("Jane Roe", ApproverRole.Clinician, Today),
        Clinic = new(),
        Starts = Today,
    };

    private static Seq<PlanLine> Lines(params (string Id, int Days)[] items) =>
    [
        .. items.Select((item, index) => new PlanLine($"plan.txt: line {index + 1}", World.Catalogue.ById[item.Id], DoseCompletion.Complete(
            World.Catalogue.ById[item.Id].Facts.DefaultDose.Stated with { DaysPerWeek = item.Days }, World.Catalogue.ById[item.Id], World.Doses).Require())),
    ];

    private static Gate GateOf(Intake intake, Screening screening, string? reason = null) =>
        new(screening, SuitabilityRules.JudgeAll(intake, screening, World.Screening, World.Catalogue, Access.Clinician), reason);

    private static Gate Osteoporosis(string? reason = null)
    {
        var intake = People.DeskWorker with { Conditions = ["osteoporosis"] };
        return GateOf(intake, People.Screened(intake, ProgrammeAccess.Yes, ActionLevel.Adapt), reason);
    }

    private static Read<Programme> Prescribe(Seq<PlanLine> lines, Gate? gate = null, PrescriptionTerms? terms = null) =>
        Prescription.Prescribe(lines, terms ?? Terms, World.Catalogue, World.Programmes, gate);

    [Fact]
    public void Without_an_intake_nothing_says_that_somebody_was_screened()
    {
        var programme = Prescribe(Lines(("bridge", 3), ("superman", 3))).Require();
        programme.Origin.ShouldBe(Origin.Prescribed);
        programme.ScreeningLevel.ShouldBeNull();
        programme.Reported.ShouldBe([]);
        programme.Items.Select(i => i.Exercise).ShouldBe(["bridge", "superman"]);
        programme.Items[0].Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Each_exercise_has_as_many_days_as_its_dose_says_inside_the_plans_week(int most)
    {
        foreach (var few in Enumerable.Range(1, most))
        {
            var items = Prescribe(Lines(("bridge", most), ("clamshell", few))).Require().Items;
            items[0].Days.Distinct().Count().ShouldBe(most);
            items[1].Days.Distinct().Count().ShouldBe(few);
            items[1].Days.ShouldBeSubsetOf(items[0].Days);
        }
    }

    [Fact]
    public void What_the_gate_leaves_out_is_refused_with_what_may_be_given_instead()
    {
        var problem = Prescribe(Lines(("bridge", 3), ("partial-curl", 3)), Osteoporosis()).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("PLB-PLAN-BLOCKED");
        problem.Path.ShouldBe("plan.txt: line 2");
        problem.Message.ShouldStartWith("Partial curl is left out for this person.");
        problem.Message.ShouldContain("May be given instead:");
    }

    [Fact]
    public void A_named_clinician_may_override_with_a_reason_and_the_notes_keep_both()
    {
        var programme = Prescribe(Lines(("bridge", 3), ("partial-curl", 3)), Osteoporosis("Bone density is normal again.")).Require();
        programme.Items.Select(i => i.Exercise).ShouldBe(["bridge", "partial-curl"]);
        var note = programme.Notes.Where(n => n.Contains("Partial curl")).ShouldHaveSingleItem();
        note.ShouldStartWith("Jane Roe chose Partial curl although the screening leaves it out.");
        note.ShouldEndWith("The reason given: Bone density is normal again.");
        programme.Items[1].Cautions[0].ShouldContain("The screening would leave this out.");
        programme.ScreeningLevel.ShouldBe(ActionLevel.Adapt);
    }

    [Fact]
    public void A_typed_plan_of_somebody_who_was_screened_keeps_the_stop_rules_of_their_conditions() =>
        Prescribe(Lines(("bridge", 3)), Osteoporosis()).Require().Conditions.ShouldBe(["osteoporosis"]);

    [Fact]
    public void Where_nothing_is_left_out_no_override_is_noted() =>
        Prescribe(Lines(("bridge", 3)), Osteoporosis("Because.")).Require().Notes.ShouldNotContain(n => n.Contains("Because."));

    [Theory]
    [InlineData("", "Jane Roe", ApproverRole.Clinician)]
    [InlineData("   ", "Jane Roe", ApproverRole.Clinician)]
    [InlineData("A reason.", "", ApproverRole.Clinician)]
    [InlineData("A reason.", "Jane Roe", ApproverRole.Self)]
    public void An_override_without_reason_name_or_clinician_is_refused(string reason, string by, ApproverRole role) =>
        Prescribe(Lines(("partial-curl", 3)), Osteoporosis(reason), Terms with { Approval = new(by, role, Today) }).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-PLAN-OVERRIDE");

    [Fact]
    public void An_override_of_many_words_is_refused() =>
        Prescribe(Lines(("partial-curl", 3)), Osteoporosis(new string('x', Prescription.LongestReason + 1))).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-PLAN-OVERRIDE");

    [Theory]
    [InlineData(ActionLevel.Urgent)]
    [InlineData(ActionLevel.Emergency)]
    public void Nothing_overrides_a_screening_that_asks_for_help_first(ActionLevel level)
    {
        var screening = People.Screened(People.DeskWorker, ProgrammeAccess.None, level);
        Prescribe(Lines(("walking", 7)), GateOf(People.DeskWorker, screening, "A reason.")).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe("PLB-PLAN-SCREENING"),
            p => p.Message.ShouldContain(screening.Actions[0]));
    }

    [Theory]
    [InlineData(-1, "PLB-APPROVE-EARLY")]
    [InlineData(60, "PLB-APPROVE-STALE")]
    public void A_screening_holds_for_its_days_only(int days, string code) =>
        Prescribe(Lines(("bridge", 3)), Osteoporosis(), Terms with { Starts = Today.AddDays(days) }).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Cautions_of_the_condition_are_the_persons_cautions()
    {
        var gate = Osteoporosis();
        var limited = World.Catalogue.Exercises.First(e => gate.Suitability[e.Id] is Suitability.Limited);
        Prescribe(Lines((limited.Id, 3)), gate).Require().Items[0].Cautions.ShouldBe(gate.Suitability[limited.Id].Reasons.Select(r => r.Text).Distinct());
    }
}
