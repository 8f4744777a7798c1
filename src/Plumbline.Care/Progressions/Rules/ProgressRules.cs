using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Rules;

/// <summary>Rules that make an item one step harder. They are looked at last, when nothing kept it.</summary>
internal static class ProgressRules
{
    private static readonly DoseVariable[] QuotaVariables = [DoseVariable.Repetitions, DoseVariable.Sets, DoseVariable.Hold, DoseVariable.Duration, DoseVariable.Distance];

    public static Rule[] All { get; } =
    [
        new("graded-step", VerdictKind.Progress, s => QuotaStep(s) is { } step ? Finding.On(new Input("context.graded_quota", Sentences.Shown(step.To.Max))) with { Change = s.Change.Taking(step) } : null),
        new("grow", VerdictKind.Progress, s => s.Growing && Steps.Grow(s.Item, s.Numbers.Steps) is { } step
            ? new Finding { Inputs = [new("item.dose.grow_to_repetitions", Sentences.Shown(s.Item.Dose.GrowToRepetitions)), .. Good(s, s.Last)], Change = s.Change.Taking(step) } : null),
        new("step", VerdictKind.Progress, s => KeepRules.Ordinary(s) && s.Change.Up is { } step ? new Finding { Inputs = AllGood(s), Change = s.Change.Taking(step) } : null),
        new("next-exercise", VerdictKind.Progress, NextExercise),
    ];

    /// <summary>The first variable that the quota raises, by no more than an ordinary step; null when it raises none.</summary>
    public static DoseStep? QuotaStep(Situation s)
    {
        if (s.Context.GradedQuota is not { } quota) return null;
        foreach (var variable in QuotaVariables)
        {
            if (DoseVariables.Of(s.Item.Dose, variable) is not { } now || DoseVariables.Of(quota, variable) is not { } fixedTo || fixedTo.Max <= now.Max) continue;
            if (Steps.Up(variable, now, Math.Min(fixedTo.Max, s.Item.Ceilings.Of(variable) ?? now.Max), [], s.Numbers.Steps) is { } to) return new(variable, now, to);
        }

        return null;
    }

    private static Finding? NextExercise(Situation s) => KeepRules.AtCeiling(s) && s.Change.Harder is { Rung: { } rung, Openness: >= Openness.OpenWithThings }
        ? new Finding { Inputs = AllGood(s), Change = new(rung.Target.Facts.DefaultDose.Stated, null, rung.Target) }
        : null;

    private static Seq<Input> AllGood(Situation s) => s.Deciding.Reverse().SelectMany(i => Good(s, i)).ToSeq();

    private static IEnumerable<Input> Good(Situation s, int index) =>
    [
        s.Input(index, "pain_before", s[index].PainBefore),
        s.Input(index, "pain_peak", s[index].PainPeak),
        s.Input(index, "pain_next_morning", s[index].PainNextMorning),
        s.Input(index, "completed_fraction", s[index].CompletedFraction),
        s.Input(index, "effort_0_10", s[index].Effort),
    ];
}
