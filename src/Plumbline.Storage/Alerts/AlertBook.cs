using Plumbline.Care.Episodes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Alerts;

/// <summary>The locks of a clinic's people, read off the journal. It is no second truth: a command throws it away and reads it off anew.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AlertBook(Database database, TimeProvider time)
{
    private const int MostAtOnce = 500;
    private static readonly Access Follower = new("alerts", AccessRole.Program, "follow-alerts");

    // A hold of its own: whoever follows a clinic keeps others from following it, and nobody else from anything.
    private static readonly Guid Following = new("f011034a-0000-4000-8000-000000000000");

    /// <summary>Reads off what was stored since the last time.</summary>
    public async Task Follow(ClinicId clinic, CancellationToken cancel = default)
    {
        while (await database.Write(work => Step(work, clinic), cancel).ConfigureAwait(false) == MostAtOnce) { }
    }

    /// <summary>The locks in force that nobody has seen, the oldest first; with those that were seen when asked.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="withSeen">Those that were seen, too.</param>
    /// <param name="access">Who looks, and what for.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<IReadOnlyList<Alert>> Open(ClinicId clinic, bool withSeen, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<IReadOnlyList<Alert>>(async work =>
        {
            var found = await work.Query(
                "select a.person, p.name, a.episode, a.id, a.raised_us, a.level, a.cause, k.at_us from alert a join person p on p.clinic = a.clinic and p.id = a.person "
                + "left join acknowledgement k on k.clinic = a.clinic and k.person = a.person and k.alert = a.id "
                + $"where a.clinic = @clinic and a.is_over = 0 {(withSeen ? "" : "and k.at_us is null")} order by a.raised_us, a.id limit 500",
                new { clinic = clinic.Value },
                r => new Alert(new(r.GetGuid(0)), r.GetString(1), r.GetInt32(2), r.GetGuid(3), Moments.Of(r.GetInt64(4)), Names.Read<ActionLevel>(r.GetString(5)), Names.Read<LockCause>(r.GetString(6)), r.IsDBNull(7) ? null : Moments.Of(r.GetInt64(7)))).ConfigureAwait(false);
            if (found.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, null, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>Notes that somebody saw a lock. The first to see it is the one who is noted.</summary>
    /// <returns>False when the person has no such lock.</returns>
    public Task<bool> Acknowledge(ClinicId clinic, PersonId person, Guid alert, Guid account, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var (keys, now) = (new { clinic = clinic.Value, person = person.Value, alert }, time.GetUtcNow());
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (await work.Number("select count(*) from alert where clinic = @clinic and person = @person and id = @alert", keys).ConfigureAwait(false) == 0) return false;
            var isFirst = await work.Execute(
                "insert into acknowledgement (clinic, person, alert, at_us, account) values (@clinic, @person, @alert, @now, @account) on conflict do nothing",
                new { keys.clinic, keys.person, alert, now = now.Microseconds, account }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Acknowledge, person, null, isFirst).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>Throws away what was read off; the next <see cref="Follow"/> begins anew.</summary>
    public Task Rebuild(CancellationToken cancel = default) => database.Write(async work =>
    {
        await work.Execute("delete from alert").ConfigureAwait(false);
        return await work.Execute("delete from alert_place").ConfigureAwait(false);
    }, cancel);

    private async Task<int> Step(Work work, ClinicId clinic)
    {
        if (work.Dialect.HoldPerson is { } hold) await work.Execute(hold, new { clinic = clinic.Value, person = Following }).ConfigureAwait(false);
        var place = (await work.Query("select last_tx, last_row from alert_place where clinic = @clinic", new { clinic = clinic.Value }, r => new Position(r.GetInt64(0), r.GetInt64(1))).ConfigureAwait(false)).SingleOrDefault();
        var events = await work.Query(
            $"select {EventRows.Columns} from event where clinic = @clinic and (tx, position) > (@tx, @row) {work.Dialect.Settled} order by tx, position limit {MostAtOnce}",
            new { clinic = clinic.Value, tx = place.Transaction, row = place.Row }, EventRows.Read).ConfigureAwait(false);
        if (events.Count == 0) return 0;
        foreach (var stream in events.Where(e => EpisodeLock.MayChangeBy(e.Event.What)).Select(e => e.Stream).Distinct()) await ReadOff(work, stream).ConfigureAwait(false);
        var last = events[^1].Position;
        await work.Execute(
            "insert into alert_place (clinic, last_tx, last_row) values (@clinic, @tx, @row) on conflict (clinic) do update set last_tx = @tx, last_row = @row",
            new { clinic = clinic.Value, tx = last.Transaction, row = last.Row }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, time.GetUtcNow(), Follower, AccessAct.Follow, null, null, events.Count).ConfigureAwait(false);
        return events.Count;
    }

    private static async Task ReadOff(Work work, StreamId stream)
    {
        var keys = new { clinic = stream.Clinic.Value, person = stream.Person.Value, episode = stream.Episode };
        var events = await work.Query($"select {EventRows.Columns} from event where clinic = @clinic and person = @person and episode = @episode order by version", keys, EventRows.Read).ConfigureAwait(false);
        var stored = events.ToDictionary(e => e.Event.Id, e => e.StoredAt);
        var episode = Episode.Of(Journal.Of(events.Select(e => e.Event), "journal").Require());
        await work.Execute("delete from alert where clinic = @clinic and person = @person and episode = @episode", keys).ConfigureAwait(false);
        foreach (var held in episode.Locks.Where(l => l.Level >= ActionLevel.Urgent).DistinctBy(l => l.Id))
        {
            // What a person says a professional allowed opens exercise, but a clinician has not seen the lock by it.
            var isOver = held.End is { SelfReportedBy: null };
            await work.Execute(
                "insert into alert (clinic, person, episode, id, raised_us, level, cause, is_over) values (@clinic, @person, @episode, @Id, @raised, @level, @cause, @over)",
                new { keys.clinic, keys.person, keys.episode, held.Id, raised = stored[held.Id].Microseconds, level = JsonNames.Of(held.Level), cause = JsonNames.Of(held.Cause), over = isOver ? 1L : 0 }).ConfigureAwait(false);
        }
    }
}
