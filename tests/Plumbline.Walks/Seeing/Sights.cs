using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Plumbline.Walks.People;

namespace Plumbline.Walks.Seeing;

/// <summary>A page in a state, on a screen.</summary>
/// <param name="Asked">What the browser asked for: method and path.</param>
/// <param name="State">In which state.</param>
/// <param name="Screen">On which screen.</param>
internal sealed record Sight(string Asked, string State, Screen Screen);

/// <summary>What was looked at, and how a page is looked at: WCAG 2.2 AA by axe in light, and in dark on a screen of the other size; on both nothing wider than the screen, and whatever is pressed large enough for a thumb.</summary>
internal sealed class Sights
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string All = """{ "runOnly": { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, "rules": { "target-size": { "enabled": true } }, "resultTypes": ["violations"] }""";

    // In other colours only colours can be wrong.
    private const string Colours = """{ "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] }, "resultTypes": ["violations"] }""";

    private const string Told = """
        async rules => (await axe.run(document, JSON.parse(rules))).violations.map(v => `${v.id}: ${v.help}\n${v.nodes.map(n => `    ${n.target} ${n.html}`).join('\n')}`)
        """;

    private const string TooWide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    // Links within a sentence are as high as its line; whatever else is pressed has the size of the design: 44 px, less what rounding takes.
    private const string TooSmall = """
        () => [...document.querySelectorAll('button, .button, .nav a, .tabs a, .brand, summary, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .choice, .scale label')]
            .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e]).filter(([box]) => box.width > 1 && box.height < 43.5).map(([box, e]) => `${Math.round(box.height)} px: ${e.outerHTML.slice(0, 120)}`)
        """;

    // Where every page that is looked at is kept as a picture, for whoever wants to look as well.
    private static readonly string? Album = Environment.GetEnvironmentVariable("PLUMBLINE_PICTURES");

    private readonly ConcurrentBag<Sight> seen = [];

    public IReadOnlyCollection<Sight> Seen => seen;

    /// <summary>How long looking took.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>Looks at a page.</summary>
    public async Task Look(IPage page, Sight sight)
    {
        var began = Stopwatch.GetTimestamp();
        await Look(page, sight, sight.Screen, ColorScheme.Light, All);
        await Look(page, sight, sight.Screen.Other, ColorScheme.Dark, Colours);
        await Turn(page, sight.Screen, ColorScheme.Light);
        seen.Add(sight);
        Spent += Stopwatch.GetElapsedTime(began);
    }

    private async Task Look(IPage page, Sight sight, Screen screen, ColorScheme scheme, string rules)
    {
        var where = $"{sight.Asked}, {sight.State}, on a {screen.Name} in {scheme}";
        await Turn(page, screen, scheme);
        await Keep(page, sight, scheme);
        (await Violations(page, rules)).ShouldBeEmpty(where);
        (await page.EvaluateAsync<bool>(TooWide)).ShouldBeFalse($"{where}: wider than the screen");
        (await page.EvaluateAsync<string[]>(TooSmall)).ShouldBeEmpty($"{where}: too small to press");
    }

    private static async Task Turn(IPage page, Screen screen, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    // No page of ours holds a frame, so axe is run at once; its script is sent once a page.
    private static async Task<string[]> Violations(IPage page, string rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync($"() => {{ {Axe} }}");
        return await page.EvaluateAsync<string[]>(Told, rules);
    }

    private async Task Keep(IPage page, Sight sight, ColorScheme scheme)
    {
        if (Album is null) return;
        var name = string.Concat($"{seen.Count:000} {sight.Screen.Name} {sight.Asked} {sight.State} {scheme}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{name[..Math.Min(120, name.Length)]}.png"), FullPage = true });
    }
}
