using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>The load class is one of five.</summary>
public static class LoadClassKnown
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-LOAD", "The spinal load class is 0 to 4.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        if (exercise.Facts.Load.Class is < 0 or > 4)
            yield return new(exercise.InFacts("load.class"), $"There is no load class {exercise.Facts.Load.Class}. The classes are 0 (rest) to 4 (weight in the hands); see docs/catalogue.md.");
    }
}
