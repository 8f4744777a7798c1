using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>Reads a person's answers and what is loaded under a licence, and refuses answers that cannot be.</summary>
/// <remarks>Codes: <c>PLB-OUTCOME-FORMAT</c>, <c>-MANY</c>, <c>-UNKNOWN</c> instrument, <c>-VERSION</c>, <c>-ITEM</c>, <c>-RANGE</c>, <c>-COUNT</c>, <c>-TICKED</c>, <c>-DATE</c>, <c>-TWICE</c>, <c>-LICENSED</c>; those of <see cref="StrictJson"/>.</remarks>
public static class OutcomeFileReader
{
    /// <summary>The most answers of a file.</summary>
    public const int MostOutcomes = 2000;

    private static readonly Range<DateOnly> Days = new(new(2000, 1, 1), new(2200, 12, 31));

    /// <summary>Reads answers over time.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="rules">The instruments.</param>
    public static Read<Seq<AnsweredOutcome>> Read(string file, string text, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return StrictJson.Read<OutcomeFile>(file, text).Then(read => Motion.Reading.Read.From(() => read.Outcomes, [.. Check(read, file, rules)]));
    }

    /// <summary>Reads what is loaded under a licence of one's own.</summary>
    public static Read<LicensedText> ReadLicensed(string file, string text, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return StrictJson.Read<LicensedText>(file, text).Then(read => Motion.Reading.Read.From(() => read, [.. Licensed(read, file, rules)]));
    }

    /// <summary>What is wrong with the answers of one day.</summary>
    public static IEnumerable<Problem> Check(AnsweredOutcome answered, string path, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(rules);
        if (!rules.Instruments.TryGetValue(answered.Instrument, out var instrument))
        {
            yield return new("PLB-OUTCOME-UNKNOWN", $"{path}.instrument", $"There is no instrument \"{answered.Instrument}\". {(Nearest.Of(answered.Instrument, rules.Instruments.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Run `plumbline outcome` for the list.")}");
            yield break;
        }

        if (answered.Version != instrument.Version)
            yield return new("PLB-OUTCOME-VERSION", $"{path}.version", $"It was answered in version {answered.Version} and is read by version {instrument.Version}. Check that items and scoring are the same.", Severity.Warning);
        if (!Days.Contains(answered.On)) yield return new("PLB-OUTCOME-DATE", $"{path}.on", $"The day must lie between {Days.Min:yyyy-MM-dd} and {Days.Max:yyyy-MM-dd}. Correct it.");
        foreach (var problem in instrument.Chosen is { } chosen ? Chosen(answered, chosen, path) : Given(answered, instrument, path)) yield return problem;
    }

    private static IEnumerable<Problem> Check(OutcomeFile read, string file, OutcomeRules rules)
    {
        if (read.Format != 1) yield return new("PLB-OUTCOME-FORMAT", $"{file}: $.format", "This program reads format 1. Write the file anew.");
        if (read.Outcomes.Count is 0 or > MostOutcomes) yield return new("PLB-OUTCOME-MANY", $"{file}: $.outcomes", $"A file has 1 to {MostOutcomes} answers. Correct it.");
        for (var i = 0; i < Math.Min(read.Outcomes.Count, MostOutcomes); i++)
            foreach (var problem in Check(read.Outcomes[i], $"{file}: $.outcomes[{i}]", rules)) yield return problem;
        foreach (var twice in read.Outcomes.GroupBy(o => (o.Instrument, o.On)).Where(g => g.Count() > 1))
            yield return new("PLB-OUTCOME-TWICE", $"{file}: $.outcomes", $"{twice.Key.Instrument} is answered twice on {twice.Key.On:yyyy-MM-dd}. Keep one.");
    }

    private static IEnumerable<Problem> Given(AnsweredOutcome answered, Instrument instrument, string path)
    {
        var items = instrument.ItemIds.ToHashSet();
        foreach (var item in answered.Answers.Keys.Concat(answered.NotApplicable).Concat(answered.Ticked ?? []).Where(i => !items.Contains(i)))
            yield return new("PLB-OUTCOME-ITEM", $"{path}.answers", $"{instrument.Id} has no item \"{item}\". {(Nearest.Of(item, items) is { } near ? $"Did you mean \"{near}\"?" : $"It has {string.Join(", ", items)}.")}");
        foreach (var (item, answer) in answered.Answers.Where(a => items.Contains(a.Key)))
        {
            var group = instrument.GroupOf(item)!;
            if (!group.Range.Contains(answer) || (!group.Fractions && answer != Math.Floor(answer)))
                yield return new("PLB-OUTCOME-RANGE", $"{path}.answers.{item}", $"An answer is a {(group.Fractions ? "number" : "whole number")} from {group.Range.Min} to {group.Range.Max}. Correct it, or leave the item out when it was not answered.");
        }

        foreach (var item in answered.NotApplicable.Where(answered.Answers.ContainsKey))
            yield return new("PLB-OUTCOME-ITEM", $"{path}.not_applicable", $"\"{item}\" has an answer and does not apply. Keep one of the two.");
        if (answered.Ticked is not null && (answered.Answers.Count > 0 || instrument.Items.Any(g => g.Range != new Range<double>(0, 1))))
            yield return new("PLB-OUTCOME-TICKED", $"{path}.ticked", "Only a list of things to tick has ticks, and then no other answers. Write either the one or the other.");
    }

    private static IEnumerable<Problem> Chosen(AnsweredOutcome answered, ChosenItems chosen, string path)
    {
        if (!chosen.Count.Contains(answered.Answers.Count) || answered.NotApplicable.Count > 0 || answered.Ticked is not null)
            yield return new("PLB-OUTCOME-COUNT", $"{path}.answers", $"The person rates {chosen.Count.Min} to {chosen.Count.Max} activities of their own. Correct it.");
        foreach (var (item, answer) in answered.Answers)
            if (!chosen.Range.Contains(answer) || answer != Math.Floor(answer) || item.Length is 0 or > 60)
                yield return new("PLB-OUTCOME-RANGE", $"{path}.answers", $"An answer is a whole number from {chosen.Range.Min} to {chosen.Range.Max}, under a short key of the activity. Correct it.");
    }

    private static IEnumerable<Problem> Licensed(LicensedText read, string file, OutcomeRules rules)
    {
        if (!rules.Instruments.TryGetValue(read.Instrument, out var instrument) || instrument.Text != InstrumentText.Licensed)
        {
            yield return new("PLB-OUTCOME-LICENSED", $"{file}: $.instrument", $"There is no instrument \"{read.Instrument}\" whose words are to be loaded. Run `plumbline outcome` for the list.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(read.Licence)) yield return new("PLB-OUTCOME-LICENSED", $"{file}: $.licence", "Say under which licence these words are used: who granted it, when, for what.");
        foreach (var item in read.Ask.Keys.Except(instrument.ItemIds)) yield return new("PLB-OUTCOME-LICENSED", $"{file}: $.ask", $"{instrument.Id} has no item \"{item}\". Correct the key.");
        foreach (var (scale, table) in read.Tables)
        {
            if (instrument.Scales.FirstOrDefault(s => s.Id == scale && s.Score == ScoringRule.Table) is not { TableRange: { } range })
                yield return new("PLB-OUTCOME-LICENSED", $"{file}: $.tables", $"{instrument.Id} has no scale \"{scale}\" with a table. Correct the key.");
            else if (table.Any(row => !range.Contains(row.Value)))
                yield return new("PLB-OUTCOME-LICENSED", $"{file}: $.tables.{scale}", $"Scores lie between {range.Min} and {range.Max}. Correct the table.");
        }
    }
}
