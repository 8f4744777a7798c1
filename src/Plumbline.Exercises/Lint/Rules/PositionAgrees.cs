using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Facts and movement start from the same position.</summary>
public static class PositionAgrees
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-POSITION", "The position of exercise.json is the posture of movement.json.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        if (exercise.Movement.Posture != exercise.Facts.Position)
            yield return new(exercise.InMovement("posture"), $"The movement starts from {exercise.Movement.Posture}, exercise.json says {exercise.Facts.Position}. Make them the same.");
    }
}
