using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Doses;

/// <summary>How much of an exercise to do, complete: nothing is left unsaid, and each part says whether it was stated or filled in.</summary>
/// <remarks>A closed hierarchy: <see cref="Repetitions"/>, <see cref="Duration"/>, <see cref="Distance"/>. Built from a <see cref="StatedDose"/>.</remarks>
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
        public required Part<Range<int>> Sets { get; init; }

        /// <summary>How many repetitions in a set, on each side when there are sides; at least 1.</summary>
        public required Part<Range<int>> Count { get; init; }

        /// <summary>How long each hold lasts; zero when nothing is held.</summary>
        public required Part<Range<TimeSpan>> Hold { get; init; }

        /// <summary>How many holds one repetition has (two in a pelvic tilt).</summary>
        public required int HoldsPerRepetition { get; init; }

        /// <summary>Rest between sets.</summary>
        public required Part<Range<TimeSpan>> Rest { get; init; }

        /// <summary>How sides take turns.</summary>
        public required Part<Sides> Sides { get; init; }

        /// <summary>Duration of each moving phase of one repetition, without holds.</summary>
        public required Part<Seq<TimeSpan>> Tempo { get; init; }

        /// <summary>Repetitions are added up to this number; null when they do not grow by themselves.</summary>
        public int? GrowTo { get; init; }
    }

    /// <summary>A time: resting in a position, walking, cycling.</summary>
    public sealed record Duration : Dose
    {
        /// <summary>How long.</summary>
        public required Part<Range<TimeSpan>> Time { get; init; }

        /// <summary>How many times in one go; at least 1.</summary>
        public required Part<Range<int>> Sets { get; init; }

        /// <summary>Rest between them.</summary>
        public required Part<Range<TimeSpan>> Rest { get; init; }

        /// <summary>How sides take turns.</summary>
        public required Part<Sides> Sides { get; init; }
    }

    /// <summary>A way: walking a distance.</summary>
    public sealed record Distance : Dose
    {
        /// <summary>How far.</summary>
        public required Part<Range<Length>> Way { get; init; }
    }
}

/// <summary>How often a dose is done.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record Frequency
{
    private Frequency() { }

    /// <summary>On how many days a week, 1 to 7.</summary>
    public required Part<Range<int>> DaysPerWeek { get; init; }

    /// <summary>So many times on each of these days.</summary>
    public sealed record TimesPerDay : Frequency
    {
        /// <summary>How many times; at least 1.</summary>
        public required Part<Range<int>> Times { get; init; }
    }

    /// <summary>Every so many hours on each of these days, while awake.</summary>
    public sealed record EveryHours : Frequency
    {
        /// <summary>How many hours lie between.</summary>
        public required Part<Range<int>> Hours { get; init; }
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
