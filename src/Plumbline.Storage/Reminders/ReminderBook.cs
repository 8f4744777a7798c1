using System.Data.Common;
using System.Globalization;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Storage.Reminders;

/// <summary>Who wants to be reminded, and who was. A reminder is claimed here before it is sent, so that it is sent at most once whatever dies.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ReminderBook(Database database, TimeProvider time)
{
    // A row that waits for longer than this was made under a clock that stood wrong; it is looked at at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(2);

    /// <summary>Writes down what a person wishes; it is looked at with the next tick.</summary>
    /// <returns>False when there is no such person.</returns>
    public Task<bool> Wish(ClinicId clinic, PersonId person, ReminderChannel channel, TimeOnly at, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            await Tombstones.Hold(work, clinic, person).ConfigureAwait(false);
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return false;
            var now = time.GetUtcNow();
            await work.Execute(
                "insert into reminder (clinic, person, channel, at_minute, changed_us, next_us) values (@clinic, @person, @channel, @minute, @now, @now) "
                + "on conflict (clinic, person) do update set channel = excluded.channel, at_minute = excluded.at_minute, changed_us = excluded.changed_us, next_us = excluded.next_us",
                new { clinic = clinic.Value, person = person.Value, channel = JsonNames.Of(channel), minute = MinuteOf(at), now = now.Microseconds }).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, now, access, AccessAct.Register, person, null, 1).ConfigureAwait(false);
            return true;
        }, cancel);
    }

    /// <summary>What a person wishes, and the browsers that take messages for them; no wish when they never said.</summary>
    /// <returns>Null when there is no such person.</returns>
    public Task<(ReminderWish? Wish, IReadOnlyList<PushSubscription> Browsers)?> Of(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default) =>
        database.Write<(ReminderWish?, IReadOnlyList<PushSubscription>)?>(async work =>
        {
            if (!await Persons.Has(work, clinic, person).ConfigureAwait(false)) return null;
            var wish = await work.Query("select channel, at_minute, changed_us from reminder where clinic = @clinic and person = @person", Keys(clinic, person), r => ReadWish(r, 0)).ConfigureAwait(false);
            var browsers = await PushSubscriptions.Of(work, clinic, person).ConfigureAwait(false);
            await AuditRows.Add(work, clinic, time.GetUtcNow(), access, AccessAct.Look, person, null, wish.Count + browsers.Count).ConfigureAwait(false);
            return (wish.SingleOrDefault(), browsers);
        }, cancel);

    /// <summary>Whose reminder is to be looked at by now, the longest waiting first. It says nothing of whoever they are.</summary>
    public Task<IReadOnlyList<DueReminder>> Due(int most, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return database.Snapshot<IReadOnlyList<DueReminder>>(async work => await work.Query(
            "select r.channel, r.at_minute, r.changed_us, r.clinic, r.person, r.next_us, p.time_zone, coalesce((select e.episode from event e where e.clinic = r.clinic and e.person = r.person order by e.episode desc limit 1), 0) "
            + "from reminder r join person p on p.clinic = r.clinic and p.id = r.person left join clinic_reminders c on c.clinic = r.clinic "
            + "where (r.next_us <= @now or r.next_us > @far) and r.channel <> @off and coalesce(c.is_on, 1) = 1 order by r.next_us limit @most",
            new { now = now.Microseconds, far = (now + LongestWait).Microseconds, off = JsonNames.Of(ReminderChannel.Off), most },
            r => new DueReminder(new(r.GetGuid(3)), new(r.GetGuid(4)), ReadWish(r, 0), r.GetString(6), r.GetInt32(7), r.GetInt64(5))).ConfigureAwait(false), cancel);
    }

    /// <summary>Reminders that were sent since a person last said what they wish, the newest first.</summary>
    public Task<IReadOnlyList<DateOnly>> SentSince(DueReminder due, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(due);
        return database.Snapshot<IReadOnlyList<DateOnly>>(async work => await work.Query(
            "select day from reminded where clinic = @clinic and person = @person and outcome = @sent and claimed_us >= @changed order by day desc limit @most",
            new { clinic = due.Clinic.Value, person = due.Person.Value, sent = JsonNames.Of(ReminderOutcome.Sent), changed = due.Wish.ChangedAt.Microseconds, most }, r => DayOf(r.GetString(0))).ConfigureAwait(false), cancel);
    }

    /// <summary>The number of a person's last episode; null when nothing happened yet.</summary>
    public Task<int?> LastEpisode(ClinicId clinic, PersonId person, CancellationToken cancel = default) => database.Snapshot<int?>(async work =>
        await work.Number("select coalesce((select episode from event where clinic = @clinic and person = @person order by episode desc limit 1), 0)", Keys(clinic, person)).ConfigureAwait(false) is > 0 and var last ? (int)last : null, cancel);

    /// <summary>Puts a reminder off without sending it.</summary>
    public Task PutOff(DueReminder due, DateTimeOffset next, CancellationToken cancel = default) => database.Write(work => Move(work, due, next), cancel);

    /// <summary>Claims a reminder: afterwards it is this caller's alone to send, and nobody sends another on the same day.</summary>
    /// <param name="due">The reminder.</param>
    /// <param name="day">The person's day.</param>
    /// <param name="next">When to look at it again.</param>
    /// <param name="access">Who sends it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Where it goes; null when somebody else has it, it was sent on this day already, or the person took back their consent.</returns>
    public Task<Addressee?> Claim(DueReminder due, DateOnly day, DateTimeOffset next, Access access, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(access);
        return database.Write(async work =>
        {
            if (await Move(work, due, next).ConfigureAwait(false) == 0) return null;
            var refused = await work.Query("select is_given from consent where clinic = @clinic and person = @person and kind = 'reminders' order by number desc limit 1", Keys(due), r => r.GetInt64(0) == 0).ConfigureAwait(false);
            if (refused is [true]) return null;
            var claimed = await work.Execute(
                "insert into reminded (clinic, person, day, channel, claimed_us, outcome) values (@clinic, @person, @day, @channel, @now, @outcome) on conflict do nothing",
                new { clinic = due.Clinic.Value, person = due.Person.Value, day = TextOf(day), channel = JsonNames.Of(due.Wish.Channel), now = time.GetUtcNow().Microseconds, outcome = JsonNames.Of(ReminderOutcome.Claimed) }).ConfigureAwait(false);
            if (claimed == 0) return null;
            var email = await work.Query("select email from person where clinic = @clinic and id = @person", Keys(due), r => r.IsDBNull(0) ? null : r.GetString(0)).ConfigureAwait(false);
            var browsers = await PushSubscriptions.Of(work, due.Clinic, due.Person).ConfigureAwait(false);
            await AuditRows.Add(work, due.Clinic, time.GetUtcNow(), access, AccessAct.Look, due.Person, null, 1).ConfigureAwait(false);
            return new Addressee(due.Wish.Channel, email.SingleOrDefault(), browsers);
        }, cancel);
    }

    /// <summary>Writes down what came of a reminder.</summary>
    public Task Finish(DueReminder due, DateOnly day, ReminderOutcome outcome, CancellationToken cancel = default) => database.Write(work => work.Execute(
        "update reminded set outcome = @outcome where clinic = @clinic and person = @person and day = @day",
        new { outcome = JsonNames.Of(outcome), clinic = due.Clinic.Value, person = due.Person.Value, day = TextOf(day) }), cancel);

    /// <summary>The reminders of a person, the newest day first.</summary>
    internal Task<List<Reminded>> History(ClinicId clinic, PersonId person) => database.Snapshot(work => work.Query(
        "select day, outcome from reminded where clinic = @clinic and person = @person order by day desc", Keys(clinic, person), r => new Reminded(DayOf(r.GetString(0)), Names.Read<ReminderOutcome>(r.GetString(1)))));

    private static Task<int> Move(Work work, DueReminder due, DateTimeOffset next) => work.Execute(
        "update reminder set next_us = @next where clinic = @clinic and person = @person and next_us = @Mark",
        new { next = next.Microseconds, clinic = due.Clinic.Value, person = due.Person.Value, due.Mark });

    private static ReminderWish ReadWish(DbDataReader r, int at) => new(Names.Read<ReminderChannel>(r.GetString(at)), TimeOnly.MinValue.AddMinutes(r.GetInt64(at + 1)), Moments.Of(r.GetInt64(at + 2)));

    private static long MinuteOf(TimeOnly at) => at.Hour * 60 + at.Minute;

    private static string TextOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static object Keys(DueReminder due) => Keys(due.Clinic, due.Person);

    private static object Keys(ClinicId clinic, PersonId person) => new { clinic = clinic.Value, person = person.Value };
}
