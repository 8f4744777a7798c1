using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>What comes of the answers to a scale's items: a number, or the reason why there is none.</summary>
/// <remarks>A closed hierarchy: <see cref="Scored"/>, <see cref="NotScored"/>.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Scored), "scored")]
[JsonDerivedType(typeof(NotScored), "not-scored")]
public abstract record Score
{
    private Score() { }

    /// <summary>Items without an answer.</summary>
    public required Seq<string> Missing { get; init; }

    /// <summary>A number.</summary>
    public sealed record Scored : Score
    {
        /// <summary>The score, not rounded.</summary>
        public required double Value { get; init; }
    }

    /// <summary>No number.</summary>
    public sealed record NotScored : Score
    {
        /// <summary>Why.</summary>
        public required NoScore Because { get; init; }
    }

    /// <summary>The score, or null when there is none.</summary>
    [JsonIgnore]
    public double? Number => this switch
    {
        Scored scored => scored.Value,
        NotScored => null,
    };
}

/// <summary>Why there is no score.</summary>
public enum NoScore
{
    /// <summary>The instrument's rule asks for more answers.</summary>
    TooFewAnswered,

    /// <summary>The conversion table is not loaded, or does not hold this sum.</summary>
    NoTable,
}
