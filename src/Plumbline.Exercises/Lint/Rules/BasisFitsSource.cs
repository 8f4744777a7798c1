using System.Text.Json;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A basis says no more than its source can.</summary>
public static class BasisFitsSource
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-BASIS", "Our own proposals (d-plumbline) say \"proposal\", recalled sources (r-…) say \"recalled\", read ones say \"source\", and no other way round.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from place in subject.Places
        where place.Value.ValueKind == JsonValueKind.Object
        let source = TextOf(place.Value, "source")
        let basis = TextOf(place.Value, "basis")
        where source is not null && basis is not null && basis != Expected(source)
        select new Finding($"{place.Place}.basis", $"The source {source} is of basis \"{Expected(source)}\", the file says \"{basis}\". Correct the one or the other.");

    private static string Expected(string source) =>
        source.StartsWith("d-", StringComparison.Ordinal) ? "proposal" : source.StartsWith("r-", StringComparison.Ordinal) ? "recalled" : "source";

    private static string? TextOf(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
