using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>Reads <see cref="SessionRules"/> from the files of the catalogue, and refuses rules without words and words without rules.</summary>
/// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there; <c>PLB-SESSION-RULES</c> facts and words that do not meet; those of <see cref="StrictJson"/> for what is inside.</remarks>
public static class SessionRulesReader
{
    private const string FactsPath = "sessions/rules.json";

    /// <summary>Reads the facts and the words of a language.</summary>
    /// <param name="files">All files below <c>catalogue/</c>; only those in <c>sessions/</c> are read.</param>
    /// <param name="language">The language, as in <c>words/en.json</c>.</param>
    public static Read<SessionRules> Read(IEnumerable<CatalogueFile> files, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("sessions/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var path = $"sessions/words/{language}.json";
        var facts = One<SessionFacts>(texts, FactsPath);
        var words = One<SessionWords>(texts, path);
        return Motion.Reading.Read.From(() => new SessionRules(facts.Require(), words.Require()), [.. facts.Problems, .. words.Problems])
            .Then(rules => Motion.Reading.Read.From(() => rules, [.. Check(rules, path)]));
    }

    private static IEnumerable<Problem> Check(SessionRules rules, string path) =>
    [
        .. Doubled(rules.Facts.StopRules.Select(r => r.Id), "stop_rules"),
        .. Doubled(rules.Facts.WarningSigns.Select(s => s.Id), "warning_signs"),
        .. Meet(rules.Facts.StopRules.Select(r => r.Id), rules.Words.StopRules.Keys, $"{path}: $.stop_rules"),
        .. Meet(rules.Facts.WarningSigns.Select(s => s.Id), rules.Words.WarningSigns.Keys, $"{path}: $.warning_signs"),
        .. Meet(rules.Facts.StopRules.Where(r => r.For is not null).Select(r => r.For!).Distinct(), rules.Words.ForCondition.Keys, $"{path}: $.for_condition"),
        .. rules.Words.StopRules.Concat(rules.Words.WarningSigns).Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => Wrong(path, $"\"{w.Key}\" has no words. Write a sentence.")),
    ];

    private static IEnumerable<Problem> Meet(IEnumerable<string> ids, IEnumerable<string> words, string path)
    {
        var (needed, given) = (ids.ToHashSet(), words.ToHashSet());
        foreach (var id in needed.Except(given)) yield return Wrong(path, $"There are no words for \"{id}\". Add them.");
        foreach (var id in given.Except(needed)) yield return Wrong(path, $"{FactsPath} has no \"{id}\". Add it there or take its words out.");
    }

    private static IEnumerable<Problem> Doubled(IEnumerable<string> ids, string key) =>
        ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => Wrong($"{FactsPath}: $.{key}", $"The id \"{g.Key}\" stands there twice. Keep one."));

    private static Problem Wrong(string path, string message) => new("PLB-SESSION-RULES", path, message);

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
