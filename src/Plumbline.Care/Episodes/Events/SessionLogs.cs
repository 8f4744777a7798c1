using Plumbline.Care.Sessions;

namespace Plumbline.Care.Episodes.Events;

/// <summary>What more than one device tells of the same session.</summary>
public static class SessionLogs
{
    /// <summary>Two tellings put together: of each answer the one that calls for more care, of each exercise the more that was done. The order does not matter, and a telling that is repeated adds nothing.</summary>
    /// <remarks>What was before is what a rise is reckoned from, so the lower pain and the nearer zone count; a higher pain before was pain that was there, and counts into the worst.</remarks>
    /// <param name="one">What was told.</param>
    /// <param name="other">What was told as well.</param>
    public static SessionLog Together(SessionLog one, SessionLog other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with
        {
            ProgrammeVersion = Math.Max(one.ProgrammeVersion, other.ProgrammeVersion),
            Items = [.. one.Items.Select(i => other.Items.FirstOrDefault(o => o.Exercise == i.Exercise) is { } same ? Together(i, same) : i), .. other.Items.Where(o => one.Items.All(i => i.Exercise != o.Exercise))],
            PainBefore = Less(one.PainBefore, other.PainBefore),
            PainPeak = Peak((one.PainBefore, one.PainPeak), (other.PainBefore, other.PainPeak)),
            PainAfter = More(one.PainAfter, other.PainAfter),
            Effort = More(one.Effort, other.Effort),
            FurthestZoneBefore = Less(one.FurthestZoneBefore, other.FurthestZoneBefore),
            FurthestZoneAfter = More(one.FurthestZoneAfter, other.FurthestZoneAfter),
            FurthestZoneReasked = More(one.FurthestZoneReasked, other.FurthestZoneReasked),
            SpreadFurther = More(one.SpreadFurther, other.SpreadFurther),
            NewNumbnessOrWeakness = one.NewNumbnessOrWeakness || other.NewNumbnessOrWeakness,
            Minutes = More(one.Minutes, other.Minutes),
        };
    }

    private static ItemLog Together(ItemLog one, ItemLog other) => one with
    {
        CompletedFraction = More(one.CompletedFraction, other.CompletedFraction),
        PainBefore = Less(one.PainBefore, other.PainBefore),
        PainPeak = Peak((one.PainBefore, one.PainPeak), (other.PainBefore, other.PainPeak)),
        PainAfter = More(one.PainAfter, other.PainAfter),
        Effort = More(one.Effort, other.Effort),
        FormOk = one.FormOk == false || other.FormOk == false ? false : one.FormOk ?? other.FormOk,
        ThatHurt = one.ThatHurt || other.ThatHurt,
        NewNumbnessOrWeakness = one.NewNumbnessOrWeakness || other.NewNumbnessOrWeakness,
        FurthestZoneBefore = Less(one.FurthestZoneBefore, other.FurthestZoneBefore),
        FurthestZoneAfter = More(one.FurthestZoneAfter, other.FurthestZoneAfter),
        FurthestZoneReasked = More(one.FurthestZoneReasked, other.FurthestZoneReasked),
        SkipReason = Reason(one.SkipReason, other.SkipReason),
    };

    // Done on one of them, it was done. Pain comes first among reasons, and the rest have an order so that it does not matter who told first.
    private static SkipReason? Reason(SkipReason? one, SkipReason? other) => one is { } a && other is { } b ? (SkipReason)Math.Min((int)a, (int)b) : null;

    private static double? Peak((double? Before, double? Peak) one, (double? Before, double? Peak) other) =>
        More(one.Peak, other.Peak) is not { } peak ? null : one.Before is { } a && other.Before is { } b && a != b ? Math.Max(peak, Math.Max(a, b)) : peak;

    private static T? Less<T>(T? one, T? other)
        where T : struct => one is { } a && other is { } b ? Comparer<T>.Default.Compare(a, b) <= 0 ? a : b : one ?? other;

    private static T? More<T>(T? one, T? other)
        where T : struct => one is { } a && other is { } b ? Comparer<T>.Default.Compare(a, b) >= 0 ? a : b : one ?? other;
}
