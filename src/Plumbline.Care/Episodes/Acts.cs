using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>Adds an event to a journal when it may be: what somebody wants to do is refused with the reason, what has happened is not.</summary>
/// <remarks>
/// Codes: <c>PLB-EPISODE-LOCKED</c> a programme while a lock is in force, <c>-BLOCKED</c> a person alone takes in what is closed to them, <c>-SHARE</c> more steps in a week than the rules allow,
/// <c>-WITHOUT-EFFECT</c> it would change nothing, with why; those of <see cref="EventChecks"/> and <see cref="Journal"/>.
/// </remarks>
public static class Acts
{
    /// <summary>The journal with one more event.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="one">The event.</param>
    /// <param name="world">The rules.</param>
    public static Read<Journal> Append(Journal journal, JournalEvent one, EpisodeWorld world)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(world);
        var problems = EventChecks.Of(one, "event").ToList();
        if (problems.Count > 0) return new Read<Journal>.Failure([.. problems]);
        problems.AddRange(Refusals(Episode.Of(journal), one, world));
        return Motion.Reading.Read.From(() => journal, problems).Then(known => known.With([one])).Then(longer => Effective(longer, one));
    }

    private static IEnumerable<Problem> Refusals(Episode episode, JournalEvent one, EpisodeWorld world)
    {
        var programme = (one.What as EpisodeEvent.Approved)?.Programme ?? (one.What as EpisodeEvent.Changed)?.Programme;
        if (programme is not null && episode.IsLocked)
            yield return new("PLB-EPISODE-LOCKED", "event", "Exercise is locked, so no programme is approved or changed. A clinician unlocks it first.");
        if (programme is not null && one.By.Role == ActorRole.Person && episode is { Intake: { } intake, LastScreening: { } last })
        {
            var closed = world.ClosedTo(intake, last.Screening);
            foreach (var item in programme.Items.Where(i => closed.Contains(i.Exercise)))
                yield return new("PLB-EPISODE-BLOCKED", $"event: {item.Exercise}", "The screening leaves this exercise out for the person, and only a clinician may decide otherwise. Take it out.");
        }

        if (one.What is EpisodeEvent.VerdictAccepted accepted && TooMany(episode, accepted.Verdict, one.OccurredOn, world))
            yield return new("PLB-EPISODE-SHARE", "event", "This week's share of steps is used up. Accept it next week; it is judged anew until then.");
    }

    private static bool TooMany(Episode episode, Guid verdict, DateOnly day, EpisodeWorld world)
    {
        var taken = episode.Verdicts.Count(v => v.Id != verdict && v is { IsStep: true, Fate: VerdictFate.InEffect, Verdict.Rule: not ("grow" or "graded-step") }
            && v.DecidedOn is { } on && on <= day && on.AddDays(7) > day);
        return taken >= Math.Max(1, episode.Items.Count(i => i.IsIn(day)) / world.Book.Rules.Progress.OneStepForEveryItems.Value);
    }

    // What an episode knows nothing of and does not change is told at once to who tried.
    private static Read<Journal> Effective(Journal journal, JournalEvent one)
    {
        var why = Episode.Of(journal).WithoutEffect.Where(w => w.Event == one.Id).Select(w => w.Why).ToImmutableArray();
        return why.IsEmpty ? journal : Motion.Reading.Read.Fail<Journal>("PLB-EPISODE-WITHOUT-EFFECT", "event", $"It would change nothing. {string.Join(' ', why)}");
    }
}
