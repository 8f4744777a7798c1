using System.Globalization;
using System.Text;
using Plumbline.Care.Outcomes;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Commands;

/// <summary>Outcomes as plain text: a table of each scale, then what is to be said about it.</summary>
internal static class OutcomeText
{
    /// <summary>The reading of answers over time.</summary>
    public static string Of(OutcomeReport report, OutcomeRules rules)
    {
        var text = new StringBuilder();
        foreach (var scale in report.Scales) Scale(text, scale, rules);
        foreach (var group in report.Groups)
        {
            var words = rules.Words.Instruments[group.Instrument];
            Say(text, $"{words.Abbreviation}, {group.On:yyyy-MM-dd}: {words.Groups[group.Group]}");
        }

        foreach (var d in report.Disagreements)
        {
            Say(text, rules.Words.Disagreement
                .Replace("{date}", $"{d.On:yyyy-MM-dd}", StringComparison.Ordinal)
                .Replace("{asked}", $"{d.AskedOn:yyyy-MM-dd}", StringComparison.Ordinal)
                .Replace("{scale}", NameOf(d.Instrument, d.Scale, rules), StringComparison.Ordinal)
                .Replace("{score}", Short(d.Score), StringComparison.Ordinal)
                .Replace("{person}", Short(d.Person), StringComparison.Ordinal));
        }

        return text.Append(CultureInfo.InvariantCulture, $"Thresholds: {report.RulesVersion}. A score supports a talk; it does not replace one.").ToString();
    }

    /// <summary>How an instrument is asked.</summary>
    public static string Ask(Instrument instrument, InstrumentWords words, LicensedText? licensed)
    {
        var text = new StringBuilder();
        text.Append(words.Name).Append('\n').Append('-', words.Name.Length).Append('\n');
        if (words.How is { } how) text.Append(ArticleText.Wrap(how)).Append('\n');
        if (words is { Low: { } low, High: { } high }) text.Append(ArticleText.Wrap($"{Range(instrument)}: the lowest is \"{low}\", the highest is \"{high}\".")).Append('\n');
        foreach (var item in instrument.ItemIds)
            if ((licensed?.Ask ?? words.Ask).TryGetValue(item, out var question)) text.Append(ArticleText.Wrap($"- {item}: {question}", "  ")).Append('\n');
        if (instrument.Text == InstrumentText.Licensed && licensed is null) text.Append(ArticleText.Wrap($"Item keys: {string.Join(", ", instrument.ItemIds)}.", "  ")).Append('\n');
        text.Append(ArticleText.Wrap(licensed is null ? words.Licence : $"Loaded under: {licensed.Licence}"));
        return text.ToString();
    }

    private static void Scale(StringBuilder text, ScaleReading scale, OutcomeRules rules)
    {
        var heading = $"{NameOf(scale.Instrument, scale.Scale, rules)} ({rules.Words.Instruments[scale.Instrument].Abbreviation}), {Number(scale.Range.Min)} to {Number(scale.Range.Max)}, {(scale.Better == Better.Less ? "less" : "more")} is better";
        text.Append(heading).Append('\n').Append('-', heading.Length).Append('\n');
        text.Append(Columns.Of(["date", "score", "change", "of first", "reading"], scale.Points.Select((p, i) => Row(p, scale, rules, i == 0))));
        foreach (var point in scale.Points)
        {
            foreach (var note in Notes(point, scale, rules)) text.Append(ArticleText.Wrap($"  {point.On:yyyy-MM-dd}: {note}", "    ")).Append('\n');
        }

        text.Append('\n');
    }

    private static IReadOnlyList<string> Row(ScalePoint point, ScaleReading scale, OutcomeRules rules, bool first) =>
    [
        $"{point.On:yyyy-MM-dd}",
        point.Score.Number is { } score ? rules.Words.Units[JsonNames.Of(scale.Unit)].Replace("{value}", Number(score), StringComparison.Ordinal) : "-",
        point.Change is { } change ? change.Raw.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture) : "",
        point.Change?.ShareOfFirst is { } share ? $"{Number(Math.Round(100 * share))} %" : "",
        point.Change is { } c ? c.Meaning is { } meaning ? Short(meaning) : "own trend" : rules.Instruments[scale.Instrument].Kind == InstrumentKind.Transition && point.Score.Number is { } rated
            ? Short(Disagreements.Rated(rated, rules.Instruments[scale.Instrument])) : first && point.Score.Number is not null ? "first" : "",
    ];

    private static IEnumerable<string> Notes(ScalePoint point, ScaleReading scale, OutcomeRules rules)
    {
        var words = rules.Words;
        if (point.Change?.Meaning is { } meaning) yield return words.Meanings[JsonNames.Of(meaning)];
        if (point.Change?.WithinError == true) yield return words.WithinError;
        if (point.Change?.ComparedOn is { Count: > 0 } items) yield return words.CommonItems.Replace("{items}", string.Join(", ", items), StringComparison.Ordinal);
        if (point.Recovered == true) yield return words.Recovered;
        foreach (var remark in point.Remarks) yield return words.Instruments[scale.Instrument].Remarks[remark];
        var missing = string.Join(", ", point.Score.Missing);
        switch (point.Score)
        {
            case Score.Scored { Missing.Count: > 0 }:
                yield return words.SomeMissing.Replace("{missing}", missing, StringComparison.Ordinal);
                break;
            case Score.NotScored { Because: NoScore.TooFewAnswered }:
                yield return words.TooFewAnswered.Replace("{missing}", missing, StringComparison.Ordinal);
                break;
            case Score.NotScored:
                yield return words.NoTable;
                break;
        }
    }

    private static void Say(StringBuilder text, string line) => text.Append(ArticleText.Wrap(line, "  ")).Append("\n\n");

    internal static string NameOf(string instrument, string scale, OutcomeRules rules) => rules.Words.Instruments[instrument].Scales.TryGetValue(scale, out var name) ? name : scale;

    private static string Range(Instrument instrument) => (instrument.Chosen?.Range ?? instrument.Items[0].Range) is var range ? $"{Number(range.Min)} to {Number(range.Max)}" : "";

    private static string Short(ChangeMeaning meaning) => JsonNames.Of(meaning).Replace('-', ' ');

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
