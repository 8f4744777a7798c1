using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Backups;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Messages;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests;

/// <summary>What the stores of choices, consents, requests, messages, alerts, passkeys and patients' accounts promise on either database.</summary>
public abstract class AccessContract : IAsyncLifetime
{
    private static readonly Access Owner = new("account-1", AccessRole.Owner, "test");

    private readonly SetClock clock = new();
    private Database database = null!;

    private ClinicId Here { get; } = new(Guid.CreateVersion7());

    private ClinicId Elsewhere { get; } = new(Guid.CreateVersion7());

    private SqlJournal Journal => new(database, clock);

    private MessageBook Messages => new(database, clock);

    private AlertBook Alerts => new(database, clock);

    private PasskeyBook Passkeys => new(database, clock);

    private ErasureRequests Requests => new(database, clock);

    private ClinicChoices Choices => new(database, clock);

    public async Task InitializeAsync() => database = await Fresh();

    public async Task DisposeAsync() => await database.DisposeAsync();

    private protected abstract Task<Database> Fresh();

    private async Task<PersonId> Someone(ClinicId? clinic = null)
    {
        var person = new Person(clinic ?? Here, new(Guid.CreateVersion7()), "Ngozi Ågren", "Europe/Amsterdam");
        (await new Persons(database, clock).Add(person, Clinician)).ShouldBeTrue();
        return person.Id;
    }

    [Fact]
    public async Task Words_of_a_consent_have_versions_that_stay()
    {
        var texts = new ConsentTexts(database, clock);
        await texts.Add(Here, "care", "We keep what you tell us.", Owner);
        await texts.Add(Here, "care", "We keep what you tell us for ten years.", Owner);
        await texts.Add(Elsewhere, "care", "Other words.", Owner);

        (await texts.Of(Here)).Select(t => (t.Version, t.Words)).ShouldBe([(1, "We keep what you tell us."), (2, "We keep what you tell us for ten years.")]);
    }

    [Fact]
    public async Task Who_asks_to_be_erased_is_refused_with_a_reason_and_may_ask_again()
    {
        var person = await Someone();
        var first = (await Requests.Ask(Here, person, Patient))!;
        (await Requests.Ask(Here, person, Patient))!.Id.ShouldBe(first.Id, "it waits already");

        (await Requests.Refuse(Elsewhere, first.Id, "no", Owner)).ShouldBeNull();
        (await Requests.Refuse(Here, first.Id, "The law asks us to keep it for two more years.", Owner))!.Refusal!.Value.Reason.ShouldContain("two more years");
        (await Requests.Refuse(Here, first.Id, "again", Owner)).ShouldBeNull("it was answered");
        (await Requests.Grant(Here, first.Id, Owner)).ShouldBeFalse("it was answered");

        var second = (await Requests.Ask(Here, person, Patient))!;
        second.Id.ShouldNotBe(first.Id);
        (await Requests.Waiting(Here)).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        (await Requests.Of(Here, person, Patient)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_granted_request_erases_the_person_and_leaves_its_trace_in_the_audit_alone()
    {
        var person = await Someone();
        await Journal.Append(new(Here, person), 0, [Goal()], Patient);
        var request = (await Requests.Ask(Here, person, Patient))!;

        (await Requests.Grant(Here, request.Id, Owner)).ShouldBeTrue();

        (await Journal.Read(new(Here, person), Clinician)).IsErased.ShouldBeTrue();
        (await Requests.Of(Here, person, Owner)).ShouldBeEmpty();
        (await Requests.Ask(Here, person, Patient)).ShouldBeNull();
        (await new Audit(database, clock).Of(Here, person)).Select(r => r.Act).ShouldContain(AccessAct.Erase);
    }

    [Fact]
    public async Task Records_past_keeping_are_listed_and_stay()
    {
        var (old, active, written) = (await Someone(), await Someone(), await Someone());
        (await Choices.PastKeeping(Here, null, Owner)).ShouldBeEmpty("the clinic did not say how long");
        await Choices.Set(Here, ClinicChoice.Default with { KeepDays = 100 }, Owner);
        clock.Pass(TimeSpan.FromDays(60));
        await Journal.Append(new(Here, active), 0, [Goal()], Patient);
        await Messages.Send(Here, written, Guid.NewGuid(), null, "hello", Patient);
        clock.Pass(TimeSpan.FromDays(60));

        (await Choices.PastKeeping(Here, null, Owner)).ShouldHaveSingleItem().Id.ShouldBe(old);
        (await Choices.PastKeeping(Here, old, Owner)).ShouldBeEmpty();
        (await Choices.PastKeeping(Elsewhere, null, Owner)).ShouldBeEmpty();
        (await new Persons(database, clock).Find(Here, old, Owner)).ShouldNotBeNull();
        (await Choices.Of(Here)).KeepDays.ShouldBe(100);
        (await Choices.Of(Elsewhere)).ShouldBe(ClinicChoice.Default);
    }

    [Fact]
    public async Task A_message_counts_once_is_seen_by_the_other_side_and_waits_until_then()
    {
        var (person, id) = (await Someone(), Guid.NewGuid());
        (await Messages.Send(Here, person, id, null, "My back hurts more.", Patient)).ShouldBeOfType<Sent.Stored>().IsNew.ShouldBeTrue();
        (await Messages.Send(Here, person, id, null, "My back hurts more.", Patient)).ShouldBeOfType<Sent.Stored>().IsNew.ShouldBeFalse();
        (await Messages.Send(Here, person, id, null, "Something else.", Patient)).ShouldBeOfType<Sent.Clash>();
        clock.Pass(TimeSpan.FromMinutes(5));
        (await Messages.WaitingAt(Here, Clinician)).ShouldHaveSingleItem().Messages.ShouldBe(1);

        (await Messages.See(Here, person, 1, Patient)).ShouldBe(0, "nobody sees what they wrote themselves");
        (await Messages.See(Here, person, 1, Clinician)).ShouldBe(1);
        await Messages.Send(Here, person, Guid.NewGuid(), "Ann", "Come by tomorrow.", Clinician);

        (await Messages.WaitingAt(Here, Clinician)).ShouldBeEmpty();
        (await Messages.Page(Here, person, null, 10, Patient))!.Select(m => (m.Number, m.FromPerson, m.Name, m.SeenAt is not null)).ShouldBe([(2L, false, "Ann", false), (1L, true, null, true)]);
        (await Messages.Page(Here, person, 2, 10, Patient))!.Select(m => m.Number).ShouldBe([1L]);
        (await Messages.Page(Elsewhere, person, null, 10, Clinician)).ShouldBeNull();
        (await Messages.Send(Elsewhere, person, Guid.NewGuid(), "Bob", "hello", Clinician)).ShouldBeOfType<Sent.NoPerson>();
    }

    [Fact]
    public async Task Nobody_fills_the_disk_with_messages()
    {
        var person = await Someone();
        for (var i = 0; i < MessageBook.MostADay; i++) await Messages.Send(Here, person, Guid.NewGuid(), null, "m", Patient);

        (await Messages.Send(Here, person, Guid.NewGuid(), null, "m", Patient)).ShouldBeOfType<Sent.TooMany>();
        clock.Pass(TimeSpan.FromDays(1));
        (await Messages.Send(Here, person, Guid.NewGuid(), null, "m", Patient)).ShouldBeOfType<Sent.Stored>();
    }

    [Fact]
    public async Task A_lock_is_an_alert_until_it_is_seen_or_ended_by_a_clinician()
    {
        var person = await Someone();
        var (first, second) = (Locked(), Locked());
        await Journal.Append(new(Here, person), null, [Goal(), first], Clinician);
        clock.Pass(TimeSpan.FromHours(2));
        await Journal.Append(new(Here, person), null, [second], Clinician);
        await Alerts.Follow(Here);

        (await Alerts.Open(Here, false, Clinician)).Select(a => (a.Id, clock.GetUtcNow() - a.RaisedAt)).ShouldBe([(first.Id, TimeSpan.FromHours(2)), (second.Id, TimeSpan.Zero)]);
        (await Alerts.Acknowledge(Here, person, Guid.NewGuid(), Guid.NewGuid(), Clinician)).ShouldBeFalse();
        (await Alerts.Acknowledge(Elsewhere, person, first.Id, Guid.NewGuid(), Clinician)).ShouldBeFalse();
        (await Alerts.Acknowledge(Here, person, first.Id, Guid.NewGuid(), Clinician)).ShouldBeTrue();
        (await Alerts.Open(Here, false, Clinician)).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        (await Alerts.Open(Here, true, Clinician)).Count.ShouldBe(2);

        await Journal.Append(new(Here, person), null, [Event(new EpisodeEvent.Unlocked([second.Id], "Examined."))], Clinician);
        await Alerts.Follow(Here);
        (await Alerts.Open(Here, false, Clinician)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_about_a_lock_is_claimed_once_by_each_and_again_when_it_was_not_sent()
    {
        var (person, letters, ann, ben) = (await Someone(), new AlertLetters(database, clock), Guid.NewGuid(), Guid.NewGuid());
        await Journal.Append(new(Here, person), null, [Goal(), Locked()], Clinician);
        await Alerts.Follow(Here);
        var open = await Alerts.Open(Here, false, Clinician);

        (await letters.Claim(Here, open, ann)).ShouldBe(open);
        (await letters.Claim(Here, open, ann)).ShouldBeEmpty();
        (await letters.Claim(Here, open, ben)).ShouldBe(open);
        await letters.Finish(Here, open, ben);
        clock.Pass(TimeSpan.FromMinutes(5));

        (await letters.Claim(Here, open, ann)).ShouldBe(open);
        (await letters.Claim(Here, open, ben)).ShouldBeEmpty();
        await Journal.Erase(Here, person, Owner);
        (await letters.Claim(Here, open, Guid.NewGuid())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_read_off_anew_are_the_same()
    {
        var (one, other) = (await Someone(), await Someone());
        foreach (var person in new[] { one, other }) await Journal.Append(new(Here, person), null, [Goal(), Locked(), Goal()], Clinician);
        await Alerts.Follow(Here);
        var before = await Alerts.Open(Here, true, Clinician);
        await Alerts.Acknowledge(Here, one, before[0].Id, Guid.NewGuid(), Clinician);

        await Alerts.Rebuild();
        (await Alerts.Open(Here, true, Clinician)).ShouldBeEmpty();
        await Alerts.Follow(Here);

        before.Count.ShouldBe(2);
        (await Alerts.Open(Here, true, Clinician)).Select(a => (a.Person, a.Id, a.RaisedAt)).ShouldBe(before.Select(a => (a.Person, a.Id, a.RaisedAt)));
        (await Alerts.Open(Here, false, Clinician)).Count.ShouldBe(1, "what was seen stays seen");
    }

    [Fact]
    public async Task A_challenge_counts_once_for_its_time()
    {
        var asked = new PasskeyChallenge(Here, Guid.CreateVersion7(), "state");
        var (one, two) = (await Passkeys.Ask(asked, TimeSpan.FromMinutes(5)), await Passkeys.Ask(asked, TimeSpan.FromMinutes(5)));

        (await Passkeys.Take(Elsewhere, one)).ShouldBeNull();
        (await Passkeys.Take(Here, one)).ShouldBe(asked);
        (await Passkeys.Take(Here, one)).ShouldBeNull();
        clock.Pass(TimeSpan.FromMinutes(5));
        (await Passkeys.Take(Here, two)).ShouldBeNull();
    }

    [Fact]
    public async Task A_passkey_counts_upwards_and_goes_when_it_is_removed()
    {
        var account = Guid.CreateVersion7();
        var passkey = new Passkey("credential", "my key", "public", 4, true, false, ["usb", "nfc"], clock.GetUtcNow(), null);
        (await Passkeys.Add(Here, account, passkey, Clinician)).ShouldBeTrue();
        (await Passkeys.Add(Here, account, passkey, Clinician)).ShouldBeFalse();

        (await Passkeys.Use(Here, account, passkey with { Counter = 5 })).ShouldBeTrue();
        (await Passkeys.Use(Here, account, passkey with { Counter = 5 })).ShouldBeFalse();
        (await Passkeys.Use(Elsewhere, account, passkey with { Counter = 9 })).ShouldBeFalse();
        var kept = (await Passkeys.Of(Here, account)).ShouldHaveSingleItem();
        (kept.Counter, kept.Transports, kept.UsedAt).ShouldSatisfyAllConditions(k => k.Counter.ShouldBe(5), k => k.Transports.ShouldBe(["usb", "nfc"]), k => k.UsedAt.ShouldBe(clock.GetUtcNow()));

        (await Passkeys.Remove(Here, account, "credential", Clinician)).ShouldBeTrue();
        (await Passkeys.Of(Here, account)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_takes_an_account_keeps_their_history_and_signs_in_beside_who_shares_the_address()
    {
        var (one, other) = (await Someone(), await Someone());
        var accounts = new PatientAccounts(database, clock);
        await Journal.Append(new(Here, one), 0, [Goal()], Patient);

        (await accounts.Set(new(Here, one, "home@mail.example", "hash one"), Patient)).ShouldBeTrue();
        (await accounts.Set(new(Here, other, "home@mail.example", "hash two"), Patient)).ShouldBeTrue();
        (await accounts.Set(new(Here, one, "home@mail.example", "hash three"), Patient)).ShouldBeTrue();
        (await accounts.Set(new(Here, await Someone(), "home@mail.example", "h"), Patient)).ShouldBeTrue();
        (await accounts.Set(new(Here, await Someone(), "home@mail.example", "h"), Patient)).ShouldBeFalse("no more than three share one");

        (await accounts.ByEmail("home@mail.example")).Select(a => a.Password).ShouldBe(["hash three", "hash two", "h"], ignoreOrder: true);
        var device = (await new Links(database, clock).EnrolByAccount(Here, one, "new phone")).ShouldBeOfType<Enrolment.Done>();
        (await new Links(database, clock).WhoHas(Here, device.Secret))!.Value.Person.ShouldBe(one);
        (await Journal.Read(new(Here, one), Patient)).Version.ShouldBe(1);
        for (var i = 0; i < 5; i++) await accounts.CountFailure("home@mail.example", 5, TimeSpan.FromMinutes(15));
        (await accounts.ByEmail("home@mail.example")).ShouldAllBe(a => a.LockedUntil > clock.GetUtcNow());
    }

    [Fact]
    public async Task Everything_that_an_erasure_clears_is_handed_out_before_without_a_secret()
    {
        var person = await Someone();
        await Journal.Append(new(Here, person), 0, [Goal()], Patient);
        var links = new Links(database, clock);
        var link = (await links.Issue(Here, person, TimeSpan.FromDays(14), withPin: false, Clinician))!;
        await links.Enrol(Here, link.Secret, null, "phone");
        await new PatientAccounts(database, clock).Set(new(Here, person, "ngozi@mail.example", "hash of a password"), Patient);
        await new Consents(database, clock).Add(Here, person, "care", "1", true, Patient);
        await Messages.Send(Here, person, Guid.NewGuid(), null, "hello", Patient);
        await Requests.Ask(Here, person, Patient);
        var book = new ReminderBook(database, clock);
        await book.Wish(Here, person, ReminderChannel.Push, new(18, 0), Patient);
        await book.Claim((await book.Due(1))[0], new(2026, 3, 2), clock.GetUtcNow().AddDays(1), Patient);
        await new PushSubscriptions(database, clock).Add(Here, person, new(Guid.NewGuid(), new("https://push.example/one"), "key", "secret"), Patient);
        await new Feeds(database, clock).Issue(Here, person, Patient);

        var text = (await Journal.Export(Here, person, Patient))!;

        var records = JsonNode.Parse(text)!["records"]!.AsObject();
        records.Select(r => r.Key).ShouldBe(Tombstones.Tables.Keys.Where(t => t is not "event" and not "alert" and not "caseload"), ignoreOrder: true);
        foreach (var (name, rows) in records.Where(r => r.Key is not ("acknowledgement" or "alert_letter"))) rows!.AsArray().Count.ShouldBe(1, name);
        records["message"]![0]!["words"]!.GetValue<string>().ShouldBe("hello");
        records["message"]![0]!["at"]!.GetValue<string>().ShouldStartWith("2026-03-02T09:00");
        foreach (var secret in new[] { "hash of a password", "secret", link.Secret }) text.ShouldNotContain(secret);
    }

    [Fact]
    public void Every_table_of_a_person_is_in_the_backup_but_what_is_read_off_the_journal() =>
        Tombstones.Tables.Keys.Except(BackupTable.All.Select(t => t.Name)).ShouldBe(["alert", "caseload"]);

    private static JournalEvent Locked() => Event(new EpisodeEvent.Locked(ActionLevel.Urgent, "Numb between the legs."));

    private static JournalEvent Event(EpisodeEvent what) =>
        new(Guid.CreateVersion7(), 0, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, 2), new Actor(ActorRole.Clinician, "Ann"), what);
}
