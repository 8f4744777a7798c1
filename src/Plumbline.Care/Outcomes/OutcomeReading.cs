using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>What a change since the first score means. The order is from worse to better.</summary>
public enum ChangeMeaning
{
    /// <summary>Likely a real worsening.</summary>
    LikelyWorse,

    /// <summary>Perhaps worse: one of the thresholds is reached and not all.</summary>
    PerhapsWorse,

    /// <summary>No change that matters.</summary>
    NoClearChange,

    /// <summary>Perhaps better: one of the thresholds is reached and not all.</summary>
    PerhapsBetter,

    /// <summary>Likely a real improvement; never more than likely.</summary>
    LikelyBetter,
}

/// <summary>The change of a score since the first one.</summary>
public sealed record ScoreChange
{
    /// <summary>The last score less the first, in the scale's own direction.</summary>
    public required double Raw { get; init; }

    /// <summary>The change as a part of the first score, without a sign; null when the first was nothing.</summary>
    public required double? ShareOfFirst { get; init; }

    /// <summary>What it means; null when no threshold is known, and only the trend is shown.</summary>
    public required ChangeMeaning? Meaning { get; init; }

    /// <summary>Whether the change is less than what a score differs by without any; null when that is not known.</summary>
    public required bool? WithinError { get; init; }

    /// <summary>The items compared, when the two days do not have the same ones.</summary>
    public Seq<string> ComparedOn { get; init; }
}

/// <summary>A scale on one day.</summary>
public sealed record ScalePoint
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The score.</summary>
    public required Score Score { get; init; }

    /// <summary>The change since the first score; null for the first and for days without a score.</summary>
    public ScoreChange? Change { get; init; }

    /// <summary>Whether the score is beyond the published cut-off of recovery; null when there is none.</summary>
    public bool? Recovered { get; init; }

    /// <summary>Ids of the remarks that hold.</summary>
    public Seq<string> Remarks { get; init; }
}

/// <summary>A scale over time.</summary>
public sealed record ScaleReading
{
    /// <summary>The instrument's id.</summary>
    public required string Instrument { get; init; }

    /// <summary>The scale's id; for a self-chosen activity its own key.</summary>
    public required string Scale { get; init; }

    /// <summary>The least and the greatest score.</summary>
    public required Range<double> Range { get; init; }

    /// <summary>Which way is better.</summary>
    public required Better Better { get; init; }

    /// <summary>What is counted.</summary>
    public required OutcomeUnit Unit { get; init; }

    /// <summary>Day by day, the first first.</summary>
    public required Seq<ScalePoint> Points { get; init; }
}

/// <summary>In which group somebody was on one day.</summary>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="On">The day.</param>
/// <param name="Group">The group's id.</param>
public sealed record GroupOn(string Instrument, DateOnly On, string Group);

/// <summary>A score says one thing and the person's own rating of change another.</summary>
public sealed record Disagreement
{
    /// <summary>The instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>Its scale.</summary>
    public required string Scale { get; init; }

    /// <summary>The day of the score.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the score says.</summary>
    public required ChangeMeaning Score { get; init; }

    /// <summary>What the person says.</summary>
    public required ChangeMeaning Person { get; init; }

    /// <summary>The day on which they said so.</summary>
    public required DateOnly AskedOn { get; init; }
}

/// <summary>Everything that a person's answers say over time.</summary>
public sealed record OutcomeReport
{
    /// <summary>Each scale.</summary>
    public required Seq<ScaleReading> Scales { get; init; }

    /// <summary>Groups by score.</summary>
    public required Seq<GroupOn> Groups { get; init; }

    /// <summary>Where scores and the person's own rating do not say the same.</summary>
    public required Seq<Disagreement> Disagreements { get; init; }

    /// <summary>Version of the thresholds.</summary>
    public required string RulesVersion { get; init; }
}
