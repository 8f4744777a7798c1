using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests;

/// <summary>What the book of reminders and the addresses of calendars promise on either database.</summary>
public abstract class ReminderContract : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly SetClock clock = new();
    private Database database = null!;

    private ClinicId Here { get; } = new(Guid.CreateVersion7());

    private ReminderBook Book => new(database, clock);

    private PushSubscriptions Browsers => new(database, clock);

    private Feeds Feeds => new(database, clock);

    private static PushSubscription Browser(string at = "https://push.example/one") => new(Guid.CreateVersion7(), new(at), "key", "secret");

    public async Task InitializeAsync() => database = await Fresh();

    public async Task DisposeAsync() => await database.DisposeAsync();

    private protected abstract Task<Database> Fresh();

    private async Task<PersonId> Someone(ReminderChannel channel = ReminderChannel.Email)
    {
        var person = new Person(Here, new(Guid.CreateVersion7()), "Ngozi Ågren", "Europe/Amsterdam", "ngozi@home.example");
        await new Persons(database, clock).Add(person, Clinician);
        (await Book.Wish(Here, person.Id, channel, new(18, 30), Patient)).ShouldBeTrue();
        return person.Id;
    }

    private async Task<DueReminder> DueOf(PersonId person) => (await Book.Due(100)).Single(d => d.Person == person);

    [Fact]
    public async Task What_a_person_wishes_is_read_back_and_looked_at_at_once()
    {
        var person = await Someone();

        (await Book.Of(Here, person, Patient))!.Value.Wish.ShouldBe(new ReminderWish(ReminderChannel.Email, new(18, 30), clock.GetUtcNow()));
        var due = await DueOf(person);
        (due.TimeZone, due.Episode, due.Wish.At).ShouldBe(("Europe/Amsterdam", 0, new TimeOnly(18, 30)));
        (await Book.Wish(Here, new(Guid.CreateVersion7()), ReminderChannel.Email, new(9, 0), Patient)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_wants_none_and_whose_clinic_sends_none_is_not_looked_at()
    {
        await Someone(ReminderChannel.Off);
        var person = await Someone();
        await new ClinicReminders(database).Set(Here, new(IsOn: false, new(9, 15)));

        (await Book.Due(100)).ShouldBeEmpty();
        (await new ClinicReminders(database).Of(Here)).ShouldBe(new ClinicReminder(false, new(9, 15)));
        await new ClinicReminders(database).Set(Here, new(IsOn: true, new(9, 15)));
        (await Book.Due(100)).ShouldHaveSingleItem().Person.ShouldBe(person);
    }

    [Fact]
    public async Task Of_many_who_claim_a_reminder_at_once_one_gets_it()
    {
        var person = await Someone();
        var due = await DueOf(person);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Book.Claim(due, Monday, clock.GetUtcNow().AddDays(1), Patient))));

        claims.OfType<Addressee>().ShouldHaveSingleItem().Email.ShouldBe("ngozi@home.example");
        (await Book.Due(100)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_day_has_two_reminders_even_when_the_clock_goes_back()
    {
        var person = await Someone();
        (await Book.Claim(await DueOf(person), Monday, clock.GetUtcNow().AddDays(1), Patient)).ShouldNotBeNull();
        clock.Pass(TimeSpan.FromDays(-3));

        // A row that waits for longer than any does was made under another clock.
        (await Book.Claim(await DueOf(person), Monday, clock.GetUtcNow().AddDays(1), Patient)).ShouldBeNull();
        (await Book.History(Here, person)).ShouldBe([new Reminded(Monday, ReminderOutcome.Claimed)]);
    }

    [Fact]
    public async Task A_reminder_that_was_put_off_comes_at_its_time()
    {
        var person = await Someone();
        await Book.PutOff(await DueOf(person), clock.GetUtcNow().AddHours(5));

        (await Book.Due(100)).ShouldBeEmpty();
        clock.Pass(TimeSpan.FromHours(5));
        (await DueOf(person)).Person.ShouldBe(person);
    }

    [Fact]
    public async Task Only_reminders_that_were_sent_since_the_wish_count_as_sent()
    {
        var person = await Someone();
        foreach (var (day, outcome) in new[] { (Monday, ReminderOutcome.Sent), (Monday.AddDays(1), ReminderOutcome.Failed), (Monday.AddDays(2), ReminderOutcome.Sent) })
        {
            var due = await DueOf(person);
            await Book.Claim(due, day, clock.GetUtcNow().AddDays(1), Patient);
            await Book.Finish(due, day, outcome);
            clock.Pass(TimeSpan.FromDays(1));
        }

        (await Book.SentSince(await DueOf(person), 3)).ShouldBe([Monday.AddDays(2), Monday]);
        await Book.Wish(Here, person, ReminderChannel.Email, new(8, 0), Patient);
        (await Book.SentSince(await DueOf(person), 3)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_took_back_their_consent_is_not_reminded()
    {
        var person = await Someone();
        await new Consents(database, clock).Add(Here, person, "reminders", "1", isGiven: false, Patient);

        (await Book.Claim(await DueOf(person), Monday, clock.GetUtcNow().AddDays(1), Patient)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reminder_is_looked_at_anew_when_the_person_moves_to_another_time_zone()
    {
        var person = await Someone();
        await Book.PutOff(await DueOf(person), clock.GetUtcNow().AddHours(20));

        await new Persons(database, clock).Change(new(Here, person, "Ngozi Ågren", "Australia/Lord_Howe", "ngozi@home.example"), Clinician);

        (await DueOf(person)).TimeZone.ShouldBe("Australia/Lord_Howe");
    }

    [Fact]
    public async Task A_browser_is_kept_once_gets_new_keys_and_goes_when_it_is_removed()
    {
        var person = await Someone();
        (await Browsers.Add(Here, person, Browser(), Patient)).ShouldBeTrue();
        var again = Browser() with { Key = "new" };
        (await Browsers.Add(Here, person, again, Patient)).ShouldBeTrue();

        (await Book.Of(Here, person, Patient))!.Value.Browsers.ShouldBe([again]);
        (await Browsers.Remove(new(Guid.CreateVersion7()), person, again.Id, Patient)).ShouldBeFalse();
        (await Browsers.Remove(Here, person, again.Id, Patient)).ShouldBeTrue();
        for (var i = 0; i < PushSubscriptions.Most; i++) await Browsers.Add(Here, person, Browser($"https://push.example/{i}"), Patient);
        (await Browsers.Add(Here, person, Browser("https://push.example/more"), Patient)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_of_a_calendar_holds_until_it_is_ended_and_in_its_clinic_only()
    {
        var person = await Someone();
        var (id, secret) = (await Feeds.Issue(Here, person, Patient))!.Value;

        (await Feeds.WhoHas(Here, secret))!.Value.Person.ShouldBe(person);
        (await Feeds.WhoHas(new(Guid.CreateVersion7()), secret)).ShouldBeNull();
        (await database.Snapshot(work => work.Number("select count(*) from feed where secret = @secret", new { secret }))).ShouldBe(0);
        (await Feeds.End(Here, person, id, Patient)).ShouldBeTrue();
        (await Feeds.WhoHas(Here, secret)).ShouldBeNull();
        (await Feeds.Of(Here, person, Patient)).ShouldHaveSingleItem().EndedAt.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task An_erased_person_leaves_no_reminder_browser_or_calendar()
    {
        var person = await Someone();
        await Browsers.Add(Here, person, Browser(), Patient);
        var (_, secret) = (await Feeds.Issue(Here, person, Patient))!.Value;
        await Book.Claim(await DueOf(person), Monday, clock.GetUtcNow().AddDays(1), Patient);

        await new SqlJournal(database, clock).Erase(Here, person, Clinician);

        (await Feeds.WhoHas(Here, secret)).ShouldBeNull();
        (await Book.History(Here, person)).ShouldBeEmpty();
        foreach (var table in new[] { "reminder", "push", "feed" }) (await database.Snapshot(work => work.Number($"select count(*) from {table}"))).ShouldBe(0);
    }

    [Fact]
    public async Task All_nodes_get_the_same_key_whichever_asked_first()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => new ServerKeys(database, clock).Get("vapid", () => $"key {i}"))));

        keys.Distinct().ShouldHaveSingleItem();
        (await new ServerKeys(database, clock).Get("vapid", () => throw new InvalidOperationException("There is one."))).ShouldBe(keys[0]);
    }
}
