using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders.Push;
using Plumbline.Storage;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Reminders;

/// <summary>Looks at the reminders whose time has come: gathers, decides, claims, and only then sends.</summary>
internal sealed partial class ReminderTick(ReminderBook book, PushSubscriptions browsers, IJournal journal, MailSender mail, PushSender push, Workbench bench, ServerSettings settings, Measures measures, TimeProvider time, ILogger<ReminderTick> logger)
{
    private const int AtOnce = 200;
    private const int MostRounds = 500;
    private const int Hands = 4;
    private static readonly TimeSpan AfterMistake = TimeSpan.FromHours(1);
    private static readonly Storage.Audits.Access Purpose = new("reminders", AccessRole.Program, "remind");

    /// <summary>Does it once.</summary>
    public async Task Run(CancellationToken cancel)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var due = await book.Due(AtOnce, cancel);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Hands, CancellationToken = cancel }, async (one, stop) => await Look(one, stop));
            if (due.Count < AtOnce) return;
        }
    }

    private async Task Look(DueReminder due, CancellationToken cancel)
    {
        try
        {
            var zone = TimeZoneInfo.TryFindSystemTimeZoneById(due.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
            var when = ReminderTimes.Time(due.Wish.At, zone, time.GetUtcNow(), bench.Adherence.ReminderLatest);
            if (!when.IsNow || !await IsWanted(due, when.Day, cancel))
            {
                await book.PutOff(due, when.Next, cancel);
                return;
            }

            if (await book.Claim(due, when.Day, when.Next, Purpose, cancel) is not { } to) return;
            var isSent = await Send(due, to, cancel);
            await book.Finish(due, when.Day, isSent ? ReminderOutcome.Sent : ReminderOutcome.Failed, cancel);
            measures.Reminded(to.Channel, isSent);
            if (!isSent) NotTaken(logger, to.Channel);
        }
        catch (StorageException e) when (e.Fault == StorageFault.Corrupt)
        {
            // One record that can't be read must not keep the others waiting.
            Damaged(logger, e.Message);
            await book.PutOff(due, time.GetUtcNow() + AfterMistake, cancel);
        }
    }

    private async Task<bool> IsWanted(DueReminder due, DateOnly day, CancellationToken cancel)
    {
        if (due.Episode == 0) return false;
        var stored = await journal.Read(new(due.Clinic, due.Person, due.Episode), Purpose, cancel);
        var episode = Episode.Of(stored.Journal);
        var sent = await book.SentSince(due, bench.Adherence.Facts.RemindersIgnored.Value, cancel);
        return Reminding.Sends(episode, day, sent, bench.Adherence);
    }

    private async Task<bool> Send(DueReminder due, Addressee to, CancellationToken cancel)
    {
        if (to.Channel == ReminderChannel.Email) return to.Email is { } address && await mail.Send(address, ReminderWords.Title, ReminderWords.Letter(settings.PublicAddress), cancel);
        var taken = 0;
        foreach (var browser in to.Browsers)
        {
            var answer = await push.Send(browser, cancel);
            if (answer == PushAnswer.Taken) taken++;
            if (answer == PushAnswer.Gone) await browsers.Remove(due.Clinic, due.Person, browser.Id, Purpose, cancel);
        }

        return taken > 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reminder was not taken by its {Channel} server; it is not tried again today.")]
    private static partial void NotTaken(ILogger logger, ReminderChannel channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder waits an hour: {Message}")]
    private static partial void Damaged(ILogger logger, string message);
}
