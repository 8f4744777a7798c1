using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>A place in the programme: the exercise that stands there now, how much of it, and what happened to it.</summary>
public sealed record EpisodeItem
{
    /// <summary>The item as it was last approved or changed by hand.</summary>
    public required ProgrammeItem Approved { get; init; }

    /// <summary>The exercise that stands there now.</summary>
    public required string Exercise { get; init; }

    /// <summary>How much of it, apart from an easier week.</summary>
    public required StatedDose Dose { get; init; }

    /// <summary>The exercise and dose of the last session that was done, or of the last decision of a person after it: verdicts start from here.</summary>
    public required (string Exercise, StatedDose Dose) Anchor { get; init; }

    /// <summary>The dose of an easier week, and the first day on which that is over.</summary>
    public EasierWeek? Easier { get; init; }

    /// <summary>Why it is left out; null when it is not.</summary>
    public ItemStop? Stop { get; init; }

    /// <summary>The step that waits to be accepted; null when none does.</summary>
    public Guid? Pending { get; init; }

    /// <summary>Its sessions since this exercise, or an easier one after it, stands here; the oldest first.</summary>
    public Seq<ItemEntry> Entries { get; init; }

    /// <summary>The last verdict; null when there was none.</summary>
    public Guid? LastVerdict { get; init; }

    /// <summary>Whether a verdict was given since the last session was logged.</summary>
    public bool Judged { get; init; }

    /// <summary>The day of its last step.</summary>
    public DateOnly? LastStep { get; init; }

    /// <summary>The rule that somebody decided against, as long as nothing new was logged; null otherwise.</summary>
    public string? OverriddenRule { get; init; }

    /// <summary>Whether the break before the next session has been answered with less.</summary>
    public bool GapAnswered { get; init; }

    /// <summary>Graded activity, with the session from which it counts; null when it is not used.</summary>
    public GradedAmounts? Graded { get; init; }

    /// <summary>Sessions that were done since graded activity was chosen.</summary>
    public int GradedSessions { get; init; }

    /// <summary>Whether it may stand in a session of this day.</summary>
    public bool IsIn(DateOnly day) => Stop is not { } stop || (stop.Until is { } until && day >= until);

    /// <summary>Exercise and dose on a day: those of an easier week while it lasts.</summary>
    public (string Exercise, StatedDose Dose) On(DateOnly day) => Easier is { } easier && day < easier.Until ? (easier.Exercise, easier.Dose) : (Exercise, Dose);
}

/// <summary>Less for some days; afterwards the dose from before counts again.</summary>
/// <param name="Exercise">The exercise meanwhile.</param>
/// <param name="Dose">How much meanwhile.</param>
/// <param name="Until">The first day on which it is over.</param>
public sealed record EasierWeek(string Exercise, StatedDose Dose, DateOnly Until);

/// <summary>An item that is left out.</summary>
/// <param name="Rule">The rule that stopped it.</param>
/// <param name="Verdict">Id of the verdict.</param>
/// <param name="Until">The first day on which it is looked at again; null until somebody decides.</param>
public sealed record ItemStop(string Rule, Guid Verdict, DateOnly? Until);

/// <summary>A session of one item.</summary>
/// <param name="Session">Id of the session.</param>
/// <param name="Exercise">The exercise that was done.</param>
/// <param name="Dose">The dose that was prescribed.</param>
/// <param name="GapAnswered">Whether that dose had been lowered for the break before.</param>
public sealed record ItemEntry(Guid Session, string Exercise, StatedDose Dose, bool GapAnswered);
