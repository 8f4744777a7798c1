using Plumbline.Care.Progressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>The sessions of the items on a day as verdicts read them, each worked out once.</summary>
/// <remarks>What an earlier look at the same episode has worked out is taken over where nothing of it has changed: the same comes out without it.</remarks>
internal sealed class Histories
{
    private readonly Episode episode;
    private readonly DateOnly day;
    private readonly EpisodeWorld world;
    private readonly List<ItemHistory> before;
    private readonly List<ItemHistory> known = [];

    /// <param name="episode">The episode.</param>
    /// <param name="day">The day.</param>
    /// <param name="world">The rules.</param>
    /// <param name="earlier">Those of an earlier look with the same rules, when there was one.</param>
    public Histories(Episode episode, DateOnly day, EpisodeWorld world, Histories? earlier = null)
    {
        (this.episode, this.day, this.world) = (episode, day, world);
        before = earlier?.known ?? [];
        if (earlier is not null && earlier.day == day && ReferenceEquals(earlier.episode.SessionsById, episode.SessionsById)) known.AddRange(earlier.known);
    }

    /// <summary>The sessions of one item, the oldest first.</summary>
    public ItemHistory Of(EpisodeItem item)
    {
        // A history is made of the sessions and of where the item stands; what else happened to it does not matter.
        foreach (var other in known)
            if (other.Item.Entries == item.Entries && other.Item.Anchor == item.Anchor) return other;
        var history = Answers.History(episode, item, day, world, before.Find(b => ReferenceEquals(b.Item.Approved, item.Approved)));
        known.Add(history);
        return history;
    }
}

/// <summary>The sessions of an item up to a day.</summary>
/// <param name="Item">The item.</param>
/// <param name="Sessions">What was logged, the oldest first.</param>
/// <param name="Responses">The same as verdicts read it.</param>
/// <param name="Last">The last entry up to the day, with its day; null when there is none.</param>
internal sealed record ItemHistory(EpisodeItem Item, IReadOnlyList<(LoggedSession Session, Events.ItemLog Log, ItemEntry Entry)> Sessions, Seq<Response> Responses, (DateOnly On, ItemEntry Entry)? Last)
{
    /// <summary>The responses, each session once.</summary>
    public Situation.Entry[] Entries { get; } = IsDoubled(Sessions) ? Situation.Once(Responses) : [.. Responses.Select((response, i) => new Situation.Entry(i, response))];

    // Entries of one session stand side by side.
    private static bool IsDoubled(IReadOnlyList<(LoggedSession Session, Events.ItemLog, ItemEntry)> sessions)
    {
        for (var i = 1; i < sessions.Count; i++)
            if (ReferenceEquals(sessions[i - 1].Session, sessions[i].Session)) return true;
        return false;
    }
}
