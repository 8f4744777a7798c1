using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>What a complete catalogue holds at least: <c>lint/scope.json</c>.</summary>
public sealed record Scope
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of this list.</summary>
    public required string Version { get; init; }

    /// <summary>Exercises that the seed documents name or describe.</summary>
    public required Seq<string> SeedExercises { get; init; }

    /// <summary>The modes of range-of-motion work that a seed document names.</summary>
    public required Seq<string> Modes { get; init; }

    /// <summary>Relatives that plans need.</summary>
    public required Seq<string> Relatives { get; init; }

    /// <summary>Education articles.</summary>
    public required Seq<string> Articles { get; init; }

    /// <summary>Key terms of seed document s003.</summary>
    public required Seq<string> GlossaryTerms { get; init; }
}
