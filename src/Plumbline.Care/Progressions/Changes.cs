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
    public Change? Easier(Range<double> keep) => Less(Item.Dose, keep) ?? OneEdgeBack();

    /// <summary>Less than what was done last: a session of an easier week that went wrong is answered from its own dose, not from the one before that week.</summary>
    public Change? EasierThanDone(Range<double> keep) => Item.LighterDose is not { } done ? Easier(keep)
        : Less(done, keep) is { } less ? less with { Step = null }
        : OneEdgeBack();

    /// <summary>Less volume and one edge back, where there is one.</summary>
    public Change? LessAndOneEdgeBack(Range<double> keep)
    {
        if (situation.Book.Ladders.NextEasier(Item, situation.Context) is not { } rung) return Easier(keep);
        var usual = rung.Target.Facts.DefaultDose.Stated with { GrowToRepetitions = null };
        var less = Less(Item.Dose, keep)?.Dose ?? Item.Dose;
        var amount = (usual, less) switch
        {
            ({ Repetitions: not null }, { Repetitions: not null }) => usual with { Sets = less.Sets, Repetitions = less.Repetitions },
            ({ Duration: not null }, { Duration: not null }) => usual with { Duration = less.Duration },
            _ => Less(usual, keep)?.Dose ?? usual,
        };
        return new(Under(ItemCeilings.Of(rung.Target.Facts.Ceilings), amount) with { TimesPerDay = less.TimesPerDay, DaysPerWeek = less.DaysPerWeek }, null, rung.Target);
    }

    /// <summary>Back to the start: the exercise's own dose when that is little enough, else the volume of the window.</summary>
    public Change? Restart(Range<double> keep)
    {
        if (Easier(keep) is not { To: null } less) return Easier(keep);
        return Item.StartingDose is { } start && SameShape(less.Dose, start) && DoseVariables.Volume(start).CompareTo(DoseVariables.Volume(less.Dose)) < 0
            ? new(start with { GrowToRepetitions = less.Dose.GrowToRepetitions }, null, null)
            : less;
    }

    private Change? OneEdgeBack() =>
        situation.Book.Ladders.NextEasier(Item, situation.Context) is { } rung ? new(rung.Target.Facts.DefaultDose.Stated with { GrowToRepetitions = null }, null, rung.Target) : null;

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

    private static StatedDose Under(ItemCeilings ceilings, StatedDose dose)
    {
        foreach (var variable in (ReadOnlySpan<DoseVariable>)[DoseVariable.Repetitions, DoseVariable.Sets, DoseVariable.Hold, DoseVariable.Duration, DoseVariable.Distance])
            if (ceilings.Of(variable) is { } most && DoseVariables.Of(dose, variable) is { } value && value.Max > most)
                dose = DoseVariables.With(dose, variable, new(Math.Min(value.Min, most), most));
        return dose;
    }
}
