using Microsoft.Playwright;
using Plumbline.Server.Tests;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;
using Shade = Microsoft.Playwright.ColorScheme;

namespace Plumbline.Walks;

/// <summary>The page of all components beside how it was kept: at a phone and at a desk, in light, in dark, with more contrast, and in the colours that a reader sets.</summary>
public sealed class ComponentsTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly Dictionary<string, PageEmulateMediaOptions> Lights = new()
    {
        ["light"] = new() { ColorScheme = Shade.Light },
        ["dark"] = new() { ColorScheme = Shade.Dark },
        ["contrast"] = new() { ColorScheme = Shade.Light, Contrast = Contrast.More },
        ["forced"] = new() { ColorScheme = Shade.Light, ForcedColors = ForcedColors.Active },
    };

    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.OnSqlite();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public Task Every_component_looks_as_it_was_kept_on_a_phone() => LooksAsKept(Screen.Phone);

    [Fact]
    public Task Every_component_looks_as_it_was_kept_at_a_desk() => LooksAsKept(Screen.Desktop);

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop")]
    public void A_badge_in_another_colour_does_not_pass(string screen)
    {
        var kept = KeptLook.Kept($"components-{screen}-light");
        var other = kept with { Rgba = [.. kept.Rgba] };
        for (var y = 300; y < 312; y++) other.Rgba.AsSpan(((y * kept.Width) + 60) * 4, 40 * 4).Fill(byte.MaxValue / 2);
        KeptLook.Difference(kept, other).ShouldBeGreaterThan(KeptLook.Tolerance);
    }

    private async Task LooksAsKept(Screen screen)
    {
        await using var visitor = await Open(screen);
        List<string> others = [];
        foreach (var light in Lights.Keys)
        {
            var (name, page) = ($"components-{screen.Name}-{light}", await Look(visitor, light));
            var now = KeptLook.Read(page);
            var share = KeptLook.Difference(KeptLook.Kept(name, now), now);
            if (share <= KeptLook.Tolerance) continue;
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "failed")).FullName, $"{name}.png");
            await File.WriteAllBytesAsync(path, page);
            others.Add($"{name}: {share:P2} of it is another; it lies in {path}");
        }

        others.ShouldBeEmpty();
    }

    // Something has the focus, as it has it for whoever uses keys.
    private async Task<Visitor> Open(Screen screen)
    {
        var visitor = await Visitor.Come("visitor", chromium.Browser, server, screen, null);
        await visitor.Open("/components");
        await visitor.Page.EvaluateAsync("document.fonts.ready");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Locator("#parts .button").First.FocusAsync();
        return visitor;
    }

    private static async Task<byte[]> Look(Visitor visitor, string light)
    {
        await visitor.Page.EmulateMediaAsync(Lights[light]);
        return await visitor.Page.ScreenshotAsync(new() { FullPage = true });
    }
}
