using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>How soon somebody must act; a greater level is more serious. Levels merge by their maximum and only a clinician lowers one.</summary>
public enum ActionLevel
{
    /// <summary>No warning signs were reported. Never "all clear".</summary>
    NoneReported,

    /// <summary>Go on with restrictions.</summary>
    Adapt,

    /// <summary>See a clinician within about one to two weeks; no new loading.</summary>
    Prompt,

    /// <summary>See a clinician the same day; no exercise.</summary>
    Urgent,

    /// <summary>Emergency number or emergency department now; no exercise.</summary>
    Emergency,
}

/// <summary>Which programme the screening leaves open.</summary>
public enum ProgrammeAccess
{
    /// <summary>A full programme.</summary>
    Yes,

    /// <summary>A holding plan: walking, relief positions, load class below 2.</summary>
    Holding,

    /// <summary>Only what a clinician builds.</summary>
    ClinicianOnly,

    /// <summary>None.</summary>
    None,
}

/// <summary>Why a screening says what it says.</summary>
public sealed record Reason
{
    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The level that this rule alone asks for.</summary>
    public required ActionLevel Level { get; init; }

    /// <summary>The intake's keys that the rule used, such as <c>answers.Q8</c>.</summary>
    public required Seq<string> Inputs { get; init; }

    /// <summary>One plain sentence for the person.</summary>
    public required string Text { get; init; }

    /// <summary>A key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Motion.Movements.Basis Basis { get; init; }
}

/// <summary>What the screening of an intake says.</summary>
public sealed record Screening
{
    /// <summary>The day it speaks of.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The greatest level of all reasons.</summary>
    public required ActionLevel Level { get; init; }

    /// <summary>What programme is open.</summary>
    public required ProgrammeAccess Programme { get; init; }

    /// <summary>Every rule that fired, the most serious first.</summary>
    public required Seq<Reason> Reasons { get; init; }

    /// <summary>What to do now, in order, plain sentences.</summary>
    public required Seq<string> Actions { get; init; }

    /// <summary>Those of the actions that the answers of this person ask for: what a page repeats that shows the warning signs and the review by itself.</summary>
    [JsonIgnore]
    public Seq<string> Advice { get; init; }

    /// <summary>What was reported and what was not, plain sentences; never "all clear".</summary>
    public required Seq<string> Reported { get; init; }

    /// <summary>Question ids that were declined or must be asked again.</summary>
    public required Seq<string> AskAgain { get; init; }

    /// <summary>Version of the wording and the rules in <c>catalogue/screening</c>.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>Ids of the conditions in force: reported ones and those that answers, surgery, pregnancy or blood pressure imply.</summary>
    public required Seq<string> Conditions { get; init; }
}
