using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Journals;

/// <summary>The journal on either database.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class SqlJournal(Database database, TimeProvider time) : IJournal
{
    private const int MostAtOnce = 10_000;

    /// <inheritdoc/>
    public Task<Appended> Append(StreamId stream, long? expected, IReadOnlyList<JournalEvent> events, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        Check(events);
        return database.Write(work => Append(work, stream, expected, events, access, time), cancel);
    }

    /// <inheritdoc/>
    public Task<StoredStream> Read(StreamId stream, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var events = await work.Query($"select {EventRows.Columns} from event where clinic = @clinic and person = @person and episode = @episode order by version", Keys(stream), EventRows.Read).ConfigureAwait(false);
            var isErased = events.Count == 0 && await Tombstones.Has(work, stream.Clinic, stream.Person).ConfigureAwait(false);
            await AuditRows.Add(work, stream.Clinic, time.GetUtcNow(), access, AccessAct.Read, stream.Person, stream.Episode, events.Count).ConfigureAwait(false);
            return new StoredStream(events.Count == 0 ? 0 : events[^1].Event.Seq, Journal.Of(events.Select(e => e.Event), "journal").Require(), isErased);
        }, cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEvent>> Since(ClinicId clinic, Position after, int most, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
        return database.Write<IReadOnlyList<StoredEvent>>(async work =>
        {
            var events = await work.Query(
                $"select {EventRows.Columns} from event where clinic = @clinic and (tx, position) > (@tx, @row) {work.Dialect.Settled} order by tx, position limit @most",
                new { clinic = clinic.Value, tx = after.Transaction, row = after.Row, most }, EventRows.Read).ConfigureAwait(false);
            // A look that finds nothing touches nobody's record.
            if (events.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Follow, null, null, events.Count).ConfigureAwait(false);
            return events;
        }, cancel);
    }

    /// <inheritdoc/>
    public Task<string?> Export(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var events = await work.Query($"select {EventRows.Columns} from event where clinic = @clinic and person = @person order by episode, version", Keys(clinic, person), EventRows.Read).ConfigureAwait(false);
            if (events.Count == 0 && !await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            var rows = await PersonExport.RowsOf(work, clinic, person).ConfigureAwait(false);
            var seen = await AuditRows.Of(work, clinic, person).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Export, person, null, events.Count).ConfigureAwait(false);
            return PersonExport.Write(person, rows, events, seen, time.GetUtcNow());
        }, cancel);
    }

    /// <inheritdoc/>
    public Task<long> Erase(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var erased = await Tombstones.Lay(work, clinic, person, access.Actor, time.GetUtcNow()).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Erase, person, null, erased).ConfigureAwait(false);
            return erased;
        }, cancel);
    }

    /// <summary>Whether events can be appended at all.</summary>
    /// <exception cref="ArgumentException">One of them could not be read back, or two have the same id.</exception>
    internal static void Check(IReadOnlyList<JournalEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events.Count, MostAtOnce);
        if (events.SelectMany(e => EventChecks.Of(e, "event")).FirstOrDefault() is { } problem) throw new ArgumentException($"{problem.Path}: {problem.Message}", nameof(events));
        if (events.DistinctBy(e => e.Id).Count() != events.Count) throw new ArgumentException("Two events to be appended have the same id.", nameof(events));
    }

    /// <summary>Appends in a transaction of the caller's.</summary>
    internal static async Task<Appended> Append(Work work, StreamId stream, long? expected, IReadOnlyList<JournalEvent> events, Access access, TimeProvider time)
    {
        await Tombstones.Hold(work, stream.Clinic, stream.Person).ConfigureAwait(false);
        // One question for all that an append depends on: an erasure, the version, and which of the events are there already.
        var there = await work.Query(
            $"select {EventRows.Columns}, (select count(*) from tombstone t where t.clinic = @clinic and t.person = @person), {EventRows.LastVersion} "
            + $"from (select 1) as one left join event on clinic = @clinic and person = @person and {work.Dialect.IsAmongIds}",
            new { clinic = stream.Clinic.Value, person = stream.Person.Value, episode = stream.Episode, ids = events.Select(e => e.Id).ToArray() },
            r => (Known: r.IsDBNull(0) ? null : EventRows.Read(r), IsErased: r.GetInt64(EventRows.Count) > 0, Version: r.GetInt64(EventRows.Count + 1))).ConfigureAwait(false);
        if (there[0].IsErased) return new Appended.Erased();
        return await Put(work, stream, there[0].Version, there.Select(t => t.Known).OfType<StoredEvent>().Select(k => (k.Stream, k.Event)), expected, events, access, time).ConfigureAwait(false);
    }

    /// <summary>Puts events behind those of a stream whose person is held, and not erased.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The number of its last event.</param>
    /// <param name="known">What is stored of the person: at least all that has an id of one of the events.</param>
    /// <param name="expected">The version that the caller saw; null where any will do.</param>
    /// <param name="events">What is appended.</param>
    /// <param name="access">Who does it.</param>
    /// <param name="time">The clock.</param>
    internal static async Task<Appended> Put(Work work, StreamId stream, long version, IEnumerable<(StreamId Stream, JournalEvent Event)> known, long? expected, IReadOnlyList<JournalEvent> events, Access access, TimeProvider time)
    {
        var fresh = events.ToDictionary(e => e.Id);
        var clashing = new List<Guid>();
        foreach (var (where, one) in known)
            if (fresh.Remove(one.Id, out var given) && (where != stream || !IsSame(one, given))) clashing.Add(one.Id);
        if (clashing.Count > 0) return new Appended.Clash(clashing);
        if (fresh.Count > 0 && expected is { } wanted && wanted != version) return new Appended.Behind(version);
        var now = time.GetUtcNow();
        foreach (var one in events.Where(e => fresh.ContainsKey(e.Id))) await EventRows.Add(work, stream, ++version, one, now).ConfigureAwait(false);
        await AuditRows.Add(work, stream.Clinic, now, access, AccessAct.Append, stream.Person, stream.Episode, fresh.Count).ConfigureAwait(false);
        return new Appended.Stored(version, fresh.Count);
    }

    // The number of arrival is the store's, not the event's.
    private static bool IsSame(JournalEvent stored, JournalEvent given) => JournalFile.Write(stored) == JournalFile.Write(given with { Seq = stored.Seq });

    private static object Keys(StreamId stream) => new { clinic = stream.Clinic.Value, person = stream.Person.Value, episode = stream.Episode };

    private static object Keys(ClinicId clinic, PersonId person) => new { clinic = clinic.Value, person = person.Value };
}
