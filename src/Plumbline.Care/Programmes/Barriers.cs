using Plumbline.Care.Screenings;
using Plumbline.Exercises;

namespace Plumbline.Care.Programmes;

/// <summary>One thing that keeps an exercise out of a person's plan.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">The thing in words.</param>
internal sealed record Barrier(BarrierKind Kind, string Text);

/// <summary>What kind of thing keeps an exercise out.</summary>
internal enum BarrierKind
{
    /// <summary>A rule of the gate.</summary>
    Gate,

    /// <summary>Only a clinician may put it into a programme, or a therapist moves the person.</summary>
    Clinician,

    /// <summary>Something is not at hand.</summary>
    Equipment,

    /// <summary>It loads the spine more than the stage allows.</summary>
    Load,
}

/// <summary>Finds everything that keeps an exercise out, each on its own.</summary>
internal static class Barriers
{
    public static IReadOnlyList<Barrier> Of(Exercise exercise, Circumstances around, StagePlan plan)
    {
        var barriers = new List<Barrier>();
        if (!around.Suitability.TryGetValue(exercise.Id, out var suitability))
            throw new ArgumentException($"Nothing says whether {exercise.Id} suits the person.", nameof(around));
        if (suitability is Suitability.Blocked blocked) barriers.AddRange(blocked.Reasons.Select(r => new Barrier(BarrierKind.Gate, r.Text)));
        if (exercise.Access == Access.Clinician || exercise.PerformedBy == Performer.Therapist)
            barriers.Add(new(BarrierKind.Clinician, "Only a clinician puts it into a programme."));
        barriers.AddRange(around.Lacking(exercise).Select(need => new Barrier(BarrierKind.Equipment, $"It needs {around.Name(need)}.")));
        if (exercise.Load.Class > plan.LoadClassMax.Value) barriers.Add(new(BarrierKind.Load, "It loads the back more than this stage allows."));
        return barriers;
    }
}
