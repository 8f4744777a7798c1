using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Care.Progressions;

/// <summary>Less volume: one variable is lowered so that the volume lies within a window, as near to its middle as whole numbers allow.</summary>
public static class Cuts
{
    private static readonly DoseVariable[] Order =
        [DoseVariable.Sets, DoseVariable.Repetitions, DoseVariable.Hold, DoseVariable.Duration, DoseVariable.Distance, DoseVariable.TimesPerDay];

    private readonly record struct Candidate(DoseVariable Variable, Range<double> From, double To, double Floor, bool Fits, double Off);

    /// <summary>The cut, or null when nothing can be lowered.</summary>
    /// <remarks>
    /// The first variable of the order that can be lowered into the window is taken; when none can, the one that comes nearest (what is rounded is rounded down).
    /// A count stays at least 1, a hold at least 1 s, a time and a way at their floor: less is not worth getting down for, and could not grow again.
    /// </remarks>
    /// <param name="dose">The dose.</param>
    /// <param name="keep">What part of the volume is kept, 0 to 1.</param>
    /// <param name="numbers">What times and ways are rounded to.</param>
    public static DoseStep? Of(StatedDose dose, Range<double> keep, StepNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(dose);
        ArgumentNullException.ThrowIfNull(numbers);
        Candidate? best = null;
        foreach (var variable in Order)
        {
            var floor = Floor(variable, numbers);
            if (DoseVariables.Of(dose, variable) is not { } now || now.Max <= floor) continue;
            var candidate = Lower(variable, now, keep, numbers, floor);
            if (best is { Fits: true } || (best is { } b && !candidate.Fits && candidate.Off >= b.Off)) continue;
            best = candidate;
        }

        return best is not { } cut ? null : new(cut.Variable, cut.From, LowerBothEnds(cut));
    }

    private static Candidate Lower(DoseVariable variable, Range<double> now, Range<double> keep, StepNumbers numbers, double floor)
    {
        var middle = (keep.Min + keep.Max) / 2;
        var below = Math.Max(floor, Handy(variable, now.Max * middle, now.Max * keep.Min, numbers));
        // A count may as well be rounded up; a time or a way is already a handy number.
        var above = variable is DoseVariable.Duration or DoseVariable.Distance ? below : Math.Min(now.Max - 1, below + 1);
        // A hair of slack here and below, for two thirds of three is two.
        bool Fits(double value) => value / now.Max >= keep.Min - 1e-6 && value / now.Max <= keep.Max + 1e-6;
        double Off(double value) => Math.Abs((value / now.Max) - middle);
        var to = Fits(below) == Fits(above) ? (Fits(above) && Off(above) < Off(below) - 1e-9 ? above : Math.Min(below, now.Max - 1)) : Fits(below) ? below : above;
        to = Math.Max(floor, to);
        return new(variable, now, to, floor, Fits(to), Off(to));
    }

    private static double Floor(DoseVariable variable, StepNumbers numbers) => variable switch
    {
        DoseVariable.Duration => numbers.Duration.Floor?.Value ?? 1,
        DoseVariable.Distance => numbers.Distance.Floor?.Value ?? 1,
        DoseVariable.Repetitions or DoseVariable.Sets or DoseVariable.Hold or DoseVariable.Load or DoseVariable.TimesPerDay => 1,
    };

    private static double Handy(DoseVariable variable, double value, double least, StepNumbers numbers)
    {
        var handy = variable switch
        {
            DoseVariable.Duration => Steps.Down(value, numbers.Duration),
            DoseVariable.Distance => Steps.Down(value, numbers.Distance),
            DoseVariable.Repetitions or DoseVariable.Sets or DoseVariable.Hold or DoseVariable.Load or DoseVariable.TimesPerDay => Math.Floor(value),
        };
        return handy >= least ? handy : Math.Floor(value);
    }

    private static Range<double> LowerBothEnds(Candidate cut)
    {
        if (cut.From.IsSingle) return new(cut.To, cut.To);
        var least = Math.Max(Math.Min(cut.Floor, cut.From.Min), Math.Floor(cut.From.Min * cut.To / cut.From.Max));
        return new(Math.Min(least, cut.To), cut.To);
    }
}
