using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Plumbline.Exercises.Catalogues;

/// <summary>What a language calls the fixed lists of the catalogue: <c>words/en.json</c>. Every list is keyed by the kebab-case value.</summary>
public sealed record CatalogueWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>Muscles by id.</summary>
    public required ImmutableSortedDictionary<string, MuscleWords> Muscles { get; init; }

    /// <summary>Positions, as in "lying on your back, knees bent".</summary>
    public required ImmutableSortedDictionary<string, string> Positions { get; init; }

    /// <summary>Categories.</summary>
    public required ImmutableSortedDictionary<string, string> Categories { get; init; }

    /// <summary>Movement biases.</summary>
    public required ImmutableSortedDictionary<string, string> Bias { get; init; }

    /// <summary>Equipment.</summary>
    public required ImmutableSortedDictionary<string, string> Equipment { get; init; }

    /// <summary>Muscle groups.</summary>
    public required ImmutableSortedDictionary<string, string> Regions { get; init; }

    /// <summary>Conditions by id.</summary>
    public required ImmutableSortedDictionary<string, string> Conditions { get; init; }

    /// <summary>Muscle roles.</summary>
    public required ImmutableSortedDictionary<string, string> Roles { get; init; }

    /// <summary>Spinal load classes, "0" to "4".</summary>
    public required ImmutableSortedDictionary<string, string> LoadClasses { get; init; }

    /// <summary>End-feels.</summary>
    public required ImmutableSortedDictionary<string, string> EndFeel { get; init; }
}

/// <summary>A muscle in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Plain">In plain words.</param>
/// <param name="Does">What it does, one sentence.</param>
public sealed record MuscleWords(string Name, string Plain, string Does);
