using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>A person in care.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Id">A number that says nothing about them.</param>
/// <param name="Name">The name, as the clinic writes it.</param>
/// <param name="TimeZone">Where their day begins, as the IANA names it.</param>
/// <param name="Email">Where reminders go; null for none.</param>
public sealed record Person(ClinicId Clinic, PersonId Id, string Name, string TimeZone, string? Email = null);

/// <summary>Who is in care: names and addresses, apart from what happened to them.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Persons(Database database, TimeProvider time)
{
    private const string Columns = "clinic, id, name, time_zone, email";

    /// <summary>How many columns <see cref="Read(DbDataReader, int)"/> expects.</summary>
    internal const int Count = 5;

    /// <summary>Adds a person, or does nothing when the id is there already.</summary>
    /// <returns>False when the id is there already, or the person was erased.</returns>
    public Task<bool> Add(Person person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return database.Write(async work =>
        {
            await Tombstones.Hold(work, person.Clinic, person.Id).ConfigureAwait(false);
            if (await Tombstones.Has(work, person.Clinic, person.Id).ConfigureAwait(false)) return false;
            var added = await work.Execute(
                "insert into person (clinic, id, name, time_zone, email, made_us) values (@clinic, @id, @Name, @TimeZone, @Email, @now) on conflict do nothing",
                new { clinic = person.Clinic.Value, id = person.Id.Value, person.Name, person.TimeZone, person.Email, now = time.GetUtcNow().Microseconds }).ConfigureAwait(false);
            await AuditRows.Add(work, person.Clinic, time.GetUtcNow(), access, AccessAct.Register, person.Id, null, added).ConfigureAwait(false);
            return added > 0;
        }, cancel);
    }

    /// <summary>Changes what is written of a person.</summary>
    /// <returns>False when there is no such person.</returns>
    public Task<bool> Change(Person person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return database.Write(async work =>
        {
            var changed = await work.Execute(
                "update person set name = @Name, time_zone = @TimeZone, email = @Email where clinic = @clinic and id = @id",
                new { clinic = person.Clinic.Value, id = person.Id.Value, person.Name, person.TimeZone, person.Email }).ConfigureAwait(false);
            // Their day may begin elsewhere now, so the reminder is looked at anew.
            await work.Execute("update reminder set next_us = @now where clinic = @clinic and person = @id", new { now = time.GetUtcNow().Microseconds, clinic = person.Clinic.Value, id = person.Id.Value }).ConfigureAwait(false);
            await AuditRows.Add(work, person.Clinic, time.GetUtcNow(), access, AccessAct.Register, person.Id, null, changed).ConfigureAwait(false);
            return changed > 0;
        }, cancel);
    }

    /// <summary>A person of a clinic; null when there is none.</summary>
    public Task<Person?> Find(ClinicId clinic, PersonId id, Access access, CancellationToken cancel = default) => database.Write(async work =>
    {
        var found = await work.Query($"select {Columns} from person where clinic = @clinic and id = @id", new { clinic = clinic.Value, id = id.Value }, Read).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, id, null, found.Count).ConfigureAwait(false);
        return found.SingleOrDefault();
    }, cancel);

    /// <summary>The people of a clinic by name, page by page.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="after">The last person of the page before, by id so that no name stands in an address; null for the first page.</param>
    /// <param name="most">The most of them, 1 to 500.</param>
    /// <param name="access">Who looks, and what for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The page; null when the last person of the page before is not there any more.</returns>
    public Task<IReadOnlyList<Person>?> Page(ClinicId clinic, PersonId? after, int most, Access access, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 500);
        return database.Write<IReadOnlyList<Person>?>(async work =>
        {
            var values = new { clinic = clinic.Value, after = after?.Value ?? Guid.Empty, most };
            if (after is { } last && !await Has(work, clinic, last).ConfigureAwait(false)) return null;
            var later = after is null ? "" : "and (name, id) > (select name, id from person where clinic = @clinic and id = @after)";
            var found = await work.Query($"select {Columns} from person where clinic = @clinic {later} order by name, id limit @most", values, Read).ConfigureAwait(false);
            if (found.Count > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, null, null, found.Count).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>Whether a clinic has a person.</summary>
    internal static async Task<bool> Has(Work work, ClinicId clinic, PersonId id) =>
        await work.Number("select count(*) from person where clinic = @clinic and id = @id", new { clinic = clinic.Value, id = id.Value }).ConfigureAwait(false) > 0;

    /// <summary>The columns of a person, of a table that has another name in a question.</summary>
    internal static string ColumnsOf(string table) => Names.Of(table, Columns);

    /// <summary>Reads a person from a column on.</summary>
    internal static Person Read(DbDataReader r, int from) =>
        new(new(r.GetGuid(from)), new(r.GetGuid(from + 1)), r.GetString(from + 2), r.GetString(from + 3), r.IsDBNull(from + 4) ? null : r.GetString(from + 4));

    private static Person Read(DbDataReader r) => Read(r, 0);
}
