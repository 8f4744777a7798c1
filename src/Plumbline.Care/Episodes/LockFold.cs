using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;

namespace Plumbline.Care.Episodes;

/// <summary>Locks as a set: raised by events, ended by acts that name them. No order, no repetition and no merging changes that.</summary>
internal sealed class LockFold
{
    private readonly List<EpisodeLock> raised = [];
    private readonly List<(JournalEvent One, EpisodeEvent.Unlocked What, bool SelfCare)> ends = [];

    public static bool IsNumb(SessionLog log)
    {
        if (log.NewNumbnessOrWeakness) return true;
        foreach (var item in log.Items)
            if (item.NewNumbnessOrWeakness) return true;
        return false;
    }

    public void Numb(JournalEvent one) => Raise(one, ActionLevel.Urgent, LockCause.NumbnessOrWeakness, "New numbness or weakness was reported.");

    public string? Raise(JournalEvent one, ActionLevel level, LockCause cause, string reason, ProgrammeAccess leaves = ProgrammeAccess.None)
    {
        raised.Add(new(one.Id, one.OccurredOn, one.RecordedAt, level, cause, reason, leaves));
        return null;
    }

    public string? End(JournalEvent one, EpisodeEvent.Unlocked what, bool selfCare)
    {
        ends.Add((one, what, selfCare));
        return null;
    }

    public (ImmutableArray<EpisodeLock> All, ImmutableHashSet<Guid> HoldsEnded, bool Reopened) Finish(List<PastScreening> screenings, Func<Guid, bool> others, List<(Guid, string)> withoutEffect)
    {
        EpisodeLock[] all = [.. raised];
        var holds = ImmutableHashSet.CreateBuilder<Guid>();
        var reopened = false;
        foreach (var (one, what, selfCare) in ends)
        {
            var of = screenings.Find(s => s.Id == what.Screening);
            if (Refused(one, what, selfCare, of) is { } why)
            {
                withoutEffect.Add((one.Id, why));
                continue;
            }

            var clinician = one.By.Role == ActorRole.Clinician;
            if (clinician) holds.UnionWith(what.Ends);
            for (var i = 0; i < all.Length; i++)
            {
                var held = all[i];
                if (!held.InForce || !what.Ends.Contains(held.Id)) continue;
                if (!clinician && !(held.RecordedAt < of!.RecordedAt && held.On <= of.On && what.Clearance!.Date >= held.On))
                {
                    withoutEffect.Add((one.Id, "The clearance or the screening is older than the lock."));
                    continue;
                }

                all[i] = held with { End = new(one.Id, one.OccurredOn, one.By, what.Reason, clinician ? null : what.Clearance!.Who) };
                reopened |= !clinician;
            }

            if (clinician) reopened = false;
            foreach (var id in what.Ends)
                if (!others(id) && all.All(l => l.Id != id)) withoutEffect.Add((one.Id, "A lock that it names is not in the journal."));
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(all), holds.ToImmutable(), reopened);
    }

    private static string? Refused(JournalEvent one, EpisodeEvent.Unlocked what, bool selfCare, PastScreening? screening)
    {
        if (string.IsNullOrWhiteSpace(what.Reason)) return "There is no reason.";
        if (one.By.Role == ActorRole.Clinician) return string.IsNullOrWhiteSpace(one.By.Name) ? "A clinician acts by name." : null;
        if (one.By.Role == ActorRole.Program) return "A program ends no lock.";
        if (!selfCare) return "A clinician looks after this person, so only a clinician ends a lock.";
        if (what.Clearance is not { } clearance || string.IsNullOrWhiteSpace(clearance.Who)) return "No professional is named.";
        if (screening is null) return "The screening that it rests on is not in the journal.";
        if (screening.Form != ScreeningForm.Full || screening.Screening.Level > ActionLevel.Adapt || screening.RecordedAt > one.RecordedAt) return "The screening that it rests on is not a full one without a finding.";
        return null;
    }
}
