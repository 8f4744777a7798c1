using Plumbline.Care.Programmes;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

/// <summary>Shells for the time after an operation: only a clinician fills them, and they pass the same gate.</summary>
public sealed class ShellTests
{
    private static readonly FilledShell Filled = new()
    {
        Format = 1,
        Protocol = "post-op-fusion",
        FilledBy = "A. Nyberg, physiotherapist",
        On = new(2026, 2, 27),
        Limits = new()
        {
            Operation = "Posterior fusion",
            Levels = "L4 to S1",
            OperatedOn = new(2025, 6, 27),
            ExerciseFrom = new(2025, 9, 1),
            LiftingLimitKg = 5,
            SittingLimitMin = 45,
            Brace = "None",
            BendAndTwist = false,
            Driving = true,
        },
        Phases = [new("half-year", [Item("walking", DayKind.Aerobic), Item("supine-march", DayKind.Strength), Item("single-knee-to-chest", DayKind.EveryDay), Item("partial-curl", DayKind.Strength)])],
    };

    [Fact]
    public void A_filled_shell_is_a_plan_that_only_a_clinician_approves()
    {
        var proposal = Propose("fusion-week-35-cleared", Filled).Require();
        var plan = SampleProposalTests.PlanOf(proposal).ShouldNotBeNull();
        plan.NeedsClinician.ShouldBeTrue();
        plan.Items.Select(i => i.Exercise).ShouldBe(["walking", "supine-march"], ignoreOrder: true);
        proposal.Says.ShouldContain("Lift no more than 5 kg, and sit no longer than 45 minutes at a stretch.");
        proposal.Says.ShouldContain("Do not bend or twist your back.");
        ProposalApproval.Approve(proposal, new("me", ApproverRole.Self, proposal.On), new Clinic(), proposal.On, Guid.Empty).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-CLINICIAN"]);
        ProposalApproval.Approve(proposal, new("A. Nyberg", ApproverRole.Clinician, proposal.On), new Clinic(), proposal.On, Guid.Empty).Require()
            .Notes.ShouldContain(n => n.Contains("A. Nyberg, physiotherapist filled in these limits", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_condition_blocks_stays_out_whoever_fills_the_shell()
    {
        var plan = SampleProposalTests.PlanOf(Propose("fusion-week-35-cleared", Filled with { Limits = Filled.Limits with { BendAndTwist = true } }).Require())!;
        plan.Removed.Select(r => r.Exercise).ShouldContain("partial-curl");
    }

    [Fact]
    public void Without_bending_and_twisting_what_bends_is_taken_out_and_says_why()
    {
        var plan = SampleProposalTests.PlanOf(Propose("fusion-week-35-cleared", Filled).Require())!;
        plan.Removed.Single(r => r.Exercise == "single-knee-to-chest").Because.ShouldContain("Your surgeon does not allow bending and twisting yet.");
    }

    [Fact]
    public void Without_a_clearance_a_filled_shell_opens_nothing() => Propose("fusion-week-3", Filled).Require().ShouldBeOfType<Proposal.ClinicianOnly>();

    [Fact]
    public void A_shell_that_nobody_filled_is_refused_with_the_next_step() =>
        Propose("fusion-week-35-cleared", null).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-SHELL-UNFILLED"), p => p.Message.ShouldNotContain("--", customMessage: "a page shows it as well"));

    [Fact]
    public void A_shell_is_not_for_somebody_without_the_operation() => Codes("desk-worker", Filled).ShouldBe(["PLB-SHELL-SURGERY"]);

    public static TheoryData<string, FilledShell> Wrong => new()
    {
        { "PLB-SHELL-OTHER", Filled with { Protocol = "post-op-decompression" } },
        { "PLB-SHELL-NAME", Filled with { FilledBy = " " } },
        { "PLB-SHELL-NAME", Filled with { Limits = Filled.Limits with { Brace = "" } } },
        { "PLB-SHELL-LIMIT", Filled with { Limits = Filled.Limits with { LiftingLimitKg = -1 } } },
        { "PLB-SHELL-DATE", Filled with { Limits = Filled.Limits with { OperatedOn = new(2025, 12, 1) } } },
        { "PLB-SHELL-DATE", Filled with { On = new(2026, 4, 1) } },
        { "PLB-SHELL-EARLY", Filled with { Limits = Filled.Limits with { ExerciseFrom = new(2026, 4, 1) } } },
        { "PLB-SHELL-PHASE", Filled with { Phases = [.. Filled.Phases, new("later", [])] } },
        { "PLB-SHELL-EMPTY", Filled with { Phases = [new("early", Filled.Phases[0].Items)] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(string code, FilledShell filled) => Codes("fusion-week-35-cleared", filled).ShouldBe([code]);

    [Fact]
    public void An_exercise_that_is_not_there_is_refused() =>
        Codes("fusion-week-35-cleared", Filled with { Phases = [new("half-year", [Item("log-roll", DayKind.EveryDay)])] }).ShouldBe(["PLB-PROTOCOL-EXERCISE"]);

    private static IEnumerable<string> Codes(string sample, FilledShell filled) => Propose(sample, filled).Problems.Select(p => p.Code);

    private static Read<Proposal> Propose(string sample, FilledShell? filled) =>
        Protocols.Propose(SampleProposalTests.Around(sample, by: Access.Clinician), "post-op-fusion", new() { Filled = filled, Conditions = World.Screening.Conditions });

    private static ProtocolItem Item(string exercise, DayKind days) => new() { Exercise = exercise, Days = days };
}
