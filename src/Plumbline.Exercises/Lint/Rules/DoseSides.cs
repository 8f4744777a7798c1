using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Dose and exercise agree about sides.</summary>
public static class DoseSides
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SIDES", "A dose takes sides as its exercise does. Another way of taking sides is another exercise or an error.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise) =>
        from pair in exercise.Facts.Doses.Select((dose, i) => (dose, i))
        where pair.dose.Stated.Sides is { } sides && sides != exercise.Facts.Sides
        select new Finding(exercise.InFacts($"doses[{pair.i}].stated.sides"), "The dose takes sides in another way than the exercise. Make \"sides\" the same in both, or leave it out of the dose.");
}
