using System.Globalization;
using Plumbline.Care.Outcomes;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Pages.Living;

/// <summary>What somebody's answers to a question say over time, told to them.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Most">The greatest score.</param>
/// <param name="Unit">What the figures are.</param>
/// <param name="Points">Day by day; empty when a line would say nothing.</param>
/// <param name="Says">In words.</param>
public sealed record ToldScale(string Name, double Most, string Unit, IReadOnlyList<(DateOnly Day, double? Value)> Points, string Says)
{
    /// <summary>The scales that were answered.</summary>
    public static IReadOnlyList<ToldScale> Of(OutcomeReport report, OutcomeRules rules, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(words);
        return [.. report.Scales.Where(s => s.Points.Any(p => p.Score.Number is not null)).Select(s => Of(s, rules.Words.Instruments[s.Instrument], words))];
    }

    private static ToldScale Of(ScaleReading scale, InstrumentWords instrument, Words words)
    {
        var scored = scale.Points.Where(p => p.Score.Number is not null).ToList();
        var (first, last) = (scored[0], scored[^1]);
        // A rating that goes to both sides of nothing is one answer, not a line.
        var isLine = scale.Range.Min >= 0 && scored.Count > 1;
        var said = scored.Count == 1 ? words.Of("progress.one", Number(last)) : words.Of("progress.from_to", Number(first), Number(last));
        string[] sentences =
        [
            said,
            .. instrument is { Low: { } low, High: { } high } ? [words.Of("progress.ends", Number(scale.Range.Min), low, Number(scale.Range.Max), high)] : Array.Empty<string>(),
            .. last.Change?.Meaning is { } meaning ? [words["progress." + JsonNames.Of(meaning)]] : Array.Empty<string>(),
            .. last.Change?.WithinError == true ? [words["progress.within_error"]] : Array.Empty<string>(),
        ];
        return new(
            instrument.Scales.TryGetValue(scale.Scale, out var name) ? name : scale.Scale, scale.Range.Max, words.Of("progress.unit", Number(scale.Range.Min), Number(scale.Range.Max)),
            isLine ? [.. scale.Points.Select(p => (p.On, p.Score.Number))] : [], string.Join(' ', sentences));
    }

    private static string Number(ScalePoint point) => Number(point.Score.Number!.Value);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
