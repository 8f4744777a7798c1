using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Messages;

/// <summary>Messages between people and their clinics.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class MessageBook(Database database, TimeProvider time)
{
    /// <summary>The most messages that a person sends in a day, so that nobody fills the disk.</summary>
    public const int MostADay = 100;

    private const string Columns = "number, id, at_us, from_person, name, words, seen_us";

    /// <summary>Sends a message.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="person">The person.</param>
    /// <param name="id">Made by the sender.</param>
    /// <param name="name">Name of the worker; null when the person writes.</param>
    /// <param name="words">The words.</param>
    /// <param name="access">Who sends it.</param>
    /// <param name="cancel">Stops waiting; it may be stored all the same.</param>
    public Task<Sent> Send(ClinicId clinic, PersonId person, Guid id, string? name, string words, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<Sent>(async work =>
        {
            var keys = new { clinic = clinic.Value, person = person.Value, id };
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return new Sent.NoPerson();
            var fromPerson = access.Role == AccessRole.Patient;
            if ((await work.Query($"select {Columns} from message where clinic = @clinic and person = @person and id = @id", keys, Read).ConfigureAwait(false)).SingleOrDefault() is { } known)
                return known.Words == words && known.FromPerson == fromPerson && known.Name == name ? new Sent.Stored(known, IsNew: false) : new Sent.Clash();
            var now = time.GetUtcNow();
            if (fromPerson && await work.Number(
                "select count(*) from message where clinic = @clinic and person = @person and from_person = 1 and at_us > @yesterday",
                new { keys.clinic, keys.person, yesterday = (now - TimeSpan.FromDays(1)).Microseconds }).ConfigureAwait(false) >= MostADay) return new Sent.TooMany();
            var number = await work.Number("select coalesce(max(number), 0) + 1 from message where clinic = @clinic and person = @person", keys).ConfigureAwait(false);
            await work.Execute(
                "insert into message (clinic, person, number, id, at_us, from_person, actor, name, words) values (@clinic, @person, @number, @id, @now, @from, @Actor, @name, @words)",
                new { keys.clinic, keys.person, number, id, now = now.Microseconds, from = fromPerson ? 1L : 0, access.Actor, name, words }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Message, person, null, 1).ConfigureAwait(false);
            return new Sent.Stored(new(number, id, now, fromPerson, name, words, null), IsNew: true);
        }, cancel);
    }

    /// <summary>Messages of a person, the newest first.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="person">The person.</param>
    /// <param name="before">Only those with a smaller number; null for the newest.</param>
    /// <param name="most">The most of them.</param>
    /// <param name="access">Who reads.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The messages; null when there is no such person.</returns>
    public Task<IReadOnlyList<Message>?> Page(ClinicId clinic, PersonId person, long? before, int most, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return database.Write<IReadOnlyList<Message>?>(async work =>
        {
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            var found = await work.Query(
                $"select {Columns} from message where clinic = @clinic and person = @person and number < @before order by number desc limit @most",
                new { clinic = clinic.Value, person = person.Value, before = before ?? long.MaxValue, most }, Read).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Read, person, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>Notes that one side saw what the other wrote, up to a number.</summary>
    /// <returns>How many were not seen before; null when there is no such person.</returns>
    public Task<int?> See(ClinicId clinic, PersonId person, long upTo, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<int?>(async work =>
        {
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            var now = time.GetUtcNow();
            var seen = await work.Execute(
                "update message set seen_us = @now where clinic = @clinic and person = @person and number <= @upTo and seen_us is null and from_person = @from",
                new { now = now.Microseconds, clinic = clinic.Value, person = person.Value, upTo, from = access.Role == AccessRole.Patient ? 0L : 1 }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Message, person, null, seen).ConfigureAwait(false);
            return seen;
        }, cancel);
    }

    /// <summary>Who wrote to a clinic and was not read yet, the longest wait first.</summary>
    public Task<IReadOnlyList<Waiting>> WaitingAt(ClinicId clinic, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<IReadOnlyList<Waiting>>(async work =>
        {
            var found = await work.Query(
                "select m.person, p.name, count(*), min(m.at_us) from message m join person p on p.clinic = m.clinic and p.id = m.person "
                + "where m.clinic = @clinic and m.seen_us is null and m.from_person = 1 group by m.person, p.name order by min(m.at_us), m.person limit 500",
                new { clinic = clinic.Value }, r => new Waiting(new(r.GetGuid(0)), r.GetString(1), r.GetInt32(2), Moments.Of(r.GetInt64(3)))).ConfigureAwait(false);
            if (found.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, null, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    private static Message Read(DbDataReader r) => new(
        r.GetInt64(0), r.GetGuid(1), Moments.Of(r.GetInt64(2)), r.GetInt64(3) == 1, r.IsDBNull(4) ? null : r.GetString(4), r.GetString(5), r.IsDBNull(6) ? null : Moments.Of(r.GetInt64(6)));
}

/// <summary>Somebody who wrote and was not read yet.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Messages">How many messages wait.</param>
/// <param name="Since">Since when the oldest waits.</param>
public sealed record Waiting(PersonId Person, string Name, int Messages, DateTimeOffset Since);
