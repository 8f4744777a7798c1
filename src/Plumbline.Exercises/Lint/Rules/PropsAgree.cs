using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Facts and movement use the same things.</summary>
public static class PropsAgree
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PROPS", "The props of movement.json are the equipment of exercise.json, of a choice the first.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var expected = exercise.Facts.Equipment.Select(n => n.AnyOf[0]).ToSeq();
        if (exercise.Movement.Props != expected)
            yield return new(exercise.InMovement("props"), $"The movement uses {exercise.Movement.Props}, the equipment of exercise.json gives {expected}. Make them the same.");
    }
}
