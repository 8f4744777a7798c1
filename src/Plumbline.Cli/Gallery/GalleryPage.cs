using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Clips;

namespace Plumbline.Cli.Gallery;

/// <summary>All exercises on one page that needs nothing else: pictures, animation, angles asked and got, checks.</summary>
internal static class GalleryPage
{
    /// <summary>The page.</summary>
    /// <param name="entries">The exercises in their order.</param>
    /// <param name="bodies">The bodies that they share, each by its name, binary glTF.</param>
    /// <param name="missing">Names of exercises that have no poses yet.</param>
    /// <param name="version">The catalogue's version.</param>
    public static string Of(IReadOnlyList<GalleryEntry> entries, IReadOnlyList<(string Name, byte[] File)> bodies, IReadOnlyList<string> missing, string version)
    {
        var page = new StringBuilder(32_000_000);
        var faults = entries.Count(e => e.Faults > 0);
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Plumbline: every exercise</title><style>\n").Append(Resource("gallery.css")).Append("</style></head><body>\n");
        page.Append(Invariant($"""
            <header><h1>Every exercise</h1>
            <p>{entries.Count} exercises, catalogue {Text(version)}. {(faults == 0 ? "All checks are green for every one." : $"{faults} have a check that is not green.")}{(missing.Count == 0 ? "" : $" Without poses yet: {Text(string.Join(", ", missing))}.")}</p>
            <div class="tools" role="search"><label>Filter <input id="filter" type="search" placeholder="name, muscle, position" autocomplete="off"></label>
            <label><input id="faults" type="checkbox"> only with a check that is not green</label><span id="count" role="status"></span></div></header>
            <main>

            """));
        foreach (var entry in entries) Card(page, entry);
        page.Append("</main>\n").Append(Dialog(bodies.Select(b => b.Name)));
        page.Append(Invariant($"<footer><p>Catalogue CC BY 4.0, program Apache-2.0. The animations are drawn with three.js (MIT).</p><details><summary>Licence of three.js</summary><pre>{Text(Resource("three.LICENSE.txt"))}</pre></details></footer>\n"));
        foreach (var (name, file) in bodies) Embed(page, name, file);
        foreach (var entry in entries)
        {
            foreach (var (body, file) in entry.Movements) Embed(page, $"{body}-{entry.Exercise.Id}", file);
        }

        return page.Append("<script>\n").Append(Resource("viewer.js").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)).Append("</script>\n</body></html>\n").ToString();
    }

    private static string Dialog(IEnumerable<string> bodies) => $"""
        <dialog id="viewer" aria-labelledby="title">
        <div class="head"><h2 id="title"></h2><button id="close" type="button">Close</button></div>
        <canvas id="stage" role="img" tabindex="0"></canvas>
        <p id="cue" role="status"></p>
        <div class="controls">
        <button id="play" type="button">Play</button>
        <label class="wide">Time <input id="time" type="range" min="0" max="1" step="0.01" value="0"></label>
        <label>Speed <select id="speed"><option value="0.25">quarter</option><option value="0.5">half</option><option value="1" selected>as done</option><option value="2">double</option></select></label>
        <label>Body <select id="body">{string.Concat(bodies.Select(b => $"<option>{Text(b)}</option>"))}</select></label>
        <label><input id="muscles" type="checkbox" checked> muscles</label>
        <span class="turns"><button type="button" data-turn="-15,0" aria-label="Look from further left">&#8592;</button><button type="button" data-turn="15,0" aria-label="Look from further right">&#8594;</button><button type="button" data-turn="0,10" aria-label="Look from higher">&#8593;</button><button type="button" data-turn="0,-10" aria-label="Look from lower">&#8595;</button></span>
        </div>
        <p id="told"></p>
        <p class="hint">Drag or use the arrow keys to turn, the wheel to come nearer, the space bar to play and pause. Red works, yellow is stretched.</p>
        </dialog>

        """;

    private static void Card(StringBuilder page, GalleryEntry entry)
    {
        var (exercise, clip) = (entry.Exercise, entry.Clip);
        var search = string.Join(' ', [exercise.Id, exercise.Name, .. exercise.Words.Synonyms, clip.Movement.Posture.ToString(), .. exercise.Facts.Categories.Select(c => c.ToString()), .. exercise.Facts.Muscles.Select(m => m.Muscle)]).ToLowerInvariant();
        page.Append(Invariant($"""
            <article class="exercise" id="{exercise.Id}" data-text="{Text(search)}" data-faults="{entry.Faults}">
            <h2>{Text(exercise.Name)}</h2><p class="id">{exercise.Id}</p>
            <div class="pictures">{Picture(entry.Toon, entry.Alt)}{Picture(entry.Line, "")}</div>
            <p class="alt">{Text(entry.Alt)}</p>
            <p><button class="move" type="button" data-id="{exercise.Id}" data-name="{Text(exercise.Name)}" data-alt="{Text(entry.Alt)}" data-cues="{Text(JsonSerializer.Serialize(exercise.Words.Phases))}">See it move<span class="heard">: {Text(exercise.Name)}</span></button>
            <span class="{(entry.Faults == 0 ? "green" : "red")}">{(entry.Faults == 0 ? "&#10003; all checks green" : $"&#10007; {entry.Faults} checks not green")}</span></p>
            {Notes(entry)}
            <details><summary>Angles and checks</summary>

            """));
        foreach (var key in clip.Keys.Where(k => k.Asked.Count > 0)) Angles(page, key);
        Checks(page, entry);
        page.Append("</details>\n</article>\n");
    }

    // For whom the movement as shown is too wide: said beside the picture, not only among the figures.
    private static string Notes(GalleryEntry entry) => string.Join('\n', entry.Checks
        .SelectMany(c => c.Results.Select(r => r.Note).OfType<string>().Select(note => $"<p class=\"note\">{Text(c.Body)}: {Text(note)}</p>")));

    private static void Angles(StringBuilder page, SolvedKey key)
    {
        page.Append(Invariant($"<table><caption>Pose \"{Text(key.Key.Id)}\"</caption><thead><tr><th scope=\"col\">angle</th><th scope=\"col\">asked</th><th scope=\"col\">got</th></tr></thead><tbody>"));
        foreach (var (coordinate, asked) in key.Asked.OrderBy(a => a.Key.Index))
        {
            var got = key.Pose[coordinate];
            var off = Math.Abs((got - asked).Degrees) > 3;
            page.Append(Invariant($"<tr><th scope=\"row\">{Text(coordinate.Words)}</th><td>{asked.Degrees:0}&#176;</td><td{(off ? " class=\"red\"" : "")}>{got.Degrees:0.0}&#176;{(off ? " &#10007;" : "")}</td></tr>"));
        }

        page.Append("</tbody></table>\n");
    }

    private static void Checks(StringBuilder page, GalleryEntry entry)
    {
        page.Append("<table><caption>Checks: the worst figure, and its limit</caption><thead><tr><th scope=\"col\">check</th>");
        foreach (var (body, _) in entry.Checks) page.Append(Invariant($"<th scope=\"col\">{Text(body)}</th>"));
        page.Append("<th scope=\"col\">limit</th></tr></thead><tbody>");
        var first = entry.Checks[0].Results;
        for (var i = 0; i < first.Count; i++)
        {
            page.Append(Invariant($"<tr><th scope=\"row\">{Text(first[i].Id)}</th>"));
            foreach (var (_, results) in entry.Checks) page.Append(i < results.Count ? Cell(results[i]) : "<td class=\"red\">&#10007; not made</td>");
            page.Append(Invariant($"<td>{first[i].Limit:0.##} {Text(first[i].Unit)}</td></tr>"));
        }

        page.Append("</tbody></table>\n");
        var problems = entry.Checks.SelectMany(c => c.Results.SelectMany(r => r.Problems).Select(p => $"{c.Body}: {p.Message}")).Distinct().Take(6).ToList();
        if (problems.Count > 0) page.Append("<ul class=\"red\">").AppendJoin("", problems.Select(p => $"<li>{Text(p)}</li>")).Append("</ul>\n");
    }

    private static string Cell(CheckResult result) => Invariant($"<td class=\"{(result.IsGreen ? "green" : "red")}\">{(result.IsGreen ? "&#10003;" : "&#10007;")} {result.Worst:0.##}</td>");

    private static string Picture(byte[] png, string alt) =>
        png.Length == 0 ? "" : $"<img loading=\"lazy\" decoding=\"async\" alt=\"{Text(alt)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\">";

    private static void Embed(StringBuilder page, string id, byte[] file) =>
        page.Append(Invariant($"<script type=\"text/plain\" id=\"glb-{id}\">{Convert.ToBase64String(file)}</script>\n"));

    private static string Resource(string name)
    {
        using var stream = typeof(GalleryPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
