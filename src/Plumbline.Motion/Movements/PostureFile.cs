using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Movements;

/// <summary>The named postures that movements start from; the content of <c>catalogue/bodies/postures.json</c>.</summary>
public sealed record PostureFile
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>One row for each posture.</summary>
    public required Seq<NamedPosture> Postures { get; init; }
}

/// <summary>A named posture: where movements start from.</summary>
public sealed record NamedPosture
{
    /// <summary>Which.</summary>
    public required Posture Id { get; init; }

    /// <summary>How the pelvis is turned.</summary>
    public required RootTurn Root { get; init; }

    /// <summary>The angles that are not 0, by clinical name, in degrees. Contacts may change them unless a movement asks for them.</summary>
    public required IReadOnlyDictionary<string, double> AboutDeg { get; init; }

    /// <summary>What touches what.</summary>
    public required Seq<Contact> Contacts { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}
