using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Care.Outcomes;

namespace Plumbline.Server.Pages.Living;

/// <summary>What somebody's answers to a question say over time, told to them.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Most">The greatest score.</param>
/// <param name="Unit">What the figures are.</param>
/// <param name="Points">Day by day; empty when a line would say nothing.</param>
/// <param name="Says">In words.</param>
public sealed record ToldScale(string Name, double Most, string Unit, IReadOnlyList<(DateOnly Day, double? Value)> Points, string Says)
{
    /// <summary>The scales of a report of the API that were answered.</summary>
    public static IReadOnlyList<ToldScale> Of(JsonNode report, OutcomeWords asked, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(words);
        return [.. report["scales"]!.AsArray().Where(s => s!["points"]!.AsArray().Any(p => Score(p) is not null)).Select(s => Of(s!, asked.Instruments[s.Text("instrument")], words))];
    }

    private static ToldScale Of(JsonNode scale, InstrumentWords instrument, Words words)
    {
        var points = scale["points"]!.AsArray();
        var scored = points.Where(p => Score(p) is not null).ToList();
        var (least, most) = (scale["range"]![0]!.GetValue<double>(), scale["range"]![1]!.GetValue<double>());
        var change = scored[^1]!["change"];
        string[] sentences =
        [
            scored.Count == 1 ? words.Of("my_progress.one", Number(Score(scored[0]))) : words.Of("my_progress.from_to", Number(Score(scored[0])), Number(Score(scored[^1]))),
            .. instrument is { Low: { } low, High: { } high } ? [words.Of("my_progress.ends", Number(least), low, Number(most), high)] : Array.Empty<string>(),
            .. change.Text("meaning") is { Length: > 0 } meaning ? [words["my_progress." + meaning]] : Array.Empty<string>(),
            .. change?["within_error"]?.GetValue<bool>() == true ? [words["my_progress.within_error"]] : Array.Empty<string>(),
        ];
        return new(
            instrument.Scales.TryGetValue(scale.Text("scale"), out var name) ? name : scale.Text("scale"), most, words.Of("my_progress.unit", Number(least), Number(most)),
            // A rating that goes to both sides of nothing is one answer, not a line.
            least >= 0 && scored.Count > 1 ? [.. points.Select(p => (p.Day("on"), Score(p)))] : [], string.Join(' ', sentences));
    }

    private static double? Score(JsonNode? point) => point!["score"]!["value"]?.GetValue<double>();

    private static string Number(double? value) => value!.Value.ToString("0.#", CultureInfo.InvariantCulture);
}
