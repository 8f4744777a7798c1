using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Care.Progressions;

/// <summary>A dose for the next session, perhaps of another exercise.</summary>
/// <param name="Dose">How much.</param>
/// <param name="Step">The one variable that changed; null when the exercise or more changed.</param>
/// <param name="To">The other exercise; null when it stays.</param>
internal sealed record Change(StatedDose Dose, DoseStep? Step, CatalogueExercise? To);

/// <summary>What could be changed about an item, worked out when a rule asks.</summary>
internal sealed class Changes(Situation situation)
{
    private static readonly DoseVariable[] Amounts =
        [DoseVariable.Sets, DoseVariable.Repetitions, DoseVariable.Hold, DoseVariable.Duration, DoseVariable.Distance];

    private (Rung? Rung, Openness Openness)? harder;
    private DoseStep? up;
    private bool upKnown;

    private JudgedItem Item => situation.Item;

    /// <summary>The next ordinary step up, or null at the ceiling.</summary>
    public DoseStep? Up
    {
        get
        {
            if (!upKnown) (up, upKnown) = (Steps.Next(Item, situation.Numbers.Steps), true);
            return up;
        }
    }

    /// <summary>The next harder exercise and how open it is.</summary>
    public (Rung? Rung, Openness Openness) Harder => harder ??= situation.Book.Ladders.NextHarder(Item, situation.Context, situation.Numbers.Progress);

    /// <summary>One step up of the dose.</summary>
    public Change Taking(DoseStep step) => new(step.ApplyTo(Item.Dose), step, null);

    /// <summary>Less: volume within the window; where nothing can be lowered, one edge back; null where that is not there either.</summary>
    public Change? Easier(Range<double> keep) => Less(Item.Dose, keep) ?? OneEdgeBack(Item.Dose, keep);

    /// <summary>Less than what was done last: a session of an easier week that went wrong is answered from its own dose, not from the one before that week.</summary>
    public Change? EasierThanDone(Range<double> keep) => Item.LighterDose is not { } done ? Easier(keep)
        : Less(done, keep) is { } less ? less with { Step = null }
        : OneEdgeBack(done, keep);

    /// <summary>Less volume and one edge back, where there is one: the easier exercise with the volume that is kept.</summary>
    public Change? LessAndOneEdgeBack(Range<double> keep)
    {
        var kept = Less(Item.Dose, keep);
        var most = kept?.Dose ?? Item.Dose;
        if (OneEdgeBack(most, keep) is not { To: { } easier } back) return kept;
        var amount = (back.Dose, most) switch
        {
            ({ Repetitions: not null }, { Repetitions: not null }) => NewlyHeld(back.Dose with { Sets = most.Sets, Repetitions = most.Repetitions }, most),
            ({ Duration: not null }, { Duration: not null }) => back.Dose with { Duration = most.Duration },
            _ => back.Dose,
        };
        return back with { Dose = AtMost(ItemCeilings.Of(easier.Facts.Ceilings).Of, amount) };
    }

    /// <summary>Back to the start: the exercise's own dose when that is little enough, else the volume of the window.</summary>
    public Change? Restart(Range<double> keep)
    {
        if (Easier(keep) is not { To: null } less) return Easier(keep);
        return Item.StartingDose is { } start && SameShape(less.Dose, start) && DoseVariables.Volume(start).CompareTo(DoseVariables.Volume(less.Dose)) < 0
            ? new(start with { GrowToRepetitions = less.Dose.GrowToRepetitions }, null, null)
            : less;
    }

    // The easier exercise as it usually starts, without bringing back the volume that the harder one had lost.
    private Change? OneEdgeBack(StatedDose most, Range<double> keep)
    {
        if (situation.Book.Ladders.NextEasier(Item, situation.Context) is not { } rung) return null;
        var usual = rung.Target.Facts.DefaultDose.Stated with { GrowToRepetitions = null };
        // Where the harder one was not held, the easier one is held for a moment at first.
        double? Limit(DoseVariable variable) => DoseVariables.Of(most, variable)?.Max is { } limit and > 0 ? limit : variable == DoseVariable.Hold ? 1 : null;
        var amount = (usual.Repetitions is null) == (most.Repetitions is null) ? AtMost(Limit, usual) : Less(usual, keep)?.Dose ?? usual;
        return new(NewlyHeld(amount, most) with { TimesPerDay = most.TimesPerDay, DaysPerWeek = most.DaysPerWeek }, null, rung.Target);
    }

    // A repetition that is held is more than one that was not: after a session that was not well borne there are half as many. Source: d-plumbline.
    private StatedDose NewlyHeld(StatedDose dose, StatedDose most) =>
        situation.Last >= 0 && situation.LightOf(situation.Last).Colour != Colour.Green
        && DoseVariables.Of(dose, DoseVariable.Hold) is { Max: > 0 } && DoseVariables.Of(most, DoseVariable.Hold) is not { Max: > 0 } && DoseVariables.Of(most, DoseVariable.Repetitions) is { } limit
            ? AtMost(variable => variable == DoseVariable.Repetitions ? Math.Max(1, Math.Floor(limit.Max / 2)) : null, dose)
            : dose;

    // A growth rule stops on red: what grows again has to be approved again.
    private Change? Less(StatedDose dose, Range<double> keep)
    {
        if (Cuts.Of(dose, keep, situation.Numbers.Steps) is not { } cut) return null;
        var less = cut.ApplyTo(dose);
        return new(situation.LastIsRed ? less with { GrowToRepetitions = null } : less, cut, null);
    }

    private static bool SameShape(StatedDose one, StatedDose other) =>
        (one.Repetitions is null) == (other.Repetitions is null) && (one.Hold is null) == (other.Hold is null) && (one.Sets is null) == (other.Sets is null)
        && (one.Duration is null) == (other.Duration is null) && (one.Distance is null) == (other.Distance is null) && (one.TimesPerDay is null) == (other.TimesPerDay is null);

    private static StatedDose AtMost(Func<DoseVariable, double?> limits, StatedDose dose)
    {
        foreach (var variable in Amounts)
            if (limits(variable) is { } most && DoseVariables.Of(dose, variable) is { } value && value.Max > most)
                dose = DoseVariables.With(dose, variable, new(Math.Min(value.Min, most), most));
        return dose;
    }
}
