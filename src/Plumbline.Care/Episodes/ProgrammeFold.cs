using System.Collections.Immutable;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>The programme as approvals, verdicts and decisions change it.</summary>
internal sealed class ProgrammeFold
{
    private readonly List<GivenVerdict> verdicts = [];
    private readonly Dictionary<Guid, int> placeOf = [];
    private readonly List<Programme> earlier = [];
    private List<ItemFold> items = [];
    private DateTimeOffset? lastChange;

    public Programme? Latest { get; private set; }

    public int Version { get; private set; }

    public Seq<string> Conditions { get; private set; }

    /// <summary>Whether an event gave a verdict.</summary>
    public bool Gave(Guid verdict) => placeOf.ContainsKey(verdict);

    /// <summary>The programmes before it, the oldest first.</summary>
    public ImmutableArray<Programme> Earlier() => [.. earlier];

    public ImmutableArray<EpisodeItem> Items() => [.. items.Select(i => i.Finish())];

    public ImmutableArray<GivenVerdict> Verdicts() => [.. verdicts];

    /// <summary>A programme made by hand: its doses count. What was logged of an exercise stays with it; only a clinician takes a stop away.</summary>
    public string? Approve(JournalEvent one, Programme programme, Seq<string> conditions)
    {
        var clinician = one.By.Role == ActorRole.Clinician;
        foreach (var item in items)
            if (item.Pending is { } waiting) Settle(waiting, VerdictFate.Lapsed, one, null);
        items = [.. programme.Items.Select(i => new ItemFold(i, items.Find(old => old.Exercise == i.Exercise) ?? items.Find(old => old.Has(i.Exercise, one.OccurredOn)), keepStop: !clinician))];
        if (Latest is { } before) earlier.Add(before);
        (Latest, Conditions) = (programme, conditions);
        Version = Math.Max(Version + 1, programme.Version);
        lastChange = one.RecordedAt;
        return null;
    }

    public string? Grade(EpisodeEvent.GradedActivityChosen e)
    {
        if (Item(e.Exercise) is not { } item) return "The exercise is not in the programme.";
        (item.Graded, item.GradedSessions) = (e.Amounts, 0);
        return null;
    }

    /// <summary>A session: what was waiting to be accepted must be judged anew, and verdicts start from what was done.</summary>
    public string? Log(JournalEvent one, SessionLog log)
    {
        foreach (var done in log.Items)
        {
            if (items.Find(i => i.Has(done.Exercise, one.OccurredOn)) is not { } item) continue;
            if (item.Pending is { } waiting) Settle(waiting, VerdictFate.Lapsed, one, null);
            item.Log(one, done);
        }

        return null;
    }

    public string? Give(JournalEvent one, EpisodeEvent.VerdictGiven e)
    {
        var given = new GivenVerdict(one.Id, one.Seq, one.OccurredOn, one.RecordedAt, e);
        placeOf[one.Id] = verdicts.Count;
        if (Item(e.Exercise) is not { } item)
        {
            verdicts.Add(given with { Fate = VerdictFate.NoEffect });
            return "The exercise is not in the programme.";
        }

        if (item.Pending is { } waiting) Settle(waiting, VerdictFate.Lapsed, one, null);
        (item.LastVerdict, item.Judged) = (one.Id, true);
        var waits = e.Verdict == VerdictKind.Progress && !IsApprovedInAdvance(e.Rule);
        verdicts.Add(given with { Fate = waits ? VerdictFate.Pending : VerdictFate.InEffect, DecidedOn = waits ? null : one.OccurredOn });
        if (e.TakesBack is { } taken && placeOf.ContainsKey(taken)) Settle(taken, VerdictFate.TakenBack, one, e.ForClinician);
        if (waits) item.Pending = one.Id;
        else if (item.Apply(one, e)) Changed(one);
        return null;
    }

    public string? Accept(JournalEvent one, EpisodeEvent.VerdictAccepted e, bool selfCare)
    {
        if (items.Find(i => i.Pending == e.Verdict) is not { } item) return "The verdict does not wait to be accepted any more.";
        if (one.By.Role == ActorRole.Program || (one.By.Role == ActorRole.Person && !selfCare)) return "A clinician looks after this person, so only a clinician accepts a step.";
        item.Pending = null;
        Settle(e.Verdict, VerdictFate.InEffect, one, null);
        if (item.Apply(one, verdicts[placeOf[e.Verdict]].Verdict)) Changed(one);
        return null;
    }

    public string? Override(JournalEvent one, EpisodeEvent.VerdictOverridden e)
    {
        if (!placeOf.TryGetValue(e.Verdict, out var at) || items.Find(i => i.LastVerdict == e.Verdict) is not { } item) return "A newer verdict has taken its place.";
        if (string.IsNullOrWhiteSpace(e.Reason)) return "There is no reason.";
        if (one.By.Role == ActorRole.Program) return "A program overrides nothing.";
        if (one.By.Role == ActorRole.Person && item.WouldBeHarder(verdicts[at].Verdict, e.Dose)) return "Only a clinician may choose more than the rules do.";
        item.Override(verdicts[at].Verdict, e.Dose);
        Settle(e.Verdict, VerdictFate.Overridden, one, e.Reason);
        Changed(one);
        return null;
    }

    /// <summary>A clinician who has looked at a stop that was to last some days ends it.</summary>
    public string? Lift(JournalEvent one, EpisodeEvent.Unlocked e)
    {
        if (one.By.Role != ActorRole.Clinician) return null;
        var lifted = false;
        foreach (var item in items) lifted |= item.Lift(e.Ends);
        if (lifted) Changed(one);
        return null;
    }

    // A growth rule and graded amounts were approved with the programme.
    private static bool IsApprovedInAdvance(string rule) => rule is "grow" or "graded-step";

    private ItemFold? Item(string exercise) => items.Find(i => i.Exercise == exercise);

    private void Settle(Guid verdict, VerdictFate fate, JournalEvent one, string? reason)
    {
        if (items.Find(i => i.Pending == verdict) is { } item) item.Pending = null;
        var at = placeOf[verdict];
        var decided = fate is VerdictFate.InEffect or VerdictFate.Overridden;
        verdicts[at] = verdicts[at] with { Fate = fate, DecidedOn = one.OccurredOn, DecidedBy = decided ? one.By : null, Reason = reason };
    }

    // Verdicts that are recorded together make one new version.
    private void Changed(JournalEvent one)
    {
        if (lastChange != one.RecordedAt) Version++;
        lastChange = one.RecordedAt;
    }
}
