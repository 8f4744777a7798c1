using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>A clinic.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name, as it stands on paper.</param>
/// <param name="Country">The country whose emergency number is shown, as two letters of ISO 3166.</param>
/// <param name="TimeZone">Its time zone, as the IANA names it.</param>
public sealed record Clinic(ClinicId Id, string Name, string Country, string TimeZone);

/// <summary>The clinics of a database.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Clinics(Database database, TimeProvider time)
{
    /// <summary>Adds a clinic.</summary>
    public Task Add(Clinic clinic, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "insert into clinic (id, name, country, time_zone, made_us) values (@id, @Name, @Country, @TimeZone, @now)",
        new { id = clinic.Id.Value, clinic.Name, clinic.Country, clinic.TimeZone, now = time.GetUtcNow().Microseconds }), cancel);

    /// <summary>Changes what is written of a clinic.</summary>
    /// <returns>False when there is no such clinic.</returns>
    public Task<bool> Change(Clinic clinic, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var changed = await work.Execute("update clinic set name = @Name, country = @Country, time_zone = @TimeZone where id = @id", new { id = clinic.Id.Value, clinic.Name, clinic.Country, clinic.TimeZone }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic.Id, time.GetUtcNow(), access, AccessAct.Manage, null, null, 0).ConfigureAwait(false);
            return changed > 0;
        }, cancel);
    }

    /// <summary>A clinic; null when there is none.</summary>
    public Task<Clinic?> Find(ClinicId id, CancellationToken cancel = default) => database.Ask(async work => (await work.Query(
        "select id, name, country, time_zone from clinic where id = @id", new { id = id.Value }, Read).ConfigureAwait(false)).SingleOrDefault(), cancel);

    /// <summary>All clinics, the oldest first.</summary>
    public Task<IReadOnlyList<Clinic>> All(CancellationToken cancel = default) => database.Ask<IReadOnlyList<Clinic>>(async work => await work.Query(
        "select id, name, country, time_zone from clinic order by made_us, id", null, Read).ConfigureAwait(false), cancel);

    private static Clinic Read(System.Data.Common.DbDataReader r) => new(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3));
}
