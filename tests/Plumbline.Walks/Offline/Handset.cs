using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Plumbline.Server.Tests;
using Plumbline.Walks.People;

namespace Plumbline.Walks.Offline;

/// <summary>A telephone of the person, which keeps its programme for days without a connection.</summary>
internal sealed class Handset(IPage page) : IAsyncDisposable
{
    // How much the device's own memory holds of something.
    private const string CountOf = """
        async name => {
            const db = await new Promise((done, failed) => { const asked = indexedDB.open('plumbline'); asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); });
            try { return db.objectStoreNames.contains(name) ? await new Promise((done, failed) => { const asked = db.transaction(name).objectStore(name).count(); asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); }) : 0; }
            finally { db.close(); }
        }
        """;

    public IPage Page { get; } = page;

    /// <summary>Opens today's page, and waits until the worker serves it and the week is kept.</summary>
    public static async Task<Handset> Link(IBrowser browser, Relay relay, HttpClient clinician, Guid person)
    {
        var link = (await clinician.Call("POST", $"/api/v1/people/{person}/links", new JsonObject { ["days"] = 1, ["pin"] = false })).Body!;
        var token = (await clinician.Call("POST", "/api/v1/enrol", new JsonObject { ["link"] = link.Text("link"), ["device"] = "telephone" })).Body.Text("token");
        var context = await browser.NewContextAsync(Screen.Phone.Options(relay.Address, hasScripts: true));
        await context.AddCookiesAsync([new() { Name = Server.Access.Token.Cookie, Value = token, Url = relay.Address.ToString().Replace("http:", "https:", StringComparison.Ordinal), Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        var handset = new Handset(await context.NewPageAsync());
        await handset.Page.GotoAsync("/today");
        await handset.KeepsTheWeek();
        return handset;
    }

    /// <summary>Waits until the week is kept and the worker serves today's page.</summary>
    public async Task KeepsTheWeek()
    {
        await Holds("kept", 1);
        // A page that was there before the worker is served by it from the next time on.
        await Page.ReloadAsync();
        await Until("navigator.serviceWorker.controller !== null");
    }

    /// <summary>Waits until the device's memory holds so many of something.</summary>
    public Task Holds(string what, int many) => Until($"({CountOf})('{what}').then(count => count === {many})");

    /// <summary>Waits until something is so. The page's policy allows no text to become script, so it is asked again and again from here.</summary>
    public async Task Until(string isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await Look(isSo)) await Task.Delay(50, patience.Token);
    }

    private async Task<bool> Look(string isSo)
    {
        try
        {
            return await Page.EvaluateAsync<bool>(isSo);
        }
        catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal) || e.Message.Contains("navigation", StringComparison.Ordinal))
        {
            // The page was loaded anew just then.
            return false;
        }
    }

    /// <summary>Loads the page again; one that just then loads itself, because what waited has arrived, is as good.</summary>
    public async Task Again()
    {
        try
        {
            await Page.ReloadAsync();
        }
        catch (PlaywrightException e) when (e.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            await Page.WaitForLoadStateAsync();
        }
    }

    /// <summary>Begins the session.</summary>
    public async Task Begin()
    {
        await Page.Locator("form[action='/today'] button").First.ClickAsync();
        await Page.WaitForURLAsync("**/session?**");
        await Page.Locator("button[data-start]").ClickAsync();
        await Page.Locator("[data-phase=playing]").WaitForAsync();
    }

    /// <summary>Ends the session and tells how it was.</summary>
    public async Task End(int peak)
    {
        await Page.Locator("button[data-do=stop]").ClickAsync();
        await Page.Locator($"[name=pain_peak][value='{peak}']").CheckAsync();
        await Page.Locator("[data-log] button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync("**/today**");
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
