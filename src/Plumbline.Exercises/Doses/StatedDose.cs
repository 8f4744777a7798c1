using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>How much, as a text or a source says it: every part may be unsaid, and what is unsaid stays unsaid (never 0).</summary>
/// <remarks>In JSON a range is <c>[min, max]</c>, times are seconds, distances metres, a key that is absent is unsaid.</remarks>
public sealed record StatedDose
{
    /// <summary>How many sets.</summary>
    public Range<int>? Sets { get; init; }

    /// <summary>How many repetitions in a set (on each side, when there are sides).</summary>
    public Range<int>? Repetitions { get; init; }

    /// <summary>How long a repetition is held.</summary>
    [JsonPropertyName("hold_s")]
    public Range<TimeSpan>? Hold { get; init; }

    /// <summary>How long the rest between sets is.</summary>
    [JsonPropertyName("rest_s")]
    public Range<TimeSpan>? Rest { get; init; }

    /// <summary>How many times a day.</summary>
    public Range<int>? TimesPerDay { get; init; }

    /// <summary>On how many days a week.</summary>
    public Range<int>? DaysPerWeek { get; init; }

    /// <summary>Every so many hours.</summary>
    [JsonPropertyName("every_h")]
    public Range<int>? EveryHours { get; init; }

    /// <summary>How long a steady exercise goes on.</summary>
    [JsonPropertyName("duration_s")]
    public Range<TimeSpan>? Duration { get; init; }

    /// <summary>How far.</summary>
    [JsonPropertyName("distance_m")]
    public Range<Length>? Distance { get; init; }

    /// <summary>How sides take turns.</summary>
    public Sides? Sides { get; init; }

    /// <summary>Duration of each moving phase of a repetition.</summary>
    [JsonPropertyName("tempo_s")]
    public Seq<TimeSpan>? Tempo { get; init; }

    /// <summary>Repetitions are added up to this number.</summary>
    public int? GrowToRepetitions { get; init; }

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
