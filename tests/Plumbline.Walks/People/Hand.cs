using Microsoft.Playwright;

namespace Plumbline.Walks.People;

/// <summary>How somebody works a page.</summary>
internal interface IHand
{
    /// <summary>Presses a button, follows a link, opens what is folded.</summary>
    Task Press(ILocator what);

    /// <summary>Chooses one of several answers, or ticks a box.</summary>
    Task Choose(ILocator what);

    /// <summary>Writes into a field, over what stands there.</summary>
    Task Write(ILocator field, string text);
}

/// <summary>By a mouse or a finger.</summary>
internal sealed class Pointer : IHand
{
    public Task Press(ILocator what) => what.ClickAsync();

    public Task Choose(ILocator what) => what.CheckAsync();

    public Task Write(ILocator field, string text) => field.FillAsync(text);
}

/// <summary>By keys alone: Tab until it is reached, and whatever has the focus must show it.</summary>
internal sealed class Keys(IPage page) : IHand
{
    private const int MostStops = 300;
    private const int MostAnswers = 12;

    // A box that is drawn by its label shows the focus there.
    private const string ShowsFocus = "e => [e, e.closest('label')].some(x => x && getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2) || e === document.body || e.matches('main')";

    public async Task Press(ILocator what)
    {
        await Reach(what, "(e, at) => e === at");
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task Choose(ILocator what)
    {
        // Of answers of which one is chosen, Tab reaches the first, and the arrows the others.
        await Reach(what, "(e, at) => e === at || (e.type === 'radio' && at.type === 'radio' && e.name === at.name)");
        if (await Has(what)) await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < MostAnswers && !await Has(what); i++) await page.Keyboard.PressAsync("ArrowDown");
        (await what.IsCheckedAsync()).ShouldBeTrue($"{what} is chosen by keys");
    }

    public async Task Write(ILocator field, string text)
    {
        await Reach(field, "(e, at) => e === at");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    private static Task<bool> Has(ILocator what) => what.EvaluateAsync<bool>("e => e === document.activeElement");

    private async Task Reach(ILocator what, string isReached)
    {
        for (var i = 0; i < MostStops; i++)
        {
            if (await what.EvaluateAsync<bool>($"e => ({isReached})(document.activeElement, e)")) return;
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>($"({ShowsFocus})(document.activeElement)")).ShouldBeTrue($"the focus is seen at {await page.EvaluateAsync<string>("document.activeElement.outerHTML")}");
        }

        throw new ShouldAssertException($"{what} is not reached by Tab on {page.Url}");
    }
}
