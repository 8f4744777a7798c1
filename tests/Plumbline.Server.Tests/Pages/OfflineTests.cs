using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Plumbline.Server.Tests.Pages;

/// <summary>What a device keeps for days without a connection, and what it tells afterwards.</summary>
public sealed class OfflineTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private HttpClient clinician = null!;
    private HttpClient patient = null!;

    private string Of(string path) => $"/api/v1/people/{clinic.Person.Value}/{path}";

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        clinic = await server.NewClinic();
        (clinician, patient) = (server.Client(clinic.Tokens["clinician"]), server.Client(clinic.Tokens["patient"]));
        await clinician.Call("POST", Of("intake"), JsonNode.Parse(File.ReadAllText(Repository.At("samples", "intakes", "desk-worker.json"))));
        var (_, proposal) = await clinician.Call("POST", Of("proposals"), new JsonObject());
        (await clinician.Call("POST", Of("programmes"), new JsonObject { ["proposal"] = proposal.Text("key"), ["reason"] = "It fits." })).Status.ShouldBe(HttpStatusCode.Created);
    }

    public async Task DisposeAsync()
    {
        clinician.Dispose();
        patient.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_week_is_kept_and_no_session_on_or_after_the_day_of_the_next_screening()
    {
        var week = await Ahead();

        var screened = DateOnly.Parse(week.Text("day"));
        Days(week, "/today").ShouldBe(Enumerable.Range(0, 8).Select(screened.AddDays));
        Days(week, "/session").ShouldNotBeEmpty();
        Days(week, "/session").ShouldAllBe(day => day < screened.AddDays(7));
        foreach (var page in Pages(week, "/session"))
        {
            page.Html.ShouldBeSound();
            var script = JsonNode.Parse(((IHtmlTemplateElement)page.Html.QuerySelector("template[data-script]")!).Content.TextContent)!;
            script.Text("day").ShouldBe(page.Day);
            DateOnly.Parse(script.Text("valid_until")).ShouldBeLessThan(screened.AddDays(7));
        }

        var last = Pages(week, "/today").Last().Html;
        last.ShouldBeSound();
        last.QuerySelector(".empty")!.TextContent.ShouldContain("screening questions");
        foreach (var picture in week["files"]!.AsArray())
            (await patient.GetAsync(picture!.GetValue<string>())).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task A_session_that_waited_counts_once_on_its_own_day_and_is_offered_no_more()
    {
        var form = Form(Pages(await Ahead(), "/session").First().Html);
        server.Clock.Pass(TimeSpan.FromDays(1));

        var sent = await Send("/session", [.. form, ("occurred_on", "2026-03-02"), ("recorded_at", "2026-03-02T10:00:00Z")]);
        var again = await Send("/session", [.. form, ("occurred_on", "2026-03-02"), ("recorded_at", "2026-03-02T10:00:00Z")]);

        sent.Status.ShouldBe(HttpStatusCode.Created);
        sent.Answer["locked"]!.GetValue<bool>().ShouldBeFalse();
        again.Status.ShouldBe(HttpStatusCode.Created);
        Logged((await patient.Call("GET", Of("journal"))).Body!).ShouldBe(["2026-03-02"]);
        (await patient.Call("GET", Of("today"))).Body.Text("morning_of").ShouldBe(form.First(f => f.Name == "id").Value);
    }

    [Fact]
    public async Task What_waited_is_told_although_exercise_was_locked_and_nothing_is_left_to_start()
    {
        var form = Form(Pages(await Ahead(), "/session").First().Html);
        await clinician.Call("POST", Of("check-ins"), new JsonObject { ["id"] = Guid.NewGuid(), ["flare_up"] = true });
        var numb = JsonNode.Parse($$"""{ "id": "{{Guid.NewGuid()}}", "log": { "programme_version": 1, "items": [], "new_numbness_or_weakness": true } }""");
        (await clinician.Call("POST", Of("sessions"), numb)).Status.ShouldBe(HttpStatusCode.Created);

        var (status, answer) = await Send("/session", form);

        status.ShouldBe(HttpStatusCode.Created);
        answer["locked"]!.GetValue<bool>().ShouldBeTrue();
        Logged((await patient.Call("GET", Of("journal"))).Body!).Count.ShouldBe(2);
        var week = await Ahead();
        week["locked"]!.GetValue<bool>().ShouldBeTrue();
        Days(week, "/session").ShouldBeEmpty();
        Pages(week, "/today").ShouldAllBe(p => p.Html.QuerySelector(".notice.danger") != null);
    }

    [Fact]
    public async Task What_two_devices_tell_of_one_session_is_one_session_and_the_worse_answer_counts()
    {
        var form = Form(Pages(await Ahead(), "/session").First().Html);
        (string, string)[] worse = [.. form.Where(f => f.Name != "pain_peak"), ("pain_peak", "7"), ("numbness", "yes")];
        await Send("/session", form);

        for (var i = 0; i < 2; i++) (await Send("/session", worse)).Answer["locked"]!.GetValue<bool>().ShouldBeTrue();
        await Send("/session", form);

        var journal = (await patient.Call("GET", Of("journal"))).Body!;
        Logged(journal).Count.ShouldBe(1);
        var corrected = journal["events"]!.AsArray().Where(e => e.Text("kind") == "entry-corrected").ToList();
        corrected.Count.ShouldBe(1);
        corrected[0]!["what"]!["log"]!["pain_peak"]!.GetValue<double>().ShouldBe(7);
    }

    [Fact]
    public async Task A_form_of_somebody_else_who_had_the_device_is_not_taken()
    {
        var form = Form(Pages(await Ahead(), "/session").First().Html);

        (await Send("/session", [.. form.Where(f => f.Name != "person"), ("person", Guid.NewGuid().ToString())])).Status.ShouldBe(HttpStatusCode.NotFound);

        Logged((await patient.Call("GET", Of("journal"))).Body!).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_morning_after_is_asked_once()
    {
        var form = Form(Pages(await Ahead(), "/session").First().Html);
        await Send("/session", form);
        server.Clock.Pass(TimeSpan.FromDays(1));
        using var phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        var today = (await phone.Get("/today")).Page;
        today.ShouldBeSound();
        var asked = today.QuerySelector("form[data-morning]:not([hidden])")!;
        (string, string)[] morning = [.. asked.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)), ("pain", "2")];

        (await phone.Send("/morning", morning)).Onward.ShouldBe("/today?done=morning");
        (await phone.Send("/morning", morning)).Onward.ShouldBe("/today?done=morning", "a form that is sent twice counts once");

        (await phone.Get("/today")).Page.QuerySelector("form[data-morning]").ShouldBeNull();
    }

    [Fact]
    public async Task Each_file_that_the_worker_keeps_is_there_and_its_text_changes_with_them()
    {
        using var anybody = server.Client(null);
        using var answer = await anybody.GetAsync("/service-worker.js");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        var text = await answer.Content.ReadAsStringAsync();
        var kept = JsonNode.Parse(text["self.plumbline = ".Length..text.IndexOf(";\n", StringComparison.Ordinal)])!;

        var names = kept["files"]!.AsArray().Concat(kept["pages"]!.AsArray()).Select(f => f!.GetValue<string>()).ToList();

        names.Count.ShouldBeGreaterThan(8);
        names.ShouldContain(n => n.EndsWith("Regular.woff2"));
        foreach (var name in names) (await anybody.GetAsync(name)).StatusCode.ShouldBe(HttpStatusCode.OK, name);
        kept.Text("version").ShouldStartWith(names[0].Split('/')[2]);
        text.ShouldNotContain("skipWaiting");
        text.ShouldNotContain(".claim(");
    }

    [Fact]
    public async Task Who_leaves_is_signed_out_and_the_browser_forgets()
    {
        using var phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        (await phone.Get("/leave")).Page.ShouldBeSound();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/leave");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var left = await phone.Client.SendAsync(request);

        left.StatusCode.ShouldBe(HttpStatusCode.OK);
        left.Headers.GetValues("Clear-Site-Data").Single().ShouldContain("storage");
        (await phone.Get("/today")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<JsonNode> Ahead() => (await patient.GetFromJsonAsync<JsonNode>("/ahead"))!;

    private async Task<(HttpStatusCode Status, JsonNode Answer)> Send(string address, IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Accept.Add(new("application/json"));
        using var answer = await patient.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())! : new JsonObject());
    }

    private static List<(string Name, string Value)> Form(AngleSharp.Dom.IDocument session) =>
    [
        .. session.QuerySelectorAll("form[data-log] input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")),
        ("pain_peak", "3"), .. session.QuerySelectorAll("input[name=exercise]").Select(i => ($"done.{i.GetAttribute("value")}", "all")),
    ];

    private static List<(string Day, AngleSharp.Dom.IDocument Html)> Pages(JsonNode week, string address) =>
        [.. week["pages"]!.AsArray().Where(p => p.Text("address").StartsWith(address, StringComparison.Ordinal)).Select(p => (p.Text("day"), Rendered.Read(p.Text("html"))))];

    private static List<DateOnly> Days(JsonNode week, string address) => [.. Pages(week, address).Select(p => DateOnly.Parse(p.Day))];

    private static List<string> Logged(JsonNode journal) => [.. journal["events"]!.AsArray().Where(e => e.Text("kind") == "session-logged").Select(e => e.Text("occurred_on"))];
}
