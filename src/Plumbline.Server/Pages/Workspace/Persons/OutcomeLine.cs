using System.Text.Json.Nodes;
using Plumbline.Care.Outcomes;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>A scale over time as it is read: the score of each day, and what the last change means and does not mean.</summary>
/// <param name="Name">The scale's name.</param>
/// <param name="Instrument">The instrument's short name.</param>
/// <param name="Least">The least score.</param>
/// <param name="Most">The greatest.</param>
/// <param name="IsLessBetter">Which way is better.</param>
/// <param name="Points">The score of each day; null where there is none.</param>
/// <param name="Reading">The reading of the last day, sentence by sentence.</param>
public sealed record OutcomeLine(string Name, string Instrument, double Least, double Most, bool IsLessBetter, IReadOnlyList<(DateOnly Day, double? Value)> Points, IReadOnlyList<string> Reading)
{
    /// <summary>The scales of a report of the API.</summary>
    public static IReadOnlyList<OutcomeLine> Of(JsonNode report, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. report["scales"]!.AsArray().OfType<JsonNode>().Select(scale =>
        {
            var words = rules.Words.Instruments[scale.Text("instrument")];
            var points = scale["points"]!.AsArray().OfType<JsonNode>().ToList();
            return new OutcomeLine(
                NameOf(scale, rules), words.Abbreviation, scale["range"]![0]!.GetValue<double>(), scale["range"]![1]!.GetValue<double>(), scale.Text("better") == "less",
                [.. points.Select(p => (p.Day("on"), p["score"]!["value"]?.GetValue<double>()))], points.Count == 0 ? [] : [.. Read(points[^1], words, rules.Words)]);
        })];
    }

    /// <summary>What goes beyond one scale: groups by score, and where a score and the person do not say the same.</summary>
    public static IReadOnlyList<string> Notes(JsonNode report, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. report["disagreements"]!.AsArray().OfType<JsonNode>().Select(d => rules.Words.Disagreement
                .Replace("{date}", d.DayText("on"), StringComparison.Ordinal).Replace("{asked}", d.DayText("asked_on"), StringComparison.Ordinal)
                .Replace("{scale}", NameOf(d, rules), StringComparison.Ordinal).Replace("{score}", Plain(d.Text("score")), StringComparison.Ordinal).Replace("{person}", Plain(d.Text("person")), StringComparison.Ordinal)),
            .. report["groups"]!.AsArray().OfType<JsonNode>().GroupBy(g => g.Text("instrument")).Select(g => g.Last()).Select(g => rules.Words.Instruments[g.Text("instrument")].Groups[g.Text("group")]),
        ];
    }

    private static IEnumerable<string> Read(JsonNode point, InstrumentWords instrument, OutcomeWords words)
    {
        var change = point["change"];
        if (change?["meaning"] is { } meaning) yield return words.Meanings[meaning.GetValue<string>()];
        if (change?["within_error"]?.GetValue<bool>() == true) yield return words.WithinError;
        if (change?["compared_on"] is JsonArray { Count: > 0 } items) yield return words.CommonItems.Replace("{items}", string.Join(", ", items.Texts()), StringComparison.Ordinal);
        if (point["recovered"]?.GetValue<bool>() == true) yield return words.Recovered;
        foreach (var remark in point["remarks"].Texts()) yield return instrument.Remarks[remark];
        var missing = string.Join(", ", point["score"]!["missing"].Texts());
        if (point["score"]!["because"]?.GetValue<string>() is { } because) yield return because == "no-table" ? words.NoTable : words.TooFewAnswered.Replace("{missing}", missing, StringComparison.Ordinal);
        else if (missing.Length > 0) yield return words.SomeMissing.Replace("{missing}", missing, StringComparison.Ordinal);
    }

    private static string NameOf(JsonNode of, OutcomeRules rules) => rules.Words.Instruments[of.Text("instrument")].Scales.TryGetValue(of.Text("scale"), out var name) ? name : of.Text("scale").Replace('-', ' ');

    private static string Plain(string meaning) => meaning.Replace('-', ' ');
}
