using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

public abstract partial record EpisodeEvent
{
    /// <summary>The rules gave a verdict on an exercise. It is a fact: another program or catalogue later does not change it.</summary>
    public sealed record VerdictGiven : EpisodeEvent
    {
        /// <summary>The exercise as it was in the programme.</summary>
        public required string Exercise { get; init; }

        /// <summary>The verdict.</summary>
        public required VerdictKind Verdict { get; init; }

        /// <summary>Id of the rule that decided.</summary>
        public required string Rule { get; init; }

        /// <summary>Version of the rules.</summary>
        public required string RuleVersion { get; init; }

        /// <summary>What the rule used.</summary>
        public required Seq<Input> Inputs { get; init; }

        /// <summary>Every rule that fired.</summary>
        public required Seq<string> Fired { get; init; }

        /// <summary>A sentence or two for the person.</summary>
        public required string ForPerson { get; init; }

        /// <summary>One sentence for the clinician.</summary>
        public required string ForClinician { get; init; }

        /// <summary>The dose that follows; null when the exercise is left out.</summary>
        public StatedDose? Dose { get; init; }

        /// <summary>The variable that changed; null when none or more than one did.</summary>
        public DoseStep? Step { get; init; }

        /// <summary>The exercise that takes its place; null when it stays.</summary>
        public string? NewExercise { get; init; }

        /// <summary>The first day on which a stop or an easier week is over; null when somebody has to look at it, or there is none.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>Directions that stay out until then.</summary>
        public Seq<Bias> BlockedDirections { get; init; }

        /// <summary>A clinician gets a message.</summary>
        public bool TellClinician { get; init; }

        /// <summary>The screening is asked again before the next session.</summary>
        public bool ScreenFirst { get; init; }

        /// <summary>When it was judged.</summary>
        public required JudgedAt At { get; init; }

        /// <summary>The verdict that this one takes back because an entry was corrected; null for an ordinary one.</summary>
        public Guid? TakesBack { get; init; }
    }

    /// <summary>Somebody accepted a verdict: its step is taken.</summary>
    /// <param name="Verdict">Id of the event that gave it.</param>
    public sealed record VerdictAccepted(Guid Verdict) : EpisodeEvent;

    /// <summary>Somebody decided otherwise than a verdict.</summary>
    /// <param name="Verdict">Id of the event that gave it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Dose">The dose instead; null keeps the one from before the verdict.</param>
    public sealed record VerdictOverridden(Guid Verdict, string Reason, StatedDose? Dose = null) : EpisodeEvent;

    /// <summary>Exercise was closed. A screening, a report of numbness and a serious adverse event lock by themselves; this is somebody's own act.</summary>
    /// <param name="Level">Urgent or emergency.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Locked(ActionLevel Level, string Reason) : EpisodeEvent;

    /// <summary>Somebody ended locks and holds by name; one that was not known then stays.</summary>
    /// <param name="Ends">Ids of the events that raised them.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Unlocked(Seq<Guid> Ends, string Reason) : EpisodeEvent
    {
        /// <summary>In self-care: what a named professional is said to have allowed.</summary>
        public Clearance? Clearance { get; init; }

        /// <summary>In self-care: id of the full screening after the lock, without a finding, that it rests on.</summary>
        public Guid? Screening { get; init; }
    }
}

/// <summary>When a verdict is given: never when a session is logged.</summary>
public enum JudgedAt
{
    /// <summary>When the next session was compiled.</summary>
    Compile,

    /// <summary>When the morning answer arrived.</summary>
    Morning,

    /// <summary>When an entry before it had been corrected.</summary>
    Correction,
}

/// <summary>Graded activity: amounts that are fixed in advance.</summary>
/// <param name="Baseline">What was done in the baseline sessions.</param>
/// <param name="Variable">What is counted.</param>
/// <param name="Step">What every step adds.</param>
/// <param name="Goal">Where it ends.</param>
/// <param name="SessionsPerStep">Sessions between two steps.</param>
public sealed record GradedAmounts(Seq<double> Baseline, DoseVariable Variable, double Step, double Goal, int SessionsPerStep);
