using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests;

/// <summary>What the stores of clinics, accounts, people and links promise on either database.</summary>
public abstract class PeopleContract : IAsyncLifetime
{
    private readonly SetClock clock = new();
    private Database database = null!;

    private ClinicId Here { get; } = new(Guid.CreateVersion7());

    private Persons Persons => new(database, clock);

    private Links Links => new(database, clock);

    private Accounts Accounts => new(database, clock);

    private Consents Consents => new(database, clock);

    public async Task InitializeAsync() => database = await Fresh();

    public async Task DisposeAsync() => await database.DisposeAsync();

    private protected abstract Task<Database> Fresh();

    private async Task<Person> Someone(string name = "Ngozi Ågren")
    {
        var person = new Person(Here, new(Guid.CreateVersion7()), name, "Europe/Amsterdam");
        (await Persons.Add(person, Clinician)).ShouldBeTrue();
        return person;
    }

    private Account Worker(string email = "ann@clinic.example") => new() { Clinic = Here, Id = Guid.CreateVersion7(), Email = email, Name = "Ann", Role = AccessRole.Clinician, Stamp = "one" };

    [Fact]
    public async Task A_clinic_is_read_back()
    {
        var clinic = new Clinic(Here, "Harbour Clinic", "NL", "Europe/Amsterdam");

        await new Clinics(database, clock).Add(clinic);

        (await new Clinics(database, clock).All()).ShouldBe([clinic]);
    }

    [Fact]
    public async Task A_record_is_opened_with_names_choices_and_events_and_leaves_one_row_in_the_audit()
    {
        var (person, journal, records) = (await Someone(), new SqlJournal(database, clock), new Records(database, clock));
        var stream = new StreamId(Here, person.Id);
        await new ClinicChoices(database, clock).Set(Here, ClinicChoice.Default with { EmergencyNumber = "112" }, Clinician);
        var unread = (await records.Open(stream, null, Clinician))!;
        await journal.Append(stream, 0, Goals(2), Patient);

        var first = (await records.Open(stream, unread.Journal, Clinician))!;
        var again = (await records.Open(stream, first.Journal, Clinician))!;
        await journal.Append(stream, null, Goals(1), Patient);
        var later = (await records.Open(stream, again.Journal, Clinician))!;

        (unread.Version, unread.Journal.Events.Length).ShouldBe((0, 0));
        (first.Person, first.Choice.EmergencyNumber, first.Version, first.Journal.Events.Length).ShouldBe((person, "112", 2, 2));
        again.Journal.ShouldBeSameAs(first.Journal);
        later.Journal.Events.ShouldBe((await records.Open(stream, null, Clinician))!.Journal.Events);
        (await new Audit(database, clock).Of(Here, person.Id)).Where(a => a.Act == AccessAct.Read).Select(a => a.Events).ShouldBe([0, 2, 2, 3, 3]);
    }

    [Fact]
    public async Task A_record_of_which_more_is_known_than_is_stored_is_read_from_its_beginning()
    {
        var (person, journal, records) = (await Someone(), new SqlJournal(database, clock), new Records(database, clock));
        var (stream, other) = (new StreamId(Here, person.Id), new StreamId(Here, (await Someone()).Id));
        await journal.Append(stream, 0, Goals(1), Patient);
        await journal.Append(other, 0, Goals(3), Patient);

        var found = (await records.Open(stream, (await records.Open(other, null, Clinician))!.Journal, Clinician))!;

        found.Journal.Events.Select(e => e.Id).ShouldBe((await journal.Read(stream, Clinician)).Journal.Events.Select(e => e.Id));
    }

    [Fact]
    public async Task What_is_told_is_written_upon_the_record_as_it_stands_or_not_at_all()
    {
        var (person, records) = (await Someone(), new Records(database, clock));
        var (stream, first) = (new StreamId(Here, person.Id), Goal());

        var told = (await records.Tell(stream, null, _ => [first], Patient))!.Value;
        var again = (await records.Tell(stream, null, record => record.Journal.Events.Any(e => e.Id == first.Id) ? [] : [first], Patient))!.Value;
        var clash = (await records.Tell(stream, again.Record.Journal, _ => [first with { OccurredOn = first.OccurredOn.AddDays(1) }, Goal()], Patient))!.Value;

        (told.Record.Version, told.Appended).ShouldBe((0, new Appended.Stored(1, 1)));
        (again.Record.Version, again.Appended).ShouldBe((1, null));
        clash.Appended.ShouldBeOfType<Appended.Clash>().Ids.ShouldBe([first.Id]);
        (await new SqlJournal(database, clock).Read(stream, Clinician)).Version.ShouldBe(1);
        (await records.Tell(new(Here, new(Guid.CreateVersion7())), null, _ => [Goal()], Patient)).ShouldBeNull();
    }

    [Fact]
    public async Task What_another_episode_has_under_the_same_id_is_not_told_again()
    {
        var (person, records) = (await Someone(), new Records(database, clock));
        var (first, second, goal) = (new StreamId(Here, person.Id), new StreamId(Here, person.Id, 2), Goal());

        await records.Tell(first, null, _ => [goal], Patient);
        var twice = (await records.Tell(first, null, _ => [goal], Patient))!.Value;
        var elsewhere = (await records.Tell(second, null, _ => [goal], Patient))!.Value;
        var another = (await records.Tell(second, null, _ => [Goal()], Patient))!.Value;

        twice.Appended.ShouldBe(new Appended.Stored(1, 0));
        elsewhere.Appended.ShouldBeOfType<Appended.Clash>().Ids.ShouldBe([goal.Id]);
        another.Appended.ShouldBe(new Appended.Stored(1, 1));
    }

    [Fact]
    public async Task Many_who_tell_at_once_are_all_written_each_upon_the_others()
    {
        var (person, records) = (await Someone(), new Records(database, clock));
        var stream = new StreamId(Here, person.Id);

        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await records.Tell(stream, null, _ => [Goal()], Patient))!.Value.Record.Version));

        seen.Order().ShouldBe(Enumerable.Range(0, 20).Select(v => (long)v));
    }

    [Fact]
    public async Task Nobody_has_a_record_elsewhere_and_that_somebody_looked_is_written_down_here()
    {
        var (person, elsewhere) = (await Someone(), new ClinicId(Guid.CreateVersion7()));

        (await new Records(database, clock).Open(new(elsewhere, person.Id), null, Clinician)).ShouldBeNull();

        (await new Audit(database, clock).Of(elsewhere, person.Id)).Select(a => (a.Act, a.Events)).ShouldBe([(AccessAct.Look, 0L)]);
    }

    [Fact]
    public async Task A_person_is_found_changed_and_listed_by_pages_in_their_own_clinic_only()
    {
        var people = new List<Person>();
        foreach (var name in new[] { "A", "B", "B", "C", "D" }) people.Add(await Someone(name));
        (await Persons.Change(people[4] with { Name = "AA" }, Clinician)).ShouldBeTrue();

        var first = (await Persons.Page(Here, null, 3, Clinician))!;
        var second = (await Persons.Page(Here, first[^1].Id, 3, Clinician))!;

        first.Concat(second).Select(p => p.Name).ShouldBe(["A", "AA", "B", "B", "C"]);
        (await Persons.Find(new(Guid.CreateVersion7()), people[0].Id, Clinician)).ShouldBeNull();
        (await Persons.Page(new(Guid.CreateVersion7()), null, 3, Clinician))!.ShouldBeEmpty();
        (await Persons.Page(new(Guid.CreateVersion7()), people[0].Id, 3, Clinician)).ShouldBeNull();
    }

    [Fact]
    public async Task Looking_a_person_up_leaves_a_row_of_the_audit()
    {
        var person = await Someone();
        await Persons.Find(Here, person.Id, Clinician);

        (await new Audit(database, clock).Of(Here, person.Id)).Select(r => r.Act).ShouldBe([AccessAct.Register, AccessAct.Look]);
    }

    [Fact]
    public async Task Erasing_takes_name_links_devices_and_consents_and_they_do_not_come_back()
    {
        var person = await Someone();
        var link = (await Links.Issue(Here, person.Id, TimeSpan.FromDays(14), withPin: false, Clinician))!;
        var device = (await Links.Enrol(Here, link.Secret, null, "phone")).ShouldBeOfType<Enrolment.Done>();
        await Consents.Add(Here, person.Id, "reminders", "1", true, Patient);

        await new SqlJournal(database, clock).Erase(Here, person.Id, Clinician);

        (await Persons.Find(Here, person.Id, Clinician)).ShouldBeNull();
        (await Links.WhoHas(Here, device.Secret)).ShouldBeNull();
        (await Links.Enrol(Here, link.Secret, null, "phone")).ShouldBe(new Enrolment.NoLink());
        (await Consents.Of(Here, person.Id, Clinician)).ShouldBeEmpty();
        (await Persons.Add(person, Clinician)).ShouldBeFalse();
        (await Consents.Add(Here, person.Id, "care", "1", true, Patient)).ShouldBeFalse();
        (await Links.Issue(Here, person.Id, TimeSpan.FromDays(1), withPin: true, Clinician)).ShouldBeNull();
    }

    [Fact]
    public async Task A_link_enrols_several_devices_until_it_ends_and_each_is_signed_out_by_itself()
    {
        var person = await Someone();
        var link = (await Links.Issue(Here, person.Id, TimeSpan.FromDays(14), withPin: true, Clinician))!;
        var phone = (await Links.Enrol(Here, link.Secret, link.Pin, "phone")).ShouldBeOfType<Enrolment.Done>();
        var tablet = (await Links.Enrol(Here, link.Secret, link.Pin, "tablet")).ShouldBeOfType<Enrolment.Done>();

        (await Links.EndDevice(Here, person.Id, phone.Device, Clinician)).ShouldBeTrue();
        (await Links.EndLink(Here, person.Id, link.Id, Clinician)).ShouldBeTrue();

        (await Links.WhoHas(Here, phone.Secret)).ShouldBeNull();
        (await Links.WhoHas(Here, tablet.Secret)).ShouldBe((tablet.Device, person.Id));
        (await Links.Enrol(Here, link.Secret, link.Pin, "laptop")).ShouldBe(new Enrolment.NoLink());
        (await Links.EndLink(Here, person.Id, link.Id, Clinician)).ShouldBeFalse();
        var (links, devices) = (await Links.Of(Here, person.Id, Clinician))!.Value;
        (links.Single().HasPin, links.Single().EndedAt is null, devices.Count(d => d.EndedAt is null)).ShouldBe((true, false, 1));
    }

    [Fact]
    public async Task A_link_that_ran_out_and_a_secret_of_another_clinic_enrol_nothing()
    {
        var person = await Someone();
        var link = (await Links.Issue(Here, person.Id, TimeSpan.FromDays(14), withPin: false, Clinician))!;

        (await Links.Enrol(new(Guid.CreateVersion7()), link.Secret, null, "phone")).ShouldBe(new Enrolment.NoLink());
        clock.Pass(TimeSpan.FromDays(14));
        (await Links.Enrol(Here, link.Secret, null, "phone")).ShouldBe(new Enrolment.NoLink());
    }

    [Fact]
    public async Task Five_wrong_pins_end_a_link_also_when_they_come_at_once()
    {
        var person = await Someone();
        var link = (await Links.Issue(Here, person.Id, TimeSpan.FromDays(14), withPin: true, Clinician))!;
        var wrong = link.Pin == "000000" ? "000001" : "000000";

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Links.Enrol(Here, link.Secret, wrong, "phone")));

        answers.OfType<Enrolment.WrongPin>().Select(a => a.TriesLeft).Order().ShouldBe([0, 1, 2, 3, 4]);
        answers.OfType<Enrolment.NoLink>().Count().ShouldBe(7);
        (await Links.Enrol(Here, link.Secret, link.Pin, "phone")).ShouldBe(new Enrolment.NoLink());
    }

    [Fact]
    public async Task No_secret_and_no_pin_is_in_the_database()
    {
        var person = await Someone();
        var link = (await Links.Issue(Here, person.Id, TimeSpan.FromDays(14), withPin: true, Clinician))!;
        var device = (await Links.Enrol(Here, link.Secret, link.Pin, "phone")).ShouldBeOfType<Enrolment.Done>();

        var kept = await database.Write(work => work.Query("select l.secret || ' ' || l.pin || ' ' || d.secret from link l, device d", null, r => r.GetString(0)));

        foreach (var secret in new[] { link.Secret, link.Pin!, device.Secret }) kept.ShouldHaveSingleItem().Split(' ', ':').ShouldNotContain(secret);
    }

    [Fact]
    public async Task An_address_has_one_account_and_what_was_read_long_ago_is_not_written_over()
    {
        var account = Worker();
        (await Accounts.Add(account)).ShouldBeTrue();
        (await Accounts.Add(Worker())).ShouldBeFalse();

        (await Accounts.Change(account with { Role = AccessRole.Owner, Stamp = "two" }, "one")).ShouldBeTrue();
        (await Accounts.Change(account with { Role = AccessRole.Auditor, Stamp = "three" }, "one")).ShouldBeFalse();

        (await Accounts.ByEmail(account.Email)).ShouldBe(account with { Role = AccessRole.Owner, Stamp = "two" });
        (await Accounts.Find(new(Guid.CreateVersion7()), account.Id)).ShouldBeNull();
        (await Accounts.Of(Here)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sign_in_closes_after_too_many_failures_and_opens_again()
    {
        var account = Worker();
        await Accounts.Add(account);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Accounts.CountFailure(account, 5, TimeSpan.FromMinutes(15))));

        (await Accounts.ByEmail(account.Email))!.LockedUntil.ShouldBe(clock.GetUtcNow() + TimeSpan.FromMinutes(15));
        await Accounts.ForgetFailures(account);
        (await Accounts.ByEmail(account.Email)).ShouldBe(account);
    }

    [Fact]
    public async Task A_code_counts_once_and_none_older_than_the_last()
    {
        var account = Worker();
        await Accounts.Add(account);

        (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Accounts.UseCode(account, 100)))).Count(used => used).ShouldBe(1);
        (await Accounts.UseCode(account, 99)).ShouldBeFalse();
        (await Accounts.UseCode(account, 101)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sign_in_holds_until_it_ends_runs_out_or_the_account_changes()
    {
        var (account, signIns) = (Worker(), new SignIns(database, clock));
        await Accounts.Add(account);
        var (one, two) = (await signIns.Begin(account, TimeSpan.FromHours(8)), await signIns.Begin(account, TimeSpan.FromHours(8)));

        (await signIns.WhoHas(Here, one)).ShouldBe(account);
        (await signIns.WhoHas(new(Guid.CreateVersion7()), one)).ShouldBeNull();
        await signIns.End(Here, one);
        (await signIns.WhoHas(Here, one)).ShouldBeNull();
        await Accounts.Change(account with { Password = "other", Stamp = "two" }, "one");
        (await signIns.WhoHas(Here, two)).ShouldBeNull();
        var three = await signIns.Begin(account with { Stamp = "two" }, TimeSpan.FromHours(8));
        clock.Pass(TimeSpan.FromHours(8));
        (await signIns.WhoHas(Here, three)).ShouldBeNull();
    }

    [Fact]
    public async Task Consents_are_a_ledger_in_order()
    {
        var person = await Someone();
        await Consents.Add(Here, person.Id, "reminders", "1", true, Patient);
        clock.Pass(TimeSpan.FromDays(1));
        await Consents.Add(Here, person.Id, "reminders", "1", false, Patient);

        (await Consents.Of(Here, person.Id, Clinician)).Select(c => (c.Kind, c.IsGiven)).ShouldBe([("reminders", true), ("reminders", false)]);
    }
}
