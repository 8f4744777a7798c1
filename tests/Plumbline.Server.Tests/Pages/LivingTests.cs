using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Words = Plumbline.Server.Pages.Words;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The pages of the person who exercises, by forms alone.</summary>
public sealed class LivingTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Browser phone = null!;
    private HttpClient clinician = null!;
    private HttpClient owner = null!;
    private HttpClient diary = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        clinic = await server.NewClinic();
        phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        (clinician, owner, diary) = (server.Client(clinic.Tokens["clinician"]), server.Client(clinic.Tokens["owner"]), server.Client(clinic.Tokens["patient"]));
    }

    public async Task DisposeAsync()
    {
        phone.Dispose();
        clinician.Dispose();
        owner.Dispose();
        diary.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Before_there_is_a_plan_every_page_says_so_and_is_sound()
    {
        foreach (var way in (string[])["plan", "progress", "more", "paper", "questions", "learn", "words", "messages", "reminders", "calendar", "entries", "data"])
        {
            var shown = await phone.Get($"/my/{way}");
            shown.Status.ShouldBe(HttpStatusCode.OK, way);
            shown.Page.ShouldBeSound();
        }
    }

    [Fact]
    public async Task Every_way_of_the_page_with_more_leads_somewhere()
    {
        var ways = (await phone.Get("/my/more")).Page.QuerySelectorAll(".ways a").Select(a => a.GetAttribute("href")!).ToList();
        ways.Count.ShouldBeGreaterThan(6);
        foreach (var way in ways) (await phone.Get(way)).Status.ShouldBe(HttpStatusCode.OK, way);
    }

    [Fact]
    public async Task The_warning_signs_have_the_numbers_that_the_clinic_has_its_people_call()
    {
        (await Sound("/warning-signs")).QuerySelectorAll("a[href^='tel:']").Length.ShouldBe(0);
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["emergency_number"] = "112", ["urgent_number"] = "116 117" });

        foreach (var page in (string[])["/warning-signs", "/connect"])
            (await Sound(page)).QuerySelectorAll("a[href^='tel:']").Select(a => a.GetAttribute("href")).ShouldBe(["tel:112", "tel:116117"], page);

        using var stranger = Browser.Of(server);
        (await stranger.Get("/warning-signs")).Page.QuerySelectorAll("a[href^='tel:']").Length.ShouldBe(0);
    }

    [Fact]
    public async Task The_plan_says_for_each_exercise_how_much_and_why_and_what_changed()
    {
        await Approve();

        var page = await Sound("/my/plan");

        var exercises = page.QuerySelectorAll("article.planned");
        exercises.Length.ShouldBeGreaterThan(2);
        exercises.ShouldAllBe(e => e.QuerySelectorAll("img").Length == 2 && e.QuerySelector(".why") != null && e.QuerySelectorAll("ol li").Length > 1);
        exercises.ShouldAllBe(e => !e.QuerySelector("strong")!.TextContent.Contains("tempo") && !e.QuerySelector("strong")!.TextContent.Contains("both sides"), "what the steps say is not said twice");
        page.QuerySelector(".timeline")!.TextContent.ShouldContain("It fits.");
        var papers = (await Sound("/my/paper")).QuerySelectorAll(".ways a").Select(a => a.GetAttribute("href")!).ToList();
        using var paper = await phone.Client.GetAsync(papers.Single(p => p.EndsWith("tick-sheet.pdf", StringComparison.Ordinal)));
        paper.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Progress_tells_what_was_done_and_how_it_felt_with_the_figures_in_a_table()
    {
        await Approve();
        await LogSession(4);
        await Answer("nprs", ("score.back-now", "6"), ("score.back-average", "6"));
        server.Clock.Pass(TimeSpan.FromDays(7));
        await LogSession(2);
        await Answer("nprs", ("score.back-now", "2"), ("score.back-average", "2"));

        var page = await Sound("/my/progress");

        var plots = page.QuerySelectorAll(".plot").ToList();
        plots.ShouldAllBe(p => p.QuerySelectorAll("tbody tr").Length > 1);
        plots[1].TextContent.ShouldContain(Words.English.Of("my_progress.from_to", "4", "2"));
        page.QuerySelector("main")!.TextContent.ShouldContain(Words.English["my_progress.likely-better"]);
    }

    [Fact]
    public async Task A_week_that_is_over_is_rated_once_and_the_clinic_reads_it_beside_what_was_done()
    {
        await Approve();
        for (var again = 0; again < 4; again++) await LogSession(2);
        var first = await Sound("/my/progress");
        first.QuerySelector("form[action='/my/progress']").ShouldBeNull("the first week is not over");
        first.QuerySelector("main")!.TextContent.ShouldContain("times the planned amount");
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        (await worker.Get($"/people/{clinic.Person.Value}/progress")).Page.QuerySelectorAll(".notice.caution").ShouldContain(n => n.TextContent.Contains("times the planned amount", StringComparison.Ordinal));
        server.Clock.Pass(TimeSpan.FromDays(7));

        (await Sound("/my/questions")).QuerySelector("a[href='/my/progress#rating']").ShouldNotBeNull();
        var week = (await Sound("/my/progress")).QuerySelector("form[action='/my/progress'] input[name=from]")!.GetAttribute("value")!;
        var unsaid = await phone.Send("/my/progress", ("from", week));
        unsaid.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unsaid.Page.ShouldBeSound();
        unsaid.Page.QuerySelector("#rating .error")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        (await phone.Send("/my/progress", ("from", "2999-01-01"), ("rating", "3"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await phone.Send("/my/progress", ("from", week), ("rating", "11"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await phone.Send("/my/progress", ("from", week), ("rating", "7"))).Onward.ShouldBe("/my/progress?done=rated");

        var page = await Sound("/my/progress");
        page.QuerySelector("form[action='/my/progress']").ShouldBeNull("a week is asked for once");
        page.QuerySelector("main")!.TextContent.ShouldContain(Words.English.Of("my_progress.rated", 7));
        (await Sound("/my/questions")).QuerySelector("a[href='/my/progress#rating']").ShouldBeNull();
        using var desk = Browser.Of(server);
        desk.Be(await server.SignInAnew(clinic.Id, clinic.Worker));
        var seen = (await desk.Get($"/people/{clinic.Person.Value}/progress")).Page.QuerySelector("main")!.TextContent;
        seen.ShouldContain(Words.English.Of("progress.rated_week", 1, 7));
        seen.ShouldContain(Words.English.Of("progress.dose", 28));
    }

    [Fact]
    public async Task Questions_are_due_when_the_plan_starts_and_not_again_in_the_same_week()
    {
        (await Sound("/my/questions")).QuerySelectorAll("h2").Select(h => h.TextContent).ShouldNotContain(Words.English["questions.due"]);
        await Approve();
        (await Due()).ShouldBe(["/my/questions/nprs", "/my/questions/psfs", "/my/questions/daily-life"]);

        await Answer("nprs", ("score.back-now", "4"));
        (await Due()).ShouldBe(["/my/questions/psfs", "/my/questions/daily-life"]);
        (await Answer("nprs", ("score.back-now", "4"))).Status.ShouldBe(HttpStatusCode.Conflict, "the same day twice");
        await Answer("psfs", ("activity.1", "Lift my grandchild"), ("score.1", "3"), ("activity.2", "Sit"), ("score.2", "5"), ("activity.3", "Garden"), ("score.3", "4"));
        (await Sound("/my/questions/psfs")).QuerySelectorAll("input[name^=activity]").Select(i => i.GetAttribute("value")).ShouldContain("Lift my grandchild");

        server.Clock.Pass(TimeSpan.FromDays(7));
        (await Due()).ShouldBe(["/my/questions/nprs", "/my/questions/daily-life", "/my/progress#rating"]);
        (await phone.Get("/my/questions/start-back")).Status.ShouldBe(HttpStatusCode.NotFound, "others' words are not ours to ask");
    }

    [Fact]
    public async Task Every_text_to_learn_from_is_a_sound_page()
    {
        var texts = (await Sound("/my/learn")).QuerySelectorAll(".ways a").Select(a => a.GetAttribute("href")!).ToList();
        texts.Count.ShouldBeGreaterThan(5);
        foreach (var text in texts) await Sound(text);
        (await Sound("/my/words")).QuerySelectorAll("dt").Length.ShouldBeGreaterThan(20);
        (await phone.Get("/my/learn/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_message_goes_to_the_clinic_and_its_answer_is_read()
    {
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["emergency_number"] = "112" });
        (await Sound("/my/messages")).QuerySelector("a[href='tel:112']").ShouldNotBeNull();
        var id = (await phone.Get("/my/messages")).Page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        (await phone.Send("/my/messages", ("id", id), ("text", "My knee hurts."))).Onward.ShouldBe("/my/messages?done=sent");
        (await phone.Send("/my/messages", ("id", id), ("text", "My knee hurts."))).Onward.ShouldBe("/my/messages?done=sent", "sent twice, it counts once");
        (await phone.Send("/my/messages", ("id", Guid.NewGuid().ToString()), ("text", ""))).Page.QuerySelector(".error").ShouldNotBeNull();

        await clinician.Call("POST", Of("messages"), new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "Rest it for two days." });
        var letters = (await Sound("/my/messages")).QuerySelectorAll(".letters li").Select(l => l.QuerySelector(".words")!.TextContent);
        letters.ShouldBe(["Rest it for two days.", "My knee hurts."]);
    }

    [Fact]
    public async Task A_look_at_the_messages_marks_nothing_as_read_and_the_person_does()
    {
        await clinician.Call("POST", Of("messages"), new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "Rest it for two days." });
        var form = (await Sound("/my/messages")).QuerySelector("form[data-seen]")!;
        (await IsRead()).ShouldBeFalse("a look alone says nothing");

        var upTo = ("up_to", form.QuerySelector("input")!.GetAttribute("value")!);
        (await phone.Send(form.GetAttribute("action")!, upTo)).Onward.ShouldBe("/my/messages?done=read");
        (await IsRead()).ShouldBeTrue();
        (await Sound("/my/messages")).QuerySelector("[data-seen]").ShouldBeNull("there is nothing new");
        (await phone.Send("/my/messages/seen", ("up_to", "all"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        async Task<bool> IsRead() => (await clinician.Call("GET", Of("messages"))).Body!["messages"]![0]!["seen_at"] is not null;
    }

    [Fact]
    public async Task Each_wrong_pin_says_what_is_left_and_the_last_what_to_do()
    {
        var link = (await clinician.Call("POST", Of("links"), new JsonObject { ["days"] = 1, ["pin"] = true })).Body!;
        var wrong = link.Text("pin") == "000000" ? "111111" : "000000";
        using var other = Browser.Of(server);
        List<string> told = [];
        for (var i = 0; i < 5; i++) told.Add((await other.Send("/join", ("link", link.Text("link")), ("pin", wrong))).Page.QuerySelector("#pin-error")!.TextContent);

        told[2].ShouldContain("2 tries are left");
        told[3].ShouldContain("one try is left");
        told[4].ShouldContain("Ask your clinic for a new one");
        (await other.Send("/join", ("link", link.Text("link")), ("pin", link.Text("pin")))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Ask your clinic for a new one");
    }

    [Fact]
    public async Task A_message_has_the_time_of_the_persons_own_clock_for_both()
    {
        await clinician.Call("PUT", Of("")[..^1], new JsonObject { ["id"] = clinic.Person.Value, ["name"] = "Ngozi", ["time_zone"] = "Asia/Tokyo" });
        await clinician.Call("POST", Of("messages"), new JsonObject { ["id"] = Guid.NewGuid(), ["text"] = "Rest it for two days." });
        var written = server.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);

        (await Sound("/my/messages")).QuerySelector(".letters li")!.TextContent.ShouldContain(written);
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        (await worker.Get($"/people/{clinic.Person.Value}/messages")).Page.QuerySelector("ol.talk li")!.TextContent.ShouldContain(written);
    }

    [Fact]
    public async Task Reminders_are_chosen_and_turned_off()
    {
        (await phone.Send("/my/reminders", ("channel", "email"), ("at", "07:30"))).Page.QuerySelector("[role=alert]").ShouldNotBeNull("there is no address");
        (await phone.Send("/my/reminders", ("channel", "off"), ("at", "07:30"))).Onward.ShouldBe("/my/reminders?done=reminders");
        (await Sound("/my/reminders")).QuerySelector("#at")!.GetAttribute("value").ShouldBe("07:30");
    }

    [Fact]
    public async Task A_browser_shows_reminders_from_when_it_is_registered_until_it_is_turned_off_and_the_last_one_ends_them()
    {
        await owner.Call("PUT", "/api/v1/clinic/reminders", new JsonObject { ["is_on"] = false, ["at"] = "17:30" });
        (await Sound("/my/reminders")).QuerySelector("[data-register]").ShouldBeNull("the clinic sends none");
        await owner.Call("PUT", "/api/v1/clinic/reminders", new JsonObject { ["is_on"] = true, ["at"] = "17:30" });
        var form = (await Sound("/my/reminders")).QuerySelector("[data-register]")!;
        form.HasAttribute("hidden").ShouldBeTrue("without a script it can't be done");
        form.GetAttribute("data-key")!.Length.ShouldBe(87, "an uncompressed point on P-256");

        foreach (var end in (string[])["a", "b"])
            (await phone.Send("/my/reminders/browsers", ("endpoint", $"https://push.example/{end}"), ("key", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), ("secret", "BTBZMqHH6r4Tts7J_aSIgg"))).Onward.ShouldBe("/my/reminders?done=browser");
        (await phone.Send("/my/reminders/browsers", ("endpoint", "http://push.example"))).Page.QuerySelector("[role=alert]").ShouldNotBeNull();

        var page = await Sound("/my/reminders");
        page.QuerySelector("[name=channel][checked]")!.GetAttribute("value").ShouldBe("push");
        page.QuerySelector("#at")!.GetAttribute("value").ShouldBe("17:30", "the clinic's time stands");
        page.QuerySelectorAll("[data-browser]").Select(b => b.GetAttribute("data-browser")).ShouldBe([Fingerprint("https://push.example/a"), Fingerprint("https://push.example/b")], ignoreOrder: true);

        foreach (var browser in page.QuerySelectorAll("[data-browser]"))
        {
            (await Sound("/my/reminders")).QuerySelector("[name=channel][checked]")!.GetAttribute("value").ShouldBe("push");
            (await phone.Send(browser.GetAttribute("action")!)).Onward.ShouldBe("/my/reminders?done=browser_ended");
        }

        (await Sound("/my/reminders")).QuerySelector("[name=channel][checked]")!.GetAttribute("value").ShouldBe("off");
    }

    [Fact]
    public async Task A_calendar_address_works_until_it_is_ended()
    {
        var made = (await phone.Send("/my/calendar")).Page;
        made.ShouldBeSound();
        var address = made.QuerySelector("#address")!.GetAttribute("value")!;
        (await phone.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var end = (await Sound("/my/calendar")).QuerySelector("form[action^='/my/calendar/']")!.GetAttribute("action")!;
        (await phone.Send(end)).Onward.ShouldBe("/my/calendar?done=calendar_ended");
        (await phone.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_entry_is_put_right_or_taken_back_and_the_rest_of_it_stays()
    {
        await Approve();
        await LogSession(9);
        var entry = (await Sound("/my/entries")).QuerySelector(".ways a")!.GetAttribute("href")!;
        var form = await Sound(entry);
        form.QuerySelector("input[name=pain_peak][value='9']")!.HasAttribute("checked").ShouldBeTrue();

        (await phone.Send(entry, ("pain_before", "2"), ("pain_peak", "3"), ("pain_after", "2"))).Onward.ShouldBe("/my/entries?done=corrected");
        var corrected = await Sound(entry);
        corrected.QuerySelector("input[name=pain_peak][value='3']")!.HasAttribute("checked").ShouldBeTrue();
        corrected.QuerySelectorAll("input[value=all][checked]").Length.ShouldBeGreaterThan(2);
        (await phone.Send(entry, ("withdraw", "yes"))).Onward.ShouldBe("/my/entries?done=corrected");
        (await Sound("/my/entries")).QuerySelector(".ways a")!.TextContent.ShouldContain(Words.English["entries.withdrawn"]);
    }

    [Fact]
    public async Task What_was_put_right_is_drawn_as_it_counts_and_what_is_no_number_is_refused()
    {
        await Approve();
        await LogSession(9);
        var entry = (await Sound("/my/entries")).QuerySelector(".ways a")!.GetAttribute("href")!;
        server.Clock.Pass(TimeSpan.FromDays(1));
        await LogSession(2);

        (await phone.Send(entry, ("pain_before", "2"), ("pain_peak", "a lot"), ("pain_after", "2"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await phone.Send(entry, ("pain_before", "2"), ("pain_peak", "3,5"), ("pain_after", "2"))).Onward.ShouldBe("/my/entries?done=corrected");

        Pains(await Sound("/my/progress")).ShouldBe(["3.5", "2"]);
        (await phone.Send(entry, ("withdraw", "yes"))).Onward.ShouldBe("/my/entries?done=corrected");
        Pains(await Sound("/my/progress")).ShouldNotContain("3.5");

        static IEnumerable<string> Pains(IDocument page) => page.QuerySelectorAll(".plot").Single(p => p.TextContent.Contains(Words.English["my_progress.pain_plot"], StringComparison.Ordinal)).QuerySelectorAll("tbody tr td:last-child").Select(d => d.TextContent.Trim());
    }

    [Fact]
    public async Task Consents_are_given_and_taken_back_a_device_signed_out_and_erasure_asked_for()
    {
        await owner.Call("PUT", "/api/v1/clinic/settings", new JsonObject { ["keep_days"] = 3650 });
        var data = await Sound("/my/data");
        data.QuerySelector("main")!.TextContent.ShouldContain(Words.English.Of("data.kept_days", Words.English.Of("data.years", 10)));
        using var export = await phone.Client.GetAsync(data.QuerySelector("a[download]")!.GetAttribute("href"));
        (await export.Content.ReadAsStringAsync()).ShouldContain("Ngozi");

        (await phone.Send("/my/data/consents", ("kind", "care"), ("version", "1"), ("given", "yes"))).Onward.ShouldBe("/my/data?done=consent");
        (await Sound("/my/data")).QuerySelector("button[name=given]")!.GetAttribute("value").ShouldBe("no");
        (await phone.Send("/my/data/consents", ("kind", "care"), ("version", "1"), ("given", "no"))).Onward.ShouldBe("/my/data?done=consent");
        (await Sound("/my/data")).QuerySelector("button[name=given]")!.GetAttribute("value").ShouldBe("yes");

        (await phone.Send($"/my/data/devices/{clinic.Device}")).Onward.ShouldBe("/my/data?done=device");
        (await Sound("/my/data")).QuerySelectorAll("form[action^='/my/data/devices/']").Length.ShouldBe(1);
        (await Sound("/my/data")).QuerySelector("form[action='/my/data/erasure']").ShouldBeNull("a request waits already");
        await owner.Call("PUT", $"/api/v1/erasure-requests/{clinic.Request}", new JsonObject { ["grant"] = false, ["reason"] = "The law asks us to keep it." });
        (await Sound("/my/data")).QuerySelector(".notice.caution")!.TextContent.ShouldContain("The law asks us to keep it.");
        (await phone.Send("/my/data/erasure")).Onward.ShouldBe("/my/data?done=erasure");
        (await Sound("/my/data")).QuerySelector("form[action='/my/data/erasure']").ShouldBeNull();
    }

    private string Of(string path) => $"/api/v1/people/{clinic.Person.Value}/{path}";

    private static string Fingerprint(string endpoint) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)));

    private async Task<IDocument> Sound(string address)
    {
        var shown = await phone.Get(address);
        shown.Status.ShouldBe(HttpStatusCode.OK, address);
        shown.Page.ShouldBeSound();
        return shown.Page;
    }

    private async Task<IEnumerable<string>> Due() => (await Sound("/my/questions")).QuerySelectorAll("h2").Single(h => h.TextContent == Words.English["questions.due"]).ParentElement!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!);

    private Task<Shown> Answer(string instrument, params (string, string)[] fields) => phone.Send($"/my/questions/{instrument}", fields);

    private async Task Approve()
    {
        var intake = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("samples", "intakes", "desk-worker.json")))!;
        intake["as_of"] = "2026-03-02";
        (await clinician.Call("POST", Of("intake"), intake)).Status.ShouldBe(HttpStatusCode.Created);
        var key = (await clinician.Call("POST", Of("proposals"), new JsonObject())).Body.Text("key");
        (await clinician.Call("POST", Of("programmes"), new JsonObject { ["proposal"] = key, ["reason"] = "It fits." })).Status.ShouldBe(HttpStatusCode.Created);
    }

    private async Task LogSession(int peak)
    {
        var programme = (await diary.Call("GET", Of("programme"))).Body!;
        programme["items"].ShouldNotBeNull(programme.ToJsonString());
        var items = programme["items"]!.AsArray().Select(i => (JsonNode)new JsonObject { ["exercise"] = i.Text("exercise"), ["completed_fraction"] = 1 });
        var log = new JsonObject { ["programme_version"] = programme["version"]!.GetValue<int>(), ["pain_before"] = 2, ["pain_peak"] = peak, ["pain_after"] = 2, ["items"] = new JsonArray([.. items]) };
        (await diary.Call("POST", Of("sessions"), new JsonObject { ["id"] = Guid.NewGuid(), ["log"] = log })).Status.ShouldBe(HttpStatusCode.Created);
    }
}
