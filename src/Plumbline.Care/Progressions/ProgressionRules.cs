using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>Every number of the progression with its source, and every rule with its verdict: the content of <c>progressions/rules.json</c>.</summary>
public sealed record ProgressionRules
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules; every verdict carries it.</summary>
    public required string Version { get; init; }

    /// <summary>The pain monitoring model.</summary>
    public required LightNumbers Light { get; init; }

    /// <summary>Leg symptoms and direction.</summary>
    public required LegNumbers Legs { get; init; }

    /// <summary>When an item may progress.</summary>
    public required ProgressNumbers Progress { get; init; }

    /// <summary>How large a step is.</summary>
    public required StepNumbers Steps { get; init; }

    /// <summary>When an item gets easier.</summary>
    public required RegressNumbers Regress { get; init; }

    /// <summary>What a break does, the shortest first.</summary>
    public required Seq<GapNumbers> Gaps { get; init; }

    /// <summary>Easier weeks.</summary>
    public required DeloadNumbers Deload { get; init; }

    /// <summary>Graded activity.</summary>
    public required GradedNumbers Graded { get; init; }

    /// <summary>Flare-ups.</summary>
    public required FlareUpNumbers FlareUp { get; init; }

    /// <summary>All rules, in the order in which they are looked at.</summary>
    public required Seq<RuleFact> Rules { get; init; }
}

/// <summary>A rule of the progression.</summary>
/// <param name="Id">Permanent id.</param>
/// <param name="Verdict">What it says when it fires.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record RuleFact(string Id, VerdictKind Verdict, string Source, Basis Basis);

/// <summary>Numbers of the pain monitoring model, on the scale of 0 to 10.</summary>
/// <param name="RedPeakFrom">Red: the worst pain is at least this and rose too much.</param>
/// <param name="RedRiseAbove">Red: it rose by more than this.</param>
/// <param name="RedHighPeakFrom">Red: the worst pain is at least this and above the level before.</param>
/// <param name="RedMorningRiseFrom">Red: next-morning pain is above the level before by at least this.</param>
/// <param name="AmberPeakFrom">Amber: the worst pain is at least this and above the level before.</param>
/// <param name="AmberHighPeakFrom">Amber: the worst pain is at least this, even when not above the level before.</param>
public sealed record LightNumbers(Sourced<double> RedPeakFrom, Sourced<double> RedRiseAbove, Sourced<double> RedHighPeakFrom, Sourced<double> RedMorningRiseFrom,
    Sourced<double> AmberPeakFrom, Sourced<double> AmberHighPeakFrom);

/// <summary>Numbers of leg symptoms and direction.</summary>
/// <param name="AwayFromSpineFrom">From which zone on symptoms can draw back.</param>
/// <param name="IntensityChangeFrom">A change of pain by at least this is better or worse.</param>
/// <param name="AskAgainAfter">How long after a set the furthest zone is asked again.</param>
/// <param name="GoodDaysToConfirm">Days with the same good response that confirm a direction.</param>
/// <param name="DaysWithoutEffectToDrop">Days in a row without effect after which a directional item is dropped.</param>
/// <param name="DaysUntilTestedAgain">After so many days a confirmed direction is tested again.</param>
/// <param name="DaysBlockedAfterSpread">For so many days a direction is blocked after symptoms spread.</param>
public sealed record LegNumbers(Sourced<BodyZone> AwayFromSpineFrom, Sourced<double> IntensityChangeFrom,
    [property: JsonPropertyName("ask_again_after_s")] Sourced<Range<TimeSpan>> AskAgainAfter, Sourced<int> GoodDaysToConfirm, Sourced<int> DaysWithoutEffectToDrop,
    Sourced<int> DaysUntilTestedAgain, Sourced<int> DaysBlockedAfterSpread);

/// <summary>When an item may progress: C1 to C4 and the caps.</summary>
/// <param name="Sessions">C1, C4: over so many last sessions, 1 or more. The words of the rules speak of two; they are changed with it.</param>
/// <param name="CompletedFrom">C1: at least this part was done.</param>
/// <param name="EffortUpTo">C2: effort was at most this.</param>
/// <param name="OneStepForEveryItems">One step a week for every so many items of the programme, but always one.</param>
/// <param name="DaysBetweenAerobicSteps">A duration or a way grows only after so many days.</param>
/// <param name="NewHeavyItemsAWeek">At most so many new heavy items a week.</param>
/// <param name="HeavyFromLoadClass">From which load class on an item is heavy.</param>
/// <param name="NoLoadClassInModulate">No new item from this load class on in the stage "modulate".</param>
/// <param name="NoNewLoadClassOnHold">No new loading from this load class on while the screening asks to see a clinician.</param>
public sealed record ProgressNumbers(Sourced<int> Sessions, Sourced<double> CompletedFrom, Sourced<double> EffortUpTo, Sourced<int> OneStepForEveryItems,
    Sourced<int> DaysBetweenAerobicSteps, Sourced<int> NewHeavyItemsAWeek, Sourced<int> HeavyFromLoadClass, Sourced<int> NoLoadClassInModulate, Sourced<int> NoNewLoadClassOnHold);

/// <summary>How large a step of each variable is.</summary>
/// <param name="Repetitions">Repetitions of a set.</param>
/// <param name="Sets">Sets.</param>
/// <param name="Hold">Seconds of a hold.</param>
/// <param name="Load">Kilograms.</param>
/// <param name="Duration">Seconds of a steady exercise.</param>
/// <param name="Distance">Metres.</param>
/// <param name="GrowthRepetitions">Repetitions that a growth rule adds at a time.</param>
public sealed record StepNumbers(StepNumber Repetitions, StepNumber Sets, StepNumber Hold, StepNumber Load, StepNumber Duration, StepNumber Distance, Sourced<int> GrowthRepetitions);

/// <summary>How large a step is.</summary>
public sealed record StepNumber
{
    /// <summary>At most this part of the present value.</summary>
    public required Sourced<double> Share { get; init; }

    /// <summary>But at least this.</summary>
    public Sourced<double>? Least { get; init; }

    /// <summary>And at most this.</summary>
    public Sourced<double>? Most { get; init; }

    /// <summary>A reduction does not go below this; below 1 never.</summary>
    public Sourced<double>? Floor { get; init; }

    /// <summary>To what a new value is rounded down; whole numbers when empty.</summary>
    public Seq<Rounding> Rounding { get; init; }
}

/// <summary>Handy numbers: from this value on, multiples of that.</summary>
/// <param name="From">From this value on.</param>
/// <param name="ToAMultipleOf">Multiples of this.</param>
public sealed record Rounding(double From, double ToAMultipleOf);

/// <summary>When an item gets easier.</summary>
/// <param name="KeepAfterRed">What part of the volume is kept.</param>
/// <param name="RedsInARowToStop">So many red sessions in a row remove an item.</param>
/// <param name="RedsToDeload">So many red sessions …</param>
/// <param name="RedsWithinDays">… within so many days lead to an easier week.</param>
/// <param name="EffortFrom">Effort of at least this is too much.</param>
/// <param name="CompletedBelow">Less than this part done …</param>
/// <param name="SessionsBelow">… in so many sessions in a row is too much.</param>
public sealed record RegressNumbers(Sourced<Range<double>> KeepAfterRed, Sourced<int> RedsInARowToStop, Sourced<int> RedsToDeload, Sourced<int> RedsWithinDays, Sourced<double> EffortFrom,
    Sourced<double> CompletedBelow, Sourced<int> SessionsBelow);

/// <summary>What a break does.</summary>
public sealed record GapNumbers
{
    /// <summary>From so many days on.</summary>
    public required Sourced<int> FromDays { get; init; }

    /// <summary>Up to so many days; null for no end.</summary>
    public Sourced<int>? UpToDays { get; init; }

    /// <summary>What part of the volume is kept.</summary>
    public required Sourced<Range<double>> Keep { get; init; }
}

/// <summary>Easier weeks.</summary>
/// <param name="DueAfterWeeks">Due after so many weeks of work.</param>
/// <param name="Keep">What part of the volume is kept.</param>
/// <param name="Days">For how many days.</param>
/// <param name="MeanPainRiseFrom">Also when mean pain rose by at least this …</param>
/// <param name="MeanPainOverDays">… over so many days.</param>
/// <param name="ScreenFirstWhenPainRisesBy">The screening is asked again when pain rises by at least this.</param>
/// <param name="ScreenFirstAfterDays">And after a break of so many days.</param>
public sealed record DeloadNumbers(Sourced<int> DueAfterWeeks, Sourced<Range<double>> Keep, Sourced<Range<int>> Days, Sourced<double> MeanPainRiseFrom, Sourced<int> MeanPainOverDays,
    Sourced<double> ScreenFirstWhenPainRisesBy, Sourced<int> ScreenFirstAfterDays);

/// <summary>Graded activity: amounts fixed in advance.</summary>
/// <param name="BaselineSessions">The mean of so many sessions is the baseline.</param>
/// <param name="StartShare">The first amount is this part of it.</param>
public sealed record GradedNumbers(Sourced<int> BaselineSessions, Sourced<double> StartShare);

/// <summary>Flare-ups.</summary>
/// <param name="RelativeRestDays">Days of relative rest.</param>
/// <param name="DaysBeforeRebuilding">After so many days the usual work is built up again.</param>
/// <param name="Keep">What part of the volume of loading items is kept.</param>
public sealed record FlareUpNumbers(Sourced<Range<int>> RelativeRestDays, Sourced<int> DaysBeforeRebuilding, Sourced<Range<double>> Keep);
