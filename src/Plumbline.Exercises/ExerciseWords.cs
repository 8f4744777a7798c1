using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises;

/// <summary>The words of one exercise in one language: the content of <c>words/en.json</c>. No number of a dose stands in them.</summary>
public sealed record ExerciseWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>What a handout calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names in use.</summary>
    public required Seq<string> Synonyms { get; init; }

    /// <summary>One sentence: what it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What to do, each step one sentence.</summary>
    public required Seq<string> Steps { get; init; }

    /// <summary>A short cue for each phase of the movement, by the phase's id.</summary>
    public required ImmutableSortedDictionary<string, string> Phases { get; init; }

    /// <summary>One sentence: where to stop.</summary>
    public required string EndFeel { get; init; }

    /// <summary>Common mistakes and what to do instead.</summary>
    public required Seq<string> Mistakes { get; init; }

    /// <summary>Who should take care, and how.</summary>
    public required Seq<string> Cautions { get; init; }

    /// <summary>When to stop this exercise.</summary>
    public required Seq<string> StopWhen { get; init; }

    /// <summary>Why the default dosage is the default; only where several variants have numbers.</summary>
    public string? DefaultDoseBecause { get; init; }
}
