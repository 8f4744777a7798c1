using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;

namespace Plumbline.Care.Episodes;

/// <summary>Folds a journal into an episode: mutable inside, for two years must fold within a millisecond; a pure function from outside.</summary>
/// <remarks>It can go on after it was finished. Law: event by event gives the same episodes as all at once.</remarks>
internal sealed class EpisodeFold
{
    private readonly SessionFold sessions = new();
    private readonly ProgrammeFold programme = new();
    private readonly LockFold locks = new();
    private readonly List<PastScreening> screenings = [];
    private readonly List<(Guid, string)> withoutEffect = [];
    private Episode told = Episode.None;
    private bool selfCare = true;

    /// <summary>How many events are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the event that comes next in the order of the journal.</summary>
    public void Evolve(JournalEvent one)
    {
        Count++;
        if (one.By.Role == ActorRole.Clinician && one.What is EpisodeEvent.Approved or EpisodeEvent.Changed or EpisodeEvent.Locked or EpisodeEvent.Unlocked or EpisodeEvent.VerdictAccepted
            or EpisodeEvent.VerdictOverridden) selfCare = false;
        var why = one.What switch
        {
            EpisodeEvent.IntakeTaken e => Tell(told with { Intake = e.Intake }),
            EpisodeEvent.Screened e => Screened(one, e),
            EpisodeEvent.Proposed => null,
            EpisodeEvent.Approved e => programme.Approve(one, e.Programme, screenings.Count > 0 ? screenings[^1].Screening.Conditions : e.Programme.Conditions) ?? Reopened(),
            EpisodeEvent.Changed e => programme.Approve(one, e.Programme, screenings.Count > 0 ? screenings[^1].Screening.Conditions : e.Programme.Conditions),
            EpisodeEvent.GradedActivityChosen e => programme.Grade(e),
            EpisodeEvent.GoalSet e => Tell(told with { Goals = told.Goals.Add((one.OccurredOn, e.Text)) }),
            EpisodeEvent.OutcomeAnswered e => Tell(told with { Outcomes = told.Outcomes.Add(e.Outcome) }),
            EpisodeEvent.Ended e => Tell(told with { End = (one.OccurredOn, e.Why, e.Reason) }),
            EpisodeEvent.SessionLogged e => Logged(one, e.Log),
            EpisodeEvent.MorningPainReported e => sessions.Morning(one, e),
            EpisodeEvent.EntryCorrected e => Corrected(one, e),
            EpisodeEvent.CheckedIn e => Tell(told with { CheckIns = told.CheckIns.Add((one.OccurredOn, e)) }),
            EpisodeEvent.WeekRated e => Tell(told with { WeekRatings = told.WeekRatings.Add(new(e.From, e.Rating)) }),
            EpisodeEvent.AdverseEventReported e => Adverse(one, e),
            EpisodeEvent.VerdictGiven e => programme.Give(one, e),
            EpisodeEvent.VerdictAccepted e => programme.Accept(one, e, selfCare),
            EpisodeEvent.VerdictOverridden e => programme.Override(one, e),
            EpisodeEvent.Locked e => locks.Raise(one, e.Level, LockCause.Act, e.Reason),
            EpisodeEvent.Unlocked e => programme.Lift(one, e) ?? locks.End(one, e, selfCare),
        };
        if (why is not null) withoutEffect.Add((one.Id, why));
    }

    private string? Tell(Episode now)
    {
        told = now;
        return null;
    }

    // A new programme after an end begins again.
    private string? Reopened() => Tell(told with { End = null });

    private string? Screened(JournalEvent one, EpisodeEvent.Screened e)
    {
        screenings.Add(new(one.Id, one.OccurredOn, one.RecordedAt, e.Form, e.Screening));
        if (e.Screening.Level >= ActionLevel.Prompt)
            locks.Raise(one, e.Screening.Level, LockCause.Screening, e.Screening.Reasons.Count > 0 ? e.Screening.Reasons[0].Text : "The screening asks for a professional first.", e.Screening.Programme);
        return null;
    }

    private string? Logged(JournalEvent one, SessionLog log)
    {
        if (LockFold.IsNumb(log)) locks.Numb(one);
        sessions.Log(one, log);
        return programme.Log(one, log);
    }

    // A report of numbness that is corrected away leaves its lock; one that is corrected in raises one.
    private string? Corrected(JournalEvent one, EpisodeEvent.EntryCorrected e)
    {
        if (e.Log is { } log && LockFold.IsNumb(log)) locks.Numb(one);
        return sessions.Correct(one);
    }

    private string? Adverse(JournalEvent one, EpisodeEvent.AdverseEventReported e)
    {
        if (e.Severity == AdverseSeverity.Serious) locks.Raise(one, ActionLevel.Urgent, LockCause.AdverseEvent, "A serious adverse event was reported.");
        return Tell(told with { AdverseEvents = told.AdverseEvents.Add((one.OccurredOn, e)) });
    }

    /// <summary>The episode as far as it has come.</summary>
    public Episode Finish()
    {
        var (byId, inOrder, lost) = sessions.Finish();
        List<(Guid, string)> none = [.. withoutEffect, .. lost];
        var (all, holdsEnded, reopened) = locks.Finish(screenings, id => byId.ContainsKey(id) || programme.Gave(id), none);
        return told with
        {
            Screenings = [.. screenings],
            Programme = programme.Latest,
            EarlierProgrammes = programme.Earlier(),
            Version = programme.Version,
            ConditionsAtApproval = programme.Conditions,
            Items = programme.Items(),
            Sessions = inOrder,
            SessionsById = byId,
            Verdicts = programme.Verdicts(),
            Locks = all,
            HoldsEnded = holdsEnded,
            ReopenedBySelfReport = reopened,
            Corrections = sessions.Corrections(),
            WithoutEffect = [.. none],
            SelfCare = selfCare,
            Level = LevelInForce(all),
        };
    }

    // A screening that a clinician has looked at counts as restrictions, no longer as its level.
    private ActionLevel LevelInForce(ImmutableArray<EpisodeLock> all)
    {
        var level = screenings.Count > 0 ? (ActionLevel)Math.Min((int)screenings[^1].Screening.Level, (int)ActionLevel.Adapt) : ActionLevel.NoneReported;
        foreach (var one in all)
            if (one.InForce && one.Level > level) level = one.Level;
        return level;
    }
}
