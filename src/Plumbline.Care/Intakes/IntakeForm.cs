using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>An intake as somebody typed it: the shape of intake.json, where anything may be missing. <see cref="IntakeReader"/> makes an <see cref="Intake"/> of it.</summary>
public sealed record IntakeForm
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The day of the intake; today when left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Age in years, 0 to 120.</summary>
    public int? Age { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Average back pain, 0 to 10.</summary>
    [JsonPropertyName("pain_back_0_10")]
    public int? PainBack { get; init; }

    /// <summary>Average leg pain, 0 to 10.</summary>
    [JsonPropertyName("pain_leg_0_10")]
    public int? PainLeg { get; init; }

    /// <summary>Days since this pain began or flared.</summary>
    public int? OnsetDays { get; init; }

    /// <summary>How it has gone since.</summary>
    public Course? Course { get; init; }

    /// <summary>How far from the spine symptoms reach.</summary>
    public BodyZone? FurthestZone { get; init; }

    /// <summary>Answers to the screening questions, by question id.</summary>
    public ImmutableSortedDictionary<string, AnswerForm>? Answers { get; init; }

    /// <summary>Ids of conditions.</summary>
    public Seq<string>? Conditions { get; init; }

    /// <summary>Surgery.</summary>
    public SurgeryForm? Surgery { get; init; }

    /// <summary>Completed weeks of pregnancy.</summary>
    public int? PregnancyWeeks { get; init; }

    /// <summary>Resting blood pressure in mmHg.</summary>
    public BloodPressureForm? BloodPressure { get; init; }

    /// <summary>Which repeated movement eases; <c>unknown</c> when left out.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Patient-specific function, 0 to 10.</summary>
    [JsonPropertyName("function_psfs_0_10")]
    public double? FunctionPsfs { get; init; }

    /// <summary>Minutes of walking without a rest.</summary>
    public int? WalkMinutes { get; init; }

    /// <summary>What the person cannot do.</summary>
    public Seq<Inability>? Cannot { get; init; }

    /// <summary>Things at hand.</summary>
    public Seq<Prop>? Equipment { get; init; }

    /// <summary>Minutes a day for exercises.</summary>
    public int? MinutesPerDay { get; init; }

    /// <summary>Days a week.</summary>
    public int? DaysPerWeek { get; init; }

    /// <summary>What the person wants to be able to do; none when left out.</summary>
    public Seq<string>? Goals { get; init; }

    /// <summary>What a named professional allowed.</summary>
    public ClearanceForm? Clearance { get; init; }
}

/// <summary>An answer as typed.</summary>
public sealed record AnswerForm
{
    /// <summary>What was answered.</summary>
    public Reply? Answer { get; init; }

    /// <summary>Whether the finding is new.</summary>
    public bool? New { get; init; }

    /// <summary>For how many days it has been there.</summary>
    public int? SinceDays { get; init; }

    /// <summary>Who has examined it.</summary>
    public string? ExaminedBy { get; init; }

    /// <summary>Which parts of the question were meant.</summary>
    public Seq<string>? Features { get; init; }
}

/// <summary>Surgery as typed: <c>weeks_ago</c> or <c>date</c>.</summary>
public sealed record SurgeryForm
{
    /// <summary>What was done.</summary>
    public SurgeryType? Type { get; init; }

    /// <summary>Completed weeks since.</summary>
    public int? WeeksAgo { get; init; }

    /// <summary>The day of the operation.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether limits of the surgeon are still in force; for surgery elsewhere than the spine.</summary>
    public bool? LimitsInForce { get; init; }
}

/// <summary>Blood pressure as typed, in mmHg.</summary>
public sealed record BloodPressureForm
{
    /// <summary>Upper value.</summary>
    public int? Systolic { get; init; }

    /// <summary>Lower value.</summary>
    public int? Diastolic { get; init; }
}

/// <summary>A clearance as typed.</summary>
public sealed record ClearanceForm
{
    /// <summary>Name and profession.</summary>
    public string? Who { get; init; }

    /// <summary>When.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What is allowed.</summary>
    public ClearedScopeForm? Allows { get; init; }

    /// <summary>What stays out of bounds; nothing more when left out.</summary>
    public ClearedLimits? Limits { get; init; }
}

/// <summary>What a clearance opens, as typed.</summary>
public sealed record ClearedScopeForm
{
    /// <summary>Ids of the conditions it speaks of; all that need a clinician when left out.</summary>
    public Seq<string>? Conditions { get; init; }

    /// <summary>The highest spinal load class, 0 to 4.</summary>
    public int? LoadClass { get; init; }

    /// <summary>Exercises allowed by name.</summary>
    public Seq<string>? Exercises { get; init; }
}
