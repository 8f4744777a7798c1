using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;
using Plumbline.Storage;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Alerts;

/// <summary>Writes to those who must look at a lock that nobody has seen.</summary>
internal sealed partial class AlertTick(AlertBook book, AlertLetters letters, Accounts accounts, Clinics clinics, ClinicChoices choices, MailSender mail, ServerSettings settings, Measures measures, TimeProvider time, ILogger<AlertTick> logger)
{
    private static readonly Storage.Audits.Access Purpose = new("alerts", AccessRole.Program, "write-alerts");

    /// <summary>Does it once.</summary>
    public async Task Run(CancellationToken cancel)
    {
        if (!mail.IsThere) return;
        foreach (var clinic in await clinics.All(cancel))
        {
            try
            {
                await Look(clinic.Id, cancel);
            }
            catch (StorageException e) when (e.Fault == StorageFault.Corrupt)
            {
                // One record that can't be read must not keep other clinics waiting.
                Damaged(logger, e.Message);
            }
        }
    }

    private async Task Look(ClinicId clinic, CancellationToken cancel)
    {
        await book.Follow(clinic, cancel);
        var open = await book.Open(clinic, withSeen: false, Purpose, cancel);
        if (open.Count == 0) return;
        var workers = (await accounts.Of(clinic, cancel)).Where(a => a.IsActive).ToList();
        var (escalates, now) = (TimeSpan.FromMinutes((await choices.Of(clinic, cancel)).EscalateMinutes), time.GetUtcNow());
        foreach (var worker in workers)
        {
            var theirs = open.Where(a => AlertRules.ToldTo(a, now, escalates, workers).Contains(worker.Role)).ToList();
            if (theirs.Count > 0) await Write(clinic, worker, theirs, cancel);
        }
    }

    private async Task Write(ClinicId clinic, Account worker, IReadOnlyList<Alert> alerts, CancellationToken cancel)
    {
        var claimed = await letters.Claim(clinic, alerts, worker.Id, cancel);
        if (claimed.Count == 0) return;
        var letter = AlertWords.Letter(claimed.DistinctBy(a => a.Person).Count(), time.GetUtcNow() - claimed.Min(a => a.RaisedAt), settings.PublicAddress);
        var isTaken = await mail.Send(worker.Email, AlertWords.Title, letter, cancel);
        measures.WroteLetter(isTaken);
        if (isTaken) await letters.Finish(clinic, claimed, worker.Id, cancel);
        else NotTaken(logger, claimed.Count);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter about {Count} locks that nobody has seen was not taken by the mail server; it is tried again in five minutes.")]
    private static partial void NotTaken(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The locks of a clinic can't be read: {Message}")]
    private static partial void Damaged(ILogger logger, string message);
}
