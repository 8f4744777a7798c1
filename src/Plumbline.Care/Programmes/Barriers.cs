using Plumbline.Care.Screenings;
using Plumbline.Exercises;

namespace Plumbline.Care.Programmes;

/// <summary>One thing that keeps an exercise out of a person's plan.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">One sentence.</param>
internal sealed record Barrier(BarrierKind Kind, string Text)
{
    private const string Needs = "It needs ";

    /// <summary>The thing itself, as in "a firm chair".</summary>
    public string Constraint => Kind switch
    {
        BarrierKind.Equipment when Text.StartsWith(Needs, StringComparison.Ordinal) => Text[Needs.Length..].TrimEnd('.'),
        BarrierKind.Clinician => "a clinician's decision",
        BarrierKind.Load => "a later stage",
        BarrierKind.Gate or BarrierKind.Equipment => Text,
    };
}

/// <summary>What kind of thing keeps an exercise out.</summary>
internal enum BarrierKind
{
    /// <summary>A rule of the gate: a condition, a clearance's limit, something the person cannot do.</summary>
    Gate,

    /// <summary>Only a clinician may give it.</summary>
    Clinician,

    /// <summary>Something is not at hand.</summary>
    Equipment,

    /// <summary>It loads the spine more than the stage allows.</summary>
    Load,
}

/// <summary>Finds everything that keeps an exercise out, each thing on its own.</summary>
internal static class Barriers
{
    public static IReadOnlyList<Barrier> Of(Exercise exercise, Circumstances around, StagePlan plan)
    {
        if (!around.Suitability.TryGetValue(exercise.Id, out var suitability))
            throw new ArgumentException($"Nothing says whether {exercise.Id} suits the person.", nameof(around));
        var barriers = suitability is Suitability.Blocked blocked ? blocked.Reasons.Select(r => new Barrier(KindOf(r.Rule), r.Text)).ToList() : [];
        if (around.Earlier?.Closed.GetValueOrDefault(exercise.Id) is { } closed) barriers.Insert(0, new(BarrierKind.Gate, closed));
        if (exercise.Load.Class > plan.LoadClassMax.Value && !barriers.Any(b => b.Kind == BarrierKind.Load)) barriers.Add(new(BarrierKind.Load, "It loads the back more than this stage allows."));
        return barriers;
    }

    private static BarrierKind KindOf(string rule) => rule switch
    {
        "gate.access" or "gate.therapist" or "gate.clinician-only" => BarrierKind.Clinician,
        "gate.holding" => BarrierKind.Load,
        _ when rule.StartsWith("equipment.", StringComparison.Ordinal) => BarrierKind.Equipment,
        _ => BarrierKind.Gate,
    };
}
