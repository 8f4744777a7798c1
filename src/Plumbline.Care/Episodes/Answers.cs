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
    /// <remarks>Leg symptoms that were asked for the whole session belong to what moved the back.</remarks>
    public static Response Of(LoggedSession session, ItemLog item, EpisodeWorld world)
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
            SkipReason = item.SkipReason,
        };
    }

    /// <summary>The sessions of one item up to a day, the oldest first, with the days between them.</summary>
    public static Seq<Response> History(Episode episode, EpisodeItem item, DateOnly day, EpisodeWorld world)
    {
        var found = new List<(DateOnly On, DateTimeOffset At, Response Response)>(Math.Min(MostSessions, item.Entries.Count));
        for (var i = item.Entries.Count - 1; i >= 0 && found.Count < MostSessions; i--)
        {
            var entry = item.Entries[i];
            var session = episode.SessionsById[entry.Session];
            if (session.Withdrawn || session.On > day) continue;
            foreach (var logged in session.Log.Items)
            {
                if (logged.Exercise != entry.Exercise) continue;
                found.Add((session.On, session.RecordedAt, Of(session, logged, world) with { GapAnswered = entry.GapAnswered, LighterDose = IsLighter(entry, item) }));
            }
        }

        found.Reverse();
        // A session that was told of late has its place by its day.
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i - 1].On <= found[i].On) continue;
            found = [.. found.OrderBy(f => f.On).ThenBy(f => f.At.UtcTicks)];
            break;
        }

        var history = new Response[found.Count];
        for (var i = 0; i < history.Length; i++)
            history[i] = i == 0 ? found[i].Response : found[i].Response with { DaysSincePrevious = found[i].On.DayNumber - found[i - 1].On.DayNumber };
        // Only the break before the last session may still ask for an answer.
        if (history.Length > 1 && TrainedMeanwhile(episode, found[^2].On, found[^1].On, world)) history[^1] = history[^1] with { GapAnswered = true };
        return history.ToSeq();
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

    /// <summary>The day of the last entry of an item up to a day; null when there is none.</summary>
    public static DateOnly? LastDay(Episode episode, EpisodeItem item, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var entry in item.Entries.AsSpan())
            if (episode.SessionsById[entry.Session] is { Withdrawn: false } session && session.On <= day && !(session.On < last)) last = session.On;
        return last;
    }

    /// <summary>Where an exercise takes the low back; empty when it stays as it is.</summary>
    public static IEnumerable<Bias> DirectionsOf(string exercise, EpisodeWorld world) =>
        world.Catalogue.ById.TryGetValue(exercise, out var found) ? found.Facts.Bias.Where(b => b != Bias.Neutral) : [];

    private static bool MovesTheBack(string exercise, EpisodeWorld world) => DirectionsOf(exercise, world).Any();

    /// <summary>The dose that was prescribed for the last session up to a day, when it was less than the one that verdicts start from; null otherwise.</summary>
    public static StatedDose? LighterDose(Episode episode, EpisodeItem item, DateOnly day)
    {
        (DateOnly On, ItemEntry Entry)? last = null;
        foreach (var entry in item.Entries.AsSpan())
            if (episode.SessionsById[entry.Session] is { Withdrawn: false } session && session.On <= day && !(session.On < last?.On)) last = (session.On, entry);
        return last is { } found && IsLighter(found.Entry, item) ? found.Entry.Dose : null;
    }

    private static bool IsLighter(ItemEntry entry, EpisodeItem item) =>
        entry.Exercise == item.Anchor.Exercise && DoseVariables.Volume(entry.Dose).CompareTo(DoseVariables.Volume(item.Anchor.Dose)) < 0;
}
