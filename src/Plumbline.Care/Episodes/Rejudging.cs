using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>Judges again what was judged before an entry was corrected, or before a session was known that had already been.</summary>
/// <remarks>The verdicts that were given stay in the journal as they were: this shows beside each what it would be now, and takes back what made harder and should not have.</remarks>
public static class Rejudging
{
    /// <summary>Every verdict that would be another one now, in the order in which they were given.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="world">The rules.</param>
    public static Seq<Rejudged> Of(Journal journal, EpisodeWorld world)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(world);
        var causes = Causes(journal);
        if (causes.IsEmpty) return [];
        var found = new List<Rejudged>();
        foreach (var one in journal.Events)
        {
            if (one.What is not EpisodeEvent.VerdictGiven { At: not JudgedAt.Correction } was) continue;
            var why = causes.Where(c => c.Touches(one, was.Exercise)).Select(c => c.Event.Id).ToSeq();
            if (why.Count == 0) continue;
            var standing = Standing.Of(Episode.Of(AsKnownNow(journal, one)), one.OccurredOn, world);
            if (standing.Items.FirstOrDefault(i => i.Item.Exercise == was.Exercise) is not { Verdict: { } now } item) continue;
            if (now.Rule != was.Rule || now.Kind != was.Verdict || (now is not Verdict.Keep && now.NewDose != was.Dose)) found.Add(new(one.Id, one.OccurredOn, was, item.AsEvent(JudgedAt.Correction), why));
        }

        return found.ToSeq();
    }

    /// <summary>The verdicts that take back steps which would not be taken now: what is recorded before the next session.</summary>
    public static IEnumerable<EpisodeEvent.VerdictGiven> ToGive(Journal journal, EpisodeWorld world)
    {
        var episode = Episode.Of(journal);
        var rejudged = Of(journal, world);
        foreach (var item in rejudged.GroupBy(r => r.Was.NewExercise ?? r.Was.Exercise))
        {
            // The first wrong step counts: what came after it was built upon it.
            var first = item.FirstOrDefault(r => r.Was.Verdict == VerdictKind.Progress && r.Now.Verdict != VerdictKind.Progress);
            if (first is null || episode.Verdicts.FirstOrDefault(v => v.Id == first.Verdict) is not { Fate: VerdictFate.InEffect } given) continue;
            var stands = first.Was.NewExercise ?? first.Was.Exercise;
            if (episode.Item(stands) is not { } now) continue;
            var before = Episode.Of(journal.Before(journal.Events.First(e => e.Id == given.Id))).Item(first.Was.Exercise);
            if (before is null || (stands == first.Was.Exercise && DoseVariables.Volume(before.Dose).CompareTo(DoseVariables.Volume(now.Dose)) >= 0)) continue;
            yield return first.Now with
            {
                Exercise = now.Exercise,
                Dose = first.Now is { Verdict: VerdictKind.Regress, Dose: { } less } ? less : before.Dose,
                NewExercise = now.Exercise == first.Was.Exercise ? null : first.Was.Exercise,
                Until = first.Now.Verdict == VerdictKind.Stop ? first.Now.Until : null,
                TakesBack = first.Verdict,
            };
        }
    }

    // The journal before the verdict, with the answers as they are right now.
    private static Journal AsKnownNow(Journal journal, JournalEvent verdict) =>
        Journal.Of(journal.Before(verdict).Events.Concat(journal.Events.Where(e => e.What is EpisodeEvent.EntryCorrected))).Require();

    private static ImmutableArray<Cause> Causes(Journal journal)
    {
        var byId = journal.Events.ToDictionary(e => e.Id);
        return [.. journal.Events.Select(e => Cause.Of(e, byId)).OfType<Cause>()];
    }

    private sealed record Cause(JournalEvent Event, DateOnly On, Seq<string> Exercises)
    {
        public static Cause? Of(JournalEvent one, Dictionary<Guid, JournalEvent> byId)
        {
            if (one.What is EpisodeEvent.SessionLogged logged) return new(one, one.OccurredOn, logged.Log.Items.Select(i => i.Exercise).ToSeq());
            if (one.What is EpisodeEvent.MorningPainReported) return new(one, one.OccurredOn, ExercisesOf(SessionOf(one, byId), null));
            if (one.What is not EpisodeEvent.EntryCorrected corrected || byId.GetValueOrDefault(corrected.Entry) is not { } entry) return null;
            var session = SessionOf(entry, byId);
            return new(one, session?.OccurredOn ?? entry.OccurredOn, ExercisesOf(session, corrected.Log));
        }

        // A correction after the verdict, or an entry that was made before the verdict and arrived after it.
        public bool Touches(JournalEvent verdict, string exercise) => On <= verdict.OccurredOn && Exercises.Contains(exercise)
            && (Event.What is EpisodeEvent.EntryCorrected ? Event.RecordedAt > verdict.RecordedAt : Event.RecordedAt < verdict.RecordedAt && Event.Seq > verdict.Seq);

        private static Seq<string> ExercisesOf(JournalEvent? session, SessionLog? corrected) =>
            ((session?.What as EpisodeEvent.SessionLogged)?.Log.Items.Select(i => i.Exercise) ?? []).Concat(corrected?.Items.Select(i => i.Exercise) ?? []).Distinct().ToSeq();

        private static JournalEvent? SessionOf(JournalEvent entry, Dictionary<Guid, JournalEvent> byId) =>
            entry.What is EpisodeEvent.MorningPainReported morning ? byId.GetValueOrDefault(morning.Session) : entry;
    }
}

/// <summary>A verdict that would be another one now.</summary>
/// <param name="Verdict">Id of the verdict.</param>
/// <param name="On">The day for which it was given.</param>
/// <param name="Was">As it was given.</param>
/// <param name="Now">As it would be given now.</param>
/// <param name="Because">Ids of the corrections and late entries that change it.</param>
public sealed record Rejudged(Guid Verdict, DateOnly On, EpisodeEvent.VerdictGiven Was, EpisodeEvent.VerdictGiven Now, Seq<Guid> Because);
