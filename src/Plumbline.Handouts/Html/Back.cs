using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Html;

/// <summary>The last page: how it should feel, and what comes after.</summary>
internal static class Back
{
    public static Markup Of(Handout handout)
    {
        var (comfort, words, end) = (handout.Comfort, handout.Words.Comfort, handout.Words.End);
        return Markup.Of($"""
            {Piece.Section("comfort", "comfort", words.Heading, Markup.Of($"""
                <p class="lead">{comfort.Note} {comfort.Scale}</p>
                <table><caption>{words.Guide}</caption><thead><tr><td></td><th scope="col">{words.When}</th><th scope="col">{words.Do}</th></tr></thead>
                <tbody>{comfort.Lights.Select((light, i) => Markup.Of($"""<tr class="light-{i + 1}"><th scope="row"><i aria-hidden="true"></i>{light.Name}</th><td>{light.When}</td><td>{light.Do}</td></tr>"""))}</tbody></table>
                """))}
            <div class="last">
            {Piece.Section("soreness", "soreness", words.Soreness, Markup.Of($"""
                {comfort.Soreness.Select(s => Markup.Of($"<p>{s}</p>"))}<p class="sources">{Fill.In(words.From, ("sources", string.Join(", ", comfort.Sources)))}</p>
                """))}
            {Piece.Section("end", "end", end.Heading, Piece.List(end.Points))}
            </div>
            """);
    }
}
