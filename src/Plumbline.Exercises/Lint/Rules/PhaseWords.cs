using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Every phase has its cue.</summary>
public static class PhaseWords
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PHASE-WORDS", "Every phase of the movement has its cue in the words, in the same order, and no other has one.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var ids = exercise.Movement.Phases.Select(p => p.Id).ToList();
        foreach (var missing in ids.Where(id => !exercise.Words.Phases.ContainsKey(id)))
            yield return new(exercise.InWords("phases"), $"The phase \"{missing}\" of movement.json has no cue. Add one.");
        foreach (var other in exercise.Words.Phases.Keys.Except(ids))
            yield return new(exercise.InWords($"phases.{other}"), $"movement.json has no phase \"{other}\". Take the cue out or correct its id.");
    }
}
