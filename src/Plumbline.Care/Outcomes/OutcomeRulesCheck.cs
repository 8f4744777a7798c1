using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>Holds instruments to themselves and to their words.</summary>
internal static class OutcomeRulesCheck
{
    public static IEnumerable<Problem> Of(OutcomeRules rules, string wordsPath) =>
    [
        .. rules.Instruments.Values.OrderBy(i => i.Id, StringComparer.Ordinal).SelectMany(i => Instrument(i).Concat(Words(i, rules.Words, wordsPath))),
        .. rules.Words.Instruments.Keys.Where(id => !rules.Instruments.ContainsKey(id)).Select(id => new Problem("PLB-OUTCOME-WORDS", $"{wordsPath}: $.instruments", $"There is no instrument \"{id}\". Take its words out or add it.")),
        .. rules.Facts.Schedule.Where(d => !rules.Instruments.ContainsKey(d.Instrument)).Select(d => new Problem("PLB-OUTCOME-RULES", "outcomes/rules.json: $.schedule", $"There is no instrument \"{d.Instrument}\". Correct it.")),
        .. Named<ChangeMeaning>(rules.Words.Meanings.Keys, $"{wordsPath}: $.meanings"),
        .. Named<OutcomeUnit>(rules.Words.Units.Keys, $"{wordsPath}: $.units"),
    ];

    /// <summary>What is wrong with an instrument, whatever its words say.</summary>
    public static IEnumerable<Problem> Instrument(Instrument instrument)
    {
        Problem Wrong(string path, string message) => new("PLB-OUTCOME-RULES", $"outcomes/instruments/{instrument.Id}.json: {path}", message);
        var items = instrument.ItemIds.ToList();
        var scales = instrument.Scales.Select(s => s.Id).ToHashSet();
        if (items.Count == 0 == (instrument.Chosen is null)) yield return Wrong("$.items", "The items are either given or chosen by the person. Say one of the two.");
        if (items.Distinct().Count() != items.Count) yield return Wrong("$.items", "An item stands there twice. Keep one.");
        if (scales.Count != instrument.Scales.Count || scales.Count == 0) yield return Wrong("$.scales", "There must be a scale, and each once. Correct it.");
        if (instrument.Text == InstrumentText.Licensed && instrument.Sources.Count == 0) yield return Wrong("$.sources", "Say where its licence and scoring are found.");
        foreach (var scale in instrument.Scales)
        {
            foreach (var item in scale.Items.Where(i => !items.Contains(i))) yield return Wrong($"{scale.Id}: $.items", $"There is no item \"{item}\". Correct it.");
            var most = scale.Items.Count > 0 ? scale.Items.Count : items.Count;
            if (instrument.Chosen is null && (scale.AnsweredAtLeast < 1 || scale.AnsweredAtLeast > most)) yield return Wrong($"{scale.Id}: $.answered_at_least", $"It must lie between 1 and {most}. Correct it.");
            // A sum over fewer items is another number; only a mean or a share may leave some out.
            if (scale.Score is ScoringRule.Sum or ScoringRule.Table && scale.AnsweredAtLeast < most) yield return Wrong($"{scale.Id}: $.answered_at_least", "A sum needs every answer, or what is missing would count as nothing. Take it out.");
            if (scale.Score == ScoringRule.Table == (scale.TableRange is null)) yield return Wrong($"{scale.Id}: $.table_range", "A scale with a table, and only such a one, says its range. Correct it.");
        }

        foreach (var rule in instrument.Groups.Concat(instrument.Remarks))
        {
            if (rule.When.Any(w => !scales.Contains(w.Scale))) yield return Wrong($"{rule.Id}: $.when", "It looks at a scale that is not there. Correct it.");
            if (rule.When.Any(w => w.AtLeast is null && w.AtMost is null)) yield return Wrong($"{rule.Id}: $.when", "It says neither a least nor a most. Say one.");
        }

        if (instrument.Groups is not [] and not [.., { When.Count: 0 }]) yield return Wrong("$.groups", "The last group must have no condition, so that every score has one. Add it.");
    }

    private static IEnumerable<Problem> Words(Instrument instrument, OutcomeWords all, string path)
    {
        Problem Wrong(string message) => new("PLB-OUTCOME-WORDS", $"{path}: $.instruments.{instrument.Id}", message);
        if (!all.Instruments.TryGetValue(instrument.Id, out var words)) return [Wrong("It has no words. Add them.")];
        var needed = instrument.Text == InstrumentText.Own ? instrument.ItemIds.ToHashSet() : [];
        return
        [
            .. instrument.Text == InstrumentText.Licensed && (words.Ask.Count > 0 || words.How is not null) ? new[] { Wrong("Its questions belong to somebody, so they do not stand in the catalogue. Take them out.") } : [],
            .. instrument.Text == InstrumentText.Own && words.How is null ? new[] { Wrong("It does not say how it is answered. Add \"how\".") } : [],
            .. Missing(needed, words.Ask.Keys, "question of item"),
            .. Missing(instrument.Scales.Select(s => s.Id), words.Scales.Keys, "name of scale"),
            .. Missing(instrument.Groups.Select(g => g.Id), words.Groups.Keys, "group"),
            .. Missing(instrument.Remarks.Select(r => r.Id), words.Remarks.Keys, "remark"),
        ];

        IEnumerable<Problem> Missing(IEnumerable<string> ids, IEnumerable<string> given, string what)
        {
            var (expected, there) = (ids.ToHashSet(), given.ToHashSet());
            return expected.Except(there).Order(StringComparer.Ordinal).Select(id => Wrong($"The {what} \"{id}\" has no words. Add them."))
                .Concat(there.Except(expected).Order(StringComparer.Ordinal).Select(id => Wrong($"There is no {what} \"{id}\". Take its words out.")));
        }
    }

    private static IEnumerable<Problem> Named<T>(IEnumerable<string> given, string path) where T : struct, Enum =>
        JsonNames.All<T>().Except(given)
            .Select(name => new Problem("PLB-OUTCOME-WORDS", path, $"\"{name}\" has no words. Add them."));
}
