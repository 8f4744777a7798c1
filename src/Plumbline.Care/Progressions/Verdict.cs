using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>What a verdict says; a greater one is more cautious.</summary>
public enum VerdictKind
{
    /// <summary>One step harder.</summary>
    Progress,

    /// <summary>The same again.</summary>
    Keep,

    /// <summary>Easier.</summary>
    Regress,

    /// <summary>Leave the item out.</summary>
    Stop,

    /// <summary>To a clinician before anything else.</summary>
    Refer,
}

/// <summary>What follows for one item from what is known of its sessions, with its reasons. The engine proposes; a person approves.</summary>
/// <remarks>A closed hierarchy: <see cref="Progress"/>, <see cref="Keep"/>, <see cref="Regress"/>, <see cref="Stop"/>, <see cref="Refer"/>.</remarks>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Why: which rule, on what, and in which words.</summary>
    public required Grounds Grounds { get; init; }

    /// <summary>Id of the rule that decided.</summary>
    public string Rule => Grounds.Rule;

    /// <summary>Version of the rules.</summary>
    public string RuleVersion => Grounds.RuleVersion;

    /// <summary>What the rule used.</summary>
    public Seq<Input> Inputs => Grounds.Inputs;

    /// <summary>One sentence or two for the person.</summary>
    public string ForPerson => Grounds.ForPerson;

    /// <summary>One sentence for the clinician.</summary>
    public string ForClinician => Grounds.ForClinician;

    /// <summary>Every rule that fired, this one included, in the order of the rules.</summary>
    public Seq<string> Fired => Grounds.Fired;

    /// <summary>Whether a clinician gets a message.</summary>
    public bool TellClinician => Grounds.TellClinician;

    /// <summary>Whether the screening is asked again before the next session.</summary>
    public bool ScreenFirst => Grounds.ScreenFirst;

    /// <summary>Which of the five it is.</summary>
    public VerdictKind Kind => this switch
    {
        Progress => VerdictKind.Progress,
        Keep => VerdictKind.Keep,
        Regress => VerdictKind.Regress,
        Stop => VerdictKind.Stop,
        Refer => VerdictKind.Refer,
    };

    /// <summary>The dose of the next session; null when there is none.</summary>
    public StatedDose? NewDose => this switch
    {
        Progress p => p.Dose,
        Keep k => k.Dose,
        Regress r => r.Dose,
        Stop => null,
        Refer => null,
    };

    /// <summary>One step harder.</summary>
    public sealed record Progress : Verdict
    {
        /// <summary>The dose of the next session.</summary>
        public required StatedDose Dose { get; init; }

        /// <summary>The variable that changed; null when another exercise takes the item's place.</summary>
        public DoseStep? Step { get; init; }

        /// <summary>The harder exercise; null when it is the same.</summary>
        public string? NewExercise { get; init; }
    }

    /// <summary>The same again.</summary>
    public sealed record Keep : Verdict
    {
        /// <summary>The dose, as it was.</summary>
        public required StatedDose Dose { get; init; }
    }

    /// <summary>Easier.</summary>
    public sealed record Regress : Verdict
    {
        /// <summary>The dose of the next session.</summary>
        public required StatedDose Dose { get; init; }

        /// <summary>The variable that changed; null when only the exercise did.</summary>
        public DoseStep? Step { get; init; }

        /// <summary>The easier exercise; null when it is the same.</summary>
        public string? NewExercise { get; init; }
    }

    /// <summary>Leave the item out.</summary>
    public sealed record Stop : Verdict
    {
        /// <summary>For how many days it stays out; null until somebody reviews it.</summary>
        public int? BlockDays { get; init; }

        /// <summary>Directions that stay out with it.</summary>
        public Seq<Bias> BlockedDirections { get; init; }
    }

    /// <summary>To a clinician before anything else.</summary>
    public sealed record Refer : Verdict;
}

/// <summary>Why a verdict was given.</summary>
/// <param name="Rule">Id of the rule that decided.</param>
/// <param name="RuleVersion">Version of the rules.</param>
/// <param name="Inputs">What the rule used.</param>
/// <param name="ForPerson">One sentence or two for the person.</param>
/// <param name="ForClinician">One sentence for the clinician.</param>
/// <param name="Fired">Every rule that fired, in the order of the rules.</param>
/// <param name="TellClinician">Whether a clinician gets a message.</param>
/// <param name="ScreenFirst">Whether the screening is asked again before the next session.</param>
public sealed record Grounds(string Rule, string RuleVersion, Seq<Input> Inputs, string ForPerson, string ForClinician, Seq<string> Fired, bool TellClinician, bool ScreenFirst);

/// <summary>An input that a rule used.</summary>
/// <param name="Name">Its place in the item file, such as <c>history[3].pain_peak</c>.</param>
/// <param name="Value">Its value as it is written there; "unanswered" when it is missing.</param>
public sealed record Input(string Name, string Value);
