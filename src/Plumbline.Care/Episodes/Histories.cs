using Plumbline.Care.Progressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>The sessions of the items on a day as verdicts read them, each worked out once.</summary>
/// <param name="episode">The episode.</param>
/// <param name="day">The day.</param>
/// <param name="world">The rules.</param>
/// <param name="earlier">Those of the same sessions on the same day, when they were looked at before.</param>
internal sealed class Histories(Episode episode, DateOnly day, EpisodeWorld world, Histories? earlier = null)
{
    private readonly List<(EpisodeItem Item, Seq<Response> History)> known = [.. earlier?.known ?? []];

    /// <summary>The sessions of one item, the oldest first.</summary>
    public Seq<Response> Of(EpisodeItem item)
    {
        // A history is made of the sessions and of where the item stands; what else happened to it does not matter.
        foreach (var (other, found) in known)
            if (other.Entries == item.Entries && other.Anchor == item.Anchor) return found;
        var history = Answers.History(episode, item, day, world);
        known.Add((item, history));
        return history;
    }
}
