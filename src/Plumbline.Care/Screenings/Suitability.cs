using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Whether one exercise suits one person, and why.</summary>
/// <remarks>A closed hierarchy: <see cref="Allowed"/>, <see cref="Limited"/>, <see cref="Blocked"/>. Judged by <c>SuitabilityRules</c>.</remarks>
public abstract record Suitability
{
    private Suitability() { }

    /// <summary>The rules that spoke.</summary>
    public required Seq<SuitabilityReason> Reasons { get; init; }

    /// <summary>May be given; the reasons are preferences for it, if any.</summary>
    public sealed record Allowed : Suitability
    {
        /// <summary>Whether a condition prefers it.</summary>
        public required bool Preferred { get; init; }
    }

    /// <summary>May be given with the cautions shown; others are preferred.</summary>
    public sealed record Limited : Suitability;

    /// <summary>Must not be given.</summary>
    public sealed record Blocked : Suitability
    {
        /// <summary>Ids of the nearest exercises that may be given instead, the nearest first.</summary>
        public required Seq<string> Alternatives { get; init; }
    }
}

/// <summary>A rule that speaks about an exercise.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Text">One plain sentence.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
public sealed record SuitabilityReason(string Rule, string Text, string Source);
