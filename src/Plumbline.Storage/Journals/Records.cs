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
    private static readonly string Question = Asking("true");

    /// <summary>The question that also asks whether the person has no other episodes, so that whatever was written of them is in this one.</summary>
    internal static readonly string QuestionBeforeWriting = Asking($"not ({HasAnEpisode("<")} or {HasAnEpisode(">")})");

    private static string Asking(string isAlone) =>
        $"""
        select {EventRows.ColumnsOf("e")}, {Persons.ColumnsOf("p")}, {ClinicChoices.ColumnsOf("c")},
            {EventRows.LastVersion}, {isAlone}
        from person p
            left join clinic_choice c on c.clinic = p.clinic
            left join event e on e.clinic = p.clinic and e.person = p.id and e.episode = @episode and e.version > @after
        where p.clinic = @clinic and p.id = @person
        order by e.version
        """;

    // One step in the index, as for the last version.
    private static string HasAnEpisode(string beside) => $"exists (select 1 from event v where v.clinic = @clinic and v.person = @person and v.episode {beside} @episode)";

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
        return database.Write(async work => await Look(work, Question, stream, known, access).ConfigureAwait(false) is var (record, _) ? record : null, cancel);
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
            if (await Look(work, QuestionBeforeWriting, stream, known, access).ConfigureAwait(false) is not var (record, isAlone)) return null;
            var events = tell(record);
            if (events.Count == 0) return (record, null);
            SqlJournal.Check(events);
            return (record, isAlone
                ? await SqlJournal.Put(work, stream, record.Version, record.Journal.Events.Select(e => (stream, e)), null, events, access, time).ConfigureAwait(false)
                : await SqlJournal.Append(work, stream, null, events, access, time).ConfigureAwait(false));
        }, cancel);
    }

    private async Task<(StoredRecord Record, bool IsAlone)?> Look(Work work, string question, StreamId stream, Journal? known, Access access)
    {
        var rows = await Ask(work, question, stream, known).ConfigureAwait(false);
        // Fewer events than the caller has: the database was restored meanwhile.
        if (rows is [var seen, ..] && known is not null && seen.Version < known.NextSeq - 1) (known, rows) = (null, await Ask(work, question, stream, null).ConfigureAwait(false));
        var (act, events) = rows is [var any, ..] ? (AccessAct.Read, any.Version) : (AccessAct.Look, 0);
        await AuditRows.Add(work, stream.Clinic, time.GetUtcNow(), access, act, stream.Person, stream.Episode, events).ConfigureAwait(false);
        if (rows is not [var first, ..]) return null;
        var later = rows.Select(r => r.Event?.Event).OfType<JournalEvent>().ToList();
        var journal = known is null ? Journal.Of(later).Require() : later.Count == 0 ? known : known.With(later).Require();
        return (new(first.Person, first.Choice, first.Version, journal), first.IsAlone);
    }

    private static Task<List<Row>> Ask(Work work, string question, StreamId stream, Journal? known) =>
        work.Query(question, new { clinic = stream.Clinic.Value, person = stream.Person.Value, episode = stream.Episode, after = known is null ? 0 : known.NextSeq - 1 }, Row.Read);

    private sealed record Row(StoredEvent? Event, Person Person, ClinicChoice Choice, long Version, bool IsAlone)
    {
        public static Row Read(DbDataReader r)
        {
            const int choice = EventRows.Count + Persons.Count, rest = choice + ClinicChoices.Count;
            return new(
                r.IsDBNull(0) ? null : EventRows.Read(r),
                Persons.Read(r, EventRows.Count),
                r.IsDBNull(choice) ? ClinicChoice.Default : ClinicChoices.Read(r, choice),
                r.GetInt64(rest),
                r.GetBoolean(rest + 1));
        }
    }
}
