using System.Globalization;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>What can grow has an end.</summary>
public static class CeilingOfEveryVariable
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-CEILING", "Every variable that a dose states and that can grow has its ceiling, and no dose goes above it. A progression without an end is a hazard.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        foreach (var (dose, i) in exercise.Facts.Doses.Select((d, i) => (d, i)))
        {
            foreach (var number in StatedNumbers.Of(dose.Stated).Where(n => StatedNumbers.CanGrow(n.Key)))
            {
                var path = exercise.InFacts($"doses[{i}].stated.{number.Key}");
                if (StatedNumbers.Ceiling(exercise.Facts.Ceilings, number.Key) is not { } ceiling)
                    yield return new(path, $"The dose states {number.Key}, but \"ceilings\" does not say how far it may grow. Add it there, with its source.");
                else if (number.Max > ceiling)
                    yield return new(path, string.Create(CultureInfo.InvariantCulture, $"The dose goes up to {number.Max}, above its ceiling of {ceiling}. Correct the dose or raise the ceiling, with its source."));
            }
        }
    }
}
