using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A tempo has a time for each phase.</summary>
public static class TempoOfEveryPhase
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-TEMPO", "A dose that overrides the tempo gives one time for each moving phase, or for each moving and holding phase.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var moving = exercise.Movement.Phases.Count(p => p.Kind == PhaseKind.Move);
        var all = exercise.Movement.Phases.Count;
        return from pair in exercise.Facts.Doses.Select((dose, i) => (dose, i))
               where pair.dose.Stated.Tempo is { } tempo && tempo.Count != moving && tempo.Count != all
               select new Finding(exercise.InFacts($"doses[{pair.i}].stated.tempo_s"), $"The tempo has {pair.dose.Stated.Tempo!.Value.Count} times, the movement {moving} moving phases of {all}. Give one time for each.");
    }
}
