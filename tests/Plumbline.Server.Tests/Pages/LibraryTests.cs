using System.Net;

namespace Plumbline.Server.Tests.Pages;

/// <summary>The exercises to look things up in.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private Browser worker = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite();
        worker = Browser.Of(server);
        worker.Be((await server.NewClinic()).Tokens["assistant"]!);
    }

    public async Task DisposeAsync()
    {
        worker.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("text=bridge", "bridge", "walking")]
    [InlineData("position=prone", "superman", "bridge")]
    [InlineData("muscle=gluteus-maximus", "bridge", "partial-curl")]
    [InlineData("bias=extension", "superman", "partial-curl")]
    [InlineData("equipment=chair", "sit-to-stand", "bridge")]
    [InlineData("load=1", "pelvic-tilt", "superman")]
    public async Task A_filter_leaves_what_fits_and_nothing_else(string filter, string inside, string outside)
    {
        var page = (await worker.Get($"/library?{filter}")).Page;
        page.ShouldBeSound();
        var found = page.QuerySelectorAll(".shelf a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        found.ShouldContain(inside);
        found.ShouldNotContain(outside);
    }

    [Fact]
    public async Task An_exercise_has_its_words_doses_cautions_ladder_and_sources_on_one_page()
    {
        var page = (await worker.Get("/library/bridge")).Page;
        page.ShouldBeSound();
        page.QuerySelectorAll("figure img").Length.ShouldBe(2);
        page.QuerySelectorAll("table").Length.ShouldBe(2);
        page.Body!.TextContent.ShouldContain("Back Rehabilitation Exercises");
        foreach (var link in page.QuerySelectorAll("a[href^='#source-']")) page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        (await worker.Get("/library/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_fits_the_page_says_so()
    {
        var page = (await worker.Get("/library?text=unheard%3Cscript%3E")).Page;
        page.ShouldBeSound();
        page.QuerySelector(".empty").ShouldNotBeNull();
    }
}
