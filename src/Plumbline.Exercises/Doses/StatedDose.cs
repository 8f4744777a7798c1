using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>How much, as a text or a source says it: every part may be unsaid, and what is unsaid stays unsaid (never 0).</summary>
/// <remarks>
/// In JSON a range is <c>[min, max]</c>, times are seconds, distances metres, a key that is absent is unsaid.
/// An impossible part (no set, a negative time, eight days a week) cannot be made: the value's maker gets an <see cref="ArgumentException"/>.
/// What is possible but beyond the clinical limits is for <see cref="DoseLimits.Check(StatedDose, string)"/>.
/// </remarks>
public sealed record StatedDose
{
    /// <summary>How many sets; at least 1.</summary>
    public Range<int>? Sets { get; init => field = value is { } v ? Checked.Count(v, "sets") : null; }

    /// <summary>How many repetitions in a set (on each side, when there are sides); at least 1.</summary>
    public Range<int>? Repetitions { get; init => field = value is { } v ? Checked.Count(v, "repetitions") : null; }

    /// <summary>How long a repetition is held.</summary>
    [JsonPropertyName("hold_s")]
    public Range<TimeSpan>? Hold { get; init => field = value is { } v ? Checked.Time(v, "hold_s") : null; }

    /// <summary>How long the rest between sets is.</summary>
    [JsonPropertyName("rest_s")]
    public Range<TimeSpan>? Rest { get; init => field = value is { } v ? Checked.Time(v, "rest_s") : null; }

    /// <summary>How many times a day; at least 1.</summary>
    public Range<int>? TimesPerDay { get; init => field = value is { } v ? Checked.Count(v, "times_per_day") : null; }

    /// <summary>On how many days a week, 1 to 7.</summary>
    public Range<int>? DaysPerWeek { get; init => field = value is { } v ? Checked.Count(v, "days_per_week", 1, 7) : null; }

    /// <summary>Every so many hours; at least 1.</summary>
    [JsonPropertyName("every_h")]
    public Range<int>? EveryHours { get; init => field = value is { } v ? Checked.Count(v, "every_h") : null; }

    /// <summary>How long a steady exercise goes on.</summary>
    [JsonPropertyName("duration_s")]
    public Range<TimeSpan>? Duration { get; init => field = value is { } v ? Checked.Time(v, "duration_s", zero: false) : null; }

    /// <summary>How far.</summary>
    [JsonPropertyName("distance_m")]
    public Range<Length>? Distance { get; init => field = value is { } v ? Checked.Way(v, "distance_m") : null; }

    /// <summary>How sides take turns.</summary>
    public Sides? Sides { get; init; }

    /// <summary>Duration of each phase of a repetition: of each moving phase, or of moving and holding phases in their order.</summary>
    [JsonPropertyName("tempo_s")]
    public Seq<TimeSpan>? Tempo { get; init => field = value is { } v ? Checked.Tempo(v, "tempo_s") : null; }

    /// <summary>Repetitions are added up to this number.</summary>
    public int? GrowToRepetitions { get; init => field = value is { } v ? Checked.Count(v, "grow_to_repetitions").Max : null; }

    /// <summary>Where a movement or a set stops.</summary>
    public EndFeel? EndFeel { get; init; }
}

/// <summary>How sides take turns.</summary>
public enum Sides
{
    /// <summary>Both at once, or an exercise without sides.</summary>
    Both,

    /// <summary>One side in full, then the other.</summary>
    Each,

    /// <summary>One side, then the other, repetition by repetition.</summary>
    Alternating,
}

/// <summary>Where a movement or a set stops, when a feeling decides and not a number.</summary>
public enum EndFeel
{
    /// <summary>No such limit.</summary>
    None,

    /// <summary>Until a stretch is felt.</summary>
    Stretch,

    /// <summary>Until the muscle tires.</summary>
    Fatigue,

    /// <summary>Only as far as comfortable.</summary>
    Comfort,

    /// <summary>Until it eases.</summary>
    Ease,
}
