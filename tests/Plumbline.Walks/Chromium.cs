using Microsoft.Playwright;

namespace Plumbline.Walks;

/// <summary>The Chromium of this machine, started once for a class of walks.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";
    private IPlaywright playwright = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await Another();
    }

    /// <summary>One more, with what is asked of it besides.</summary>
    internal Task<IBrowser> Another(params IEnumerable<string> asked) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Env = Environment(), Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", .. asked] });

    // A service worker lives by the clock of the machine, not by that of the page.
    private static Dictionary<string, string> Environment() => new(System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(v => KeyValuePair.Create((string)v.Key, (string)v.Value!))) { ["TZ"] = "Europe/Amsterdam" };

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}
