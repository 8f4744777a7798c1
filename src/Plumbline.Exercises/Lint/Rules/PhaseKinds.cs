using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Phases say what a session has to time.</summary>
public static class PhaseKinds
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-PHASE", "A moving phase has a tempo, a hold or steady phase has none, a steady phase stands alone, a hold breathes naturally; ids are told apart.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var phases = exercise.Movement.Phases;
        if (phases.Count == 0) yield return new(exercise.InMovement("phases"), "The movement has no phase. Describe at least one.");
        if (phases.Count > 1 && exercise.Movement.IsSteady) yield return new(exercise.InMovement("phases"), "A steady phase is the only phase of its movement. Take the others away, or make it a hold.");
        foreach (var (phase, i) in phases.Select((p, i) => (p, i)))
        {
            var path = exercise.InMovement($"phases[{i}]");
            if (phases.Take(i).Any(p => p.Id == phase.Id)) yield return new($"{path}.id", $"Two phases are called \"{phase.Id}\". Give each its own id.");
            if (phase.Kind == PhaseKind.Move && phase.Tempo is not { Ticks: > 0 }) yield return new($"{path}.tempo_s", "A moving phase needs its time. Add \"tempo_s\".");
            if (phase.Kind != PhaseKind.Move && phase.Tempo is not null) yield return new($"{path}.tempo_s", "Only a moving phase has a tempo; the dose says how long a hold or a steady phase lasts. Take it out.");
            if (phase.Kind == PhaseKind.Hold && phase.Breath != Breath.Natural) yield return new($"{path}.breath", "In a hold one goes on breathing. Set \"breath\" to \"natural\".");
        }
    }
}
