using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests;

/// <summary>Consents, requests, messages, alerts and accounts, as the people of a clinic use them.</summary>
public abstract class ClinicStoryTests : IAsyncLifetime
{
    private const string Password = "seven grey herons by the canal";

    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private HttpClient owner = null!;
    private HttpClient clinician = null!;
    private HttpClient patient = null!;

    public async Task InitializeAsync()
    {
        server = await Start();
        clinic = await server.NewClinic();
        (owner, clinician, patient) = (server.Client(clinic.Tokens["owner"]), server.Client(clinic.Tokens["clinician"]), server.Client(clinic.Tokens["patient"]));
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { owner, clinician, patient }) client.Dispose();
        await server.DisposeAsync();
    }

    private protected abstract Task<RunningServer> Start();

    private string Person => $"/api/v1/people/{clinic.Person.Value}";

    [Fact]
    public async Task A_patient_gives_consent_to_the_words_that_are_shown_and_takes_it_back()
    {
        await owner.Call("POST", "/api/v1/consent-texts", new JsonObject { ["kind"] = "reminders", ["words"] = "We remind you by e-mail." });
        (await Consent("reminders", 2, true)).ShouldBe(HttpStatusCode.UnprocessableEntity, "there is no second version");
        (await Consent("reminders", 1, true)).ShouldBe(HttpStatusCode.Created);
        await owner.Call("POST", "/api/v1/consent-texts", new JsonObject { ["kind"] = "reminders", ["words"] = "We remind you by e-mail, once a day." });

        var held = (await patient.Call("GET", $"{Person}/consents")).Body!["holds"]!.AsArray().ShouldHaveSingleItem()!;
        (held["is_given"]!.GetValue<bool>(), held["is_outdated"]!.GetValue<bool>()).ShouldBe((true, true));
        (await Consent("reminders", 1, true)).ShouldBe(HttpStatusCode.UnprocessableEntity, "nobody agrees to words of the past");
        (await Consent("reminders", 1, false)).ShouldBe(HttpStatusCode.Created, "what was given is taken back at any time");

        var ledger = (await clinician.Call("GET", $"{Person}/consents")).Body!["ledger"]!.AsArray();
        ledger.Select(l => l!["is_given"]!.GetValue<bool>()).ShouldBe([true, false]);
        ledger.ShouldAllBe(l => l!.Text("version") == "1");
        (await patient.Call("GET", "/api/v1/consent-texts")).Body!.AsArray().Select(t => $"{t.Text("kind")} {t!["version"]}").ShouldBe(["care 1", "reminders 1", "reminders 2"]);
    }

    [Fact]
    public async Task A_patient_asks_to_be_erased_is_refused_with_reason_and_retention_and_granted_later()
    {
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["keep_days"] = 3650 });
        var asked = (await patient.Call("POST", $"{Person}/erasure-requests")).Body!;
        (await Decide(asked, new() { ["grant"] = false })).ShouldBe(HttpStatusCode.UnprocessableEntity, "a refusal has a reason");
        (await Decide(asked, new() { ["grant"] = false, ["reason"] = "The law asks us to keep it for ten years." })).ShouldBe(HttpStatusCode.OK);

        var seen = (await patient.Call("GET", $"{Person}/erasure-requests")).Body!;
        seen["keep_days"]!.GetValue<int>().ShouldBe(3650);
        seen["requests"]!.AsArray().ShouldHaveSingleItem().Text("reason").ShouldContain("ten years");

        var again = (await patient.Call("POST", $"{Person}/erasure-requests")).Body!;
        (await owner.Call("GET", "/api/v1/erasure-requests")).Body!.AsArray().ShouldHaveSingleItem().Text("id").ShouldBe(again.Text("id"));
        var export = (await patient.Call("GET", $"{Person}/export")).Body!;
        export["records"]!["erasure_request"]!.AsArray().Count.ShouldBe(2);
        (await Decide(again, new() { ["grant"] = true })).ShouldBe(HttpStatusCode.NoContent);

        (await patient.Call("GET", Person)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await owner.Call("GET", Person)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.Call("GET", $"{Person}/messages")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Decide(again, new() { ["grant"] = true })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_past_keeping_is_listed_for_the_owner_and_stays()
    {
        (await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["keep_days"] = 1, ["emergency_number"] = "112\r\nX", ["escalate_minutes"] = 0 })).Body!["problems"]!.AsArray().Count.ShouldBe(3);
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["keep_days"] = 30 });
        server.Clock.Pass(TimeSpan.FromDays(31));
        using var later = server.Client(await server.SignInAnew(clinic.Id, clinic.Worker));

        var past = (await later.Call("GET", "/api/v1/clinic/retention")).Body!;

        past["people"]!.AsArray().ShouldHaveSingleItem().Text("id").ShouldBe(clinic.Person.Value.ToString());
        (await later.Call("GET", Person)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_answer_about_messages_says_that_nobody_reads_them_live_and_whom_to_call()
    {
        var text = new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "It hurts more since Tuesday.\nWhat shall I do?" };
        (await patient.Call("POST", $"{Person}/messages", text)).Body!["notice"].Text("text").ShouldContain("your local emergency number");
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["emergency_number"] = "112", ["urgent_number"] = "116 117" });

        (await patient.Call("POST", $"{Person}/messages", text)).Status.ShouldBe(HttpStatusCode.OK, "sent twice, it counts once");
        foreach (var (client, path) in new[] { (patient, $"{Person}/messages"), (clinician, $"{Person}/messages"), (clinician, "/api/v1/messages") })
        {
            var notice = (await client.Call("GET", path)).Body!["notice"];
            notice.Text("text").ShouldBe("Nobody reads these messages live. In an emergency call 112. For advice that can't wait, call 116 117.");
            notice.Text("emergency_number").ShouldBe("112");
        }

        server.Clock.Pass(TimeSpan.FromMinutes(40));
        (await clinician.Call("GET", "/api/v1/messages")).Body!["waiting"]!.AsArray().ShouldHaveSingleItem()!["age_minutes"]!.GetValue<int>().ShouldBe(40);
        (await clinician.Call("PUT", $"{Person}/messages/seen", new JsonObject { ["up_to"] = 1 })).Body!["seen"]!.GetValue<int>().ShouldBe(1);
        await clinician.Call("POST", $"{Person}/messages", new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "Rest today and come on Friday." });

        (await clinician.Call("GET", "/api/v1/messages")).Body!["waiting"]!.AsArray().ShouldBeEmpty();
        var read = (await patient.Call("GET", $"{Person}/messages")).Body!["messages"]!.AsArray();
        read.Select(m => m.Text("from")).ShouldBe(["clinic", "person"]);
        read[0].Text("name").ShouldBe("clinician");
        read[1]!["seen_at"].ShouldNotBeNull("the person sees that it was read");
        (await patient.Call("GET", $"{Person}/audit")).Body!.AsArray().Select(r => r.Text("purpose")).ShouldContain("send-message");
    }

    [Fact]
    public async Task A_lock_that_nobody_sees_is_told_to_the_owner_after_the_clinics_time()
    {
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["escalate_minutes"] = 30 });
        await Append(new EpisodeEvent.Locked(ActionLevel.Urgent, "Numb between the legs."));
        var fresh = (await clinician.Call("GET", "/api/v1/alerts")).Body!["alerts"]!.AsArray().ShouldHaveSingleItem()!;
        fresh["told_to"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(["clinician"]);
        server.Clock.Pass(TimeSpan.FromMinutes(31));

        var (_, later) = await owner.Call("GET", "/api/v1/alerts");
        var alert = later!["alerts"]!.AsArray().ShouldHaveSingleItem()!;
        (later["escalated"]!.GetValue<int>(), alert["age_minutes"]!.GetValue<int>(), alert.Text("level")).ShouldBe((1, 31, "urgent"));
        alert["told_to"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(["clinician", "owner"]);

        (await clinician.Call("PUT", $"{Person}/alerts/{alert.Text("id")}/seen")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await owner.Call("GET", "/api/v1/alerts")).Body!["alerts"]!.AsArray().ShouldBeEmpty();
        (await owner.Call("GET", "/api/v1/alerts?seen=true")).Body!["alerts"]!.AsArray().ShouldHaveSingleItem()!["seen_at"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_lock_of_the_same_person_waits_anew_and_a_clinicians_unlock_ends_it()
    {
        var first = await Append(new EpisodeEvent.Locked(ActionLevel.Urgent, "Numb between the legs."));
        await clinician.Call("PUT", $"{Person}/alerts/{first}/seen");
        var second = await Append(new EpisodeEvent.AdverseEventReported(AdverseSeverity.Serious, "Fell on the stairs."));

        (await clinician.Call("GET", "/api/v1/alerts")).Body!["alerts"]!.AsArray().ShouldHaveSingleItem().Text("id").ShouldBe(second.ToString());
        await Append(new EpisodeEvent.Unlocked([second], "Examined; nothing broken."));
        (await clinician.Call("GET", "/api/v1/alerts")).Body!["alerts"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_patient_who_takes_an_account_signs_a_new_phone_in_and_everything_is_still_theirs()
    {
        await patient.Call("POST", $"{Person}/messages", new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "before the account" });
        (await patient.Call("PUT", $"{Person}/account", Account("Ngozi@Mail.example", "short"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await patient.Call("PUT", $"{Person}/account", Account("Ngozi@Mail.example", Password))).Status.ShouldBe(HttpStatusCode.NoContent);
        (await patient.Call("PUT", $"{Person}/account", Account("thief@mail.example", Password))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the old password is missing");
        using var phone = server.Client(null);

        (await SignIn(phone, "wrong password of several words")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var (status, body) = await SignIn(phone, Password);
        status.ShouldBe(HttpStatusCode.Created);
        phone.Use(body.Text("token"));

        (await phone.Call("GET", $"{Person}/messages")).Body!["messages"]!.AsArray().ShouldHaveSingleItem().Text("text").ShouldBe("before the account");
        (await phone.Call("GET", $"{Person}/devices")).Body!["devices"]!.AsArray().Select(d => d.Text("name")).ShouldContain("new phone");
        (await phone.Call("DELETE", $"{Person}/devices/{body.Text("device")}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await phone.Call("GET", Person)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await clinician.Call("DELETE", $"{Person}/account")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SignIn(phone, Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_five_wrong_passwords_a_patients_account_waits_too()
    {
        await patient.Call("PUT", $"{Person}/account", Account("ngozi@mail.example", Password));
        using var phone = server.Client(null);
        for (var i = 0; i < 5; i++) await SignIn(phone, "wrong password of several words");

        (await SignIn(phone, Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        server.Clock.Pass(TimeSpan.FromMinutes(15));
        (await SignIn(phone, Password)).Status.ShouldBe(HttpStatusCode.Created);
    }

    private async Task<HttpStatusCode> Consent(string kind, int version, bool given) =>
        (await patient.Call("POST", $"{Person}/consents", new JsonObject { ["kind"] = kind, ["version"] = version, ["given"] = given })).Status;

    private async Task<HttpStatusCode> Decide(JsonNode request, JsonObject answer) => (await owner.Call("PUT", $"/api/v1/erasure-requests/{request.Text("id")}", answer)).Status;

    private static JsonObject Account(string email, string password) => new() { ["email"] = email, ["password"] = password };

    private static Task<(HttpStatusCode Status, JsonNode? Body)> SignIn(HttpClient phone, string password) =>
        phone.Call("POST", "/api/v1/patient-sign-in", new JsonObject { ["email"] = " ngozi@mail.example", ["password"] = password, ["device"] = "new phone" });

    private async Task<Guid> Append(EpisodeEvent what)
    {
        var one = new JournalEvent(Guid.CreateVersion7(), 0, server.Clock.GetUtcNow(), new(2026, 3, 3), new(ActorRole.Clinician, "Ann"), what);
        (await server.App.Services.GetRequiredService<IJournal>().Append(new(clinic.Id, clinic.Person), null, [one], new("test", Storage.Audits.AccessRole.Program, "test"))).ShouldBeOfType<Appended.Stored>();
        return one.Id;
    }
}

public sealed class ClinicStoryTestsOnSqlite : ClinicStoryTests
{
    private protected override Task<RunningServer> Start() => RunningServer.OnSqlite(guessesAMinute: 1_000);
}

public sealed class ClinicStoryTestsOnPostgres(PostgresCluster cluster) : ClinicStoryTests, IClassFixture<PostgresCluster>
{
    private protected override async Task<RunningServer> Start() => await RunningServer.Start(await cluster.Fresh(), guessesAMinute: 1_000);
}
