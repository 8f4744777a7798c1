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
    public async Task<StoredRecord?> Open(StreamId stream, Journal? known, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var after = known is null ? 0 : known.NextSeq - 1;
        var rows = await database.Write(async work =>
        {
            var found = await work.Query(Question, new { clinic = stream.Clinic.Value, person = stream.Person.Value, stream.Episode, after }, Read).ConfigureAwait(false);
            var (act, events) = found is [var any, ..] ? (AccessAct.Read, any.Version) : (AccessAct.Look, 0);
            await AuditRows.Add(work, stream.Clinic, time.GetUtcNow(), access, act, stream.Person, stream.Episode, events).ConfigureAwait(false);
            return found;
        }, cancel).ConfigureAwait(false);
        if (rows is not [var first, ..]) return null;
        // Fewer events than the caller has: the database was restored meanwhile.
        if (first.Version < after) return await Open(stream, null, access, cancel).ConfigureAwait(false);
        var later = rows.Select(r => r.Event?.Event).OfType<JournalEvent>().ToList();
        return new(first.Person, first.Choice, first.Version, known is null ? Journal.Of(later).Require() : later.Count == 0 ? known : known.With(later).Require());
    }

    private static (StoredEvent? Event, Person Person, ClinicChoice Choice, long Version) Read(DbDataReader r) => (
        r.IsDBNull(0) ? null : EventRows.Read(r),
        Persons.Read(r, EventRows.Count),
        r.IsDBNull(EventRows.Count + Persons.Count) ? ClinicChoice.Default : ClinicChoices.Read(r, EventRows.Count + Persons.Count),
        r.GetInt64(EventRows.Count + Persons.Count + ClinicChoices.Count));
}
