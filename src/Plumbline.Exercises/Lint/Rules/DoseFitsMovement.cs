using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Time for what goes on, repetitions for what repeats.</summary>
public static class DoseFitsMovement
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-STEADY", "A steady movement is dosed by time or way, a movement of repetitions by repetitions.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        foreach (var (dose, i) in exercise.Facts.Doses.Select((d, i) => (d, i)))
        {
            if (exercise.Movement.IsSteady && (dose.Stated.Repetitions ?? dose.Stated.Sets) is not null && dose.Stated.Duration is null)
                yield return new(exercise.InFacts($"doses[{i}].stated"), "The movement is steady, but the dose counts repetitions. State a duration or a distance, or give the movement phases that repeat.");
            if (!exercise.Movement.IsSteady && (dose.Stated.Duration is not null || dose.Stated.Distance is not null))
                yield return new(exercise.InFacts($"doses[{i}].stated"), "The dose has a time or a way, but the movement has no \"steady\" phase. State repetitions, or make the movement steady.");
        }
    }
}
