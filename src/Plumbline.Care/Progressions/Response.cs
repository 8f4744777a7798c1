using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Care.Sessions;

namespace Plumbline.Care.Progressions;

/// <summary>What a person answered about one exercise in one session. Every answer may be missing; a missing one is never taken for a good one.</summary>
/// <remarks>Pain is 0 none to 10 worst imaginable. Zones are the ordered scale of <see cref="BodyZone"/>; the furthest one counts.</remarks>
public sealed record Response
{
    /// <summary>The log entry's own id, so that an entry that arrives twice counts once; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Pain before the exercise.</summary>
    public double? PainBefore { get; init; }

    /// <summary>The worst pain during the exercise.</summary>
    public double? PainPeak { get; init; }

    /// <summary>Pain right after it.</summary>
    public double? PainAfter { get; init; }

    /// <summary>Pain on the next morning.</summary>
    public double? PainNextMorning { get; init; }

    /// <summary>What part of the prescribed amount was done: 1 is all of it, more is over-doing.</summary>
    public double? CompletedFraction { get; init; }

    /// <summary>Perceived effort, 0 none to 10 the most.</summary>
    [JsonPropertyName("effort_0_10")]
    public double? Effort { get; init; }

    /// <summary>Whether the position could be held all the way; null when not asked.</summary>
    public bool? FormOk { get; init; }

    /// <summary>"That hurt": sharp or new pain.</summary>
    public bool ThatHurt { get; init; }

    /// <summary>New numbness or weakness since the session before.</summary>
    public bool NewNumbnessOrWeakness { get; init; }

    /// <summary>How far from the spine symptoms reached before.</summary>
    public BodyZone? FurthestZoneBefore { get; init; }

    /// <summary>How far they reached right after.</summary>
    public BodyZone? FurthestZoneAfter { get; init; }

    /// <summary>How far they reached when asked again some minutes later; null when not asked again.</summary>
    public BodyZone? FurthestZoneReasked { get; init; }

    /// <summary>Whether symptoms spread further down the leg, however far; null when not answered.</summary>
    public bool? SpreadFurther { get; init; }

    /// <summary>Days since the session before; null when not known.</summary>
    public int? DaysSincePrevious { get; init; }

    /// <summary>Why it was left out; null when it was done.</summary>
    public SkipReason? SkipReason { get; init; }

    /// <summary>Whether the dose of this session had already been lowered for the gap before it.</summary>
    public bool GapAnswered { get; init; }

    /// <summary>Whether the dose of this session was less than the present one: it shows nothing about the present one.</summary>
    public bool LighterDose { get; init; }

    /// <summary>Whether the exercise was left out.</summary>
    [JsonIgnore]
    public bool Skipped => SkipReason is not null;

    /// <summary>How far symptoms reached in the end: the answer some minutes later when there is one.</summary>
    [JsonIgnore]
    public BodyZone? FurthestZoneLast => FurthestZoneReasked ?? FurthestZoneAfter;
}
