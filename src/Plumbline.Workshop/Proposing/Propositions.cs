using Plumbline.Care.Episodes;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Workshop.Proposing;

/// <summary>What is asked of the proposal besides the intake.</summary>
/// <param name="Protocol">A ready-made protocol instead of a composed plan; null for none.</param>
/// <param name="Phase">Which phase of it, from 1.</param>
/// <param name="Filled">A shell for the time after an operation, as a clinician filled it.</param>
/// <param name="Earlier">What the person was doing up to now; null when nothing goes before.</param>
public sealed record ProposalWish(string? Protocol = null, int? Phase = null, FilledShell? Filled = null, Earlier? Earlier = null);

/// <summary>A screening and what is proposed upon it.</summary>
/// <param name="Screening">What the intake's answers ask for.</param>
/// <param name="Proposal">What is proposed.</param>
/// <param name="Around">What it was made from, for questions afterwards.</param>
public sealed record Proposition(Screening Screening, Proposal Proposal, Circumstances Around)
{
    /// <summary>Why an exercise is not in the plan that is composed from the intake.</summary>
    public Read<WhyNotAnswer> WhyNot(string exercise) => ProposalEngine.WhyNot(Around, exercise);
}

/// <summary>From an intake over its screening to a proposal: the one way, for the command line and the server alike.</summary>
public static class Propositions
{
    /// <summary>Screens and proposes.</summary>
    /// <param name="intake">The intake.</param>
    /// <param name="practice">The catalogue and its rules.</param>
    /// <param name="numbers">Whom to call in this region.</param>
    /// <param name="wish">What else is asked.</param>
    public static Read<Proposition> Of(Intake intake, Practice practice, EmergencyNumbers numbers, ProposalWish wish)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(wish);
        var around = Around(intake, practice, numbers, Access.Open) with { Earlier = wish.Earlier };
        return Proposed(around, practice, numbers, wish).Then<Proposition>(proposal => new Proposition(around.Screening, proposal, around));
    }

    /// <summary>What a plan is chosen from: the screening, and how each exercise suits.</summary>
    /// <param name="intake">The intake.</param>
    /// <param name="practice">The catalogue and its rules.</param>
    /// <param name="numbers">Whom to call in this region.</param>
    /// <param name="by">Who chooses.</param>
    public static Circumstances Around(Intake intake, Practice practice, EmergencyNumbers numbers, Access by)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var screening = ScreeningAssessment.Assess(intake, practice.Screening, numbers);
        return new()
        {
            Intake = intake,
            Screening = screening,
            Suitability = SuitabilityRules.JudgeAll(intake, screening, practice.Screening, practice.Catalogue, by),
            Catalogue = practice.Catalogue,
            Rules = practice.Programmes,
            Doses = practice.Doses,
        };
    }

    /// <summary>What an episode hands on to the next proposal; null when no programme was approved in it. A locked episode is refused.</summary>
    /// <param name="standing">The episode on the day of the proposal.</param>
    /// <param name="place">Where it comes from, as it is shown in problems.</param>
    /// <remarks>Code: <c>PLB-EPISODE-LOCKED</c>.</remarks>
    public static Read<Earlier?> UpToNow(Standing standing, string place)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Episode.IsLocked
            ? Read.Fail<Earlier?>("PLB-EPISODE-LOCKED", place, "Exercise is locked, so nothing is proposed. A clinician unlocks it first.")
            : new Read<Earlier?>.Success(FollowOn.Of(standing), []);
    }

    private static Read<Proposal> Proposed(Circumstances around, Practice practice, EmergencyNumbers numbers, ProposalWish wish)
    {
        if (wish.Protocol is null) return ProposalEngine.Propose(around);
        var access = practice.Programmes.Protocols.FirstOrDefault(p => p.Id == wish.Protocol)?.Access ?? Access.Open;
        return Protocols.Propose(
            access == Access.Open ? around : Around(around.Intake, practice, numbers, access),
            wish.Protocol,
            new ProtocolWish { Phase = wish.Phase, Conditions = practice.Screening.Conditions, Filled = wish.Filled });
    }

}
