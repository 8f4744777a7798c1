using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>Everything that happened in one episode: a set of events, whose order of arrival does not matter.</summary>
/// <remarks>An event that arrives twice is there once. Code: <c>PLB-JOURNAL-CLASH</c> two different events claim to be the same.</remarks>
public sealed class Journal
{
    private static readonly Comparison<JournalEvent> Order = (a, b) => a.RecordedAt.UtcTicks.CompareTo(b.RecordedAt.UtcTicks) is var time && time != 0 ? time : a.Id.CompareTo(b.Id);

    private Tip? tip;
    private Episode? episode;

    private Journal(ImmutableArray<JournalEvent> events, Tip? tip, long nextSeq) => (Events, this.tip, NextSeq) = (events, tip, nextSeq);

    /// <summary>No event yet.</summary>
    public static Journal Empty { get; } = new([], null, 1);

    /// <summary>The events in the order in which they were recorded.</summary>
    public ImmutableArray<JournalEvent> Events { get; }

    /// <summary>The number that the next event to arrive gets.</summary>
    public long NextSeq { get; }

    /// <summary>A journal of these events, in whatever order they come.</summary>
    /// <param name="events">The events.</param>
    /// <param name="place">Where they come from, as it is shown in problems.</param>
    public static Read<Journal> Of(IEnumerable<JournalEvent> events, string place = "journal")
    {
        ArgumentNullException.ThrowIfNull(events);
        var (byId, sorted, problems) = (new Dictionary<Guid, JournalEvent>(), new List<JournalEvent>(), new List<Problem>());
        foreach (var one in events)
        {
            if (byId.TryAdd(one.Id, one)) sorted.Add(one);
            else if (!Same(byId[one.Id], one))
                problems.Add(new("PLB-JOURNAL-CLASH", $"{place}: {one.Id}", "Two different events have this id. Find out which device made the second and give it an id of its own; nothing was merged."));
        }

        return Read.From(() => new Journal(Sorted(sorted), new Tip(byId), After(sorted, 1)), problems);
    }

    /// <summary>This journal with further events, new or known.</summary>
    public Read<Journal> With(params IEnumerable<JournalEvent> further)
    {
        ArgumentNullException.ThrowIfNull(further);
        IReadOnlyList<JournalEvent> more = [.. further];
        return Continued(more) is { } longer ? longer : Of(Events.Concat(more));
    }

    /// <summary>The journal as it was before an event, and before all that was recorded at the same moment: verdicts of one judging know nothing of each other.</summary>
    public Journal Before(JournalEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        ImmutableArray<JournalEvent> before = [.. Events.Where(e => e.RecordedAt < one.RecordedAt)];
        return new(before, null, After(before, 1));
    }

    /// <summary>The episode that these events make.</summary>
    internal Episode Episode => episode ??= Folded();

    private Episode Folded()
    {
        if (Events.IsEmpty) return Episode.None;
        var mine = Interlocked.Exchange(ref tip, null);
        var fold = mine?.Fold ?? new EpisodeFold();
        foreach (var one in Events.AsSpan()[fold.Count..]) fold.Evolve(one);
        if (mine is not null) tip = mine with { Fold = fold };
        return fold.Finish();
    }

    // What is newer than everything here is only added; anything else makes the journal anew.
    private Journal? Continued(IReadOnlyList<JournalEvent> further)
    {
        if (Interlocked.Exchange(ref tip, null) is not { } mine) return null;
        var (fresh, last) = (new List<JournalEvent>(further.Count), Events.IsEmpty ? null : Events[^1]);
        foreach (var one in further)
        {
            var known = mine.ById.GetValueOrDefault(one.Id) ?? fresh.Find(f => f.Id == one.Id);
            if (known is not null && Same(known, one)) continue;
            if (known is not null || (last is not null && Order(last, one) >= 0))
            {
                tip = mine;
                return null;
            }

            fresh.Add(last = one);
        }

        if (fresh.Count == 0)
        {
            tip = mine;
            return this;
        }

        foreach (var one in fresh) mine.ById.Add(one.Id, one);
        return new([.. Events, .. fresh], mine, After(fresh, NextSeq));
    }

    // The number after the greatest of them, and not below what was next before they came.
    private static long After(IReadOnlyList<JournalEvent> events, long next)
    {
        foreach (var one in events) next = Math.Max(next, one.Seq + 1);
        return next;
    }

    private static ImmutableArray<JournalEvent> Sorted(List<JournalEvent> events)
    {
        for (var i = 1; i < events.Count; i++)
        {
            if (Order(events[i - 1], events[i]) <= 0) continue;
            events.Sort(Order);
            break;
        }

        return [.. events];
    }

    /// <summary>What a journal hands on to the one that continues it; only one of them has it at a time.</summary>
    /// <param name="ById">Its events.</param>
    private sealed record Tip(Dictionary<Guid, JournalEvent> ById)
    {
        /// <summary>The fold of the events, as far as somebody asked for it.</summary>
        public EpisodeFold? Fold { get; init; }
    }

    // The number of arrival is the journal's, not the event's. Dictionaries are equal by what is in them only when written out.
    private static bool Same(JournalEvent one, JournalEvent other)
    {
        other = other with { Seq = one.Seq };
        return one == other || JournalFile.Write(one) == JournalFile.Write(other);
    }
}
