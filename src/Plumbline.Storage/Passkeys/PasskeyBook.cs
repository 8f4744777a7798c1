using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Passkeys;

/// <summary>Passkeys of accounts, and the challenges that wait for their signature.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PasskeyBook(Database database, TimeProvider time)
{
    /// <summary>The most passkeys of an account.</summary>
    public const int Most = 10;

    private const string Columns = "credential, name, public_key, counter, flags, transports, made_us, used_us";
    private const long MayBeCopied = 1;
    private const long WasCopied = 2;

    /// <summary>The passkeys of an account, the oldest first.</summary>
    public Task<IReadOnlyList<Passkey>> Of(ClinicId clinic, Guid account, CancellationToken cancel = default) => database.Snapshot<IReadOnlyList<Passkey>>(async work => await work.Query(
        $"select {Columns} from passkey where clinic = @clinic and account = @account order by made_us, credential", new { clinic = clinic.Value, account }, Read).ConfigureAwait(false), cancel);

    /// <summary>Whose passkey it is; null when nobody has it.</summary>
    public Task<(ClinicId Clinic, Guid Account)?> WhoHas(string credential, CancellationToken cancel = default) => database.Snapshot(async work =>
    {
        var found = await work.Query("select clinic, account from passkey where credential = @credential", new { credential }, r => (new ClinicId(r.GetGuid(0)), r.GetGuid(1))).ConfigureAwait(false);
        return found.Count == 0 ? ((ClinicId, Guid)?)null : found[0];
    }, cancel);

    /// <summary>Adds a passkey.</summary>
    /// <returns>False when the account has it already, or as many as may be.</returns>
    public Task<bool> Add(ClinicId clinic, Guid account, Passkey passkey, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            if (await work.Number("select count(*) from passkey where clinic = @clinic and account = @account", new { clinic = clinic.Value, account }).ConfigureAwait(false) >= Most) return false;
            var added = await work.Execute(
                $"insert into passkey (clinic, account, {Columns}) values (@clinic, @account, @Credential, @Name, @PublicKey, @Counter, @flags, @transports, @made, null) on conflict do nothing",
                new
                {
                    clinic = clinic.Value,
                    account,
                    passkey.Credential,
                    passkey.Name,
                    passkey.PublicKey,
                    passkey.Counter,
                    flags = FlagsOf(passkey),
                    transports = string.Join(' ', passkey.Transports),
                    made = passkey.MadeAt.Microseconds,
                }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Manage, null, null, 0).ConfigureAwait(false);
            return added > 0;
        }, cancel);
    }

    /// <summary>Notes that a passkey signed in. Of two sign-ins with the same count one alone goes through.</summary>
    /// <returns>False when the count is not above the last one, or the passkey was removed meanwhile.</returns>
    public Task<bool> Use(ClinicId clinic, Guid account, Passkey passkey, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return database.Write(async work => await work.Execute(
            "update passkey set counter = @Counter, flags = @flags, used_us = @now where clinic = @clinic and account = @account and credential = @Credential and (counter < @Counter or (counter = 0 and @Counter = 0))",
            new { clinic = clinic.Value, account, passkey.Credential, passkey.Counter, flags = FlagsOf(passkey), now = time.GetUtcNow().Microseconds }).ConfigureAwait(false) > 0, cancel);
    }

    /// <summary>Removes a passkey.</summary>
    /// <returns>False when the account has none of this id.</returns>
    public Task<bool> Remove(ClinicId clinic, Guid account, string credential, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            var removed = await work.Execute("delete from passkey where clinic = @clinic and account = @account and credential = @credential", new { clinic = clinic.Value, account, credential }).ConfigureAwait(false);
            if (removed > 0) await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Manage, null, null, 0).ConfigureAwait(false);
            return removed > 0;
        }, cancel);
    }

    /// <summary>Removes all passkeys of an account, for a phone that was lost.</summary>
    public Task RemoveAll(ClinicId clinic, Guid account, CancellationToken cancel = default) =>
        database.Write(work => work.Execute("delete from passkey where clinic = @clinic and account = @account", new { clinic = clinic.Value, account }), cancel);

    /// <summary>Keeps a challenge until it is answered, on any node, or runs out.</summary>
    /// <returns>By what it is asked for.</returns>
    public Task<Guid> Ask(PasskeyChallenge challenge, TimeSpan lasts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        return database.Write(async work =>
        {
            var (clinic, now, id) = (challenge.Clinic.Value, time.GetUtcNow(), Guid.NewGuid());
            await work.Execute("delete from challenge where clinic = @clinic and until_us <= @now", new { clinic, now = now.Microseconds }).ConfigureAwait(false);
            await work.Execute(
                "insert into challenge (clinic, id, account, state, until_us) values (@clinic, @id, @Account, @State, @until)",
                new { clinic, id, challenge.Account, challenge.State, until = (now + lasts).Microseconds }).ConfigureAwait(false);
            return id;
        }, cancel);
    }

    /// <summary>Takes a challenge: it counts once, whatever comes of it.</summary>
    /// <returns>The challenge; null when there is none, it ran out, or it was taken.</returns>
    public Task<PasskeyChallenge?> Take(ClinicId clinic, Guid id, CancellationToken cancel = default) => database.Write(async work =>
    {
        var keys = new { clinic = clinic.Value, id, now = time.GetUtcNow().Microseconds };
        var found = await work.Query("select account, state from challenge where clinic = @clinic and id = @id and until_us > @now", keys,
            r => new PasskeyChallenge(clinic, r.IsDBNull(0) ? null : r.GetGuid(0), r.GetString(1))).ConfigureAwait(false);
        // Of two that take it at once, the one that deletes it has it.
        return await work.Execute("delete from challenge where clinic = @clinic and id = @id", keys).ConfigureAwait(false) > 0 ? found.SingleOrDefault() : null;
    }, cancel);

    private static long FlagsOf(Passkey passkey) => (passkey.CanBeCopied ? MayBeCopied : 0) | (passkey.IsCopied ? WasCopied : 0);

    private static Passkey Read(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3), (r.GetInt64(4) & MayBeCopied) != 0, (r.GetInt64(4) & WasCopied) != 0,
        r.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries), Moments.Of(r.GetInt64(6)), r.IsDBNull(7) ? null : Moments.Of(r.GetInt64(7)));
}
