using System.Collections.Immutable;
using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>One person's episode of care as it stands: a fold over its journal, and nothing besides.</summary>
/// <remarks>
/// The same set of events gives the same episode, in whatever order and however often they arrived. It knows no clock and no rules:
/// what depends on a day or on the catalogue is asked of <see cref="Standing"/>.
/// </remarks>
public sealed record Episode
{
    /// <summary>Nothing happened yet.</summary>
    public static Episode None { get; } = new();

    /// <summary>The last intake; null when there was none.</summary>
    public Intake? Intake { get; init; }

    /// <summary>All screenings, the oldest first.</summary>
    public ImmutableArray<PastScreening> Screenings { get; init; } = [];

    /// <summary>The programme as it was last approved or changed by hand; null before the first.</summary>
    public Programme? Programme { get; init; }

    /// <summary>The programmes that it took the place of, as they were approved or changed by hand, the oldest first.</summary>
    public ImmutableArray<Programme> EarlierProgrammes { get; init; } = [];

    /// <summary>The version of the programme that counts now: every change made by hand or by a verdict is one.</summary>
    public int Version { get; init; }

    /// <summary>Conditions in force when the programme was approved.</summary>
    public Seq<string> ConditionsAtApproval { get; init; }

    /// <summary>The items of the programme.</summary>
    public ImmutableArray<EpisodeItem> Items { get; init; } = [];

    /// <summary>All sessions by the day on which they were, the oldest first, withdrawn ones too.</summary>
    public ImmutableArray<LoggedSession> Sessions { get; init; } = [];

    /// <summary>The sessions by id.</summary>
    public IReadOnlyDictionary<Guid, LoggedSession> SessionsById { get; init; } = ImmutableDictionary<Guid, LoggedSession>.Empty;

    /// <summary>All verdicts in the order in which they were given.</summary>
    public ImmutableArray<GivenVerdict> Verdicts { get; init; } = [];

    /// <summary>Every lock and restriction, ended ones too, the oldest first.</summary>
    public ImmutableArray<EpisodeLock> Locks { get; init; } = [];

    /// <summary>Ids of sessions and verdicts whose holds a clinician has ended.</summary>
    public ImmutableHashSet<Guid> HoldsEnded { get; init; } = [];

    /// <summary>Whether exercise is open only to load class 1, because a self-reported clearance reopened it and no clinician has acted since.</summary>
    public bool ReopenedBySelfReport { get; init; }

    /// <summary>What the person told apart from sessions, the oldest first.</summary>
    public ImmutableArray<(DateOnly On, EpisodeEvent.CheckedIn What)> CheckIns { get; init; } = [];

    /// <summary>How well the person says to have kept to the programme, week by week, in the order in which it was told.</summary>
    public ImmutableArray<WeekRating> WeekRatings { get; init; } = [];

    /// <summary>Corrections, the oldest first.</summary>
    public ImmutableArray<JournalEvent> Corrections { get; init; } = [];

    /// <summary>Answers to instruments, the oldest first.</summary>
    public ImmutableArray<AnsweredOutcome> Outcomes { get; init; } = [];

    /// <summary>Adverse events, the oldest first.</summary>
    public ImmutableArray<(DateOnly On, EpisodeEvent.AdverseEventReported What)> AdverseEvents { get; init; } = [];

    /// <summary>Goals, the oldest first.</summary>
    public ImmutableArray<(DateOnly On, string Text)> Goals { get; init; } = [];

    /// <summary>How it ended; null while it goes on.</summary>
    public (DateOnly On, EndReason Why, string Reason)? End { get; init; }

    /// <summary>Events that had no effect, and why: a clearance that did not count, an acceptance that came too late.</summary>
    public ImmutableArray<(Guid Event, string Why)> WithoutEffect { get; init; } = [];

    /// <summary>Whether the person acts alone: no clinician has approved, changed or unlocked anything.</summary>
    public bool SelfCare { get; init; } = true;

    /// <summary>The level in force: the greatest of the last screening and of every lock that nobody ended.</summary>
    public ActionLevel Level { get; init; }

    /// <summary>The last screening; null before the first.</summary>
    public PastScreening? LastScreening => Screenings.IsEmpty ? null : Screenings[^1];

    /// <summary>Whether a lock closes exercise.</summary>
    public bool IsLocked => Level >= ActionLevel.Urgent;

    /// <summary>The locks and restrictions in force.</summary>
    public IEnumerable<EpisodeLock> LocksInForce => Locks.Where(l => l.InForce);

    /// <summary>The stops whose time is not over on a day, in whatever programme they were given, also where a clinician ended the hold.</summary>
    internal IEnumerable<GivenVerdict> StoppedOn(DateOnly day) => Verdicts.Where(given => given is { Verdict.Verdict: VerdictKind.Stop or VerdictKind.Refer, Fate: VerdictFate.InEffect }
        && given.On <= day && !(given.Verdict.Until <= day));

    /// <summary>The item of an exercise; null when none stands there now.</summary>
    public EpisodeItem? Item(string exercise) => Items.FirstOrDefault(i => i.Exercise == exercise || i.Easier?.Exercise == exercise);

    /// <summary>Folds a journal; one that continues a journal that was folded goes on from there.</summary>
    public static Episode Of(Journal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.Episode;
    }
}

/// <summary>A screening of the past.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="On">The day.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Form">How much was asked.</param>
/// <param name="Screening">What came of it.</param>
public sealed record PastScreening(Guid Id, DateOnly On, DateTimeOffset RecordedAt, ScreeningForm Form, Screening Screening);
