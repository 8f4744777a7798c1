using Microsoft.Playwright;
using Plumbline.Server.Tests;
using Plumbline.Walks.People;

namespace Plumbline.Walks;

/// <summary>Pictures that come late. A session was not saved once: the pictures above the button came just then, and the press fell beside it.</summary>
public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Places = "[...document.querySelectorAll('h2, h3, button, .button, summary')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top)";
    private const string IsUnfolded = "document.querySelectorAll('details').forEach(d => d.open = true)";
    private const string HasLetters = "document.fonts.size > 0 && document.fonts.status === 'loaded' && [...document.fonts].every(f => f.status === 'loaded')";
    private const string HasPictures = "[...document.images].length > 0 && [...document.images].filter(i => i.checkVisibility()).every(i => i.complete && i.naturalWidth > 0)";

    [Theory]
    [InlineData("patient", "/today")]
    [InlineData("patient", "/session?session=1")]
    [InlineData("patient", "/my/plan")]
    [InlineData("clinician", "/library/bridge")]
    public async Task Pictures_that_come_late_move_nothing(string role, string address)
    {
        await using var server = await RunningServer.OnSqlite(guessesAMinute: 100);
        var clinic = await server.NewClinic();
        using var clinician = server.Client(clinic.Tokens["clinician"]);
        await clinician.BeginEveryDay(clinic.Person.Value);
        // Without scripts all of a session's page is there at once.
        await using var visitor = await Visitor.Come("visitor", chromium.Browser, server, Screen.Phone, null, hasScripts: false);
        await visitor.Be(clinic.Tokens[role]!, server.Address);
        var page = visitor.Page;
        var come = new TaskCompletionSource();
        await page.RouteAsync("**/api/v1/figures/**", async route =>
        {
            await come.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.EvaluateAsync(IsUnfolded);
        await Until(page, HasLetters);
        var before = await page.EvaluateAsync<double[]>(Places);
        come.SetResult();
        await Until(page, HasPictures);

        (await page.EvaluateAsync<double[]>(Places)).ShouldBe(before);
    }

    private static async Task Until(IPage page, string isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await page.EvaluateAsync<bool>(isSo)) await Task.Delay(50, patience.Token);
    }
}
