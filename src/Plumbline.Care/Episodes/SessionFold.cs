using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Care.Episodes.Events;

namespace Plumbline.Care.Episodes;

/// <summary>Collects sessions, mornings and corrections; who refers to whom is settled at the end, for an answer may arrive before what it belongs to.</summary>
internal sealed class SessionFold
{
    private readonly List<(JournalEvent One, SessionLog Log)> logs = [];
    private readonly List<(JournalEvent One, EpisodeEvent.MorningPainReported What)> mornings = [];
    private readonly List<JournalEvent> corrections = [];

    public void Log(JournalEvent one, SessionLog log) => logs.Add((one, log));

    public string? Morning(JournalEvent one, EpisodeEvent.MorningPainReported what)
    {
        mornings.Add((one, what));
        return null;
    }

    public string? Correct(JournalEvent one)
    {
        corrections.Add(one);
        return null;
    }

    public (Dictionary<Guid, LoggedSession> ById, ImmutableArray<LoggedSession> InOrder, ImmutableArray<JournalEvent> Corrections) Finish(List<(Guid, string)> withoutEffect)
    {
        var sessions = new Dictionary<Guid, LoggedSession>(logs.Count);
        foreach (var (one, log) in logs) sessions[one.Id] = new(one.Id, one.OccurredOn, one.RecordedAt, log, null, [], false);
        var sessionOf = new Dictionary<Guid, Guid>(mornings.Count);
        foreach (var (one, what) in mornings)
        {
            if (sessions.TryGetValue(what.Session, out var session)) sessions[what.Session] = session with { Morning = what.Pain };
            else withoutEffect.Add((one.Id, "The session that this morning belongs to is not in the journal."));
            sessionOf[one.Id] = what.Session;
        }

        foreach (var one in corrections)
        {
            var what = (EpisodeEvent.EntryCorrected)one.What;
            if (!Apply(sessions, sessionOf, one.Id, what)) withoutEffect.Add((one.Id, "What it corrects is not in the journal, or is another kind of entry."));
        }

        var inOrder = sessions.Values.ToArray();
        if (!IsInOrder(inOrder)) inOrder = [.. inOrder.OrderBy(s => s.On).ThenBy(s => s.RecordedAt.UtcTicks).ThenBy(s => s.Id)];
        return (sessions, ImmutableCollectionsMarshal.AsImmutableArray(inOrder), [.. corrections]);
    }

    private static bool Apply(Dictionary<Guid, LoggedSession> sessions, Dictionary<Guid, Guid> sessionOf, Guid id, EpisodeEvent.EntryCorrected what)
    {
        if (sessions.TryGetValue(what.Entry, out var session))
        {
            if (what.Pain is not null) return false;
            sessions[what.Entry] = session with { Log = what.Log ?? session.Log, Withdrawn = what.Withdrawn, CorrectedBy = [.. session.CorrectedBy, id] };
            return true;
        }

        if (!sessionOf.TryGetValue(what.Entry, out var of) || what.Log is not null || !sessions.TryGetValue(of, out session)) return false;
        sessions[of] = session with { Morning = what.Withdrawn ? null : what.Pain, CorrectedBy = [.. session.CorrectedBy, id] };
        return true;
    }

    private static bool IsInOrder(LoggedSession[] sessions)
    {
        for (var i = 1; i < sessions.Length; i++)
            if (sessions[i - 1].On > sessions[i].On) return false;
        return true;
    }
}
