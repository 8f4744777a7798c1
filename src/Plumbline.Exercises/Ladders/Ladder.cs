using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Ladders;

/// <summary>Which exercise is harder than, as good as, or a substitute for which: the content of a file in <c>ladders/</c>, the only home of these edges.</summary>
public sealed record Ladder
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Kebab-case id; the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>When the ladder may be climbed.</summary>
    public required LadderUse When { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The steps.</summary>
    public required Seq<Edge> Edges { get; init; }
}

/// <summary>One step between two exercises.</summary>
public sealed record Edge
{
    /// <summary>The exercise that one comes from.</summary>
    public required string From { get; init; }

    /// <summary>The exercise that one goes to.</summary>
    public required string To { get; init; }

    /// <summary>What the step is.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>What must hold before a harder step; c1-c4 are the four of a progression.</summary>
    public string? Criterion { get; init; }

    /// <summary>The constraint or condition that a substitute answers.</summary>
    public string? For { get; init; }

    /// <summary>Who must open the step, when not everybody may take it.</summary>
    public Access? Needs { get; init; }

    /// <summary>Why the step is harder although the spine carries less; only where it does.</summary>
    public string? Because { get; init; }
}

/// <summary>When a ladder may be climbed.</summary>
public enum LadderUse
{
    /// <summary>By everybody.</summary>
    Always,

    /// <summary>Only when bending forward eases.</summary>
    FlexionPreference,

    /// <summary>Only when bending back eases.</summary>
    ExtensionPreference,
}

/// <summary>What a step between two exercises is.</summary>
public enum EdgeKind
{
    /// <summary>The second is harder.</summary>
    Harder,

    /// <summary>Either will do.</summary>
    Alternative,

    /// <summary>The second takes the place of the first when that cannot be done.</summary>
    Substitute,
}
