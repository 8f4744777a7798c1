using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>By what a person signs a new device in without a link.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Person">The person; what happened to them stays where it is.</param>
/// <param name="Email">The address, in small letters. People who live together may share one.</param>
/// <param name="Password">The hash of the password.</param>
/// <param name="LockedUntil">Until when sign-in is closed after failures; null when it is open.</param>
public sealed record PatientAccount(ClinicId Clinic, PersonId Person, string Email, string Password, DateTimeOffset? LockedUntil = null);

/// <summary>The accounts of people in care.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PatientAccounts(Database database, TimeProvider time)
{
    /// <summary>The most people who share an address.</summary>
    public const int MostSharing = 3;

    private const string Columns = "clinic, person, email, password, locked_us";

    /// <summary>Makes a person's account, or changes its address and password.</summary>
    /// <returns>False when there is no such person, or the address is shared by as many as may.</returns>
    public Task<bool> Set(PatientAccount account, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var (clinic, person, now) = (account.Clinic, account.Person, time.GetUtcNow());
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return false;
            if ((await ByEmail(work, account.Email).ConfigureAwait(false)).Count(a => a.Person != person || a.Clinic != clinic) >= MostSharing) return false;
            await work.Execute(
                "insert into patient_account (clinic, person, email, password, failures, made_us) values (@clinic, @person, @Email, @Password, 0, @now) "
                + "on conflict (clinic, person) do update set email = @Email, password = @Password, failures = 0, locked_us = null",
                new { clinic = clinic.Value, person = person.Value, account.Email, account.Password, now = now.Microseconds }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Link, person, null, 1).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>Ends a person's account; devices stay signed in.</summary>
    /// <returns>False when there was none.</returns>
    public Task<bool> End(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var ended = await work.Execute("delete from patient_account where clinic = @clinic and person = @person", new { clinic = clinic.Value, person = person.Value }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Link, person, null, ended).ConfigureAwait(false);
            return ended > 0;
        }, cancel);
    }

    /// <summary>The account of a person; null when there is none.</summary>
    public Task<PatientAccount?> Of(ClinicId clinic, PersonId person, CancellationToken cancel = default) => database.Snapshot(async work => (await work.Query(
        $"select {Columns} from patient_account where clinic = @clinic and person = @person", new { clinic = clinic.Value, person = person.Value }, Read).ConfigureAwait(false)).SingleOrDefault(), cancel);

    /// <summary>The accounts that share an address.</summary>
    public Task<IReadOnlyList<PatientAccount>> ByEmail(string email, CancellationToken cancel = default) =>
        database.Snapshot<IReadOnlyList<PatientAccount>>(async work => await ByEmail(work, email).ConfigureAwait(false), cancel);

    /// <summary>Counts a sign-in that failed at every account of an address, and closes them for a while after too many.</summary>
    public Task CountFailure(string email, int most, TimeSpan closed, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "update patient_account set locked_us = case when failures + 1 >= @most then @until else locked_us end, failures = case when failures + 1 >= @most then 0 else failures + 1 end where email = @email",
        new { most, until = (time.GetUtcNow() + closed).Microseconds, email }), cancel);

    /// <summary>Forgets the failures after a sign-in that went well.</summary>
    public Task ForgetFailures(PatientAccount account, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "update patient_account set failures = 0, locked_us = null where clinic = @clinic and person = @person", new { clinic = account.Clinic.Value, person = account.Person.Value }), cancel);

    private static Task<List<PatientAccount>> ByEmail(Work work, string email) =>
        work.Query($"select {Columns} from patient_account where email = @email order by made_us, clinic, person", new { email }, Read);

    private static PatientAccount Read(DbDataReader r) =>
        new(new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null : Moments.Of(r.GetInt64(4)));
}
