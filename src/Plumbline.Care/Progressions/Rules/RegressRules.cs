using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Rules;

/// <summary>Rules that make an item easier. When several fire, the least dose is taken.</summary>
internal static class RegressRules
{
    // What makes a rule fire, and what it then does: two things, for a reduction may be due and impossible.
    private sealed record Trigger(string Id, Func<Situation, Finding?> Fires, Func<Situation, Change?> Change);

    private static readonly Trigger[] Triggers =
    [
        new("restart-after-a-long-gap", s => Gap(s, 2), s => s.Change.Restart(s.Numbers.Gaps[2].Keep.Value)),
        new("back-after-two-weeks", s => Gap(s, 1), s => s.Change.LessAndOneEdgeBack(s.Numbers.Gaps[1].Keep.Value)),
        new("three-reds-in-a-week", RedsInAWeek, s => s.Change.EasierThanDone(s.Numbers.Deload.Keep.Value)),
        new("red", s => s.LastIsRed ? new Finding { Inputs = Answers.Of(s, s.Last), Fill = [("reasons", Sentences.Reasons(s, s.LightOf(s.Last)))] } : null, AfterRed),
        new("flare-up", s => s.Context.FlareUp && MayDeload(s) ? Finding.On(new Input("context.flare_up", "true")) : null, s => s.Change.Easier(s.Numbers.FlareUp.Keep.Value)),
        new("effort-too-high", EffortTooHigh, AfterRed),
        new("half-done-twice", HalfDone, AfterRed),
        new("skipped-for-pain-or-fear", SkippedForPainOrFear, AfterRed),
        new("deload-pain-rising", PainRising, Deload),
        new("deload-unwell", Unwell, Deload),
        new("deload-due", DeloadDue, Deload),
        new("back-after-a-week", s => Gap(s, 0), s => s.Change.Easier(s.Numbers.Gaps[0].Keep.Value)),
    ];

    public static Rule[] All { get; } = [.. Triggers.Select(t => new Rule(t.Id, VerdictKind.Regress, s => t.Fires(s) is { } found && t.Change(s) is { } change ? found with { Change = change } : null))];

    /// <summary>A reduction is due, but there is nothing easier.</summary>
    public static Finding? NoEasierDose(Situation s)
    {
        foreach (var trigger in Triggers)
            if (trigger.Fires(s) is { } found && trigger.Change(s) is null) return found;
        return null;
    }

    /// <summary>A reduction of an easier week that leaves this item as it is: what eases, and walking.</summary>
    public static Finding? EasierWeek(Situation s)
    {
        if (s.Context.Deloading) return Finding.On(new Input("context.deloading", "true"));
        if (!s.Item.KeptInEasierWeeks) return null;
        if (s.Context.FlareUp) return Finding.On(new Input("context.flare_up", "true"));
        return RisingNow(s) ?? UnwellNow(s) ?? DueNow(s);
    }

    private static Change? AfterRed(Situation s) => s.Change.EasierThanDone(s.Numbers.Regress.KeepAfterRed.Value);

    private static Change? Deload(Situation s) => s.Change.Easier(s.Numbers.Deload.Keep.Value);

    private static bool MayDeload(Situation s) => !s.Context.Deloading && !s.Item.KeptInEasierWeeks;

    private static Finding? Gap(Situation s, int which)
    {
        var rule = s.Numbers.Gaps[which];
        if (s.Gap < rule.FromDays.Value || s.Gap > (rule.UpToDays?.Value ?? int.MaxValue)) return null;
        var now = s.Last < 0 || s.DaysAgo(s.Last) >= s.Gap;
        return Finding.On(now ? new Input("context.days_since_last_session", Sentences.Shown(s.Gap)) : s.Input(s.Last, "days_since_previous", s.Gap)) with
        {
            Fill = [("gap", Sentences.Shown(s.Gap))],
            ScreenFirst = s.Gap >= s.Numbers.Deload.ScreenFirstAfterDays.Value,
        };
    }

    private static Finding? RedsInAWeek(Situation s)
    {
        if (s.Context.Deloading) return null;
        var needed = s.Numbers.Regress.RedsToDeload.Value;
        if (s.Context.RedSessionsThisWeek >= needed && (s.LastIsRed || !s.Item.KeptInEasierWeeks))
            return Finding.On(new Input("context.red_sessions_this_week", Sentences.Shown(s.Context.RedSessionsThisWeek))) with { TellClinician = true };
        if (!s.LastIsRed) return null;
        var inputs = new List<Input>();
        var reds = 0;
        for (var i = s.Last; i >= 0 && s.DaysAgo(i) - s.DaysAgo(s.Last) < s.Numbers.Regress.RedsWithinDays.Value; i = s.DoneBefore(i))
        {
            if (s.LightOf(i).Colour != Colour.Red) continue;
            reds++;
            inputs.InsertRange(0, Answers.Of(s, i));
        }

        return reds >= needed ? new Finding { Inputs = inputs.ToSeq(), TellClinician = true } : null;
    }

    // Graded activity does not drop on bad days; only the stop rules do.
    private static Finding? EffortTooHigh(Situation s) => !s.Graded && s.Last >= 0 && s[s.Last].Effort >= s.Numbers.Regress.EffortFrom.Value
        ? Finding.On(s.Input(s.Last, "effort_0_10", s[s.Last].Effort))
        : null;

    private static Finding? HalfDone(Situation s)
    {
        if (s.Graded) return null;
        var inputs = new List<Input>();
        var index = s.Entries.Length;
        for (var sessions = 0; sessions < s.Numbers.Regress.SessionsBelow.Value; sessions++)
        {
            index = s.DoneBefore(index);
            if (index < 0 || !(s[index].CompletedFraction < s.Numbers.Regress.CompletedBelow.Value)) return null;
            inputs.Insert(0, s.Input(index, "completed_fraction", s[index].CompletedFraction));
        }

        return new Finding { Inputs = inputs.ToSeq() };
    }

    private static Finding? SkippedForPainOrFear(Situation s) => !s.Graded && s.LastSkip is SkipReason.Pain or SkipReason.Fear
        ? Finding.On(s.Input(s.Entries.Length - 1, "skip_reason", s.LastSkip))
        : null;

    private static Finding? PainRising(Situation s) => MayDeload(s) ? RisingNow(s) : null;

    private static Finding? Unwell(Situation s) => MayDeload(s) ? UnwellNow(s) : null;

    private static Finding? DeloadDue(Situation s) => MayDeload(s) ? DueNow(s) : null;

    private static Finding? RisingNow(Situation s) => s.MeanPainRise is { } rise && rise >= s.Numbers.Deload.MeanPainRiseFrom.Value
        ? Finding.On(new Input(s.Context.WeeklyMeanPainRise is null ? "history.pain_before" : "context.weekly_mean_pain_rise", Sentences.Shown(Math.Round(rise, 1))))
        : null;

    private static Finding? UnwellNow(Situation s) =>
        s.Context.Ill ? Finding.On(new Input("context.ill", "true"))
        : s.Context.PoorSleep ? Finding.On(new Input("context.poor_sleep", "true"))
        : s.LastSkip == SkipReason.Ill ? Finding.On(s.Input(s.Entries.Length - 1, "skip_reason", s.LastSkip))
        : null;

    private static Finding? DueNow(Situation s) => s.Context.WeeksSinceDeload >= s.Numbers.Deload.DueAfterWeeks.Value
        ? Finding.On(new Input("context.weeks_since_deload", Sentences.Shown(s.Context.WeeksSinceDeload)))
        : null;
}
