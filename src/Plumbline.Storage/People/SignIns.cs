using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>Open sign-ins of accounts: any node knows them, and they end at once everywhere.</summary>
/// <remarks>They are not part of a backup: after a restore everybody signs in anew.</remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class SignIns(Database database, TimeProvider time)
{
    /// <summary>Begins a sign-in.</summary>
    /// <returns>Its secret, which is kept nowhere else.</returns>
    public Task<string> Begin(Account account, TimeSpan lasts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return database.Write(async work =>
        {
            var (now, secret) = (time.GetUtcNow(), Secret.New());
            await work.Execute("delete from sign_in where clinic = @clinic and account = @Id and until_us <= @now", new { clinic = account.Clinic.Value, account.Id, now = now.Microseconds }).ConfigureAwait(false);
            await work.Execute(
                "insert into sign_in (clinic, id, account, secret, stamp, made_us, until_us) values (@clinic, @id, @account, @secret, @Stamp, @now, @until)",
                new { clinic = account.Clinic.Value, id = Guid.CreateVersion7(now), account = account.Id, secret = Secret.HashOf(secret), account.Stamp, now = now.Microseconds, until = (now + lasts).Microseconds }).ConfigureAwait(false);
            return secret;
        }, cancel);
    }

    /// <summary>The account that is signed in by a secret; null when none is, it ran out, or the account changed or ended since.</summary>
    public Task<Account?> WhoHas(ClinicId clinic, string secret, CancellationToken cancel = default) => database.Snapshot(async work => (await work.Query(
        $"select {Accounts.Columns} from account where clinic = @clinic and is_active = 1 and id = (select account from sign_in where clinic = @clinic and secret = @secret and until_us > @now) "
        + "and stamp = (select stamp from sign_in where clinic = @clinic and secret = @secret)",
        new { clinic = clinic.Value, secret = Secret.HashOf(secret), now = time.GetUtcNow().Microseconds }, Accounts.Read).ConfigureAwait(false)).SingleOrDefault(), cancel);

    /// <summary>Ends a sign-in.</summary>
    public Task End(ClinicId clinic, string secret, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "delete from sign_in where clinic = @clinic and secret = @secret", new { clinic = clinic.Value, secret = Secret.HashOf(secret) }), cancel);
}
