using System.Globalization;
using System.Net;
using System.Text;
using Plumbline.Care.Progressions;

namespace Plumbline.Cli.Simulations;

/// <summary>A simulation, or two side by side, as one page with plots.</summary>
internal static class SimulationPage
{
    private const string Style = "body{font:16px/1.5 sans-serif;color:#1f2b38;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .5rem;border-bottom:1px solid #d5dee4;text-align:left;white-space:pre-wrap}td.n,th.n{text-align:right;white-space:nowrap}.fault{color:#b8352a;font-weight:bold}svg{width:100%;height:auto;margin:1.2rem 0}";

    /// <summary>The page.</summary>
    public static string Of(Simulation one, Simulation? other)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Plumbline: simulation</title><style>").Append(Style).Append("</style></head><body><h1>What the rules do to people who do not exist</h1>");
        page.Append(Invariant($"<p>{one.People:#,0} virtual people, {one.Weeks} weeks, seed {one.Seed}. Catalogue {Text(one.CatalogueVersion)}, progression rules {Text(one.RulesVersion)}{(other is null ? "" : $"; compared with catalogue {Text(other.CatalogueVersion)}, progression rules {Text(other.RulesVersion)}")}.</p>"));
        page.Append("<p>Their answers, adherence and bodies are made up so that every rule is reached. The numbers say how the rules behave, not how patients fare.</p><h2>Findings</h2>");
        var (first, second) = Names(one, other);
        page.Append("<table><tr><th>what</th><th class=\"n\">").Append(other is null ? "count" : Text(first)).Append("</th><th class=\"n\">share</th>")
            .Append(other is null ? "" : $"<th class=\"n\">{Text(second)}</th><th class=\"n\">share</th><th class=\"n\">change</th>").Append("</tr>");
        var beside = other?.Rows().ToList();
        foreach (var (index, row) in one.Rows().Index()) page.Append("<tr><td>").Append(Text(row.Name)).Append("</td>").Append(Cells(row)).Append(beside is null ? "" : Cells(beside[index]) + Change(row, beside[index])).Append("</tr>");
        page.Append("</table>");
        foreach (var step in one.OverSteps.Concat(other?.OverSteps.Select(s => $"In the other: {s}") ?? [])) page.Append("<p class=\"fault\">").Append(Text(step)).Append(".</p>");
        page.Append("<h2>Over the weeks</h2>");
        page.Append(string.Concat(other is null ? Plots(one) : Plots((first, one), (second, other))));

        page.Append("<h2>Rules</h2>");
        var others = other?.Rules.ToDictionary(r => r.Rule, r => (double)r.Count);
        var bars = one.Rules.Where(r => r.Count > 0 || others?.GetValueOrDefault(r.Rule) > 0).Select(r => (r.Rule, others is null ? [(double)r.Count] : new[] { r.Count, others.GetValueOrDefault(r.Rule) })).ToList();
        page.Append(other is null ? Plot.Bars("Verdicts by rule", bars, "verdicts") : Plot.Bars("Verdicts by rule", bars, first, second));
        page.Append("<p>Rules that never fired: ").Append(Never(one)).Append(other is null ? "" : $" ({Text(first)}); {Never(other)} ({Text(second)})").Append(".</p>");
        page.Append("<h2>Sessions that could not be played</h2>");
        var refused = other?.Refused.ToDictionary(r => r.Code, r => (double)r.Count);
        page.Append(other is null
            ? Plot.Bars("By reason", [.. one.Refused.Select(r => (r.Code, new[] { (double)r.Count }))], "sessions")
            : Plot.Bars("By reason", [.. one.Refused.Select(r => r.Code).Union(other.Refused.Select(r => r.Code)).Select(code => (code, new[] { one.Refused.FirstOrDefault(r => r.Code == code).Count, refused!.GetValueOrDefault(code) }))], first, second));
        return page.Append("</body></html>\n").ToString();
    }

    // What the two are called, so that whoever reads knows which is which.
    private static (string One, string Other) Names(Simulation one, Simulation? other) =>
        one.RulesVersion != other?.RulesVersion ? ($"rules {one.RulesVersion}", $"rules {other?.RulesVersion}") : ("this catalogue", "the other");

    // To leave everything as it is is by far the most frequent verdict; beside it nothing else could be read off.
    private static IEnumerable<string> Plots(Simulation one)
    {
        yield return Plot.Lines("Verdicts a week that change something", "verdicts",
            [.. Enum.GetValues<VerdictKind>().Where(k => k != VerdictKind.Keep).Select(kind => (kind.ToString().ToLowerInvariant(), Weekly(one, w => one.Verdicts(kind, w))))]);
        yield return Plot.Lines("People so far", "% of those with a programme",
            ("took a step", SoFar(one, l => l.Progressed)), ("had a stop", SoFar(one, l => l.Stopped)), ("were locked", SoFar(one, l => l.Locked)));
        yield return Plot.Lines("Sessions a person and week", "sessions", ("sessions", Sessions(one)));
    }

    // Two lines in one plot can be compared; two plots cannot.
    private static IEnumerable<string> Plots(params (string Name, Simulation Lived)[] both)
    {
        foreach (var kind in Enum.GetValues<VerdictKind>().Where(k => k is not (VerdictKind.Keep or VerdictKind.Refer)))
            yield return Plot.Lines($"Verdicts a week: {kind.ToString().ToLowerInvariant()}", "verdicts", [.. both.Select(b => (b.Name, Weekly(b.Lived, w => b.Lived.Verdicts(kind, w))))]);
        foreach (var (title, week) in new (string, Func<LifeRecord, int?>)[] { ("took a step", l => l.Progressed), ("had a stop", l => l.Stopped), ("were locked", l => l.Locked) })
            yield return Plot.Lines($"People so far who {title}", "% of those with a programme", [.. both.Select(b => (b.Name, SoFar(b.Lived, week)))]);
        yield return Plot.Lines("Sessions a person and week", "sessions", [.. both.Select(b => (b.Name, Sessions(b.Lived)))]);
    }

    private static double[] Sessions(Simulation lived) => Weekly(lived, w => lived.Started.Select(l => (double)l.SessionsByWeek[w]).DefaultIfEmpty(0).Average());

    private static string Never(Simulation lived) => Text(string.Join(", ", lived.Rules.Where(r => r.Count == 0).Select(r => r.Rule).DefaultIfEmpty("none")));

    private static double[] Weekly(Simulation simulation, Func<int, double> value) => [.. Enumerable.Range(0, simulation.Weeks).Select(value)];

    private static double[] SoFar(Simulation simulation, Func<LifeRecord, int?> week)
    {
        var started = Math.Max(1, simulation.Started.Count());
        return Weekly(simulation, w => 100.0 * simulation.Started.Count(l => week(l) <= w) / started);
    }

    private static string Cells(Row row) => Invariant($"<td class=\"n{(row is { MustBeNone: true, Count: > 0 } ? " fault" : "")}\">{row.Count:#,0}</td><td class=\"n\">{(row.Of is { } of ? Invariant($"{100.0 * row.Count / Math.Max(1, of):0.0} %") : "")}</td>");

    private static string Change(Row one, Row other) => Invariant($"<td class=\"n\">{(one.Count == other.Count ? "" : one.Count == 0 ? "new" : Invariant($"{100.0 * (other.Count - one.Count) / one.Count:+0.0;-0.0} %"))}</td>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
