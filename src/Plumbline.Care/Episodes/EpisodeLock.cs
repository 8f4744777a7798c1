using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;

namespace Plumbline.Care.Episodes;

/// <summary>Something that closes exercise, or keeps it to what there is, until somebody ends it by name.</summary>
/// <remarks>Time, order and further answers never end one. A screening at <c>prompt</c> restricts in the same way without closing.</remarks>
/// <param name="Id">Id of the event that raised it.</param>
/// <param name="On">The day on which it was raised.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Level">How serious.</param>
/// <param name="Cause">What raised it.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Leaves">Which programme it leaves open.</param>
public sealed record EpisodeLock(Guid Id, DateOnly On, DateTimeOffset RecordedAt, ActionLevel Level, LockCause Cause, string Reason, ProgrammeAccess Leaves)
{
    /// <summary>What ended it; null while it is in force.</summary>
    public LockEnd? End { get; init; }

    /// <summary>Whether nobody has ended it.</summary>
    public bool InForce => End is null;

    /// <summary>Whether it closes exercise altogether.</summary>
    public bool Closes => InForce && Level >= ActionLevel.Urgent;

    /// <summary>Whether an event can raise a lock or end one; every other event leaves all locks as they are. For whoever reads locks off a journal.</summary>
    public static bool MayChangeBy(EpisodeEvent what) => what switch
    {
        EpisodeEvent.Screened or EpisodeEvent.Locked or EpisodeEvent.Unlocked => true,
        EpisodeEvent.SessionLogged e => LockFold.IsNumb(e.Log),
        EpisodeEvent.EntryCorrected e => e.Log is { } log && LockFold.IsNumb(log),
        EpisodeEvent.AdverseEventReported e => e.Severity == AdverseSeverity.Serious,
        EpisodeEvent.IntakeTaken or EpisodeEvent.Proposed or EpisodeEvent.Approved or EpisodeEvent.Changed or EpisodeEvent.GradedActivityChosen or EpisodeEvent.GoalSet or EpisodeEvent.OutcomeAnswered
            or EpisodeEvent.Ended or EpisodeEvent.MorningPainReported or EpisodeEvent.CheckedIn or EpisodeEvent.WeekRated or EpisodeEvent.VerdictGiven or EpisodeEvent.VerdictAccepted or EpisodeEvent.VerdictOverridden => false,
    };
}

/// <summary>What ended a lock.</summary>
/// <param name="By">Id of the event.</param>
/// <param name="On">On which day.</param>
/// <param name="Actor">Who ended it.</param>
/// <param name="Reason">Why.</param>
/// <param name="SelfReportedBy">In self-care: the professional who is said to have allowed it; null for a clinician's own act.</param>
public sealed record LockEnd(Guid By, DateOnly On, Actor Actor, string Reason, string? SelfReportedBy);

/// <summary>What raises a lock.</summary>
public enum LockCause
{
    /// <summary>A screening.</summary>
    Screening,

    /// <summary>New numbness or weakness, told with a session.</summary>
    NumbnessOrWeakness,

    /// <summary>A serious adverse event.</summary>
    AdverseEvent,

    /// <summary>Somebody's own act.</summary>
    Act,
}
