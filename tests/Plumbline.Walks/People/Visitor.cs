using System.Text;
using Microsoft.Playwright;
using Plumbline.Server.Pages;
using Plumbline.Server.Tests;
using Plumbline.Walks.Offline;
using Plumbline.Walks.Seeing;

namespace Plumbline.Walks.People;

/// <summary>Somebody with a browser of their own, who looks closely at every page they come through.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly string name;
    private readonly IBrowserContext context;
    private readonly Sights? sights;
    private readonly Screen screen;
    private readonly StringBuilder said = new();
    private string asked = "";

    private Visitor(string name, Screen screen, IBrowserContext context, IPage page, Sights? sights, bool isByKeys, bool hasScripts)
    {
        (this.name, this.screen, this.context, Page, this.sights, HasScripts) = (name, screen, context, page, sights, hasScripts);
        Hand = isByKeys ? new Keys(page) : new Pointer();
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest && request.Frame == page.MainFrame) asked = $"{request.Method} {new Uri(request.Url).AbsolutePath}";
        };
        page.Console += (_, message) =>
        {
            // That a page was refused is told by the browser too; the walk looks at those itself.
            if (IsCutOff && message.Text.Contains("net::ERR_", StringComparison.Ordinal)) return;
            if (message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
                said.AppendLine($"{message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => said.AppendLine(error);
    }

    public IPage Page { get; }

    public IHand Hand { get; }

    public bool HasScripts { get; }

    /// <summary>Whether there is no connection just now: that the browser says so is no fault.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Opens a browser whose clock is the server's.</summary>
    /// <param name="name">Who it is.</param>
    /// <param name="browser">The browser.</param>
    /// <param name="server">The server.</param>
    /// <param name="screen">What they look with.</param>
    /// <param name="sights">What was looked at; null when only the console is listened to.</param>
    /// <param name="isByKeys">Whether they use keys alone.</param>
    /// <param name="hasScripts">Whether scripts run.</param>
    /// <param name="through">What stands between them and the server; null when nothing does.</param>
    public static async Task<Visitor> Come(string name, IBrowser browser, RunningServer server, Screen screen, Sights? sights, bool isByKeys = false, bool hasScripts = true, Uri? through = null)
    {
        var context = await browser.NewContextAsync(screen.Options(through ?? server.Address, hasScripts));
        if (sights is not null) await context.Tracing.StartAsync(new() { Snapshots = true });
        if (hasScripts) await context.Clock.InstallAsync(new() { TimeDate = server.Clock.GetUtcNow().UtcDateTime });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return new(name, screen, context, page, sights, isByKeys, hasScripts);
    }

    /// <summary>Goes on as whoever has a token.</summary>
    public Task Be(string token, Uri address) => context.AddCookiesAsync([new() { Name = Server.Access.Token.Cookie, Value = token, Url = address.ToString().Replace("http:", "https:"), Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);

    /// <summary>What the browser shows when it is signed in.</summary>
    public async Task<string> Token() => (await context.CookiesAsync()).Single(c => c.Name == Server.Access.Token.Cookie).Value;

    public Task Open(string address) => Page.GotoAsync(address);

    /// <summary>Sends a form with nothing in it, and says with what status it is answered.</summary>
    public async Task<int> SendEmpty(string address)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => Page.EvaluateAsync("address => { const form = document.createElement('form'); [form.method, form.action] = ['post', address]; document.body.append(form); window.isBefore = true; setTimeout(() => form.submit()); }", address),
            answer => answer.Request.IsNavigationRequest && answer.Request.Method == "POST");
        await new Handset(Page).Until("window.isBefore === undefined && document.readyState === 'complete'");
        return answer.Status;
    }

    /// <summary>Something that is named in the pages' words.</summary>
    public ILocator Named(AriaRole role, string word) => Page.GetByRole(role, new() { Name = Words.English[word], Exact = true });

    public Task Press(string word) => Hand.Press(Named(AriaRole.Button, word).First);

    public Task Follow(string word) => Hand.Press(Named(AriaRole.Link, word).First);

    public Task Write(string field, string text) => Hand.Write(Page.Locator($"[name=\"{field}\"]"), text);

    public Task Choose(string field, string answer) => Hand.Choose(Page.Locator($"[name=\"{field}\"][value=\"{answer}\"]"));

    /// <summary>Waits until the browser is at an address.</summary>
    public async Task Arrive(string glob)
    {
        await Page.WaitForURLAsync(glob, new() { WaitUntil = WaitUntilState.Commit });
        await IsThere();
    }

    /// <summary>Looks at the page as it is now.</summary>
    public async Task See(string state)
    {
        await IsThere();
        said.ToString().ShouldBeEmpty($"the console at {asked}, {state}");
        if (HasScripts && sights is not null) await sights.Look(Page, new(asked, state, screen));
    }

    // The page itself is asked, again and again: of an event that came while one went on to it nobody hears any more, and without scripts no function of it waits.
    private async Task IsThere()
    {
        for (var looks = 0; !await IsComplete(); looks++)
        {
            looks.ShouldBeLessThan(400, $"{asked} is not there after 20 s");
            await Task.Delay(50);
        }
    }

    private async Task<bool> IsComplete()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // It goes on to another page just now.
            return false;
        }
    }

    /// <summary>Keeps what was seen, for whoever mends it.</summary>
    public async Task Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
            if (sights is not null) await context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{name}.trace.zip") });
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // A page that hangs gives no picture; what went wrong first is told all the same.
            said.AppendLine(e.Message);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.console.txt"), said.ToString());
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
