using System.Globalization;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Cli.Commands;

/// <summary>What a dose states, on one line, and what it leaves unsaid.</summary>
public static class DoseLine
{
    /// <summary>The stated parts in their usual order.</summary>
    public static string Of(StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        string?[] parts =
        [
            dose.Sets is { } sets ? $"{sets} {Plural(sets, "set", "sets")}" : null,
            dose.Repetitions is { } count ? $"{count} {Plural(count, "repetition", "repetitions")}" : null,
            dose.Hold is { } hold ? $"hold {Time(hold)}" : null,
            dose.Duration is { } time ? Time(time) : null,
            dose.Distance is { } way ? $"{Kilometres(way)} km" : null,
            dose.Sides switch { Sides.Each => "each side", Sides.Alternating => "sides in turn", _ => null },
            dose.Rest is { } rest ? $"rest {Time(rest)}" : null,
            dose.TimesPerDay is { } times ? $"{times} {Plural(times, "time", "times")} a day" : null,
            dose.EveryHours is { } hours ? $"every {hours} h" : null,
            dose.DaysPerWeek is { } days ? $"{days} {Plural(days, "day", "days")} a week" : null,
            dose.GrowToRepetitions is { } most ? $"adding up to {most} repetitions" : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } stated ? string.Join(", ", stated) : "no numbers";
    }

    /// <summary>The parts that such an exercise has and the dose does not state.</summary>
    public static IReadOnlyList<string> Unsaid(StatedDose dose, bool isSteady, bool hasHold)
    {
        ArgumentNullException.ThrowIfNull(dose);
        string?[] parts =
        [
            !isSteady && dose.Sets is null ? "sets" : null,
            !isSteady && dose.Repetitions is null ? "repetitions" : null,
            !isSteady && hasHold && dose.Hold is null ? "hold" : null,
            !isSteady && dose.Rest is null ? "rest" : null,
            isSteady && dose.Duration is null && dose.Distance is null ? "how long or how far" : null,
            dose.TimesPerDay is null && dose.EveryHours is null ? "times a day" : null,
            dose.DaysPerWeek is null ? "days a week" : null,
        ];
        return [.. parts.OfType<string>()];
    }

    /// <summary>A time or a range of times, in seconds up to two minutes and in minutes above.</summary>
    public static string Time(Range<TimeSpan> time) => time.Max.TotalSeconds <= 120
        ? string.Create(CultureInfo.InvariantCulture, $"{Between(time.Min.TotalSeconds, time.Max.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Between(time.Min.TotalMinutes, time.Max.TotalMinutes)} min");

    private static string Kilometres(Range<Length> way) => Between(way.Min.Kilometres, way.Max.Kilometres);

    private static string Between(double min, double max) =>
        min == max ? min.ToString("0.##", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{min:0.##}-{max:0.##}");

    private static string Plural(Range<int> range, string one, string more) => range is { Min: 1, Max: 1 } ? one : more;
}
