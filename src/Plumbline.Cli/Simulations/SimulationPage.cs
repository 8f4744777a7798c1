using System.Globalization;
using System.Net;
using System.Text;
using Plumbline.Care.Progressions;

namespace Plumbline.Cli.Simulations;

/// <summary>A simulation, or two side by side, as one page with plots.</summary>
internal static class SimulationPage
{
    private const string Style = "body{font:16px/1.5 sans-serif;color:#1f2b38;max-width:44rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .5rem;border-bottom:1px solid #d5dee4;text-align:left;white-space:pre-wrap}td.n,th.n{text-align:right}.fault{color:#b8352a;font-weight:bold}svg{width:100%;height:auto;margin:1.2rem 0}";

    /// <summary>The page.</summary>
    public static string Of(Simulation one, Simulation? other)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Plumbline: simulation</title><style>").Append(Style).Append("</style></head><body><h1>What the rules do to people who do not exist</h1>");
        page.Append(Invariant($"<p>{one.People:#,0} virtual people, {one.Weeks} weeks, seed {one.Seed}. Catalogue {Text(one.CatalogueVersion)}, progression rules {Text(one.RulesVersion)}{(other is null ? "" : $"; compared with catalogue {Text(other.CatalogueVersion)}, progression rules {Text(other.RulesVersion)}")}.</p>"));
        page.Append("<p>Their answers, adherence and bodies are made up so that every rule is reached. The numbers say how the rules behave, not how patients fare.</p><h2>Findings</h2>");
        page.Append("<table><tr><th>what</th><th class=\"n\">count</th><th class=\"n\">share</th>").Append(other is null ? "" : "<th class=\"n\">other</th><th class=\"n\">share</th>").Append("</tr>");
        var beside = other?.Rows().ToList();
        foreach (var (index, row) in one.Rows().Index()) page.Append("<tr><td>").Append(Text(row.Name)).Append("</td>").Append(Cells(row)).Append(beside is null ? "" : Cells(beside[index])).Append("</tr>");
        page.Append("</table>");
        foreach (var step in one.OverSteps.Concat(other?.OverSteps.Select(s => $"In the other: {s}") ?? [])) page.Append("<p class=\"fault\">").Append(Text(step)).Append(".</p>");
        page.Append("<h2>Over the weeks</h2>");
        foreach (var (name, simulation) in new[] { ("", one), (" (other)", other) })
        {
            if (simulation is null) continue;
            page.Append(Plot.Lines($"Verdicts a week{name}", "verdicts", [.. Enum.GetValues<VerdictKind>().Select(kind => (kind.ToString().ToLowerInvariant(), Weekly(simulation, w => simulation.Verdicts(kind, w))))]));
            page.Append(Plot.Lines($"People so far{name}", "% of those with a programme",
                ("took a step", SoFar(simulation, l => l.Progressed)), ("had a stop", SoFar(simulation, l => l.Stopped)), ("were locked", SoFar(simulation, l => l.Locked))));
            page.Append(Plot.Lines($"Sessions a person and week{name}", "sessions", ("sessions", Weekly(simulation, w => simulation.Started.Select(l => (double)l.SessionsByWeek[w]).DefaultIfEmpty(0).Average()))));
        }

        page.Append("<h2>Rules</h2>");
        var others = other?.Rules.ToDictionary(r => r.Rule, r => (double)r.Count);
        var bars = one.Rules.Where(r => r.Count > 0 || others?.GetValueOrDefault(r.Rule) > 0).Select(r => (r.Rule, others is null ? [(double)r.Count] : new[] { r.Count, others.GetValueOrDefault(r.Rule) })).ToList();
        page.Append(other is null ? Plot.Bars("Verdicts by rule", bars, "verdicts") : Plot.Bars("Verdicts by rule", bars, one.RulesVersion, other.RulesVersion));
        page.Append("<p>Rules that never fired: ").Append(Text(string.Join(", ", one.Rules.Where(r => r.Count == 0).Select(r => r.Rule).DefaultIfEmpty("none")))).Append(".</p>");
        page.Append("<h2>Sessions that could not be played</h2>");
        page.Append(Plot.Bars("By reason", [.. one.Refused.Select(r => (r.Code, new[] { (double)r.Count }))], "sessions"));
        return page.Append("</body></html>\n").ToString();
    }

    private static double[] Weekly(Simulation simulation, Func<int, double> value) => [.. Enumerable.Range(0, simulation.Weeks).Select(value)];

    private static double[] SoFar(Simulation simulation, Func<LifeRecord, int?> week)
    {
        var started = Math.Max(1, simulation.Started.Count());
        return Weekly(simulation, w => 100.0 * simulation.Started.Count(l => week(l) <= w) / started);
    }

    private static string Cells(Row row) => Invariant($"<td class=\"n{(row is { MustBeNone: true, Count: > 0 } ? " fault" : "")}\">{row.Count:#,0}</td><td class=\"n\">{(row.Of is { } of ? Invariant($"{100.0 * row.Count / Math.Max(1, of):0.0} %") : "")}</td>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
