using System.Collections.Immutable;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>The answers to an instrument on one day: what an episode keeps. An item without an answer is left out, never written as nothing.</summary>
public sealed record AnsweredOutcome
{
    /// <summary>The instrument's id.</summary>
    public required string Instrument { get; init; }

    /// <summary>The version of it that was answered.</summary>
    public required string Version { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The answer to each item, by the item's key; for a self-chosen activity its own short key.</summary>
    public ImmutableSortedDictionary<string, double> Answers { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Items of which the person said that they do not apply.</summary>
    public Seq<string> NotApplicable { get; init; }

    /// <summary>A tick list that was handed in: the ticked items; all others of the list were then read and left without a tick. Null when it is no tick list.</summary>
    public Seq<string>? Ticked { get; init; }
}

/// <summary>Answers of one person over time, as a file holds them.</summary>
public sealed record OutcomeFile
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The answers, in any order.</summary>
    public required Seq<AnsweredOutcome> Outcomes { get; init; }
}
