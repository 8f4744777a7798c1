using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Checks;

/// <summary>The check of joint ranges by age: no joint goes further than at the body's age, and for whom else the movement is too wide is said.</summary>
public static class AgeCheck
{
    private const double Most = 0.1;

    /// <summary>No joint goes beyond what the body's age and sex allow; older ages that it is too wide for stand in the note.</summary>
    public static CheckResult Ranges(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var age = under.Clip.Shape.Body.Physique.Age;
        return under.Result("range", Most, "°", Coordinates.All.Select(c => Worst(under, c, age))) with { Note = NoteOf(Bands(under)) };
    }

    /// <summary>Each age band of the tables with what goes furthest beyond a joint's range at that age; nothing for a band that the movement fits.</summary>
    public static IReadOnlyList<AgeBand> Bands(ClipUnderTest under)
    {
        ArgumentNullException.ThrowIfNull(under);
        var bands = under.Clip.Shape.Body.AgeBands;
        return [.. bands.Select(ages => new AgeBand(ages, Coordinates.All.Select(c => Beyond(under, c, ages.Min)).Where(b => b.ByDeg > Most).OrderByDescending(b => b.ByDeg).ToSeq()))];
    }

    // "Fits ages 20 to 69. At 70 to 90: lumbar flexion 6° too far; only as far as comfortable."
    private static string NoteOf(IReadOnlyList<AgeBand> bands)
    {
        var fits = bands.Where(b => b.Fits).ToList();
        var says = fits.Count == 0 ? "Fits no age band of the tables." : fits.Count == bands.Count ? "Fits every adult age." : $"Fits ages {string.Join(" and ", fits.Select(b => $"{b.Ages.Min} to {b.Ages.Max}"))}.";
        return string.Join(' ', [says, .. bands.Where(b => !b.Fits).Select(b => FormattableString.Invariant($"At {b.Ages.Min} to {b.Ages.Max} {b.TooFar[0].Coordinate.Words} as shown is {b.TooFar[0].ByDeg:0.#}° beyond the usual range{(b.TooFar.Count > 1 ? $", and {b.TooFar.Count - 1} more" : "")}: a smaller movement, only as far as comfortable."))]);
    }

    private static JointBeyond Beyond(ClipUnderTest under, Coordinate c, int age)
    {
        var range = under.Clip.Shape.Body.RangeAt(c, age).RangeDeg;
        return new(c, under.Clip.Frames.Max(f => Math.Max(range.Min - f.Pose[c].Degrees, f.Pose[c].Degrees - range.Max)));
    }

    private static (double Figure, string Message) Worst(ClipUnderTest under, Coordinate c, int age)
    {
        var row = under.Clip.Shape.Body.RangeAt(c, age);
        return ClipUnderTest.Worst(under.Clip.Frames.Select((f, i) =>
        {
            var angle = f.Pose[c].Degrees;
            var beyond = Math.Max(row.RangeDeg.Min - angle, angle - row.RangeDeg.Max);
            return (Math.Max(0, beyond), FormattableString.Invariant($"{ClipUnderTest.Name(c)} is {angle:0.#}° {under.At(i)}; at {age} years it goes from {row.RangeDeg.Min:0.#}° to {row.RangeDeg.Max:0.#}° ({row.Source}). Ask for less."));
        }));
    }
}

/// <summary>An age band of the tables and what a movement asks beyond it.</summary>
/// <param name="Ages">From the youngest to the oldest age in years.</param>
/// <param name="TooFar">The joints that go too far for it, the worst first.</param>
public sealed record AgeBand(Range<int> Ages, Seq<JointBeyond> TooFar)
{
    /// <summary>Whether every joint stays within its range.</summary>
    public bool Fits => TooFar.Count == 0;

    /// <summary>The ages and whether the movement fits.</summary>
    public override string ToString() => $"{Ages}: {(Fits ? "fits" : string.Join(", ", TooFar))}";
}

/// <summary>A joint that goes too far.</summary>
/// <param name="Coordinate">The motion.</param>
/// <param name="ByDeg">By how many degrees.</param>
public readonly record struct JointBeyond(Coordinate Coordinate, double ByDeg)
{
    /// <summary>The motion and how far beyond.</summary>
    public override string ToString() => FormattableString.Invariant($"{Coordinate} by {ByDeg:0.#}°");
}
