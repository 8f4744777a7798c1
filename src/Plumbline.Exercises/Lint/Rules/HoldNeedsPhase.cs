using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A hold needs a phase to hold in.</summary>
public static class HoldNeedsPhase
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-HOLD", "A dose that states a hold belongs to a movement with a hold phase. Otherwise nobody knows what to hold, and the session skips it.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise) =>
        from pair in exercise.Facts.Doses.Select((dose, i) => (dose, i))
        where pair.dose.Stated.Hold is not null && exercise.Movement.HoldsPerRepetition == 0
        select new Finding(exercise.InFacts($"doses[{pair.i}].stated.hold_s"), "The dose has a hold, but movement.json has no phase of kind \"hold\". Add the phase and its cue.");
}
