using System.Data.Common;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Journals;

/// <summary>A person's record as it is opened: who they are, what their clinic chose, and what happened.</summary>
/// <param name="Person">The person.</param>
/// <param name="Choice">What the clinic chose.</param>
/// <param name="Version">The number of the last event; 0 when there is none.</param>
/// <param name="Journal">The events.</param>
public sealed record StoredRecord(Person Person, ClinicChoice Choice, long Version, Journal Journal);

/// <summary>Opens records: one question, one row of the audit, one transaction.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Records(Database database, TimeProvider time)
{
    private static readonly string Question =
        $"""
        select {EventRows.ColumnsOf("e")}, {Persons.ColumnsOf("p")}, {ClinicChoices.ColumnsOf("c")},
            (select coalesce(max(v.version), 0) from event v where v.clinic = p.clinic and v.person = p.id and v.episode = @Episode)
        from person p
            left join clinic_choice c on c.clinic = p.clinic
            left join event e on e.clinic = p.clinic and e.person = p.id and e.episode = @Episode and e.version > @after
        where p.clinic = @clinic and p.id = @person
        order by e.version
        """;

    /// <summary>Opens a record.</summary>
    /// <param name="stream">The episode.</param>
    /// <param name="known">Its events as far as the caller has them, so that only later ones are read; null for none. The same object comes back when nothing happened since.</param>
    /// <param name="access">Who looks, and what for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The record; null when the clinic has no such person.</returns>
    /// <exception cref="StorageException">The database failed, or an event is not what was written.</exception>
    public Task<StoredRecord?> Open(StreamId stream, Journal? known, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(work => Look(work, stream, known, access), cancel);
    }

    /// <summary>Opens a record and writes what has happened, whatever was written meanwhile.</summary>
    /// <param name="stream">The episode.</param>
    /// <param name="known">Its events as far as the caller has them; null for none.</param>
    /// <param name="tell">The events that are written, made of the record as it stands; none for nothing. It may be asked again, and the transaction waits for it.</param>
    /// <param name="access">Who does it, and what for.</param>
    /// <param name="cancel">Stops waiting; the events may be stored all the same.</param>
    /// <returns>The record as it was opened, and what came of the events, null when there were none; null when the clinic has no such person.</returns>
    /// <exception cref="ArgumentException">An event that could not be read back.</exception>
    /// <exception cref="StorageException">The database failed, or an event is not what was written.</exception>
    public Task<(StoredRecord Record, Appended? Appended)?> Tell(StreamId stream, Journal? known, Func<StoredRecord, IReadOnlyList<JournalEvent>> tell, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(tell);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<(StoredRecord, Appended?)?>(async work =>
        {
            await Tombstones.Hold(work, stream.Clinic, stream.Person).ConfigureAwait(false);
            if (await Look(work, stream, known, access).ConfigureAwait(false) is not { } record) return null;
            var events = tell(record);
            if (events.Count == 0) return (record, null);
            SqlJournal.Check(events);
            return (record, await SqlJournal.Append(work, stream, null, events, access, time).ConfigureAwait(false));
        }, cancel);
    }

    private async Task<StoredRecord?> Look(Work work, StreamId stream, Journal? known, Access access)
    {
        var rows = await Ask(work, stream, known).ConfigureAwait(false);
        // Fewer events than the caller has: the database was restored meanwhile.
        if (rows is [var seen, ..] && known is not null && seen.Version < known.NextSeq - 1) (known, rows) = (null, await Ask(work, stream, null).ConfigureAwait(false));
        var (act, events) = rows is [var any, ..] ? (AccessAct.Read, any.Version) : (AccessAct.Look, 0);
        await AuditRows.Add(work, stream.Clinic, time.GetUtcNow(), access, act, stream.Person, stream.Episode, events).ConfigureAwait(false);
        if (rows is not [var first, ..]) return null;
        var later = rows.Select(r => r.Event?.Event).OfType<JournalEvent>().ToList();
        return new(first.Person, first.Choice, first.Version, known is null ? Journal.Of(later).Require() : later.Count == 0 ? known : known.With(later).Require());
    }

    private static Task<List<(StoredEvent? Event, Person Person, ClinicChoice Choice, long Version)>> Ask(Work work, StreamId stream, Journal? known) =>
        work.Query(Question, new { clinic = stream.Clinic.Value, person = stream.Person.Value, stream.Episode, after = known is null ? 0 : known.NextSeq - 1 }, Read);

    private static (StoredEvent? Event, Person Person, ClinicChoice Choice, long Version) Read(DbDataReader r) => (
        r.IsDBNull(0) ? null : EventRows.Read(r),
        Persons.Read(r, EventRows.Count),
        r.IsDBNull(EventRows.Count + Persons.Count) ? ClinicChoice.Default : ClinicChoices.Read(r, EventRows.Count + Persons.Count),
        r.GetInt64(EventRows.Count + Persons.Count + ClinicChoices.Count));
}
