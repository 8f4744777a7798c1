using Plumbline.Motion;

namespace Plumbline.Care.Progressions;

/// <summary>One bounded step up of one variable, up to its ceiling. The order: repetitions, sets, hold, load; a time or a way where the dose is one. Source: d-plumbline.</summary>
public static class Steps
{
    private static readonly DoseVariable[] Order =
        [DoseVariable.Repetitions, DoseVariable.Sets, DoseVariable.Hold, DoseVariable.Load, DoseVariable.Duration, DoseVariable.Distance];

    /// <summary>The next step, or null when every variable is at its ceiling or has none.</summary>
    public static DoseStep? Next(JudgedItem item, StepNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (var variable in Order)
            if (item.Ceilings.Of(variable) is { } ceiling && Current(item, variable) is { } now && Up(variable, now, ceiling, item.AvailableLoadsKg.AsSpan(), numbers) is { } to)
                return new(variable, now, to);
        return null;
    }

    /// <summary>The step of a growth rule, or null when it has reached its number.</summary>
    public static DoseStep? Grow(JudgedItem item, StepNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(numbers);
        if (item.Dose is not { Repetitions: { } now, GrowToRepetitions: { } goal } || now.Max >= goal) return null;
        var to = Math.Min(goal, now.Max + numbers.GrowthRepetitions.Value);
        return new(DoseVariable.Repetitions, new(now.Min, now.Max), new(Math.Min(to, now.Min + (to - now.Max)), to));
    }

    /// <summary>How a variable may grow in one step; null when it is at its ceiling.</summary>
    /// <remarks>Both ends of a range grow; when the greatest value is at the ceiling, the least follows.</remarks>
    public static Range<double>? Up(DoseVariable variable, Range<double> now, double ceiling, ReadOnlySpan<double> available, StepNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var rule = variable switch
        {
            DoseVariable.Repetitions => numbers.Repetitions,
            DoseVariable.Sets => numbers.Sets,
            DoseVariable.Hold => numbers.Hold,
            DoseVariable.Load => numbers.Load,
            DoseVariable.Duration => numbers.Duration,
            DoseVariable.Distance => numbers.Distance,
            DoseVariable.TimesPerDay => throw new ArgumentOutOfRangeException(nameof(variable), variable, "Times a day are never raised by a rule."),
        };
        if (variable == DoseVariable.Load) return Heavier(now, ceiling, available, rule);
        if (now.Max < ceiling)
        {
            var most = Math.Min(ceiling, Larger(now.Max, rule));
            if (most <= now.Max) return null;
            return new(now.IsSingle ? most : Math.Min(most, Larger(now.Min, rule)), most);
        }

        var least = Math.Min(now.Max, Larger(now.Min, rule));
        return least > now.Min ? new(least, now.Max) : null;
    }

    // What one step makes of a value, rounded down to a handy number.
    private static double Larger(double now, StepNumber rule)
    {
        var step = now * rule.Share.Value;
        if (rule.Most is { } most) step = Math.Min(step, most.Value);
        step = Math.Max(step, rule.Least?.Value ?? 0);
        // A thousandth of slack, for 300 × 0.2 may fall a hair short of 60.
        var handy = Down(now + step + 1e-9, rule);
        return Math.Max(now, handy);
    }

    /// <summary>A value rounded down to a handy number.</summary>
    internal static double Down(double value, StepNumber rule)
    {
        var multiple = 1.0;
        foreach (var rounding in rule.Rounding)
            if (value >= rounding.From) multiple = rounding.ToAMultipleOf;
        return Math.Floor(value / multiple) * multiple;
    }

    // Without a list of what is at hand nobody can say what the next weight is.
    private static Range<double>? Heavier(Range<double> now, double ceiling, ReadOnlySpan<double> available, StepNumber rule)
    {
        double? next = null;
        foreach (var weight in available)
            if (weight > now.Max && weight <= ceiling && weight <= (now.Max * (1 + rule.Share.Value)) + 1e-9 && !(weight >= next)) next = weight;
        return next is { } heavier ? new(heavier, heavier) : null;
    }

    // A dose that says repetitions or a time and no sets is one set.
    private static Range<double>? Current(JudgedItem item, DoseVariable variable) => variable switch
    {
        DoseVariable.Load => item.LoadKg is { } kg ? new(kg, kg) : null,
        DoseVariable.Sets => DoseVariables.Of(item.Dose, variable) ?? (item.Dose.Repetitions is not null ? new(1, 1) : null),
        DoseVariable.Hold => DoseVariables.Of(item.Dose, variable) is { Max: > 0 } hold ? hold : null,
        _ => DoseVariables.Of(item.Dose, variable),
    };
}
