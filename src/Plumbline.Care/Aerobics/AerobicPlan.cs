using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Aerobics;

/// <summary>What an aerobic plan counts.</summary>
public enum AerobicMeasure
{
    /// <summary>Minutes, towards so many a week.</summary>
    Minutes,

    /// <summary>The way, towards a walk of so far.</summary>
    Distance,
}

/// <summary>Walking, cycling, swimming and the like, week by week as it goes when every week goes well. The answers decide: it advances, stays or goes back as the verdict says.</summary>
public sealed record AerobicPlan
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>What is counted.</summary>
    public required AerobicMeasure Measure { get; init; }

    /// <summary>Whether there are rests between.</summary>
    public required bool Intervals { get; init; }

    /// <summary>Week by week, the first first.</summary>
    public required Seq<AerobicWeek> Weeks { get; init; }

    /// <summary>The week in which the goal is reached; null when it is not.</summary>
    public required int? GoalInWeek { get; init; }

    /// <summary>What there is to say, plain sentences.</summary>
    public required Seq<string> Says { get; init; }

    /// <summary>The item as a verdict looks at it: what it may grow to is this plan's goal.</summary>
    public required JudgedItem Item { get; init; }

    /// <summary>Versions of the data.</summary>
    public required string RulesVersion { get; init; }
}

/// <summary>A week of an aerobic plan.</summary>
public sealed record AerobicWeek
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>How much each day.</summary>
    public required StatedDose Dose { get; init; }

    /// <summary>On how many days.</summary>
    public required int Days { get; init; }

    /// <summary>Minutes or metres of the week, rests not counted.</summary>
    public required double Total { get; init; }
}

/// <summary>How a plan goes on after some sessions.</summary>
/// <param name="Verdict">What the progression says, with its reasons.</param>
/// <param name="Dose">How much from now on; null when it is left out until somebody has looked at it.</param>
/// <param name="AtGoal">Whether the goal is reached: then it stays, and nothing harder takes its place.</param>
public sealed record AerobicStep(Verdict Verdict, StatedDose? Dose, bool AtGoal);
