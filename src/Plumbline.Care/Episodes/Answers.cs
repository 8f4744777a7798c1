using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>What a person answered, as verdicts read it: of one exercise, and what is unsaid of it of the whole session.</summary>
public static class Answers
{
    // Older sessions change no verdict: every rule looks back over days or over the last sessions.
    private const int MostSessions = 60;

    /// <summary>The answers of one exercise in one session.</summary>
    /// <remarks>Leg symptoms that were asked for the whole session belong to what moved the back; that they spread belongs to everything done when nothing did.</remarks>
    public static Response Of(LoggedSession session, ItemLog item, EpisodeWorld world)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(item);
        return Of(session, item, world, null, false, false);
    }

    /// <summary>The sessions of one item up to a day, the oldest first, with the days between them.</summary>
    public static Seq<Response> History(Episode episode, EpisodeItem item, DateOnly day, EpisodeWorld world)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(item);
        return History(episode, item, day, world, null).Responses;
    }

    /// <summary>The same, with answers taken over from an earlier look where they have not changed.</summary>
    internal static ItemHistory History(Episode episode, EpisodeItem item, DateOnly day, EpisodeWorld world, ItemHistory? before)
    {
        var found = Logged(episode, item, day);
        var history = new Response[found.Count];
        var anchor = DoseVariables.Volume(item.Anchor.Dose);
        var (old, lighter) = (0, false);
        for (var i = 0; i < history.Length; i++)
        {
            var (session, logged, entry) = found[i];
            int? since = i == 0 ? null : session.On.DayNumber - found[i - 1].Session.On.DayNumber;
            // Only the break before the last session may still ask for an answer.
            var answered = entry.GapAnswered || (i > 0 && i == history.Length - 1 && TrainedMeanwhile(episode, found[i - 1].Session.On, session.On, world));
            if (i == 0 || !ReferenceEquals(entry.Dose, found[i - 1].Entry.Dose) || entry.Exercise != found[i - 1].Entry.Exercise) lighter = IsLighter(entry, item, anchor);
            while (old < before?.Sessions.Count && !ReferenceEquals(before.Sessions[old].Log, logged)) old++;
            history[i] = old < before?.Sessions.Count && ReferenceEquals(before.Sessions[old].Session, session)
                && before.Responses[old] is var known && (known.DaysSincePrevious, known.GapAnswered, known.LighterDose) == (since, answered, lighter)
                ? known
                : Of(session, logged, world, since, answered, lighter);
        }

        return new(item, found, Seq.OfArray(history), Last(episode, item, day));
    }

    private static Response Of(LoggedSession session, ItemLog item, EpisodeWorld world, int? daysSincePrevious, bool gapAnswered, bool lighterDose)
    {
        var log = session.Log;
        var legs = item.FurthestZoneBefore is null && item.FurthestZoneAfter is null && MovesTheBack(item.Exercise, world);
        return new()
        {
            Id = session.Id.ToString(),
            PainBefore = item.PainBefore ?? log.PainBefore,
            PainPeak = item.PainPeak ?? log.PainPeak,
            PainAfter = item.PainAfter ?? log.PainAfter,
            PainNextMorning = session.Morning,
            CompletedFraction = item.CompletedFraction,
            Effort = item.Effort ?? log.Effort,
            FormOk = item.FormOk,
            ThatHurt = item.ThatHurt,
            NewNumbnessOrWeakness = item.NewNumbnessOrWeakness || log.NewNumbnessOrWeakness,
            FurthestZoneBefore = legs ? log.FurthestZoneBefore : item.FurthestZoneBefore,
            FurthestZoneAfter = legs ? log.FurthestZoneAfter : item.FurthestZoneAfter,
            FurthestZoneReasked = legs ? log.FurthestZoneReasked : item.FurthestZoneReasked,
            SpreadFurther = log.SpreadFurther is not null && IsAskedOf(item, log, world) ? log.SpreadFurther : null,
            DaysSincePrevious = daysSincePrevious,
            SkipReason = item.SkipReason,
            GapAnswered = gapAnswered,
            LighterDose = lighterDose,
        };
    }

    // A session that was told of late has its place by its day.
    private static List<(LoggedSession Session, ItemLog Item, ItemEntry Entry)> Logged(Episode episode, EpisodeItem item, DateOnly day)
    {
        var found = new List<(LoggedSession Session, ItemLog Item, ItemEntry Entry)>(Math.Min(MostSessions, item.Entries.Count));
        for (var i = item.Entries.Count - 1; i >= 0 && found.Count < MostSessions; i--)
        {
            var entry = item.Entries[i];
            var session = episode.SessionsById[entry.Session];
            if (session.Withdrawn || session.On > day) continue;
            foreach (var logged in session.Log.Items)
            {
                if (logged.Exercise != entry.Exercise) continue;
                found.Add((session, logged, entry));
            }
        }

        found.Reverse();
        for (var i = 1; i < found.Count; i++)
            if (found[i - 1].Session.On > found[i].Session.On) return [.. found.OrderBy(f => f.Session.On).ThenBy(f => f.Session.RecordedAt.UtcTicks)];
        return found;
    }

    // Other exercises went on while this one was left out, and not for very long.
    private static bool TrainedMeanwhile(Episode episode, DateOnly from, DateOnly to, EpisodeWorld world)
    {
        var gaps = world.Book.Rules.Gaps;
        if (to.DayNumber - from.DayNumber >= gaps[1].FromDays.Value) return false;
        var before = to.AddDays(-gaps[0].FromDays.Value);
        for (var i = episode.Sessions.Length - 1; i >= 0 && episode.Sessions[i].On > before; i--)
            if (episode.Sessions[i].On < to && episode.Sessions[i].Done) return true;
        return false;
    }

    /// <summary>The last entry of an item up to a day, with its day; null when there is none.</summary>
    public static (DateOnly On, ItemEntry Entry)? Last(Episode episode, EpisodeItem item, DateOnly day)
    {
        (DateOnly On, ItemEntry Entry)? last = null;
        foreach (var entry in item.Entries.AsSpan())
            if (episode.SessionsById[entry.Session] is { Withdrawn: false } session && session.On <= day && !(session.On < last?.On)) last = (session.On, entry);
        return last;
    }

    /// <summary>Where an exercise takes the low back; empty when it stays as it is.</summary>
    public static IEnumerable<Bias> DirectionsOf(string exercise, EpisodeWorld world) =>
        world.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Facts.Bias.Where(b => b != Bias.Neutral) : [];

    private static bool MovesTheBack(string exercise, EpisodeWorld world) => DirectionsOf(exercise, world).Any();

    private static bool IsAskedOf(ItemLog item, SessionLog log, EpisodeWorld world) =>
        MovesTheBack(item.Exercise, world) || !log.Items.Any(other => other.SkipReason is null && MovesTheBack(other.Exercise, world));

    /// <summary>The dose that was prescribed for the last session, when it was less than the one that verdicts start from; null otherwise.</summary>
    internal static StatedDose? LighterDose(ItemHistory history) =>
        history.Last is { Entry: var entry } && IsLighter(entry, history.Item, DoseVariables.Volume(history.Item.Anchor.Dose)) ? entry.Dose : null;

    private static bool IsLighter(ItemEntry entry, EpisodeItem item, (double, double) anchor) =>
        entry.Exercise == item.Anchor.Exercise && !ReferenceEquals(entry.Dose, item.Anchor.Dose) && DoseVariables.Volume(entry.Dose).CompareTo(anchor) < 0;
}
