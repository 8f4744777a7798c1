using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Reminders;

/// <summary>Browsers that take messages of ours.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PushSubscriptions(Database database, TimeProvider time)
{
    /// <summary>The most browsers of a person.</summary>
    public const int Most = 10;

    /// <summary>Adds a browser; one that is there already gets its new keys.</summary>
    /// <returns>False when there is no such person, or they have too many.</returns>
    public Task<bool> Add(ClinicId clinic, PersonId person, PushSubscription browser, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(browser);
        return database.Write(async work =>
        {
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return false;
            var others = await work.Number("select count(*) from push where clinic = @clinic and person = @person and endpoint <> @endpoint", new { clinic = clinic.Value, person = person.Value, endpoint = browser.Endpoint.AbsoluteUri }).ConfigureAwait(false);
            if (others >= Most) return false;
            await work.Execute(
                "insert into push (clinic, id, person, endpoint, key, secret, made_us) values (@clinic, @Id, @person, @endpoint, @Key, @Secret, @now) "
                + "on conflict (clinic, person, endpoint) do update set id = excluded.id, key = excluded.key, secret = excluded.secret",
                new { clinic = clinic.Value, browser.Id, person = person.Value, endpoint = browser.Endpoint.AbsoluteUri, browser.Key, browser.Secret, now = time.GetUtcNow().Microseconds }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Register, person, null, 1).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>Removes a browser.</summary>
    /// <returns>False when the person has no such browser.</returns>
    public Task<bool> Remove(ClinicId clinic, PersonId person, Guid browser, Access access, CancellationToken cancel = default) => database.Write(async work =>
    {
        var removed = await work.Execute("delete from push where clinic = @clinic and person = @person and id = @browser", new { clinic = clinic.Value, person = person.Value, browser }).ConfigureAwait(false);
        await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Register, person, null, removed).ConfigureAwait(false);
        return removed > 0;
    }, cancel);

    /// <summary>The browsers of a person, the oldest first.</summary>
    internal static Task<List<PushSubscription>> Of(Work work, ClinicId clinic, PersonId person) => work.Query(
        "select id, endpoint, key, secret from push where clinic = @clinic and person = @person order by made_us, id", new { clinic = clinic.Value, person = person.Value },
        r => new PushSubscription(r.GetGuid(0), new(r.GetString(1)), r.GetString(2), r.GetString(3)));
}
