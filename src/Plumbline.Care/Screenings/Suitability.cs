using System.Diagnostics.CodeAnalysis;
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
        private readonly Lazy<Seq<string>> alternatives = new([]);

        /// <summary>Blocked, with alternatives that are looked for when somebody asks.</summary>
        [SetsRequiredMembers]
        internal Blocked(Seq<SuitabilityReason> reasons, Func<Seq<string>> alternatives) => (Reasons, this.alternatives) = (reasons, new(alternatives));

        /// <summary>Blocked.</summary>
        public Blocked() { }

        /// <summary>Ids of the nearest exercises that may be given instead, the nearest first.</summary>
        public required Seq<string> Alternatives
        {
            get => alternatives.Value;
            init => alternatives = new(value);
        }

        /// <inheritdoc />
        public bool Equals(Blocked? other) => base.Equals(other) && Alternatives == other.Alternatives;

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Alternatives);
    }
}

/// <summary>A rule that speaks about an exercise.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Text">One plain sentence.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
public sealed record SuitabilityReason(string Rule, string Text, string Source);
