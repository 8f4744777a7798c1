using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Care.Progressions;

/// <summary>What of an item can be changed. One step changes one of them.</summary>
public enum DoseVariable
{
    /// <summary>Repetitions of a set.</summary>
    Repetitions,

    /// <summary>Sets.</summary>
    Sets,

    /// <summary>How long a repetition is held, in seconds.</summary>
    Hold,

    /// <summary>External load, in kilograms.</summary>
    Load,

    /// <summary>How long a steady exercise goes on, in seconds.</summary>
    Duration,

    /// <summary>How far, in metres.</summary>
    Distance,

    /// <summary>How many times a day; it is lowered, never raised.</summary>
    TimesPerDay,
}

/// <summary>One variable of an item from one value to another.</summary>
/// <param name="Variable">Which.</param>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
public sealed record DoseStep(DoseVariable Variable, Range<double> From, Range<double> To)
{
    /// <summary>The dose with the variable changed; what was unsaid of the others stays unsaid.</summary>
    /// <remarks>A load is no part of a dose, so a step of the load leaves the dose as it is.</remarks>
    public StatedDose ApplyTo(StatedDose dose) => DoseVariables.With(dose, Variable, To);
}

/// <summary>The variables of a stated dose as plain numbers: counts, seconds, metres.</summary>
public static class DoseVariables
{
    /// <summary>The variable's value; null when the dose does not say it.</summary>
    public static Range<double>? Of(StatedDose dose, DoseVariable variable)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return variable switch
        {
            DoseVariable.Repetitions => Whole(dose.Repetitions),
            DoseVariable.Sets => Whole(dose.Sets),
            DoseVariable.Hold => dose.Hold is { } hold ? new(hold.Min.TotalSeconds, hold.Max.TotalSeconds) : null,
            DoseVariable.Load => null,
            DoseVariable.Duration => dose.Duration is { } time ? new(time.Min.TotalSeconds, time.Max.TotalSeconds) : null,
            DoseVariable.Distance => dose.Distance is { } way ? new(way.Min.Metres, way.Max.Metres) : null,
            DoseVariable.TimesPerDay => Whole(dose.TimesPerDay),
        };
    }

    /// <summary>The dose with another value of the variable.</summary>
    public static StatedDose With(StatedDose dose, DoseVariable variable, Range<double> value)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return variable switch
        {
            DoseVariable.Repetitions => dose with { Repetitions = Whole(value) },
            DoseVariable.Sets => dose with { Sets = Whole(value) },
            DoseVariable.Hold => dose with { Hold = Time(value) },
            DoseVariable.Load => dose,
            DoseVariable.Duration => dose with { Duration = Time(value) },
            DoseVariable.Distance => dose with { Distance = new Range<Length>(Length.FromMetres(value.Min), Length.FromMetres(value.Max)) },
            DoseVariable.TimesPerDay => dose with { TimesPerDay = Whole(value) },
        };
    }

    /// <summary>How much work one go is, for comparing doses of one exercise: sets × repetitions × seconds held, or time or way, each at its most, then at its least.</summary>
    public static (double Most, double Least) Volume(StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        var (most, least) = (1.0, 1.0);
        foreach (var variable in (ReadOnlySpan<DoseVariable>)[DoseVariable.Sets, DoseVariable.Repetitions, DoseVariable.Hold, DoseVariable.Duration, DoseVariable.Distance, DoseVariable.TimesPerDay])
        {
            if (Of(dose, variable) is not { Max: > 0 } value) continue;
            most *= value.Max;
            least *= value.Min;
        }

        return (most, least);
    }

    private static Range<double>? Whole(Range<int>? value) => value is { } v ? new(v.Min, v.Max) : null;

    private static Range<int> Whole(Range<double> value) => new((int)value.Min, (int)value.Max);

    private static Range<TimeSpan> Time(Range<double> value) => new(TimeSpan.FromSeconds(value.Min), TimeSpan.FromSeconds(value.Max));
}
