using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>What no dose may ever be: the absolute rules, kept when a value is made. The clinical limits are data (<see cref="DoseLimits"/>).</summary>
internal static class Checked
{
    private const int MostPhases = 8;

    public static Range<int> Count(Range<int> value, string what, int least = 1, int most = int.MaxValue) =>
        value.Min >= least && value.Max <= most ? value
        : throw new ArgumentException(most == int.MaxValue ? $"{what} must be at least {least}, got {value}" : $"{what} must be between {least} and {most}, got {value}");

    public static Range<TimeSpan> Time(Range<TimeSpan> value, string what, bool zero = true) =>
        value.Min > TimeSpan.Zero || (zero && value.Min == TimeSpan.Zero) ? value
        : throw new ArgumentException($"{what} must be {(zero ? "at least 0 s" : "more than 0 s")}, got {value.Min.TotalSeconds} s");

    public static Range<Length> Way(Range<Length> value, string what) =>
        value.Min.Metres > 0 ? value : throw new ArgumentException($"{what} must be more than 0 m, got {value.Min}");

    public static Seq<TimeSpan> Tempo(Seq<TimeSpan> value, string what) =>
        value.Count <= MostPhases && value.All(t => t >= TimeSpan.Zero) ? value
        : throw new ArgumentException($"{what} must hold at most {MostPhases} phases of at least 0 s");

    public static Part<Range<int>> Count(Part<Range<int>> part, string what, int least = 1, int most = int.MaxValue) => part with { Value = Count(part.Value, what, least, most) };

    public static Part<Range<TimeSpan>> Time(Part<Range<TimeSpan>> part, string what, bool zero = true) => part with { Value = Time(part.Value, what, zero) };
}
