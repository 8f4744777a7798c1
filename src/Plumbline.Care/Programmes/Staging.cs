using System.Globalization;
using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>Which stage a person is in, as data: the first rule whose conditions all hold decides. The content of <c>programmes/staging.json</c>.</summary>
public sealed record StagingRules
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>Version of these rules.</summary>
    public required string Version { get; init; }

    /// <summary>From which zone on symptoms count as leg symptoms.</summary>
    public required Sourced<BodyZone> LegZoneFrom { get; init; }

    /// <summary>The rules, the first that holds decides; the last has no condition.</summary>
    public required Seq<StageRule> Rules { get; init; }
}

/// <summary>When a person is in a stage.</summary>
public sealed record StageRule
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>All of these must hold; none for "in every other case".</summary>
    public required Seq<StageCondition> When { get; init; }

    /// <summary>One sentence for the person, with <c>{pain}</c>, <c>{function}</c> and <c>{onset_days}</c>.</summary>
    public required string Text { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>A bound on one input of staging, ends included.</summary>
public sealed record StageCondition
{
    /// <summary>What is looked at.</summary>
    public required StageInput Input { get; init; }

    /// <summary>The least value that fits.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The greatest value that fits.</summary>
    public double? AtMost { get; init; }
}

/// <summary>What staging looks at.</summary>
public enum StageInput
{
    /// <summary>The stronger of back and leg pain, 0 to 10.</summary>
    Pain,

    /// <summary>Patient-specific function, 0 to 10.</summary>
    Function,

    /// <summary>Days since the pain began or flared.</summary>
    OnsetDays,

    /// <summary>1 when there are leg symptoms that worsen or change, else 0.</summary>
    LegSymptomsChanging,
}

/// <summary>The stage of a person and why.</summary>
/// <param name="Stage">The stage; never <see cref="Stage.Maintain"/>, which only a journal can give.</param>
/// <param name="Reasons">Every rule for this stage that holds.</param>
public sealed record Staged(Stage Stage, Seq<StageReason> Reasons);

/// <summary>Why a stage.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Inputs">The intake's keys that it used.</param>
/// <param name="Text">One sentence for the person.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record StageReason(string Rule, Seq<string> Inputs, string Text, string Source, Basis Basis);

/// <summary>Finds the stage of an intake.</summary>
public static class Staging
{
    /// <summary>The stage of the first rule that holds, with every rule that agrees.</summary>
    public static Staged Of(Intake intake, StagingRules rules)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(rules);
        var stage = rules.Rules.First(rule => Holds(rule, intake, rules)).Stage;
        return new Staged(stage, [.. rules.Rules.Where(r => r.Stage == stage && Holds(r, intake, rules)).Select(r => Explain(r, intake))]);
    }

    private static bool Holds(StageRule rule, Intake intake, StagingRules rules) => rule.When.All(c =>
        Value(c.Input, intake, rules) is var value && (c.AtLeast is not { } least || value >= least) && (c.AtMost is not { } most || value <= most));

    private static double Value(StageInput input, Intake intake, StagingRules rules) => input switch
    {
        StageInput.Pain => Pain(intake),
        StageInput.Function => intake.FunctionPsfs,
        StageInput.OnsetDays => intake.OnsetDays,
        StageInput.LegSymptomsChanging => LegSymptomsChange(intake, rules) ? 1 : 0,
    };

    private static int Pain(Intake intake) => Math.Max(intake.PainBack, intake.PainLeg);

    private static bool LegSymptomsChange(Intake intake, StagingRules rules) =>
        intake.Course is Course.Worsening or Course.Changing && (intake.PainLeg > 0 || intake.FurthestZone >= rules.LegZoneFrom.Value);

    private static StageReason Explain(StageRule rule, Intake intake) => new(
        rule.Id,
        [.. (rule.When.Count == 0 ? [StageInput.Pain, StageInput.Function] : rule.When.Select(c => c.Input)).SelectMany(Keys).Distinct()],
        rule.Text
            .Replace("{pain}", Number(Pain(intake)), StringComparison.Ordinal)
            .Replace("{function}", Number(intake.FunctionPsfs), StringComparison.Ordinal)
            .Replace("{onset_days}", Number(intake.OnsetDays), StringComparison.Ordinal),
        rule.Source,
        rule.Basis);

    private static string[] Keys(StageInput input) => input switch
    {
        StageInput.Pain => ["pain_back_0_10", "pain_leg_0_10"],
        StageInput.Function => ["function_psfs_0_10"],
        StageInput.OnsetDays => ["onset_days"],
        StageInput.LegSymptomsChanging => ["course", "pain_leg_0_10", "furthest_zone"],
    };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
