using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>What a person told us, complete and without contradiction: what screening and proposals work on.</summary>
/// <remarks>Read from intake.json by <c>IntakeReader</c>; a missing answer never gets this far.</remarks>
public sealed record Intake
{
    /// <summary>The day of the intake; ages of findings count from it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Age in years.</summary>
    public required int Age { get; init; }

    /// <summary>Sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Average back pain, 0 none to 10 worst imaginable.</summary>
    [JsonPropertyName("pain_back_0_10")]
    public required int PainBack { get; init; }

    /// <summary>Average leg pain, 0 none to 10 worst imaginable.</summary>
    [JsonPropertyName("pain_leg_0_10")]
    public required int PainLeg { get; init; }

    /// <summary>Days since this pain began or flared.</summary>
    public required int OnsetDays { get; init; }

    /// <summary>How it has gone since.</summary>
    public required Course Course { get; init; }

    /// <summary>How far from the spine symptoms reach.</summary>
    public required BodyZone FurthestZone { get; init; }

    /// <summary>The answers to the screening questions, by question id (Q1 to Q21).</summary>
    public required ImmutableSortedDictionary<string, Answer> Answers { get; init; }

    /// <summary>Ids of conditions in <c>catalogue/conditions</c> that the person reports.</summary>
    public required Seq<string> Conditions { get; init; }

    /// <summary>Surgery, when there was one.</summary>
    public Surgery? Surgery { get; init; }

    /// <summary>Completed weeks of pregnancy, when pregnant.</summary>
    public int? PregnancyWeeks { get; init; }

    /// <summary>Resting blood pressure, when known.</summary>
    public BloodPressure? BloodPressure { get; init; }

    /// <summary>Which repeated movement eases the symptoms.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Patient-specific function: the mean of the person's own activities, 0 unable to 10 as before.</summary>
    [JsonPropertyName("function_psfs_0_10")]
    public required double FunctionPsfs { get; init; }

    /// <summary>Minutes the person can walk without a rest.</summary>
    public required int WalkMinutes { get; init; }

    /// <summary>What the person cannot do.</summary>
    public required Seq<Inability> Cannot { get; init; }

    /// <summary>Things at hand. A wall and shoes need not be named.</summary>
    public required Seq<Prop> Equipment { get; init; }

    /// <summary>Minutes a day the person has for exercises.</summary>
    public required int MinutesPerDay { get; init; }

    /// <summary>Days a week the person wants to exercise.</summary>
    public required int DaysPerWeek { get; init; }

    /// <summary>What the person wants to be able to do, in own words. Never shown in logs.</summary>
    public required Seq<string> Goals { get; init; }

    /// <summary>What a named professional allowed, when there is such a clearance.</summary>
    public Clearance? Clearance { get; init; }

    /// <summary>Question ids and keys where answers contradict each other: the stricter reading was taken and the person is asked again.</summary>
    public Seq<string> AskAgain { get; init; }

    /// <summary>Whether pain or other symptoms reach below the buttock.</summary>
    [JsonIgnore]
    public bool HasLegSymptoms => PainLeg > 0 || FurthestZone >= BodyZone.Thigh;
}

/// <summary>Sex.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Another or not said.</summary>
    Other,
}

/// <summary>How the pain has gone since it began.</summary>
public enum Course
{
    /// <summary>It is getting better.</summary>
    Improving,

    /// <summary>It stays the same.</summary>
    Stable,

    /// <summary>It is getting worse.</summary>
    Worsening,

    /// <summary>It comes and goes, or moves.</summary>
    Changing,
}

/// <summary>How far from the spine symptoms reach, in order. Source: d-plumbline.</summary>
public enum BodyZone
{
    /// <summary>Middle of the low back, or no symptoms.</summary>
    CentralLowBack,

    /// <summary>One side of the low back.</summary>
    OneSidedBack,

    /// <summary>Buttock.</summary>
    Buttock,

    /// <summary>Thigh.</summary>
    Thigh,

    /// <summary>Below the knee.</summary>
    BelowKnee,

    /// <summary>Foot.</summary>
    Foot,
}

/// <summary>Which repeated movement eases.</summary>
public enum Direction
{
    /// <summary>Not tried or not known.</summary>
    Unknown,

    /// <summary>Neither.</summary>
    None,

    /// <summary>Bending forward.</summary>
    Flexion,

    /// <summary>Bending back.</summary>
    Extension,
}

/// <summary>What a person cannot do.</summary>
public enum Inability
{
    /// <summary>Get down to the floor and up again.</summary>
    Floor,

    /// <summary>Lie face down.</summary>
    Prone,

    /// <summary>Lie on the back.</summary>
    Supine,

    /// <summary>Lie on the side.</summary>
    SideLying,

    /// <summary>Kneel.</summary>
    Kneel,

    /// <summary>Put weight on the hands.</summary>
    WeightOnHands,

    /// <summary>Stand for some minutes.</summary>
    Stand,

    /// <summary>Sit for some minutes.</summary>
    Sit,

    /// <summary>Walk.</summary>
    Walk,
}

/// <summary>An answer to a screening question.</summary>
public sealed record Answer
{
    /// <summary>What was answered.</summary>
    [JsonPropertyName("answer")]
    public required Reply Reply { get; init; }

    /// <summary>Whether the finding is new. Unsaid counts as new.</summary>
    public bool? New { get; init; }

    /// <summary>For how many days it has been there.</summary>
    public int? SinceDays { get; init; }

    /// <summary>Who has examined it; empty when nobody.</summary>
    public string? ExaminedBy { get; init; }

    /// <summary>Which parts of a question with several parts were meant; ids of the question's features. Unsaid counts as the most serious.</summary>
    public Seq<string> Features { get; init; }
}

/// <summary>What was answered.</summary>
public enum Reply
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Not sure: counts as yes.</summary>
    Unsure,

    /// <summary>Would rather not say: reported as unanswered.</summary>
    Declined,
}

/// <summary>An operation.</summary>
public sealed record Surgery
{
    /// <summary>What was done.</summary>
    public required SurgeryType Type { get; init; }

    /// <summary>Completed weeks since.</summary>
    public required int WeeksAgo { get; init; }

    /// <summary>Whether limits of the surgeon are still in force; for surgery elsewhere than the spine.</summary>
    public bool LimitsInForce { get; init; }
}

/// <summary>What was operated.</summary>
public enum SurgeryType
{
    /// <summary>Spinal fusion.</summary>
    Fusion,

    /// <summary>Removal of a disc fragment.</summary>
    Discectomy,

    /// <summary>Removal of bone to make room for nerves.</summary>
    Laminectomy,

    /// <summary>Another operation on the spine.</summary>
    OtherSpine,

    /// <summary>Hip replacement.</summary>
    HipReplacement,

    /// <summary>Any other operation.</summary>
    Other,
}

/// <summary>Resting blood pressure in mmHg.</summary>
/// <param name="Systolic">Upper value.</param>
/// <param name="Diastolic">Lower value.</param>
public sealed record BloodPressure(int Systolic, int Diastolic);

/// <summary>What a named professional allowed.</summary>
public sealed record Clearance
{
    /// <summary>Name and profession.</summary>
    public required string Who { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What is allowed.</summary>
    public required ClearedScope Allows { get; init; }

    /// <summary>What stays out of bounds.</summary>
    public required ClearedLimits Limits { get; init; }

    /// <summary>Whether an operation came after it: then it opens nothing, and what it keeps closed stays closed.</summary>
    [JsonIgnore]
    public bool Overtaken { get; init; }

    /// <summary>Whether it speaks of a condition or another scope.</summary>
    public bool Covers(string scope) => !Overtaken && (Allows.Conditions.Count == 0 || Allows.Conditions.Contains(scope));

    /// <summary>Whether it allows an exercise by name.</summary>
    public bool Names(string exercise) => !Overtaken && Allows.Exercises.Contains(exercise);
}

/// <summary>What a clearance opens.</summary>
public sealed record ClearedScope
{
    /// <summary>Ids of the conditions it speaks of (also <c>under-18</c> and <c>surgery</c>); empty for all that need a clinician.</summary>
    public Seq<string> Conditions { get; init; }

    /// <summary>The highest spinal load class, 0 to 4.</summary>
    public required int LoadClass { get; init; }

    /// <summary>Ids of exercises that are allowed by name although a condition speaks against them.</summary>
    public Seq<string> Exercises { get; init; }
}

/// <summary>What a clearance keeps closed.</summary>
public sealed record ClearedLimits
{
    /// <summary>Positions that stay out.</summary>
    public Seq<Posture> Positions { get; init; }

    /// <summary>Movements of the low back that stay out.</summary>
    public Seq<Exercises.Bias> Bias { get; init; }

    /// <summary>Whether the end of the range stays out.</summary>
    public bool NoEndRange { get; init; }

    /// <summary>Exercises that stay out.</summary>
    public Seq<string> Exercises { get; init; }
}
