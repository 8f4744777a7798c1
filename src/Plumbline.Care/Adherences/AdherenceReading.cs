using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Adherences;

/// <summary>How much of a programme was done: how often, how much and how long apart, and by weeks, so that a day of rest breaks nothing.</summary>
public sealed record AdherenceReading
{
    /// <summary>Over each window of days, the shortest first.</summary>
    public required Seq<AdherenceWindow> Windows { get; init; }

    /// <summary>Week by week since the start, the running one last.</summary>
    public required Seq<AdherenceWeek> Weeks { get; init; }

    /// <summary>How many weeks in a row reached the goal, up to now.</summary>
    public required int StreakWeeks { get; init; }

    /// <summary>The week that the person is asked to rate now: the last one that is over, once, and none of before; null when there is none.</summary>
    public required int? WeekToRate { get; init; }

    /// <summary>Exercises of which clearly more was done than planned in the last window of the shortest kind.</summary>
    public required Seq<OverDone> OverDone { get; init; }

    /// <summary>Why exercises were left out in the longest window, the most frequent first.</summary>
    public required Seq<SkipCount> Skips { get; init; }

    /// <summary>What is offered, at most one thing for each reason; never a reproach.</summary>
    public required Seq<Offer> Offers { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string RulesVersion { get; init; }
}

/// <summary>Adherence over the last days.</summary>
public sealed record AdherenceWindow
{
    /// <summary>How many days.</summary>
    public required int Days { get; init; }

    /// <summary>Sessions that were due.</summary>
    public required int Due { get; init; }

    /// <summary>Sessions that were done.</summary>
    public required int Done { get; init; }

    /// <summary>Sessions done for each one due; null when none was.</summary>
    public required Share? Frequency { get; init; }

    /// <summary>Amount done for the amount due, over all exercises; null when nothing of it is known.</summary>
    public required Share? Dose { get; init; }

    /// <summary>Minutes of the sessions for those planned; null when no session told its minutes.</summary>
    public required Share? Duration { get; init; }

    /// <summary>Exercises that were done without telling how much of them: they count neither way.</summary>
    public required int AmountsUnknown { get; init; }
}

/// <summary>A share of what was planned.</summary>
/// <param name="Capped">With more than planned counted as all of it: 0 to 1.</param>
/// <param name="Raw">As it is.</param>
public sealed record Share(double Capped, double Raw);

/// <summary>A week of a programme.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">Its first day.</param>
/// <param name="Goal">Sessions that the person aims at.</param>
/// <param name="Done">Sessions that were done.</param>
/// <param name="Met">Whether the goal was reached; null while the week goes on and it is not.</param>
public sealed record AdherenceWeek(int Number, DateOnly From, int Goal, int Done, bool? Met)
{
    /// <summary>How well the person says to have kept to the programme in it, 0 not at all to 10 wholly; null when not told.</summary>
    public int? SelfRated { get; init; }
}

/// <summary>How well somebody says to have kept to the programme in one week.</summary>
/// <param name="From">A day of the week: its first one.</param>
/// <param name="Rating">0 not at all to 10 wholly.</param>
public sealed record WeekRating(DateOnly From, int Rating);

/// <summary>An exercise that was over-done.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Times">How many times the amount that was due.</param>
public sealed record OverDone(string Exercise, double Times);

/// <summary>How often a reason was given.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How often.</param>
public sealed record SkipCount(SkipReason Reason, int Count);

/// <summary>Something that is offered.</summary>
/// <param name="Reason">The reason that it answers.</param>
/// <param name="Act">What.</param>
/// <param name="Text">In plain words.</param>
public sealed record Offer(SkipReason Reason, OfferAct Act, string Text);

/// <summary>What can be offered to somebody who left something out.</summary>
public enum OfferAct
{
    /// <summary>An easier form.</summary>
    EasierForm,

    /// <summary>A shorter form.</summary>
    ShorterForm,

    /// <summary>A plan of when and where.</summary>
    WhenAndWhere,

    /// <summary>An easier week.</summary>
    EasierWeek,

    /// <summary>Another exercise for the same.</summary>
    OtherExercise,

    /// <summary>To be shown how.</summary>
    ShowHow,

    /// <summary>The same without that thing.</summary>
    WithoutThing,

    /// <summary>To keep up less.</summary>
    KeepUpLess,

    /// <summary>To talk about it.</summary>
    Talk,
}
