using System.Globalization;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Turns a proposal into a programme when somebody who may do so approves it.</summary>
/// <remarks>
/// Codes: <c>PLB-APPROVE-NONE</c> the screening leaves no programme, <c>-CLINICIAN-ONLY</c> nothing is proposed until a clinician says what is allowed,
/// <c>-CLINICIAN</c> only a clinician may approve this, <c>-EMPTY</c> there is nothing in it, <c>-NAME</c> nobody is named, <c>-EARLY</c> and <c>-STALE</c> a day outside of the screening's.
/// </remarks>
public static class ProposalApproval
{
    /// <summary>Approves a proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="approval">Who approves it, in which role, when.</param>
    /// <param name="clinic">Where the person can turn.</param>
    /// <param name="starts">The programme's first day.</param>
    /// <param name="id">Its identity, made by the caller.</param>
    /// <param name="person">For whom, as the person chose to be named.</param>
    public static Read<Programme> Approve(Proposal proposal, Approval approval, Clinic clinic, DateOnly starts, Guid id, string? person = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(clinic);
        return proposal switch
        {
            Proposal.Proposed p => Approve(p, p.Plan, approval, clinic, starts, id, person),
            Proposal.Holding p => Approve(p, p.Plan, approval, clinic, starts, id, person),
            Proposal.ClinicianOnly => Read.Fail<Programme>("PLB-APPROVE-CLINICIAN-ONLY", "proposal", "There is nothing to approve until a clinician says what is allowed. Add a clearance to the intake and propose again."),
            Proposal.NotNow => Read.Fail<Programme>("PLB-APPROVE-NONE", "proposal", "The screening leaves no programme. Follow what it says to do now; a clinician unlocks exercise afterwards."),
        };
    }

    private static Read<Programme> Approve(Proposal proposal, ProposedPlan plan, Approval approval, Clinic clinic, DateOnly starts, Guid id, string? person)
    {
        var until = proposal.On.AddDays(plan.ValidDays);
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(approval.By)) problems.Add(new("PLB-APPROVE-NAME", "approve", "Nobody is named. Say who approves."));
        if (plan.NeedsClinician && approval.As == ApproverRole.Self)
            problems.Add(new("PLB-APPROVE-CLINICIAN", "as", "Only a clinician may approve this. Show it to one, or propose without the protocol."));
        if (plan.Items.Count == 0) problems.Add(new("PLB-APPROVE-EMPTY", "proposal", "There is no exercise in it. Look at what was left out and why, and change what can be changed."));
        if (starts < proposal.On || approval.On < proposal.On) problems.Add(new("PLB-APPROVE-EARLY", "starts", string.Create(CultureInfo.InvariantCulture, $"A programme cannot be approved or start before its screening of {proposal.On:d MMMM yyyy}. Choose a later day.")));
        if (starts > until || approval.On > until) problems.Add(Stale(proposal.On, until));
        return Read.From(
            () => new Programme
            {
                Format = 1,
                Id = id,
                Version = 1,
                Origin = plan.Origin,
                For = person,
                Approval = approval with { By = approval.By.Trim() },
                Clinic = clinic,
                Stage = plan.Stage,
                ScreeningLevel = proposal.ScreeningLevel,
                Reported = proposal.Reported,
                Conditions = proposal.Conditions,
                Items = [.. plan.Items.Select(i => new ProgrammeItem { Exercise = i.Exercise, Dose = i.Dose, Days = i.Days, Because = i.Because, Cautions = i.Cautions })],
                Starts = starts,
                Weeks = plan.Weeks,
                ReviewOn = starts.AddDays(7 * plan.ReviewAfterWeeks),
                ValidUntil = until,
                Notes = [.. proposal.Says, .. plan.Unmet.Select(u => u.Text)],
                CatalogueVersion = proposal.CatalogueVersion,
                RulesVersion = proposal.RulesVersion,
            },
            problems);
    }

    /// <summary>That the answers of the screening are too old for a programme of this day.</summary>
    /// <param name="on">The day of the screening.</param>
    /// <param name="until">The last day for which it holds.</param>
    internal static Problem Stale(DateOnly on, DateOnly until) => new(
        "PLB-APPROVE-STALE", "starts", string.Create(CultureInfo.InvariantCulture, $"The answers of {on:d MMMM yyyy} hold until {until:d MMMM yyyy}. Ask the questions again first."));
}
