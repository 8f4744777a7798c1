using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>A number made of the answers to some items.</summary>
public sealed record Scale
{
    /// <summary>Kebab-case id within the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>The items; all of the instrument's when empty.</summary>
    public Seq<string> Items { get; init; }

    /// <summary>How the number is made.</summary>
    public required ScoringRule Score { get; init; }

    /// <summary>How many items must have an answer; all when not said. A missing answer never counts as nothing.</summary>
    public int? AnsweredAtLeast { get; init; }

    /// <summary>What "does not apply to me" counts.</summary>
    public NotApplicable NotApplicable { get; init; }

    /// <summary>The range of a score that a table gives.</summary>
    public Range<double>? TableRange { get; init; }

    /// <summary>Which way is better, where it differs from the instrument's.</summary>
    public Better? Better { get; init; }

    /// <summary>From which change on it matters.</summary>
    public ImportantChange? ImportantChange { get; init; }

    /// <summary>What a score differs by without any change.</summary>
    public MeasurementError? MeasurementError { get; init; }

    /// <summary>From which score on somebody counts as recovered.</summary>
    public Recovered? Recovered { get; init; }

    /// <summary>A key of docs/sources.bib for scoring and missing answers.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>How a number is made of answers.</summary>
public enum ScoringRule
{
    /// <summary>Added up.</summary>
    Sum,

    /// <summary>The mean of those that were given.</summary>
    Mean,

    /// <summary>In per cent of the most that those that were given could be.</summary>
    PercentOfAnswered,

    /// <summary>Added up and looked up in a table that whoever runs the program loads.</summary>
    Table,
}

/// <summary>What "does not apply to me" counts.</summary>
public enum NotApplicable
{
    /// <summary>As an answer that is missing.</summary>
    Missing,

    /// <summary>As nothing, where the instrument says so itself.</summary>
    Zero,
}

/// <summary>From which change on it matters.</summary>
/// <param name="Absolute">The amount: below the least it does not, from the greatest on it does, between them it may.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record ImportantChange(Range<double> Absolute, string Source, Basis Basis)
{
    /// <summary>The part of the first score that it must be besides; null when that is not asked.</summary>
    public double? ShareOfFirst { get; init; }
}

/// <summary>What a score differs by without any change.</summary>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record MeasurementError(string Source, Basis Basis)
{
    /// <summary>The amount.</summary>
    public double? Amount { get; init; }

    /// <summary>Or the part of the greatest score.</summary>
    public double? ShareOfMost { get; init; }

    /// <summary>The amount on a scale that reaches so far.</summary>
    public double On(double most) => Amount ?? (ShareOfMost ?? 0) * most;
}

/// <summary>From which score on somebody counts as recovered.</summary>
/// <param name="Score">The cut-off, itself included.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record Recovered(double Score, string Source, Basis Basis);

/// <summary>Something that holds of certain scores: a group, or a remark. Its words stand apart, by its id.</summary>
public sealed record ScoreRule
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>When it holds; always when empty.</summary>
    public Seq<ScoreIs> When { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>A scale's score lies between two ends.</summary>
public sealed record ScoreIs
{
    /// <summary>The scale.</summary>
    public required string Scale { get; init; }

    /// <summary>The least.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The most.</summary>
    public double? AtMost { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool Holds(double score) => !(score < AtLeast) && !(score > AtMost);
}
