using Microsoft.Playwright;

namespace Plumbline.Walks.People;

/// <summary>What somebody looks at a page with.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="Height">Height in CSS pixels.</param>
/// <param name="IsTouched">Whether it is touched by fingers.</param>
/// <param name="IsMoving">Whether things may move by themselves; where they don't, what is seen is always the same.</param>
internal sealed record Screen(string Name, int Width, int Height, bool IsTouched, bool IsMoving = false)
{
    public static Screen Phone { get; } = new("phone", 390, 844, true);

    public static Screen Desktop { get; } = new("desktop", 1440, 900, false);

    /// <summary>The small one for the large one, and the other way round.</summary>
    public Screen Other => Width == Phone.Width ? Desktop : Phone;

    /// <summary>How a browser of this size is opened.</summary>
    public BrowserNewContextOptions Options(Uri address, bool hasScripts) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = IsTouched,
        IsMobile = IsTouched,
        JavaScriptEnabled = hasScripts,
        ReducedMotion = IsMoving ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
        ColorScheme = ColorScheme.Light,
        Locale = "en-GB",
        TimezoneId = "Europe/Amsterdam",
    };
}
