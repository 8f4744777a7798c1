using System.Data.Common;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>A person asks to be erased. When it is granted the request goes with everything else of them; the tombstone and the audit remain.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Person">Who asks.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Refusal">Why and when it was refused; null while it waits.</param>
public sealed record ErasureRequest(Guid Id, PersonId Person, DateTimeOffset AskedAt, (DateTimeOffset At, string Reason)? Refusal);

/// <summary>Requests to be erased, and their answers.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ErasureRequests(Database database, TimeProvider time)
{
    private const string Columns = "id, person, asked_us, answered_us, reason";

    /// <summary>Asks. A request that waits already is the same request.</summary>
    /// <returns>The request; null when there is no such person.</returns>
    public Task<ErasureRequest?> Ask(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            if ((await Of(work, clinic, person).ConfigureAwait(false)).Find(r => r.Refusal is null) is { } waiting) return waiting;
            var now = time.GetUtcNow();
            var request = new ErasureRequest(Guid.CreateVersion7(now), person, now, null);
            await work.Execute(
                "insert into erasure_request (clinic, id, person, asked_us, asked_by) values (@clinic, @Id, @person, @now, @Actor)",
                new { clinic = clinic.Value, request.Id, person = person.Value, now = now.Microseconds, access.Actor }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Request, person, null, 0).ConfigureAwait(false);
            return request;
        }, cancel);
    }

    /// <summary>The requests of a person, the oldest first.</summary>
    public Task<IReadOnlyList<ErasureRequest>> Of(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write<IReadOnlyList<ErasureRequest>>(async work =>
        {
            var found = await Of(work, clinic, person).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, person, null, 0).ConfigureAwait(false);
            return found;
        }, cancel);
    }

    /// <summary>The requests of a clinic that wait, the oldest first.</summary>
    public Task<IReadOnlyList<ErasureRequest>> Waiting(ClinicId clinic, CancellationToken cancel = default) => database.Snapshot<IReadOnlyList<ErasureRequest>>(async work => await work.Query(
        $"select {Columns} from erasure_request where clinic = @clinic and answered_us is null order by asked_us, id", new { clinic = clinic.Value }, Read).ConfigureAwait(false), cancel);

    /// <summary>Refuses a request that waits.</summary>
    /// <returns>The request as it stands then; null when none with this id waits.</returns>
    public Task<ErasureRequest?> Refuse(ClinicId clinic, Guid id, string reason, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            if (await Hold(work, clinic, id).ConfigureAwait(false) is not { } request) return null;
            var now = time.GetUtcNow();
            await work.Execute(
                "update erasure_request set answered_us = @now, answered_by = @Actor, reason = @reason where clinic = @clinic and id = @id",
                new { now = now.Microseconds, access.Actor, reason, clinic = clinic.Value, id }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Request, request.Person, null, 0).ConfigureAwait(false);
            return request with { Refusal = (now, reason) };
        }, cancel);
    }

    /// <summary>Grants a request that waits: the person is erased in the same transaction.</summary>
    /// <returns>False when none with this id waits.</returns>
    public Task<bool> Grant(ClinicId clinic, Guid id, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            if (await Hold(work, clinic, id).ConfigureAwait(false) is not { } request) return false;
            var now = time.GetUtcNow();
            var erased = await Tombstones.Lay(work, clinic, request.Person, access.Actor, now).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Erase, request.Person, null, erased).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    // Two owners who answer at once: the second finds nothing that waits.
    private static async Task<ErasureRequest?> Hold(Work work, ClinicId clinic, Guid id)
    {
        if (await Waiting(work, clinic, id).ConfigureAwait(false) is not { } seen) return null;
        await Tombstones.Hold(work, clinic, seen.Person).ConfigureAwait(false);
        return await Waiting(work, clinic, id).ConfigureAwait(false);
    }

    private static async Task<ErasureRequest?> Waiting(Work work, ClinicId clinic, Guid id) => (await work.Query(
        $"select {Columns} from erasure_request where clinic = @clinic and id = @id and answered_us is null", new { clinic = clinic.Value, id }, Read).ConfigureAwait(false)).SingleOrDefault();

    private static Task<List<ErasureRequest>> Of(Work work, ClinicId clinic, PersonId person) => work.Query(
        $"select {Columns} from erasure_request where clinic = @clinic and person = @person order by asked_us, id", new { clinic = clinic.Value, person = person.Value }, Read);

    private static ErasureRequest Read(DbDataReader r) =>
        new(r.GetGuid(0), new(r.GetGuid(1)), Moments.Of(r.GetInt64(2)), r.IsDBNull(3) ? null : (Moments.Of(r.GetInt64(3)), r.GetString(4)));
}
