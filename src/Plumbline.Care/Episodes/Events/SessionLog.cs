using System.Text.Json.Serialization;
using Plumbline.Care.Intakes;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

/// <summary>How a session went, as the person answered. Every answer may be missing; what is said of the whole session holds for each exercise that says nothing of its own.</summary>
/// <remarks>Pain is 0 none to 10 worst imaginable. The morning after is told later, as an event of its own.</remarks>
public sealed record SessionLog
{
    /// <summary>The version of the programme that was played.</summary>
    public required int ProgrammeVersion { get; init; }

    /// <summary>Which session of the day, from 1.</summary>
    public int Session { get; init; } = 1;

    /// <summary>Each exercise that was due.</summary>
    public required Seq<ItemLog> Items { get; init; }

    /// <summary>Pain before the session.</summary>
    public double? PainBefore { get; init; }

    /// <summary>The worst pain during it.</summary>
    public double? PainPeak { get; init; }

    /// <summary>Pain right after it.</summary>
    public double? PainAfter { get; init; }

    /// <summary>Perceived effort, 0 none to 10 the most.</summary>
    [JsonPropertyName("effort_0_10")]
    public double? Effort { get; init; }

    /// <summary>How far from the spine symptoms reached before.</summary>
    public BodyZone? FurthestZoneBefore { get; init; }

    /// <summary>How far right after.</summary>
    public BodyZone? FurthestZoneAfter { get; init; }

    /// <summary>How far when asked again some minutes later.</summary>
    public BodyZone? FurthestZoneReasked { get; init; }

    /// <summary>Whether symptoms spread further down the leg, for those who were not asked how far; null when not answered.</summary>
    public bool? SpreadFurther { get; init; }

    /// <summary>New numbness or weakness since the session before.</summary>
    public bool NewNumbnessOrWeakness { get; init; }

    /// <summary>How long it took, in minutes; null when nobody knows. No verdict looks at it.</summary>
    public double? Minutes { get; init; }

    /// <summary>Whether any exercise of it was done.</summary>
    [JsonIgnore]
    public bool AnyDone
    {
        get
        {
            foreach (var item in Items)
                if (item.SkipReason is null) return true;
            return false;
        }
    }

    /// <summary>Pain before the session, or the worst before any of its exercises; null when not answered.</summary>
    [JsonIgnore]
    public double? PainAtStart
    {
        get
        {
            if (PainBefore is not null) return PainBefore;
            double? worst = null;
            foreach (var item in Items)
                if (item.PainBefore is { } pain && !(pain <= worst)) worst = pain;
            return worst;
        }
    }

    /// <summary>How far symptoms reached before the session, or before any of its exercises; null when not answered.</summary>
    [JsonIgnore]
    public BodyZone? ZoneAtStart
    {
        get
        {
            if (FurthestZoneBefore is not null) return FurthestZoneBefore;
            BodyZone? furthest = null;
            foreach (var item in Items)
                if (item.FurthestZoneBefore is { } zone && !(zone <= furthest)) furthest = zone;
            return furthest;
        }
    }
}

/// <summary>How one exercise of a session went.</summary>
public sealed record ItemLog
{
    /// <summary>The exercise's id.</summary>
    public required string Exercise { get; init; }

    /// <summary>What part of the prescribed amount was done: 1 is all of it, more is over-doing.</summary>
    public double? CompletedFraction { get; init; }

    /// <summary>Pain before it.</summary>
    public double? PainBefore { get; init; }

    /// <summary>The worst pain during it.</summary>
    public double? PainPeak { get; init; }

    /// <summary>Pain right after it.</summary>
    public double? PainAfter { get; init; }

    /// <summary>Perceived effort, 0 none to 10 the most.</summary>
    [JsonPropertyName("effort_0_10")]
    public double? Effort { get; init; }

    /// <summary>Whether the position could be held all the way.</summary>
    public bool? FormOk { get; init; }

    /// <summary>"That hurt": sharp or new pain.</summary>
    public bool ThatHurt { get; init; }

    /// <summary>New numbness or weakness.</summary>
    public bool NewNumbnessOrWeakness { get; init; }

    /// <summary>How far from the spine symptoms reached before it.</summary>
    public BodyZone? FurthestZoneBefore { get; init; }

    /// <summary>How far right after it.</summary>
    public BodyZone? FurthestZoneAfter { get; init; }

    /// <summary>How far when asked again some minutes later.</summary>
    public BodyZone? FurthestZoneReasked { get; init; }

    /// <summary>Why it was left out; null when it was done.</summary>
    public SkipReason? SkipReason { get; init; }
}
