using Plumbline.Care.Programmes;

namespace Plumbline.Care.Tests.Programmes;

public sealed class ProposalApprovalTests
{
    private static readonly Proposal Proposal = ProposalEngine.Propose(SampleProposalTests.Around("desk-worker"));

    [Fact]
    public void A_person_alone_may_approve_what_needs_no_clinician()
    {
        var programme = Approve(Proposal, new("Kim", ApproverRole.Self, Proposal.On)).Require();
        programme.Starts.ShouldBe(Proposal.On);
        programme.ValidUntil.ShouldBe(Proposal.On.AddDays(7));
        programme.ReviewOn.ShouldBe(Proposal.On.AddDays(28));
        programme.Items.Select(i => i.Exercise).ShouldBe(SampleProposalTests.PlanOf(Proposal)!.Items.Select(i => i.Exercise));
        programme.Reported.ShouldBe(Proposal.Reported);
    }

    [Fact]
    public void A_holding_plan_is_looked_at_again_after_two_weeks()
    {
        var holding = ProposalEngine.Propose(SampleProposalTests.Around("six-weeks-no-improvement"));
        Approve(holding, new("Kim", ApproverRole.Self, holding.On)).Require().ReviewOn.ShouldBe(holding.On.AddDays(14));
    }

    [Theory]
    [InlineData("cauda-equina-signs", "PLB-APPROVE-NONE")]
    [InlineData("fusion-week-3", "PLB-APPROVE-CLINICIAN-ONLY")]
    [InlineData("teenager-17", "PLB-APPROVE-CLINICIAN-ONLY")]
    public void What_the_screening_closes_nobody_approves(string sample, string code)
    {
        var proposal = ProposalEngine.Propose(SampleProposalTests.Around(sample));
        Approve(proposal, new("Dr Lund", ApproverRole.Clinician, proposal.On)).Problems.Select(p => p.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_screening_that_is_too_old_or_yet_to_come_does_not_carry_a_programme()
    {
        Approve(Proposal, new("Kim", ApproverRole.Self, Proposal.On), 8).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-STALE"]);
        Approve(Proposal, new("Kim", ApproverRole.Self, Proposal.On), -1).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-EARLY"]);
    }

    [Fact]
    public void Somebody_must_be_named() => Approve(Proposal, new(" ", ApproverRole.Self, Proposal.On)).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-NAME"]);

    [Fact]
    public void A_plan_without_exercises_is_not_approved()
    {
        var around = People.Of(People.DeskWorker, says: _ => People.Blocked());
        var empty = ProposalEngine.Propose(around);
        Approve(empty, new("Dr Lund", ApproverRole.Clinician, empty.On)).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-EMPTY"]);
    }

    private static Motion.Reading.Read<Programme> Approve(Proposal proposal, Approval approval, int after = 0) =>
        ProposalApproval.Approve(proposal, approval, new Clinic(), proposal.On.AddDays(after), Guid.Empty);
}
