using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>What a person must be able to do for an exercise: the content of <c>screening/abilities.json</c>.</summary>
public sealed record AbilityFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Things that every home has and nobody need name.</summary>
    public required Seq<Prop> AlwaysAtHand { get; init; }

    /// <summary>What each inability keeps out.</summary>
    public required Seq<AbilityRule> Rules { get; init; }
}

/// <summary>What an inability keeps out.</summary>
public sealed record AbilityRule
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>What the person cannot do.</summary>
    public required Inability Cannot { get; init; }

    /// <summary>Only when this thing is not at hand.</summary>
    public Prop? Without { get; init; }

    /// <summary>Which exercises then are out.</summary>
    public required Selector Select { get; init; }

    /// <summary>The word that substitutes in <c>ladders/</c> use for it, when they do.</summary>
    public string? LadderReason { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Text { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}
