using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Alerts;

/// <summary>Who was written to about which lock. A letter is claimed before it is sent, so that of many nodes one sends it; one that was not sent is claimed again, since a lock must not wait for nobody.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AlertLetters(Database database, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Access Purpose = new("alerts", AccessRole.Program, "write-alert");

    /// <summary>Claims the letters about locks to somebody.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="alerts">The locks.</param>
    /// <param name="account">To whom.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The locks that they are to be told of now.</returns>
    public Task<IReadOnlyList<Alert>> Claim(ClinicId clinic, IReadOnlyList<Alert> alerts, Guid account, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        return database.Write<IReadOnlyList<Alert>>(async work =>
        {
            var (now, claimed) = (time.GetUtcNow(), new List<Alert>());
            foreach (var alert in alerts)
            {
                await Tombstones.Hold(work, clinic, alert.Person).ConfigureAwait(false);
                if (await Tombstones.Has(work, clinic, alert.Person).ConfigureAwait(false)) continue;
                var isMine = await work.Execute(
                    "insert into alert_letter (clinic, person, alert, account, claimed_us) values (@clinic, @person, @alert, @account, @now) "
                    + "on conflict (clinic, person, alert, account) do update set claimed_us = @now where alert_letter.sent_us is null and alert_letter.claimed_us <= @before",
                    new { clinic = clinic.Value, person = alert.Person.Value, alert = alert.Id, account, now = now.Microseconds, before = (now - Patience).Microseconds }).ConfigureAwait(false);
                if (isMine == 0) continue;
                await AuditRows.Add(work, clinic, now, Purpose, AccessAct.Look, alert.Person, alert.Episode, 0).ConfigureAwait(false);
                claimed.Add(alert);
            }

            return claimed;
        }, cancel);
    }

    /// <summary>Notes that a letter was taken by the mail server.</summary>
    public Task Finish(ClinicId clinic, IReadOnlyList<Alert> alerts, Guid account, CancellationToken cancel = default) => database.Write(async work =>
    {
        foreach (var alert in alerts)
        {
            await work.Execute(
                "update alert_letter set sent_us = @now where clinic = @clinic and person = @person and alert = @alert and account = @account",
                new { now = time.GetUtcNow().Microseconds, clinic = clinic.Value, person = alert.Person.Value, alert = alert.Id, account }).ConfigureAwait(false);
        }

        return 0;
    }, cancel);
}
