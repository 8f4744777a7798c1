using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Enough to go by, few enough to read.</summary>
public static class Counts
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-COUNT", "3 to 6 steps, 2 to 4 mistakes and reasons to stop, one or two categories and directions, a caution in words when there is one in the facts.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        (string Path, string What, int Count, int Least, int Most)[] counts =
        [
            (exercise.InFacts("categories"), "categories", exercise.Facts.Categories.Count, 1, 2),
            (exercise.InFacts("bias"), "directions", exercise.Facts.Bias.Count, 1, 2),
            (exercise.InFacts("sources"), "sources", exercise.Facts.Sources.Count, 1, 20),
            (exercise.InWords("steps"), "steps", exercise.Words.Steps.Count, 3, 6),
            (exercise.InWords("mistakes"), "mistakes", exercise.Words.Mistakes.Count, 2, 4),
            (exercise.InWords("stop_when"), "reasons to stop", exercise.Words.StopWhen.Count, 2, 4),
            (exercise.InWords("cautions"), "cautions", exercise.Words.Cautions.Count, exercise.Facts.Cautions.Count > 0 ? 1 : 0, exercise.Facts.Cautions.Count),
        ];
        return counts.Where(c => c.Count < c.Least || c.Count > c.Most)
            .Select(c => new Finding(c.Path, $"There are {c.Count} {c.What}; from {c.Least} to {c.Most} belong here. Add or join some."));
    }
}
