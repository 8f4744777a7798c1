using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.People;

/// <summary>Something that a person agreed to, or took back.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">To what: "care", "reminders", "research".</param>
/// <param name="Version">Version of the words that were shown.</param>
/// <param name="IsGiven">True when it was given, false when it was taken back.</param>
/// <param name="Actor">Who wrote it down: the person's device, or an account that was told.</param>
public sealed record Consent(DateTimeOffset At, string Kind, string Version, bool IsGiven, string Actor);

/// <summary>The ledger of consents: what was agreed to is never written over.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Consents(Database database, TimeProvider time)
{
    /// <summary>Adds a line to the ledger.</summary>
    /// <returns>False when there is no such person.</returns>
    public Task<bool> Add(ClinicId clinic, PersonId person, string kind, string version, bool isGiven, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return false;
            var number = await work.Number("select coalesce(max(number), 0) + 1 from consent where clinic = @clinic and person = @person", new { clinic = clinic.Value, person = person.Value }).ConfigureAwait(false);
            await work.Execute(
                "insert into consent (clinic, person, number, at_us, kind, version, is_given, actor) values (@clinic, @person, @number, @at, @kind, @version, @isGiven, @Actor)",
                new { clinic = clinic.Value, person = person.Value, number, at = time.GetUtcNow().Microseconds, kind, version, isGiven = isGiven ? 1L : 0, access.Actor }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Consent, person, null, 1).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>The ledger of a person in its order; the last line of a kind is what holds.</summary>
    public Task<IReadOnlyList<Consent>> Of(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default) => database.Write<IReadOnlyList<Consent>>(async work =>
    {
        var ledger = await work.Query(
            "select at_us, kind, version, is_given, actor from consent where clinic = @clinic and person = @person order by number", new { clinic = clinic.Value, person = person.Value },
            r => new Consent(Moments.Of(r.GetInt64(0)), r.GetString(1), r.GetString(2), r.GetInt64(3) == 1, r.GetString(4))).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, person, null, ledger.Count).ConfigureAwait(false);
        return ledger;
    }, cancel);
}
