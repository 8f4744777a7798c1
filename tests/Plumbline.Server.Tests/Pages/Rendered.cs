using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Server.Pages;

namespace Plumbline.Server.Tests.Pages;

/// <summary>Pages as a browser reads them.</summary>
internal static class Rendered
{
    /// <summary>A component, rendered by itself.</summary>
    public static async Task<IDocument> Of<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(Words.English).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return Read(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString()));
    }

    /// <summary>A page's text.</summary>
    public static IDocument Read(string html) => new HtmlParser(new() { IsStrictMode = false }).ParseDocument(html);

    /// <summary>What every page of ours keeps to.</summary>
    public static void ShouldBeSound(this IDocument page)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Title.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("h1:not(.heading)").Length.ShouldBe(1, "one title");
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelector("a.skip")!.GetAttribute("href").ShouldBe("#" + page.QuerySelector("main")!.Id);

        // The policy refuses what stands in a page: it would not work.
        page.QuerySelectorAll("script:not([src]), style, [style]").ShouldBeEmpty();
        page.All.SelectMany(e => e.Attributes).Select(a => a.Name).ShouldAllBe(name => !name.StartsWith("on", StringComparison.Ordinal));

        var ids = page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        ids.ShouldBe(ids.Distinct());
        foreach (var reference in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]").SelectMany(e => (e.GetAttribute("aria-describedby") ?? e.GetAttribute("aria-labelledby"))!.Split(' ')))
            ids.ShouldContain(reference);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            (field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null).ShouldBeTrue(field.OuterHtml);
        foreach (var drawing in page.QuerySelectorAll("svg"))
            (drawing.GetAttribute("aria-hidden") == "true" || drawing.HasAttribute("aria-label")).ShouldBeTrue(drawing.OuterHtml);
        page.QuerySelectorAll("img").ShouldAllBe(img => img.HasAttribute("alt"));
        page.QuerySelectorAll("button").ShouldAllBe(button => button.HasAttribute("type") && button.TextContent.Trim().Length > 0);
        page.QuerySelectorAll("fieldset").ShouldAllBe(set => set.FirstElementChild!.LocalName == "legend");
        page.QuerySelectorAll("table").ShouldAllBe(table => table.QuerySelector("caption") != null && table.QuerySelectorAll("th").All(th => th.HasAttribute("scope")));
        page.QuerySelectorAll("main *").Where(e => e.ChildElementCount == 0).Select(e => e.TextContent.Trim()).ShouldAllBe(text => !(text.StartsWith('[') && text.EndsWith(']')), "a list reads as people write it");
        var levels = page.QuerySelectorAll("h1:not(.heading), main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToList();
        for (var i = 1; i < levels.Count; i++) (levels[i] - levels[i - 1]).ShouldBeLessThanOrEqualTo(1, "no level of headings is left out");
    }
}
