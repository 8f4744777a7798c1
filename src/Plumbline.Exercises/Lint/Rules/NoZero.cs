using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Unsaid is not zero.</summary>
public static class NoZero
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-ZERO", "What a source does not say is left out, never 0. A zero would be read as a number that somebody gave.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise) =>
        from pair in exercise.Facts.Doses.Select((dose, i) => (dose, i))
        from number in StatedNumbers.Of(pair.dose.Stated)
        where number.Min <= 0
        select new Finding(exercise.InFacts($"doses[{pair.i}].stated.{number.Key}"), $"{number.Key} is 0. Leave the key out when the source does not say it.");
}
