using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>A sign-in, without its secret.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="MadeAt">When it began.</param>
/// <param name="SeenAt">When it was last used, to within some minutes.</param>
/// <param name="Until">When it ends at the latest.</param>
public sealed record OpenSignIn(Guid Id, DateTimeOffset MadeAt, DateTimeOffset SeenAt, DateTimeOffset Until);

/// <summary>Open sign-ins of accounts: any node knows them, and they end at once everywhere.</summary>
/// <remarks>They are not part of a backup: after a restore everybody signs in anew.</remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class SignIns(Database database, TimeProvider time)
{
    /// <summary>A sign-in that nobody used for so long has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    // A request does not cost a write: a use is noted when the last note is so old.
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(5);

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
                "insert into sign_in (clinic, id, account, secret, stamp, made_us, seen_us, until_us) values (@clinic, @id, @account, @secret, @Stamp, @now, @now, @until)",
                new { clinic = account.Clinic.Value, id = Guid.CreateVersion7(now), account = account.Id, secret = Secret.HashOf(secret), account.Stamp, now = now.Microseconds, until = (now + lasts).Microseconds }).ConfigureAwait(false);
            await AuditRows.Add(work, account.Clinic, now, new(account.Id.ToString(), account.Role, "sign-in"), AccessAct.SignIn, null, null, 0).ConfigureAwait(false);
            return secret;
        }, cancel);
    }

    /// <summary>The account that is signed in by a secret; null when none is, it ran out or was not used, or the account changed or ended since.</summary>
    public async Task<Account?> WhoHas(ClinicId clinic, string secret, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var keys = new { clinic = clinic.Value, secret = Secret.HashOf(secret), now = now.Microseconds, idle = (now - Idle).Microseconds };
        // One question, because every request asks it.
        var (account, seen) = (await database.Ask(work => work.Query(
            $"select {Accounts.Columns}, (select seen_us from sign_in where clinic = @clinic and secret = @secret) from account where clinic = @clinic and is_active = 1 "
            + "and (id, stamp) = (select account, stamp from sign_in where clinic = @clinic and secret = @secret and until_us > @now and seen_us > @idle)",
            keys, r => ((Account?)Accounts.Read(r), Moments.Of(r.GetInt64(Accounts.ColumnCount)))), cancel).ConfigureAwait(false)).SingleOrDefault();
        if (account is not null && now - seen > NotedEvery)
            await database.Write(work => work.Execute("update sign_in set seen_us = @now where clinic = @clinic and secret = @secret and seen_us < @now", keys), cancel).ConfigureAwait(false);
        return account;
    }

    /// <summary>The sign-ins of an account that hold, the newest first.</summary>
    public Task<IReadOnlyList<OpenSignIn>> Of(Account account, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = time.GetUtcNow();
        return database.Snapshot<IReadOnlyList<OpenSignIn>>(async work => await work.Query(
            "select id, made_us, seen_us, until_us from sign_in where clinic = @clinic and account = @Id and stamp = @Stamp and until_us > @now and seen_us > @idle order by made_us desc, id",
            new { clinic = account.Clinic.Value, account.Id, account.Stamp, now = now.Microseconds, idle = (now - Idle).Microseconds },
            r => new OpenSignIn(r.GetGuid(0), Moments.Of(r.GetInt64(1)), Moments.Of(r.GetInt64(2)), Moments.Of(r.GetInt64(3)))).ConfigureAwait(false), cancel);
    }

    /// <summary>Ends a sign-in of an account from another screen.</summary>
    /// <returns>False when the account has none of this id.</returns>
    public Task<bool> End(ClinicId clinic, Guid account, Guid id, CancellationToken cancel = default) => database.Write(async work => await work.Execute(
        "delete from sign_in where clinic = @clinic and account = @account and id = @id", new { clinic = clinic.Value, account, id }).ConfigureAwait(false) > 0, cancel);

    /// <summary>Ends a sign-in.</summary>
    public Task End(ClinicId clinic, string secret, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "delete from sign_in where clinic = @clinic and secret = @secret", new { clinic = clinic.Value, secret = Secret.HashOf(secret) }), cancel);
}
