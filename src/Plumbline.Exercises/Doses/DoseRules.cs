using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>What the catalogue says about doses in general: limits, defaults and the times around an exercise.</summary>
/// <param name="Limits">Between which numbers a dose must lie: <c>doses/limits.json</c>.</param>
/// <param name="Defaults">What is filled in for unsaid parts: <c>doses/defaults.json</c>.</param>
/// <param name="Times">Set-up, switch of sides, pace: <c>doses/times.json</c>.</param>
public sealed record DoseRules(DoseLimits Limits, DoseDefaults Defaults, DoseTimes Times);

/// <summary>A value with where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Sourced<T>(T Value, string Source, Basis Basis);

/// <summary>What is filled in for parts that a text leaves unsaid: the content of <c>doses/defaults.json</c>.</summary>
public sealed record DoseDefaults
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data; decisions log it.</summary>
    public required string Version { get; init; }

    /// <summary>For an exercise that the catalogue does not know.</summary>
    public required DefaultParts General { get; init; }

    /// <summary>By main category.</summary>
    public required DefaultsByCategory Categories { get; init; }

    /// <summary>Moving phases of a repetition when there is no movement to take them from.</summary>
    [JsonPropertyName("tempo_s")]
    public required Sourced<Seq<TimeSpan>> Tempo { get; init; }

    /// <summary>Repetitions of a set when sets and hold are said and repetitions are not ("3 sets, hold 30 s").</summary>
    public required Sourced<Range<int>> RepetitionsOfHeldSets { get; init; }

    /// <summary>Days a week when times a day or hours between are said and days are not ("twice daily").</summary>
    public required Sourced<Range<int>> DaysWhenTimesAreSaid { get; init; }

    /// <summary>The defaults of a category.</summary>
    public DefaultParts For(Category category) => category switch
    {
        Category.Stretch => Categories.Stretch,
        Category.Strength => Categories.Strength,
        Category.Aerobic => Categories.Aerobic,
        Category.RangeOfMotion => Categories.RangeOfMotion,
        Category.Relief => Categories.Relief,
        Category.Posture => Categories.Posture,
        Category.Balance => Categories.Balance,
    };
}

/// <summary>The defaults of every category.</summary>
public sealed record DefaultsByCategory
{
    /// <summary>Of stretches.</summary>
    public required DefaultParts Stretch { get; init; }

    /// <summary>Of strengthening.</summary>
    public required DefaultParts Strength { get; init; }

    /// <summary>Of aerobic work.</summary>
    public required DefaultParts Aerobic { get; init; }

    /// <summary>Of moving through a comfortable range.</summary>
    [JsonPropertyName("range-of-motion")]
    public required DefaultParts RangeOfMotion { get; init; }

    /// <summary>Of easing.</summary>
    public required DefaultParts Relief { get; init; }

    /// <summary>Of upper back and neck.</summary>
    public required DefaultParts Posture { get; init; }

    /// <summary>Of balance.</summary>
    public required DefaultParts Balance { get; init; }
}

/// <summary>A default for each part of a dose.</summary>
public sealed record DefaultParts
{
    /// <summary>Sets.</summary>
    public required Sourced<Range<int>> Sets { get; init; }

    /// <summary>Repetitions of a set.</summary>
    public required Sourced<Range<int>> Repetitions { get; init; }

    /// <summary>Repetitions of a set when each is held and the hold is said.</summary>
    public required Sourced<Range<int>> HeldRepetitions { get; init; }

    /// <summary>Hold, for movements that have one; absent when nothing is held unless it is said.</summary>
    [JsonPropertyName("hold_s")]
    public Sourced<Range<TimeSpan>>? Hold { get; init; }

    /// <summary>Rest between sets.</summary>
    [JsonPropertyName("rest_s")]
    public required Sourced<Range<TimeSpan>> Rest { get; init; }

    /// <summary>Times a day.</summary>
    public required Sourced<Range<int>> TimesPerDay { get; init; }

    /// <summary>Days a week.</summary>
    public required Sourced<Range<int>> DaysPerWeek { get; init; }

    /// <summary>How long a steady movement goes on.</summary>
    [JsonPropertyName("duration_s")]
    public required Sourced<Range<TimeSpan>> Duration { get; init; }
}

/// <summary>Times around an exercise: the content of <c>doses/times.json</c>.</summary>
public sealed record DoseTimes
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the data; decisions log it.</summary>
    public required string Version { get; init; }

    /// <summary>Getting into position, once an exercise.</summary>
    [JsonPropertyName("setup_s")]
    public required Sourced<TimeSpan> SetUp { get; init; }

    /// <summary>Changing to the other side.</summary>
    [JsonPropertyName("switch_s")]
    public required Sourced<TimeSpan> Switch { get; init; }

    /// <summary>Hours awake, over which "every so many hours" spreads.</summary>
    [JsonPropertyName("waking_h")]
    public required Sourced<int> WakingHours { get; init; }

    /// <summary>Time for a kilometre on foot.</summary>
    [JsonPropertyName("walking_s_per_km")]
    public required Sourced<TimeSpan> Walking { get; init; }

    /// <summary>Time for a kilometre in water.</summary>
    [JsonPropertyName("swimming_s_per_km")]
    public required Sourced<TimeSpan> Swimming { get; init; }

    /// <summary>Time for a kilometre on a machine or a bicycle.</summary>
    [JsonPropertyName("riding_s_per_km")]
    public required Sourced<TimeSpan> Riding { get; init; }
}
