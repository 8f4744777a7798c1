using System.Data.Common;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>Somebody who works in a clinic, with what they sign in by.</summary>
public sealed record Account
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The e-mail address by which they sign in, in small letters; one account's alone.</summary>
    public required string Email { get; init; }

    /// <summary>The name, as it stands under an approval.</summary>
    public required string Name { get; init; }

    /// <summary>Owner, clinician, assistant or auditor.</summary>
    public required AccessRole Role { get; init; }

    /// <summary>The hash of the password; null until one was chosen.</summary>
    public string? Password { get; init; }

    /// <summary>The key of the authenticator app; null until there is one.</summary>
    public string? TotpKey { get; init; }

    /// <summary>A code is asked besides the password.</summary>
    public bool IsTwoFactor { get; init; }

    /// <summary>Sign-ins that failed since the last that did not.</summary>
    public int Failures { get; init; }

    /// <summary>Until when sign-in is closed after failures; null when it is open.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>It changes with everything that ends open sign-ins.</summary>
    public required string Stamp { get; init; }

    /// <summary>False when the person left: nothing is deleted, nobody signs in.</summary>
    public bool IsActive { get; init; } = true;
}

/// <summary>The accounts of clinics.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Accounts(Database database, TimeProvider time)
{
    /// <summary>The columns that <see cref="Read"/> expects.</summary>
    internal const string Columns = "clinic, id, email, name, role, password, totp_key, is_two_factor, failures, locked_us, stamp, is_active";

    /// <summary>How many these are.</summary>
    internal const int ColumnCount = 12;

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="access">Who adds it; null for a command of whoever runs the server.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when the address has one already.</returns>
    public Task<bool> Add(Account account, Access? access = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return database.Write(async work => await Noted(work, account, access, await work.Execute(
            $"insert into account ({Columns}, made_us) values (@clinic, @Id, @Email, @Name, @role, @Password, @TotpKey, @isTwoFactor, @Failures, @locked, @Stamp, @isActive, @now) on conflict do nothing",
            Values(account)).ConfigureAwait(false)).ConfigureAwait(false), cancel);
    }

    /// <summary>Changes an account that still has the stamp that was read; the role, the password and everything else at once.</summary>
    /// <param name="account">The account as it is to be.</param>
    /// <param name="stamp">The stamp that was read.</param>
    /// <param name="access">Who changes it; null for a command of whoever runs the server.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when somebody else changed it meanwhile, or it is not there.</returns>
    public Task<bool> Change(Account account, string stamp, Access? access = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return database.Write(async work => await Noted(work, account, access, await work.Execute(
            "update account set email = @Email, name = @Name, role = @role, password = @Password, totp_key = @TotpKey, is_two_factor = @isTwoFactor, failures = @Failures, locked_us = @locked, stamp = @Stamp, is_active = @isActive "
            + "where clinic = @clinic and id = @Id and stamp = @before", Values(account, stamp)).ConfigureAwait(false)).ConfigureAwait(false), cancel);
    }

    /// <summary>Counts a sign-in that failed, and closes sign-in for a while after too many.</summary>
    /// <param name="account">The account.</param>
    /// <param name="most">After how many.</param>
    /// <param name="closed">For how long.</param>
    /// <param name="cancel">Stops it.</param>
    public Task CountFailure(Account account, int most, TimeSpan closed, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return database.Write(async work =>
        {
            var now = time.GetUtcNow();
            await work.Execute(
                "update account set locked_us = case when failures + 1 >= @most then @until else locked_us end, failures = case when failures + 1 >= @most then 0 else failures + 1 end where clinic = @clinic and id = @Id",
                new { most, until = (now + closed).Microseconds, clinic = account.Clinic.Value, account.Id }).ConfigureAwait(false);
            await AuditRows.Add(work, account.Clinic, now, new(account.Id.ToString(), account.Role, "sign-in-refused"), AccessAct.SignIn, null, null, 0).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>Uses up a code of the authenticator app: each counts once, and none that is older than the last.</summary>
    /// <param name="account">The account.</param>
    /// <param name="step">The number of the half minute to which the code belongs.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when it, or a later one, was used already. One of a time that has not come was used while the clock stood wrong, and does not count.</returns>
    public Task<bool> UseCode(Account account, long step, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return database.Write(async work => await work.Execute(
            "update account set totp_step = @step where clinic = @clinic and id = @Id and (totp_step is null or totp_step < @step or totp_step > @step + 2)", new { step, clinic = account.Clinic.Value, account.Id }).ConfigureAwait(false) > 0, cancel);
    }

    /// <summary>Forgets the failures after a sign-in that went well.</summary>
    public Task ForgetFailures(Account account, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "update account set failures = 0, locked_us = null where clinic = @clinic and id = @Id", new { clinic = account.Clinic.Value, account.Id }), cancel);

    /// <summary>The account of an address; null when there is none.</summary>
    public Task<Account?> ByEmail(string email, CancellationToken cancel = default) => One("email = @email", new { email }, cancel);

    /// <summary>An account of a clinic; null when there is none.</summary>
    public Task<Account?> Find(ClinicId clinic, Guid id, CancellationToken cancel = default) => One("clinic = @clinic and id = @id", new { clinic = clinic.Value, id }, cancel);

    /// <summary>The accounts of a clinic by name.</summary>
    public Task<IReadOnlyList<Account>> Of(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot<IReadOnlyList<Account>>(
        async work => await work.Query($"select {Columns} from account where clinic = @clinic order by name, id", new { clinic = clinic.Value }, Read).ConfigureAwait(false), cancel);

    private Task<Account?> One(string condition, object values, CancellationToken cancel) => database.Snapshot(
        async work => (await work.Query($"select {Columns} from account where {condition}", values, Read).ConfigureAwait(false)).SingleOrDefault(), cancel);

    private async Task<bool> Noted(Work work, Account account, Access? access, int changed)
    {
        if (changed > 0) await AuditRows.Add(work, account.Clinic, time.GetUtcNow(), access ?? new("command", AccessRole.Program, "account"), AccessAct.Manage, null, null, 0).ConfigureAwait(false);
        return changed > 0;
    }

    private object Values(Account account, string? before = null) => new
    {
        clinic = account.Clinic.Value,
        account.Id,
        account.Email,
        account.Name,
        role = JsonNames.Of(account.Role),
        account.Password,
        account.TotpKey,
        isTwoFactor = account.IsTwoFactor ? 1L : 0,
        account.Failures,
        locked = account.LockedUntil?.Microseconds,
        account.Stamp,
        isActive = account.IsActive ? 1L : 0,
        now = time.GetUtcNow().Microseconds,
        before,
    };

    /// <summary>Reads a row.</summary>
    internal static Account Read(DbDataReader r) => new()
    {
        Clinic = new(r.GetGuid(0)),
        Id = r.GetGuid(1),
        Email = r.GetString(2),
        Name = r.GetString(3),
        Role = Names.Read<AccessRole>(r.GetString(4)),
        Password = r.IsDBNull(5) ? null : r.GetString(5),
        TotpKey = r.IsDBNull(6) ? null : r.GetString(6),
        IsTwoFactor = r.GetInt64(7) == 1,
        Failures = r.GetInt32(8),
        LockedUntil = r.IsDBNull(9) ? null : Moments.Of(r.GetInt64(9)),
        Stamp = r.GetString(10),
        IsActive = r.GetInt64(11) == 1,
    };
}
