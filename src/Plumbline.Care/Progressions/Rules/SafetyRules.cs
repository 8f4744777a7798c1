using Plumbline.Care.Screenings;

namespace Plumbline.Care.Progressions.Rules;

/// <summary>Rules that refer or stop. They win over every plan, step and streak.</summary>
internal static class SafetyRules
{
    public static Rule[] All { get; } =
    [
        new("new-numbness-or-weakness", VerdictKind.Refer, NewNumbnessOrWeakness),
        new("screening-closed", VerdictKind.Refer, ScreeningClosed),
        new("spread-down-the-leg", VerdictKind.Stop, s => Spread(s, explained: true)),
        new("spread-unexplained", VerdictKind.Stop, s => Spread(s, explained: false)),
        new("direction-blocked", VerdictKind.Stop, DirectionBlocked),
        new("blocked-for-person", VerdictKind.Stop, BlockedForPerson),
        new("two-reds-in-a-row", VerdictKind.Stop, RedsInARow),
        new("direction-without-effect", VerdictKind.Stop, WithoutEffect),
        new("nothing-easier", VerdictKind.Stop, NothingEasier),
    ];

    // However long ago: only a clinician's look takes it away.
    private static Finding? NewNumbnessOrWeakness(Situation s)
    {
        if (s.Context.ClearedByClinician) return null;
        for (var i = s.Entries.Length - 1; i >= 0; i--)
            if (s[i].NewNumbnessOrWeakness)
                return Finding.On(s.Input(i, "new_numbness_or_weakness", true)) with { TellClinician = true, ScreenFirst = true };
        return null;
    }

    private static Finding? ScreeningClosed(Situation s) => s.Context.ScreeningLevel >= ActionLevel.Urgent
        ? Finding.On(new Input("context.screening_level", Sentences.Shown(s.Context.ScreeningLevel))) with { TellClinician = true }
        : null;

    // A yes to "did it spread?" that is laid at an exercise which keeps the back as it is: no direction explains it, and a clinician is asked.
    private static Finding? Spread(Situation s, bool explained)
    {
        if (s.Context.ClearedByClinician) return null;
        var days = s.Numbers.Legs.DaysBlockedAfterSpread.Value;
        for (var i = s.Last; i >= 0 && s.DaysAgo(i) < days; i = s.DoneBefore(i))
        {
            if (LegSymptoms.Compare(s[i], s.Numbers.Legs) != LegResponse.Peripheralised) continue;
            var said = s[i].SpreadFurther == true;
            if (explained == (said && s.Directions.Count == 0)) continue;
            var left = days - s.DaysAgo(i);
            var spread = said ? Finding.On(s.Input(i, "spread_further", true))
                : Finding.On(s.Input(i, "furthest_zone_before", s[i].FurthestZoneBefore), s[i].FurthestZoneReasked is null
                    ? s.Input(i, "furthest_zone_after", s[i].FurthestZoneAfter)
                    : s.Input(i, "furthest_zone_reasked", s[i].FurthestZoneReasked));
            return spread with
            {
                BlockDays = left,
                BlockedDirections = s.Directions,
                Fill = [("block_days", Sentences.Shown(left))],
                TellClinician = true,
                ScreenFirst = true,
            };
        }

        return null;
    }

    private static Finding? DirectionBlocked(Situation s) => s.Context.BlocksDirection(s.Item.Bias, s.Item.Directional)
        ? Finding.On(new Input("context.blocked_directions", Sentences.Shown(s.Context.BlockedDirections.Select(b => Sentences.Shown(b)))))
        : null;

    private static Finding? BlockedForPerson(Situation s)
    {
        if (s.Context.Unlocked.Contains(s.Item.Exercise)) return null;
        if (s.Context.Blocked.Contains(s.Item.Exercise)) return Finding.On(new Input("context.blocked", s.Item.Exercise));
        foreach (var condition in s.Item.BlockedFor)
            if (s.Context.Conditions.Contains(condition)) return Finding.On(new Input("context.conditions", condition));
        return null;
    }

    private static Finding? RedsInARow(Situation s)
    {
        var index = s.Entries.Length;
        for (var reds = 0; reds < s.Numbers.Regress.RedsInARowToStop.Value; reds++)
        {
            index = s.DoneBefore(index);
            if (index < 0 || s.LightOf(index).Colour != Colour.Red) return null;
        }

        return new Finding { Inputs = [.. Answers.Of(s, index), .. Answers.Of(s, s.Last)], TellClinician = true };
    }

    private static Finding? WithoutEffect(Situation s) => s.Item.Directional && s.Last >= 0 && s.Direction is DirectionFinding.Dropped dropped
        ? Finding.On(s.Input(s.Last, "furthest_zone_before", s[s.Last].FurthestZoneBefore), s.Input(s.Last, "furthest_zone_after", s[s.Last].FurthestZoneAfter)) with
        {
            Fill = [("days", Sentences.Shown(dropped.Days))],
        }
        : null;

    private static Finding? NothingEasier(Situation s) => s.LastIsRed && s.Change.EasierThanDone(s.Numbers.Regress.KeepAfterRed.Value) is null
        ? new Finding { Inputs = Answers.Of(s, s.Last), TellClinician = true }
        : null;
}
