using System.Net;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The main job by pages alone, without a script: from a new person to a session that is saved.</summary>
public sealed class WalkTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        clinic = await server.NewClinic();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_clinician_takes_somebody_on_approves_a_plan_and_the_person_does_a_session()
    {
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        var person = (await worker.Send("/people/new", ("name", "Ada Example"))).Onward!.Replace("/intake", "");
        var asked = await worker.Get($"{person}/intake");
        asked.Page.ShouldBeSound();
        asked.Page.QuerySelectorAll(".question").Length.ShouldBe(21);

        var incomplete = await worker.Send($"{person}/intake", ("age", "41"));
        incomplete.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        incomplete.Page.ShouldBeSound();
        incomplete.Page.QuerySelector("#age")!.GetAttribute("value").ShouldBe("41");
        (await worker.Send($"{person}/intake", [.. SampleIntake.Fields])).Onward.ShouldBe($"{person}?done=intake");
        Sound(await worker.Get("/caseload")).QuerySelectorAll("article.person").First(a => a.TextContent.Contains("Ada")).TextContent.ShouldContain("Needs a plan");

        (await worker.Send($"{person}/proposal")).Onward.ShouldBe($"{person}/proposal");
        var proposed = Sound(await worker.Get($"{person}/proposal"));
        proposed.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(2);
        var key = proposed.QuerySelector("input[name=proposal]")!.GetAttribute("value")!;
        (await worker.Send($"{person}/approval", ("proposal", "another"), ("reason", "It fits."))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("not the one that was seen");
        (await worker.Send($"{person}/approval", ("proposal", key), ("reason", "It fits."), ("for", "Ada"))).Onward.ShouldBe($"{person}?done=approved");
        Sound(await worker.Get(person)).QuerySelectorAll(".timeline > li").Length.ShouldBeGreaterThanOrEqualTo(4);

        var given = Sound(await worker.Send($"{person}/link"));
        var paper = await worker.Send($"{person}/handout", ("link", given.QuerySelector("input[name=link]")!.GetAttribute("value")!), ("layout", "pictogram"));
        (paper.Status, paper.Text[..5]).ShouldBe((HttpStatusCode.OK, "%PDF-"));
        (await worker.Send($"{person}/handout", ("link", "another"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var phone = Browser.Of(server);
        phone.Keep(await phone.Send("/join", ("link", given.QuerySelector("#address")!.GetAttribute("value")!), ("pin", given.QuerySelector(".pin")!.TextContent.Trim())));
        Sound(await phone.Get("/today")).QuerySelectorAll("ol.exercises > li").Length.ShouldBeGreaterThan(0);
        (await phone.Send("/today")).Onward.ShouldBe("/session?session=1");
        var session = Sound(await phone.Get("/session"));
        var fields = session.QuerySelectorAll("form[data-log] input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
        var exercises = session.QuerySelectorAll("input[name=exercise]").Select(i => i.GetAttribute("value")!);
        (string, string)[] told = [.. fields, ("pain_before", "3"), ("pain_peak", "4"), ("pain_after", "3"), ("spread_further", "no"), .. exercises.Select(e => ($"done.{e}", "all"))];
        (await phone.Send("/session", told)).Onward.ShouldBe("/today?done=session");
        (await phone.Send("/session", told)).Onward.ShouldBe("/today?done=session", "a form that is sent twice counts once");

        var line = Sound(await worker.Get(person)).QuerySelectorAll(".timeline > li").Where(li => li.TextContent.Contains("Worst pain 4 of 10")).ToList();
        line.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_red_flag_closes_exercise_and_both_pages_say_so()
    {
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        var person = $"/people/{clinic.Person.Value}";
        await worker.Send($"{person}/intake", [.. SampleIntake.Fields.Where(f => f.Item1 != "Q2"), ("Q2", "yes")]);
        Sound(await worker.Get("/caseload")).QuerySelector("article.person")!.TextContent.ShouldContain("Exercise is closed");
        using var phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
        Sound(await phone.Get("/today")).QuerySelector(".notice.danger")!.TextContent.ShouldContain("No exercise just now");
        Sound(await phone.Get("/warning-signs")).QuerySelectorAll("li").Length.ShouldBeGreaterThan(5);
    }

    private static AngleSharp.Dom.IDocument Sound(Shown shown)
    {
        shown.Page.ShouldBeSound();
        return shown.Page;
    }
}
