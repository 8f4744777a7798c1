using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Every source is known.</summary>
public static class KnownSource
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SOURCE", "Every source key in every data file stands in docs/sources.bib. No source, no number.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from place in subject.Places
        where place.Key is "source" or "sources" or "seeds" && place.Value.ValueKind == JsonValueKind.String && !subject.SourceKeys.Contains(place.Text)
        select new Finding(place.Place, $"The source \"{place.Text}\" is not in docs/sources.bib. {Advice(place.Text, subject)}");

    private static string Advice(string key, LintSubject subject) =>
        Nearest.Of(key, subject.SourceKeys) is { } near ? $"Did you mean \"{near}\"? If not, add it there." : "Add it there, or correct the key.";
}
