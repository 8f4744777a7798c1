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
    private Settled? settled;
    private int settledLogs;
    private Dictionary<Guid, LoggedSession> before = [];

    public void Log(JournalEvent one, SessionLog log) => logs.Add((one, log));

    public string? Morning(JournalEvent one, EpisodeEvent.MorningPainReported what)
    {
        mornings.Add((one, what));
        settled = null;
        return null;
    }

    public string? Correct(JournalEvent one)
    {
        corrections.Add(one);
        settled = null;
        return null;
    }

    public ImmutableArray<JournalEvent> Corrections() => [.. corrections];

    /// <summary>The sessions as they count now; the same ones as long as nothing is added.</summary>
    public Settled Finish()
    {
        if (settled is null || settledLogs < logs.Count)
        {
            // Where nothing waits for a session that had not arrived, new ones only come behind the others.
            settled = settled is { WithoutEffect.Count: 0 } ? Longer(settled) : Settle();
            (settledLogs, before) = (logs.Count, settled.ById);
        }

        return settled;
    }

    private Settled Longer(Settled known)
    {
        var (sessions, inOrder) = (new Dictionary<Guid, LoggedSession>(known.ById), known.InOrder.ToBuilder());
        foreach (var (one, log) in logs[settledLogs..])
        {
            var session = Logged(one, log);
            sessions[one.Id] = session;
            inOrder.Add(session);
        }

        return new(sessions, InOrder(inOrder.ToArray()), []);
    }

    private Settled Settle()
    {
        var withoutEffect = new List<(Guid, string)>();
        var sessions = new Dictionary<Guid, LoggedSession>(logs.Count);
        foreach (var (one, log) in logs) sessions[one.Id] = Logged(one, log);
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

        // What has not changed stays the same object, so that whoever looked at it before knows it again.
        foreach (var (id, known) in before)
            if (sessions.TryGetValue(id, out var now) && now == known) sessions[id] = known;
        return new(sessions, InOrder([.. sessions.Values]), withoutEffect);
    }

    private static LoggedSession Logged(JournalEvent one, SessionLog log) => new(one.Id, one.OccurredOn, one.RecordedAt, log, null, [], false);

    private ImmutableArray<LoggedSession> InOrder(LoggedSession[] sessions)
    {
        if (!HaveComeInOrder()) Array.Sort(sessions, Order);
        return ImmutableCollectionsMarshal.AsImmutableArray(sessions);
    }

    private static int Order(LoggedSession a, LoggedSession b) =>
        a.On.CompareTo(b.On) is var day && day != 0 ? day : a.RecordedAt.UtcTicks.CompareTo(b.RecordedAt.UtcTicks) is var time && time != 0 ? time : a.Id.CompareTo(b.Id);

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

    private bool HaveComeInOrder()
    {
        for (var i = 1; i < logs.Count; i++)
            if (logs[i - 1].One.OccurredOn > logs[i].One.OccurredOn) return false;
        return true;
    }

    /// <summary>Sessions with their mornings and corrections.</summary>
    /// <param name="ById">By id.</param>
    /// <param name="InOrder">By day.</param>
    /// <param name="WithoutEffect">Answers and corrections of what is not there.</param>
    public sealed record Settled(Dictionary<Guid, LoggedSession> ById, ImmutableArray<LoggedSession> InOrder, List<(Guid, string)> WithoutEffect);
}
