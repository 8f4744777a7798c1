using System.Net;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The questions that are answered at home before the first visit.</summary>
public sealed class AheadTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Browser phone = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        clinic = await server.NewClinic();
        phone = Browser.Of(server);
        phone.Be(clinic.Tokens["patient"]!);
    }

    public async Task DisposeAsync()
    {
        phone.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Answers_from_home_are_with_the_clinic_and_asked_once()
    {
        var asked = await phone.Get("/questions");
        asked.Page.ShouldBeSound();
        asked.Page.QuerySelectorAll(".question").Length.ShouldBe(21);
        var incomplete = await phone.Send("/questions", ("age", "41"));
        incomplete.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        incomplete.Page.ShouldBeSound();
        incomplete.Page.QuerySelector("#age")!.GetAttribute("value").ShouldBe("41");

        (await phone.Send("/questions", [.. SampleIntake.Fields])).Onward.ShouldBe("/questions/answered");
        var thanks = (await phone.Get("/questions/answered")).Page;
        thanks.ShouldBeSound();
        thanks.QuerySelector(".notice.good").ShouldNotBeNull();
        (await phone.Get("/questions")).Page.QuerySelector("form[action='/questions']").ShouldBeNull();
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        (await worker.Get("/caseload")).Page.QuerySelector("article.person")!.TextContent.ShouldContain("Needs a plan");
    }

    [Fact]
    public async Task A_warning_sign_says_at_once_what_to_do_closes_exercise_and_alerts_the_clinic()
    {
        await phone.Send("/questions", [.. SampleIntake.Fields.Where(f => f.Name != "Q2"), ("Q2", "yes")]);
        var told = (await phone.Get("/questions/answered")).Page;
        told.ShouldBeSound();
        var notice = told.QuerySelector(".notice.danger[role=alert]")!;
        notice.QuerySelectorAll("ol > li").Length.ShouldBeGreaterThan(0);
        using var worker = Browser.Of(server);
        worker.Be(clinic.Tokens["clinician"]!);
        var page = (await worker.Get($"/people/{clinic.Person.Value}")).Page;
        page.QuerySelector("form[action*='/alerts/']").ShouldNotBeNull();
        page.QuerySelector(".person")!.TextContent.ShouldContain("Exercise is closed");
    }

    [Fact]
    public async Task Before_anything_was_answered_the_page_of_what_follows_leads_to_the_questions() => (await phone.Get("/questions/answered")).Onward.ShouldBe("/questions");
}
