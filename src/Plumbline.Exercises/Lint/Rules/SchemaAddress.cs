namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Editors find the schema.</summary>
public static class SchemaAddress
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SCHEMA", "\"$schema\" of each data file leads to its schema, so that an editor can help while one types.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from place in subject.Places
        where place.Path == "$"
        let expected = subject.KindOf(place.File)!.SchemaAddress(place.File)
        where !(place.Value.TryGetProperty("$schema", out var given) && given.ValueEquals(expected))
        select new Finding($"{place.File}: $.$schema", $"\"$schema\" must be \"{expected}\". Correct or add it.");
}
