using System.Text.Json.Serialization;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>How much of an exercise to do, complete: nothing is left unsaid, and each part says whether it was stated or filled in.</summary>
/// <remarks>
/// A closed hierarchy: <see cref="Repetitions"/>, <see cref="Duration"/>, <see cref="Distance"/>. Built from a <see cref="StatedDose"/> by <see cref="DoseCompletion"/>,
/// which also keeps the clinical limits; an impossible part cannot be made at all (<see cref="ArgumentException"/>).
/// In JSON: the keys of a stated dose, <c>holds_per_repetition</c>, and <c>defaults</c>, the names of the keys that were filled in.
/// </remarks>
[JsonConverter(typeof(DoseConverter))]
public abstract record Dose
{
    private Dose() { }

    /// <summary>How often.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>Where a movement or a set stops, when a feeling decides.</summary>
    public required Part<EndFeel> EndFeel { get; init; }

    /// <summary>Sets of repetitions, each perhaps with a hold.</summary>
    public sealed record Repetitions : Dose
    {
        /// <summary>How many sets; at least 1.</summary>
        public required Part<Range<int>> Sets { get; init => field = Checked.Count(value, "sets"); }

        /// <summary>How many repetitions in a set, on each side when there are sides; at least 1.</summary>
        public required Part<Range<int>> Count { get; init => field = Checked.Count(value, "repetitions"); }

        /// <summary>How long each hold lasts; zero when nothing is held.</summary>
        public required Part<Range<TimeSpan>> Hold { get; init => field = Checked.Time(value, "hold_s"); }

        /// <summary>How many holds one repetition has (two in a pelvic tilt).</summary>
        public required int HoldsPerRepetition { get; init => field = value >= 0 ? value : throw new ArgumentException("holds_per_repetition must be at least 0"); }

        /// <summary>Rest between sets.</summary>
        public required Part<Range<TimeSpan>> Rest { get; init => field = Checked.Time(value, "rest_s"); }

        /// <summary>How sides take turns.</summary>
        public required Part<Sides> Sides { get; init; }

        /// <summary>Duration of each moving phase of one repetition, without holds.</summary>
        public required Part<Seq<TimeSpan>> Tempo { get; init => field = value with { Value = Checked.Tempo(value.Value, "tempo_s") }; }

        /// <summary>Repetitions are added up to this number; null when they do not grow by themselves.</summary>
        public int? GrowTo { get; init => field = value is null or >= 1 ? value : throw new ArgumentException("grow_to_repetitions must be at least 1"); }
    }

    /// <summary>A time: resting in a position, walking, cycling.</summary>
    public sealed record Duration : Dose
    {
        /// <summary>How long.</summary>
        public required Part<Range<TimeSpan>> Time { get; init => field = Checked.Time(value, "duration_s", zero: false); }

        /// <summary>How many times in one go; at least 1.</summary>
        public required Part<Range<int>> Sets { get; init => field = Checked.Count(value, "sets"); }

        /// <summary>Rest between them.</summary>
        public required Part<Range<TimeSpan>> Rest { get; init => field = Checked.Time(value, "rest_s"); }

        /// <summary>How sides take turns: each side has the whole time, alternating sides share it.</summary>
        public required Part<Sides> Sides { get; init; }
    }

    /// <summary>A way: walking a distance.</summary>
    public sealed record Distance : Dose
    {
        /// <summary>How far.</summary>
        public required Part<Range<Length>> Way { get; init => field = value with { Value = Checked.Way(value.Value, "distance_m") }; }

        /// <summary>How many times in one go; at least 1.</summary>
        public Part<Range<int>> Sets { get; init => field = Checked.Count(value, "sets"); } = new(1, PartBasis.Default);

        /// <summary>Rest between them.</summary>
        public Part<Range<TimeSpan>> Rest { get; init => field = Checked.Time(value, "rest_s"); } = new(TimeSpan.Zero, PartBasis.Default);
    }
}

/// <summary>How often a dose is done.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record Frequency
{
    private Frequency() { }

    /// <summary>On how many days a week, 1 to 7.</summary>
    public required Part<Range<int>> DaysPerWeek { get; init => field = Checked.Count(value, "days_per_week", 1, 7); }

    /// <summary>So many times on each of these days.</summary>
    public sealed record TimesPerDay : Frequency
    {
        /// <summary>How many times; at least 1.</summary>
        public required Part<Range<int>> Times { get; init => field = Checked.Count(value, "times_per_day"); }
    }

    /// <summary>Every so many hours on each of these days, while awake.</summary>
    public sealed record EveryHours : Frequency
    {
        /// <summary>How many hours lie between.</summary>
        public required Part<Range<int>> Hours { get; init => field = Checked.Count(value, "every_h"); }
    }
}

/// <summary>A part of a dose and where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">Whether somebody said it.</param>
public readonly record struct Part<T>(T Value, PartBasis Basis);

/// <summary>Where a part of a dose comes from.</summary>
public enum PartBasis
{
    /// <summary>The text or the source says it.</summary>
    Stated,

    /// <summary>Filled in from the defaults of the catalogue.</summary>
    Default,
}
