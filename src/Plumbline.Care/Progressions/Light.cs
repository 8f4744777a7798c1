using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>The colour of a session; a greater one is more serious.</summary>
public enum Colour
{
    /// <summary>May go on and may progress.</summary>
    Green,

    /// <summary>Repeat without progression.</summary>
    Amber,

    /// <summary>Stop the item; make it easier next time.</summary>
    Red,
}

/// <summary>Why a session has its colour.</summary>
public enum LightReason
{
    /// <summary>Sharp or new pain.</summary>
    ThatHurt,

    /// <summary>Leg symptoms further down, and staying there.</summary>
    LegFurther,

    /// <summary>Pain during the exercise rose too much.</summary>
    PeakRise,

    /// <summary>Pain during the exercise was high and above the level before.</summary>
    PeakHigh,

    /// <summary>Next-morning pain was clearly above the level before.</summary>
    MorningRise,

    /// <summary>Pain during the exercise was high but not above the level before.</summary>
    PeakHighNotAbove,

    /// <summary>Some more pain during the exercise.</summary>
    PeakSome,

    /// <summary>Next-morning pain was above the level before.</summary>
    MorningAbove,

    /// <summary>Pain rose for a time while leg symptoms drew back, and was settled by the morning.</summary>
    RoseWhileLegEased,

    /// <summary>Leg symptoms rose and were back some minutes later.</summary>
    LegRoseAndSettled,

    /// <summary>Symptoms were clearly stronger right after the movement.</summary>
    LegWorse,

    /// <summary>Pain before was not answered.</summary>
    BeforeUnanswered,

    /// <summary>The worst pain was not answered.</summary>
    PeakUnanswered,

    /// <summary>Next-morning pain was not answered, or is not known yet.</summary>
    MorningUnanswered,

    /// <summary>How far leg symptoms reached afterwards was not answered.</summary>
    LegUnanswered,
}

/// <summary>The traffic light of one session of one exercise.</summary>
/// <param name="Colour">The greatest colour of all reasons; green without any.</param>
/// <param name="Reasons">Why; empty for green.</param>
public sealed record Light(Colour Colour, Seq<LightReason> Reasons)
{
    /// <summary>Nothing speaks against going on.</summary>
    public static Light Green { get; } = new(Colour.Green, []);

    /// <summary>Whether any answer is missing.</summary>
    public bool AnyUnanswered => Reasons.Any(r => r >= LightReason.BeforeUnanswered);

    /// <summary>Whether it is amber for want of answers and for nothing else.</summary>
    public bool OnlyUnanswered => Colour == Colour.Amber && Reasons.All(r => r >= LightReason.BeforeUnanswered);
}
