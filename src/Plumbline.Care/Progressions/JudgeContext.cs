using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>What a verdict has to know besides the item and its sessions. What is not known is null and never makes anything harder.</summary>
public sealed record JudgeContext
{
    /// <summary>Items in the programme.</summary>
    public int? ItemsInProgramme { get; init; }

    /// <summary>Items that took a step this week.</summary>
    public int? ItemsProgressedThisWeek { get; init; }

    /// <summary>New items of a high load class this week.</summary>
    public int? NewHeavyItemsThisWeek { get; init; }

    /// <summary>Full weeks of work since the last easier week.</summary>
    public int? WeeksSinceDeload { get; init; }

    /// <summary>Whether an easier week is running.</summary>
    public bool Deloading { get; init; }

    /// <summary>How much mean pain of the last week is above that of the week before.</summary>
    public double? WeeklyMeanPainRise { get; init; }

    /// <summary>Red sessions of the whole programme within a week, this one included.</summary>
    public int? RedSessionsThisWeek { get; init; }

    /// <summary>Poor sleep was reported.</summary>
    public bool PoorSleep { get; init; }

    /// <summary>Illness was reported.</summary>
    public bool Ill { get; init; }

    /// <summary>A flare-up was reported.</summary>
    public bool FlareUp { get; init; }

    /// <summary>Days since the last session, today not included; null when not known.</summary>
    public int? DaysSinceLastSession { get; init; }

    /// <summary>Days since this item last took a step.</summary>
    public int? DaysSinceLastStep { get; init; }

    /// <summary>Days since the last session of any exercise, today not included; null when not known. Somebody who goes on training has no break.</summary>
    public int? DaysSinceAnySession { get; init; }

    /// <summary>Whether this item has taken its step of this week.</summary>
    public bool SteppedThisWeek { get; init; }

    /// <summary>Conditions in force.</summary>
    public Seq<string> Conditions { get; init; }

    /// <summary>Which direction eases.</summary>
    public Direction Direction { get; init; }

    /// <summary>Directions that are blocked.</summary>
    public Seq<Bias> BlockedDirections { get; init; }

    /// <summary>Exercises that are blocked for this person for any reason.</summary>
    public Seq<string> Blocked { get; init; }

    /// <summary>Exercises that a clinician has opened.</summary>
    public Seq<string> Unlocked { get; init; }

    /// <summary>Things at hand; null when not known.</summary>
    public Seq<Motion.Movements.Prop>? Equipment { get; init; }

    /// <summary>The stage; null when not known.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The screening level in force.</summary>
    public ActionLevel ScreeningLevel { get; init; }

    /// <summary>Whether a clinician has looked at the reports of numbness, weakness and spreading in the history and lets the person go on.</summary>
    public bool ClearedByClinician { get; init; }

    /// <summary>The amount that graded activity has fixed for the next session; null when the option is not used.</summary>
    public StatedDose? GradedQuota { get; init; }

    /// <summary>Whether an exercise goes in a direction that is blocked. One that can be done in neutral is kept unless it is there for the direction.</summary>
    public bool BlocksDirection(Seq<Bias> bias, bool directional)
    {
        if (BlockedDirections.Count == 0 || (!directional && bias.Contains(Bias.Neutral))) return false;
        foreach (var one in bias)
            if (one != Bias.Neutral && BlockedDirections.Contains(one)) return true;
        return false;
    }
}
