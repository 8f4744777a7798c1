using Plumbline.Exercises.Doses;
using Plumbline.Motion;

namespace Plumbline.Exercises.Lint;

/// <summary>A number that a dose states.</summary>
/// <param name="Key">Its key in the file, such as <c>hold_s</c>.</param>
/// <param name="Min">The least, in the key's unit.</param>
/// <param name="Max">The most.</param>
public readonly record struct StatedNumber(string Key, double Min, double Max);

/// <summary>The numbers that a dose states, and the ceilings, by their keys in the file.</summary>
public static class StatedNumbers
{
    /// <summary>Every range and number that is stated.</summary>
    public static IEnumerable<StatedNumber> Of(StatedDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        StatedNumber?[] all =
        [
            Whole("sets", dose.Sets), Whole("repetitions", dose.Repetitions), Seconds("hold_s", dose.Hold), Seconds("rest_s", dose.Rest),
            Whole("times_per_day", dose.TimesPerDay), Whole("days_per_week", dose.DaysPerWeek), Whole("every_h", dose.EveryHours),
            Seconds("duration_s", dose.Duration),
            dose.Distance is { } way ? new("distance_m", way.Min.Metres, way.Max.Metres) : null,
            dose.GrowToRepetitions is { } most ? new("grow_to_repetitions", most, most) : null,
            .. (dose.Tempo ?? []).Select(t => (StatedNumber?)new StatedNumber("tempo_s", t.TotalSeconds, t.TotalSeconds)),
        ];
        return all.OfType<StatedNumber>();
    }

    /// <summary>The ceiling of a variable that can grow, in its key's unit; null when it has none.</summary>
    public static double? Ceiling(Ceilings ceilings, string key)
    {
        ArgumentNullException.ThrowIfNull(ceilings);
        return key switch
        {
            "repetitions" or "grow_to_repetitions" => ceilings.Repetitions,
            "sets" => ceilings.Sets,
            "hold_s" => ceilings.Hold?.TotalSeconds,
            "duration_s" => ceilings.Duration?.TotalSeconds,
            "distance_m" => ceilings.Distance?.Metres,
            _ => null,
        };
    }

    /// <summary>Whether a progression may let the variable grow.</summary>
    public static bool CanGrow(string key) => key is "repetitions" or "grow_to_repetitions" or "sets" or "hold_s" or "duration_s" or "distance_m";

    private static StatedNumber? Whole(string key, Range<int>? range) => range is { } r ? new(key, r.Min, r.Max) : null;

    private static StatedNumber? Seconds(string key, Range<TimeSpan>? range) => range is { } r ? new(key, r.Min.TotalSeconds, r.Max.TotalSeconds) : null;
}
