using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Reminders;
using Plumbline.Storage;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Reminders;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>Days go by, minute by minute or by leaps, and letters and messages arrive.</summary>
public sealed class ReminderTickTests : IAsyncLifetime, IDisposable
{
    // A Monday, six in the evening in Amsterdam.
    private static readonly DateTimeOffset Six = new(2026, 3, 9, 17, 0, 0, TimeSpan.Zero);

    private readonly MailReceiver letters = new();
    private readonly PushReceiver browser = new();
    private RunningServer server = null!;

    private Database Database => server.App.Services.GetRequiredService<Database>();

    private ReminderTick Clock => server.App.Services.GetRequiredService<ReminderTick>();

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(with: s => s with
        {
            Mail = MailSettings.Read($"smtp://127.0.0.1:{letters.Port}?from=reminders@clinic.example"),
            PublicAddress = new("https://plan.example/"),
            IsPushPrivate = true,
            TickEvery = TimeSpan.FromHours(1),
        });
        server.Clock.Set(Six);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        letters.Dispose();
        browser.Dispose();
    }

    [Fact]
    public async Task A_letter_comes_at_the_persons_hour_on_planned_days_only()
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        var person = await Planned.Person(Database, server.Clock, clinic);
        var came = new List<DateTimeOffset>();
        var planned = (await Weekdays(clinic, person)).ToHashSet();

        for (var hour = 0; hour < 24 * 7; hour++)
        {
            // A session every day: none is ignored.
            if (server.Clock.GetUtcNow().Hour == 20) await Planned.Session(Database, server.Clock, clinic, person, DateOnly.FromDateTime(server.Clock.GetUtcNow().Date));
            var before = letters.Letters.Count;
            await Clock.Run(default);
            if (letters.Letters.Count > before) came.Add(server.Clock.GetUtcNow());
            server.Clock.Pass(TimeSpan.FromHours(1));
        }

        planned.Count.ShouldBeInRange(1, 6);
        came.ShouldBe(Enumerable.Range(0, 7).Select(d => Six.AddDays(d)).Where(d => planned.Contains(d.DayOfWeek)));
        letters.Letters.Select(l => l.To).Distinct().ShouldHaveSingleItem().ShouldBe($"{person.Value:N}@home.example");
        var letter = letters.Letters.First().Letter;
        letter.ShouldContain("Subject: Your reminder for today");
        letter.ShouldContain("https://plan.example/");
        letter.ShouldNotContain("Ngozi");
    }

    [Fact]
    public async Task After_three_ignored_there_is_quiet_and_after_a_session_it_goes_on()
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        var person = await Planned.Person(Database, server.Clock, clinic);
        async Task<int> Days(int count)
        {
            var before = letters.Letters.Count;
            for (var day = 0; day < count; day++)
            {
                await Clock.Run(default);
                server.Clock.Pass(TimeSpan.FromDays(1));
            }

            return letters.Letters.Count - before;
        }

        (await Days(14)).ShouldBe(3);
        await Planned.Session(Database, server.Clock, clinic, person, DateOnly.FromDateTime(server.Clock.GetUtcNow().Date).AddDays(-1));
        (await Days(14)).ShouldBe(3);
    }

    [Fact]
    public async Task A_clock_that_jumps_never_reminds_twice_on_a_day_and_loses_no_later_day()
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        var person = await Planned.Person(Database, server.Clock, clinic);
        var weekdays = await Weekdays(clinic, person);
        await Clock.Run(default);
        letters.Letters.Count.ShouldBe(1);

        foreach (var leap in new[] { TimeSpan.FromHours(-5), TimeSpan.FromHours(5), TimeSpan.FromDays(-1), TimeSpan.FromDays(1), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(2) })
        {
            server.Clock.Pass(leap);
            await Clock.Run(default);
        }

        (await Book.History(clinic, person)).Count(r => r.Day == new DateOnly(2026, 3, 9)).ShouldBe(1);
        letters.Letters.Count.ShouldBeLessThanOrEqualTo(2);

        // Years ahead and back again: the next planned day has its reminder.
        server.Clock.Set(Six.AddYears(3));
        await Clock.Run(default);
        server.Clock.Set(Six.AddDays(1));
        await Planned.Session(Database, server.Clock, clinic, person, new(2026, 3, 9));
        var before = letters.Letters.Count;
        for (var day = 1; day < 8; day++)
        {
            await Clock.Run(default);
            server.Clock.Pass(TimeSpan.FromDays(1));
        }

        (letters.Letters.Count - before).ShouldBe(Math.Min(3, weekdays.Count));
    }

    [Fact]
    public async Task A_browser_that_subscribed_through_the_api_reads_its_message()
    {
        var clinic = await server.NewClinic();
        await Planned.Plan(Database, server.Clock, clinic.Id, clinic.Person);
        using var patient = server.Client(clinic.Tokens["patient"]);
        var path = $"/api/v1/people/{clinic.Person.Value}/reminders";
        await new PushSubscriptions(Database, server.Clock).Add(clinic.Id, clinic.Person, new(Guid.CreateVersion7(), browser.Address, browser.Key, browser.Secret), new("test", Storage.Audits.AccessRole.Patient, "test"));
        (await patient.PutAsync(path, RunningServer.Json(new JsonObject { ["channel"] = "push", ["at"] = "18:00" }))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await Clock.Run(default);

        JsonNode.Parse(browser.Messages.ShouldHaveSingleItem())!["title"]!.GetValue<string>().ShouldBe(ReminderWords.Title);
        var shown = JsonNode.Parse(await patient.GetStringAsync(path))!;
        shown["push_key"]!.GetValue<string>().ShouldBe(browser.Senders.Single());
        shown["channel"]!.GetValue<string>().ShouldBe("push");
        shown["at"]!.GetValue<string>().ShouldBe("18:00:00");
        (await Book.History(clinic.Id, clinic.Person)).ShouldHaveSingleItem().Outcome.ShouldBe(ReminderOutcome.Sent);
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_forgotten_and_the_reminder_is_not_tried_again()
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        var person = await Planned.Person(Database, server.Clock, clinic, ReminderChannel.Push);
        await new PushSubscriptions(Database, server.Clock).Add(clinic, person, new(Guid.CreateVersion7(), browser.Address, browser.Key, browser.Secret), new("test", Storage.Audits.AccessRole.Patient, "test"));
        browser.Answer = HttpStatusCode.Gone;

        await Clock.Run(default);
        await Clock.Run(default);

        browser.Messages.Count.ShouldBe(1);
        (await Book.Of(clinic, person, new("test", Storage.Audits.AccessRole.Patient, "test")))!.Value.Browsers.ShouldBeEmpty();
        (await Book.History(clinic, person)).ShouldHaveSingleItem().Outcome.ShouldBe(ReminderOutcome.Failed);
    }

    [Fact]
    public async Task With_several_clocks_ticking_at_once_each_of_many_people_gets_one_letter()
    {
        var clinic = new ClinicId(Guid.CreateVersion7());
        var people = new List<PersonId>();
        for (var i = 0; i < 30; i++) people.Add(await Planned.Person(Database, server.Clock, clinic));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Clock.Run(default))));

        letters.Letters.Select(l => l.To).ShouldBe(people.Select(p => $"{p.Value:N}@home.example"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_calendar_says_when_and_not_what_and_ends_when_it_is_ended()
    {
        var clinic = await server.NewClinic();
        await Planned.Plan(Database, server.Clock, clinic.Id, clinic.Person);
        using var patient = server.Client(clinic.Tokens["patient"]);
        using var program = server.Client(null);
        var path = $"/api/v1/people/{clinic.Person.Value}/calendars";
        var issued = JsonNode.Parse(await (await patient.PostAsync(path, null)).Content.ReadAsStringAsync())!;
        var feed = issued["path"]!.GetValue<string>();

        var text = await program.GetStringAsync(feed);

        text.ShouldContain("SUMMARY:Time for my plan");
        text.ShouldContain("T180000");
        foreach (var word in new[] { "xercise", "back", "pain", "bridge", "Ngozi", "Clinic" }) text.ShouldNotContain(word);
        text.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        (await patient.DeleteAsync($"{path}/{issued["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.GetAsync(feed)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private ReminderBook Book => new(Database, server.Clock);

    private async Task<IReadOnlyList<DayOfWeek>> Weekdays(ClinicId clinic, PersonId person)
    {
        var stored = await new SqlJournal(Database, server.Clock).Read(new(clinic, person), new("test", Storage.Audits.AccessRole.Program, "test"));
        return Care.Adherences.PlannedDays.Weekdays(Care.Episodes.Episode.Of(stored.Journal), new(2026, 3, 9));
    }
}
