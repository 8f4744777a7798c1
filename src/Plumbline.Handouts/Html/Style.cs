using Plumbline.Handouts.Pages;

namespace Plumbline.Handouts.Html;

/// <summary>The looks of the page, with the lines that every printed page carries.</summary>
internal static class Style
{
    private static readonly string Sheet = Read();

    public static Markup Of(Handout handout)
    {
        var words = handout.Words;
        // Names reach the style only through Css(), which leaves nothing that could end a string, a rule or the element.
        var running = $$"""
            @page { @bottom-left { content: {{Escaping.Css(handout.Running)}} } @bottom-right { content: {{Escaping.Css(words.Footer.Page + " ")}} counter(page) " / " counter(pages) } @top-left { content: {{Escaping.Css(words.Facts.Title)}} } @top-right { content: {{Escaping.Css(handout.Person ?? "")}} } }
            @page :first { @top-left { content: none } @top-right { content: none } }
            """;
        return Markup.Style(Sheet + running);
    }

    private static string Read()
    {
        using var stream = typeof(Style).Assembly.GetManifestResourceStream("handout.css") ?? throw new System.Diagnostics.UnreachableException();
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
