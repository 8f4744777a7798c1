using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Dosage variants are told apart by their source.</summary>
public static class VariantIds
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-VARIANT", "Each dosage variant has an id of its own. The id starts with the source's key, or with \"plumbline\" when the numbers are our proposal.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var seen = new HashSet<string>();
        foreach (var (dose, i) in exercise.Facts.Doses.Select((d, i) => (d, i)))
        {
            if (!seen.Add(dose.Id)) yield return new(exercise.InFacts($"doses[{i}].id"), $"Two variants are called \"{dose.Id}\". Give each its own id.");
            var expected = dose.Basis == Basis.Proposal ? "plumbline" : dose.Source;
            if (!dose.Id.StartsWith(expected, StringComparison.Ordinal))
                yield return new(exercise.InFacts($"doses[{i}].id"), $"The variant is called \"{dose.Id}\" but comes from {dose.Source}. Let its id start with \"{expected}\".");
        }
    }
}
