using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Plumbline.Care.Outcomes;

/// <summary>The words of outcomes in one language: the content of <c>outcomes/words/en.json</c>. Places in braces are filled in.</summary>
public sealed record OutcomeWords
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The language, as in the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The words of each instrument.</summary>
    public required ImmutableSortedDictionary<string, InstrumentWords> Instruments { get; init; }

    /// <summary>What a change means, by the kebab-case name of <see cref="ChangeMeaning"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Meanings { get; init; }

    /// <summary>How an amount is told, by the kebab-case name of <see cref="OutcomeUnit"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Units { get; init; }

    /// <summary>The scale and the transition question do not say the same.</summary>
    public required string Disagreement { get; init; }

    /// <summary>The change is no more than the measurement error.</summary>
    public required string WithinError { get; init; }

    /// <summary>The score is beyond the published cut-off of recovery.</summary>
    public required string Recovered { get; init; }

    /// <summary>No score, for answers are missing.</summary>
    public required string TooFewAnswered { get; init; }

    /// <summary>No score, for the table is not loaded.</summary>
    public required string NoTable { get; init; }

    /// <summary>Some answers were missing and the instrument's rule leaves them out.</summary>
    public required string SomeMissing { get; init; }

    /// <summary>Self-chosen activities differ, so only the common ones are compared.</summary>
    public required string CommonItems { get; init; }
}

/// <summary>The words of an instrument: ours in the catalogue, or those that whoever runs the program loads.</summary>
public sealed record InstrumentWords
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its usual short name.</summary>
    public required string Abbreviation { get; init; }

    /// <summary>What is known of its licence, one or two sentences.</summary>
    public required string Licence { get; init; }

    /// <summary>How to answer or to carry it out; null when the words are not ours.</summary>
    public string? How { get; init; }

    /// <summary>What the lowest answer means.</summary>
    public string? Low { get; init; }

    /// <summary>What the highest answer means.</summary>
    public string? High { get; init; }

    /// <summary>The question of each item; empty when the words are not ours.</summary>
    public ImmutableSortedDictionary<string, string> Ask { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The name of each scale.</summary>
    public required ImmutableSortedDictionary<string, string> Scales { get; init; }

    /// <summary>What each group is called.</summary>
    public ImmutableSortedDictionary<string, string> Groups { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What each remark says.</summary>
    public ImmutableSortedDictionary<string, string> Remarks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>What whoever runs the program loads under a licence of their own: questions and conversion tables. It is never part of the catalogue.</summary>
public sealed record LicensedText
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The instrument's id.</summary>
    public required string Instrument { get; init; }

    /// <summary>Under which licence, in words: who granted it, when, for what.</summary>
    public required string Licence { get; init; }

    /// <summary>The question of each item.</summary>
    public ImmutableSortedDictionary<string, string> Ask { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>For each scale with a table: the score of each sum.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, double>> Tables { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, double>>.Empty;
}
