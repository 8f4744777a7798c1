using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Html;

/// <summary>Writes a handout as one HTML file: nothing is loaded from elsewhere, no script runs, it prints on A4 and Letter, in colour or not.</summary>
public static class HandoutHtml
{
    /// <summary>The file's text.</summary>
    /// <param name="handout">What stands on it.</param>
    /// <param name="pictures">The exercises' pictures by their ids; they are put into the file. An exercise without one keeps room to draw it.</param>
    public static string Of(Handout handout, IReadOnlyDictionary<string, HandoutPicture>? pictures = null)
    {
        ArgumentNullException.ThrowIfNull(handout);
        var words = handout.Words;
        return Markup.Of($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>{words.Facts.Title}</title>
            {Style.Of(handout)}
            </head>
            <body>
            {Front.Of(handout)}
            <main>
            {Front.Warnings(handout)}
            {Front.Told(handout)}
            {Weeks.AtAGlance(handout.Week, words)}
            {Front.Notes(handout)}
            {Exercises.Of(handout, pictures ?? new Dictionary<string, HandoutPicture>())}
            {Weeks.Record(handout)}
            {Back.Of(handout)}
            </main>
            <footer class="foot">{handout.Footer.Select(line => Markup.Of($"<p>{line}</p>"))}</footer>
            </body>
            </html>

            """).ToString();
    }
}

/// <summary>Pieces that several parts of the page use.</summary>
internal static class Piece
{
    /// <summary>A list of points.</summary>
    public static Markup List(IEnumerable<string> items) => Markup.Of($"<ul>{items.Select(i => Markup.Of($"<li>{i}</li>"))}</ul>");

    /// <summary>Words for those who hear the page.</summary>
    public static Markup Heard(string text) => Markup.Of($"""<span class="heard">{text}</span>""");

    /// <summary>A section with its heading.</summary>
    public static Markup Section(string id, string kind, string heading, Markup content) => Markup.Of($"""
        <section class="{kind}" aria-labelledby="{id}"><h2 id="{id}">{heading}</h2>
        {content}
        </section>
        """);

    /// <summary>Signs that ask for the same thing.</summary>
    public static Markup SignsOf(Signs signs, string kind) => Markup.Of($"""
        <div class="{kind}"><h3>{signs.Lead}</h3>{List(signs.Items)}{(signs.Then is { } then ? Markup.Of($"""<p class="then">{then}</p>""") : Markup.None)}</div>
        """);
}

/// <summary>The first page.</summary>
internal static class Front
{
    public static Markup Of(Handout handout)
    {
        var facts = handout.Words.Facts;
        return Markup.Of($"""
            <header class="front">
            <p class="kind">{handout.Kind}</p>
            <h1>{facts.Title}</h1>
            <dl class="facts">{handout.Facts.Select(f => Line(f, facts))}</dl>
            {(handout.Mark is { } mark ? Markup.Of($"""<p class="mark"><strong>{mark.Text}.</strong> {mark.Means}</p>""") : Markup.None)}
            </header>
            """);
    }

    public static Markup Warnings(Handout handout)
    {
        var words = handout.Words.Warnings;
        return Piece.Section("warning-signs", "warnings", words.Heading, Markup.Of($"""
            <div class="calls">{handout.Warnings.Select((signs, i) => Piece.SignsOf(signs, i == 0 ? "call first" : "call"))}</div>
            <p class="unwatched">{words.NotWatched}</p>
            """));
    }

    public static Markup Told(Handout handout)
    {
        var words = handout.Words.Screening;
        return handout.Reported.Count == 0
            ? Markup.None
            : Piece.Section("told", "told", words.Heading, Markup.Of($"""{handout.Reported.Select(s => Markup.Of($"<p>{s}</p>"))}<p>{words.NeverClear}</p>"""));
    }

    public static Markup Notes(Handout handout) => handout.Notes.Count == 0
        ? Markup.None
        : Piece.Section("notes", "notes", handout.Words.Screening.Notes, Piece.List(handout.Notes));

    private static Markup Line(Fact fact, FactWords words) => fact.Value is { } value
        ? Markup.Of($"""<div><dt>{fact.Label}</dt><dd><bdi>{value}</bdi></dd></div>""")
        : Markup.Of($"""<div><dt>{fact.Label}</dt><dd class="blank">{Piece.Heard(words.ToFillIn)}</dd></div>""");
}
