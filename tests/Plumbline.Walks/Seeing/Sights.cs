using System.Collections.Concurrent;
using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.Walks.Seeing;

/// <summary>A page in a state, on a screen.</summary>
/// <param name="Asked">What the browser asked for: method and path.</param>
/// <param name="State">In which state.</param>
/// <param name="Screen">On which screen.</param>
internal sealed record Sight(string Asked, string State, string Screen);

/// <summary>What was looked at, and how a page is looked at: WCAG 2.2 AA by axe in light and dark, nothing wider than the screen, and whatever is pressed large enough for a thumb.</summary>
internal sealed class Sights
{
    private static readonly AxeRunOptions All = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    // In other colours only colours can be wrong.
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), ResultTypes = [ResultType.Violations] };

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
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Keep(page, sight, "light");
        Told(await page.RunAxe(All)).ShouldBeEmpty($"{sight}, light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Keep(page, sight, "dark");
        Told(await page.RunAxe(Colours)).ShouldBeEmpty($"{sight}, dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        (await page.EvaluateAsync<bool>(TooWide)).ShouldBeFalse($"{sight} is wider than the screen");
        (await page.EvaluateAsync<string[]>(TooSmall)).ShouldBeEmpty($"{sight}: too small to press");
        seen.Add(sight);
        Spent += Stopwatch.GetElapsedTime(began);
    }

    private async Task Keep(IPage page, Sight sight, string scheme)
    {
        if (Album is null) return;
        var name = string.Concat($"{seen.Count:000} {sight.Screen} {sight.Asked} {sight.State} {scheme}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{name[..Math.Min(120, name.Length)]}.png"), FullPage = true });
    }

    private static IEnumerable<string> Told(AxeResult result) =>
        result.Violations.Select(v => $"{v.Id}: {v.Help}\n{string.Join('\n', v.Nodes.Select(n => $"    {n.Target} {n.Html}"))}");
}
