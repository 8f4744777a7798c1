using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>An address of a person's calendar, without its secret.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="MadeAt">When it was given out.</param>
/// <param name="EndedAt">When somebody ended it; null while it is open.</param>
public sealed record Feed(Guid Id, DateTimeOffset MadeAt, DateTimeOffset? EndedAt);

/// <summary>Addresses of calendars: a calendar program can't sign in, so the address holds a secret. Only its hash is kept, and it ends when somebody ends it.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Feeds(Database database, TimeProvider time)
{
    /// <summary>The most open addresses of a person.</summary>
    public const int Most = 10;

    /// <summary>Gives out an address.</summary>
    /// <returns>Its identity and secret, which is kept nowhere else; null when there is no such person, or they have too many.</returns>
    public Task<(Guid Id, string Secret)?> Issue(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default) => database.Write<(Guid, string)?>(async work =>
    {
        await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
        if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
        if (await work.Number("select count(*) from feed where clinic = @clinic and person = @person and ended_us is null", Keys(clinic, person)).ConfigureAwait(false) >= Most) return null;
        var (now, id, secret) = (time.GetUtcNow(), Guid.CreateVersion7(time.GetUtcNow()), Secret.New());
        await work.Execute("insert into feed (clinic, id, person, secret, made_us) values (@clinic, @id, @person, @hash, @now)", new { clinic = clinic.Value, id, person = person.Value, hash = Secret.HashOf(secret), now = now.Microseconds }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, now, access, AccessAct.Link, person, null, 1).ConfigureAwait(false);
        return (id, secret);
    }, cancel);

    /// <summary>Whose calendar an address is; null when it is nobody's, or was ended.</summary>
    public Task<(Guid Id, PersonId Person)?> WhoHas(ClinicId clinic, string secret, CancellationToken cancel = default) => database.Ask(async work =>
    {
        var found = await work.Query("select id, person from feed where clinic = @clinic and secret = @hash and ended_us is null", new { clinic = clinic.Value, hash = Secret.HashOf(secret) }, r => (r.GetGuid(0), new PersonId(r.GetGuid(1)))).ConfigureAwait(false);
        return found.Count == 0 ? ((Guid, PersonId)?)null : found[0];
    }, cancel);

    /// <summary>The addresses of a person, the newest first; null when there is no such person.</summary>
    public Task<IReadOnlyList<Feed>?> Of(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default) => database.Write<IReadOnlyList<Feed>?>(async work =>
    {
        if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
        var found = await work.Query("select id, made_us, ended_us from feed where clinic = @clinic and person = @person order by made_us desc, id", Keys(clinic, person), r => new Feed(r.GetGuid(0), Moments.Of(r.GetInt64(1)), r.IsDBNull(2) ? null : Moments.Of(r.GetInt64(2)))).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, person, null, found.Count).ConfigureAwait(false);
        return found;
    }, cancel);

    /// <summary>Ends an address.</summary>
    /// <returns>False when the person has no such open address.</returns>
    public Task<bool> End(ClinicId clinic, PersonId person, Guid feed, Access access, CancellationToken cancel = default) => database.Write(async work =>
    {
        var now = time.GetUtcNow();
        var ended = await work.Execute("update feed set ended_us = @now where clinic = @clinic and person = @person and id = @feed and ended_us is null", new { now = now.Microseconds, clinic = clinic.Value, person = person.Value, feed }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, now, access, AccessAct.Link, person, null, ended).ConfigureAwait(false);
        return ended > 0;
    }, cancel);

    private static object Keys(ClinicId clinic, PersonId person) => new { clinic = clinic.Value, person = person.Value };
}
