using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>What the verdicts say in one language: the content of <c>progressions/words/en.json</c>. Places in braces are filled in.</summary>
public sealed record ProgressionWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The sentences of each rule.</summary>
    public required ImmutableSortedDictionary<string, RuleWords> Rules { get; init; }

    /// <summary>How a change is told.</summary>
    public required ChangeWords Changes { get; init; }

    /// <summary>How an amount of a variable is told, by the variable's kebab-case name.</summary>
    public required ImmutableSortedDictionary<string, string> Units { get; init; }

    /// <summary>Why a session is amber or red, by the reason's kebab-case name.</summary>
    public required ImmutableSortedDictionary<string, string> Lights { get; init; }

    /// <summary>What to do in a flare-up.</summary>
    public required FlareUpWords FlareUp { get; init; }
}

/// <summary>What one rule says.</summary>
/// <param name="Person">To the person: plain words.</param>
/// <param name="Clinician">To the clinician: what fired, on which inputs.</param>
public sealed record RuleWords(string Person, string Clinician);

/// <summary>How a change is told.</summary>
/// <param name="Value">One variable changes.</param>
/// <param name="Exercise">Another exercise takes its place.</param>
/// <param name="Both">Another exercise, with another amount.</param>
/// <param name="None">Nothing changes.</param>
public sealed record ChangeWords(string Value, string Exercise, string Both, string None);

/// <summary>What to do in a flare-up.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Steps">What to do, in order; one sentence each.</param>
public sealed record FlareUpWords(string Title, Seq<string> Steps);
