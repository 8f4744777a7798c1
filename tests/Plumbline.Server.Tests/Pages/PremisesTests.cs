using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The clinic's own pages: settings, people who work here, who did what, records in and out, and the first page of all.</summary>
public sealed class PremisesTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Browser owner = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
        owner = Browser.Of(server);
        owner.Be(clinic.Tokens["owner"]!);
    }

    public async Task DisposeAsync()
    {
        owner.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_owner_says_what_the_clinic_is_called_whom_to_call_and_when_to_remind()
    {
        var wrong = await owner.Send("/clinic/name", ("name", "Back House"), ("country", "Narnia"), ("time_zone", "Nowhere"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Sound(wrong).QuerySelectorAll(".error").Length.ShouldBe(2, "all that is wrong at once, each at its field");
        (await owner.Send("/clinic/name", ("name", "Back House"), ("country", "no"), ("time_zone", "Europe/Oslo"))).Onward.ShouldBe("/clinic?done=clinic");
        Sound(await owner.Send("/clinic/settings", ("emergency_number", "ask me"), ("escalate_minutes", "30"))).QuerySelector("#emergency_number-error").ShouldNotBeNull();
        (await owner.Send("/clinic/settings", ("emergency_number", "113"), ("keep_days", "3650"), ("escalate_minutes", "30"))).Onward.ShouldBe("/clinic?done=settings");
        (await owner.Send("/clinic/reminders", ("is_on", "yes"), ("at", "17:30"))).Onward.ShouldBe("/clinic?done=reminders");
        var shown = Sound(await owner.Get("/clinic"));
        foreach (var (field, value) in ((string, string)[])[("name", "Back House"), ("country", "NO"), ("time_zone", "Europe/Oslo"), ("emergency_number", "113"), ("keep_days", "3650"), ("at", "17:30")])
            shown.GetElementById(field)!.GetAttribute("value").ShouldBe(value);
        using var assistant = Browser.Of(server);
        assistant.Be(clinic.Tokens["assistant"]!);
        Sound(await assistant.Get("/clinic")).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_is_invited_with_a_password_shown_once_and_helped_when_a_phone_is_lost()
    {
        Sound(await owner.Send("/clinic/people", ("name", "Jo"))).QuerySelector(".error, [role=alert]").ShouldNotBeNull();
        var made = Sound(await owner.Send("/clinic/people", ("name", "Jo New"), ("email", "jo@clinic.example"), ("role", "clinician")));
        var password = made.QuerySelector(".pin")!.TextContent;
        Sound(await owner.Get("/clinic/people")).QuerySelector(".pin").ShouldBeNull();
        using (var jo = Browser.Of(server)) (await jo.Send("/sign-in", ("email", "jo@clinic.example"), ("password", password))).Onward.ShouldBe("/second-factor");

        var address = (await owner.Get("/clinic/people")).Page.QuerySelectorAll("tbody tr").First(tr => tr.TextContent.Contains("Jo New")).QuerySelector("form")!.GetAttribute("action")!;
        (await owner.Send(address, ("act", "role"), ("role", "auditor"))).Onward.ShouldBe("/clinic/people?done=role");
        (await owner.Send(address, ("act", "reset"), ("role", "auditor"))).Onward.ShouldBe("/clinic/people?done=reset");
        (await owner.Send(address, ("act", "off"), ("role", "auditor"))).Onward.ShouldBe("/clinic/people?done=off");
        var row = Sound(await owner.Get("/clinic/people")).QuerySelectorAll("tbody tr").First(tr => tr.TextContent.Contains("Jo New"));
        row.TextContent.ShouldContain("Auditor");
        row.TextContent.ShouldContain("Closed");
        (await owner.Send(address, ("act", "anything"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_asks_to_be_erased_is_refused_with_a_reason_or_erased_by_a_typed_word()
    {
        var address = Sound(await owner.Get("/clinic/requests")).QuerySelector("article form")!.GetAttribute("action")!;
        Sound(await owner.Send(address, ("grant", "yes"))).QuerySelector("[role=alert]").ShouldNotBeNull("a slip erases nobody");
        (await owner.Send(address, ("reason", "The law asks us to keep it."))).Onward.ShouldBe("/clinic/requests?done=refused");
        var other = await server.NewClinic();
        using var there = Browser.Of(server);
        there.Be(other.Tokens["owner"]!);
        (await there.Send($"/clinic/requests/{other.Request}", ("grant", "erase"))).Onward.ShouldBe("/clinic/requests?done=granted");
        (await there.Get($"/people/{other.Person.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_audit_is_read_with_names_and_its_seals_are_computed_anew()
    {
        await owner.Get("/caseload");
        await server.App.Services.GetRequiredService<Storage.Audits.Audit>().Seal(clinic.Id);
        var page = Sound(await owner.Get("/clinic/audit"));
        page.QuerySelector(".notice.good").ShouldNotBeNull();
        page.QuerySelectorAll("tbody tr").Select(tr => tr.TextContent).ShouldContain(text => text.Contains("caseload") && text.Contains("owner"));
        var (zone, now) = (TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), server.Clock.GetUtcNow());
        page.QuerySelector("caption")!.TextContent.ShouldContain(zone.Id);
        page.QuerySelectorAll("tbody th")[^1].TextContent.ShouldBe(TimeZoneInfo.ConvertTime(now, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_record_that_was_saved_is_taken_in_by_another_clinic_as_it_was_and_once()
    {
        var person = $"/people/{clinic.Person.Value}";
        await owner.Send($"{person}/intake", [.. SampleIntake.Fields]);
        var saved = await owner.Client.GetByteArrayAsync($"/api/v1{person}/export");
        var other = await server.NewClinic();
        using var there = Browser.Of(server);
        there.Be(other.Tokens["owner"]!);
        Sound(await there.Get("/clinic/import"));

        var taken = await Upload(there, saved);
        taken.Onward.ShouldBe(person);
        var journals = new List<string>();
        foreach (var at in (Browser[])[owner, there]) journals.Add(JsonNode.Parse(await at.Client.GetStringAsync($"/api/v1{person}/journal"))!["events"]!.ToJsonString());
        journals[1].ShouldBe(journals[0]);
        Sound(await Upload(there, saved)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("here already");
        Sound(await Upload(there, "{\"format\":1}"u8.ToArray())).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_without_a_clinic_makes_the_first_one_by_a_page_for_whoever_has_its_code()
    {
        await using var empty = await RunningServer.OnSqlite(guessesAMinute: 100, with: s => s with { SetUpCode = "the-code-of-today" });
        using var first = Browser.Of(empty);
        (await first.Get("/")).Onward.ShouldBe("/set-up");
        Sound(await first.Get("/set-up"));
        (string, string)[] filled = [("name", "Back House"), ("country", "nl"), ("time_zone", "Europe/Amsterdam"), ("owner", "Ann Owner"), ("email", "ann@house.example"), ("password", "seven grey herons by the canal")];
        Sound(await first.Send("/set-up", [("code", "another"), .. filled])).QuerySelector("#code-error").ShouldNotBeNull();
        (await empty.App.Services.GetRequiredService<Clinics>().All()).ShouldBeEmpty();
        (await first.Send("/set-up", [("code", "the-code-of-today"), .. filled])).Onward.ShouldBe("/sign-in");
        (await first.Send("/sign-in", ("email", "ann@house.example"), ("password", "seven grey herons by the canal"))).Onward.ShouldBe("/second-factor");
        (await first.Get("/set-up")).Status.ShouldBe(HttpStatusCode.NotFound, "it works once");
        (await first.Send("/set-up", [("code", "the-code-of-today"), .. filled])).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_sets_up_a_server_through_a_proxy_or_without_a_code()
    {
        (await owner.Get("/set-up")).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var empty = await RunningServer.OnSqlite(with: s => s with { SetUpCode = "the-code-of-today" });
        using var client = empty.Client(null);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        (await client.GetAsync("/set-up")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Shown> Upload(Browser browser, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "record", "person.json" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/clinic/import") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        return await Shown.Of(await browser.Client.SendAsync(request));
    }

    private static IDocument Sound(Shown shown)
    {
        shown.Page.ShouldBeSound();
        return shown.Page;
    }
}
