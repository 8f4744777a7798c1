using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>An exercise says which muscle it is for.</summary>
public static class MuscleRoles
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-ROLE", "A strengthening exercise has a prime mover, a stretch has a muscle that is stretched. A programme covers muscle groups by these roles.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        if (exercise.Facts.Categories.Contains(Category.Strength) && !Has(exercise, Role.Prime))
            yield return new(exercise.InFacts("muscles"), "A strengthening exercise needs a muscle with the role \"prime\". Name the muscle that does the main work.");
        if (exercise.Facts.Categories.Contains(Category.Stretch) && !Has(exercise, Role.Stretched))
            yield return new(exercise.InFacts("muscles"), "A stretch needs a muscle with the role \"stretched\". Name the muscle that is lengthened.");
    }

    private static bool Has(CatalogueExercise exercise, Role role) => exercise.Facts.Muscles.Any(m => m.Role == role);
}
