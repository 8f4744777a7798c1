using Plumbline.Care.Sessions;

namespace Plumbline.Care.Progressions.Rules;

/// <summary>Rules that leave an item as it is: something is not known, not good enough yet, or used up.</summary>
internal static class KeepRules
{
    public static Rule[] All { get; } =
    [
        new("no-easier-dose", VerdictKind.Keep, RegressRules.NoEasierDose),
        new("not-judged-yet", VerdictKind.Keep, s => s.Last < 0 ? Finding.On() : null),
        new("amber-unanswered", VerdictKind.Keep, s => Amber(s, onlyUnanswered: true)),
        new("amber", VerdictKind.Keep, s => Amber(s, onlyUnanswered: false)),
        new("quiet-week", VerdictKind.Keep, RegressRules.EasierWeek),
        new("skipped", VerdictKind.Keep, Skipped),
        new("one-good-session", VerdictKind.Keep, s => Ordinary(s) && !s.EnoughDone ? Finding.On(new Input("history", Sentences.Shown(s.Entries.Length))) : null),
        new("new-amount", VerdictKind.Keep, NewAmount),
        new("not-both-green", VerdictKind.Keep, NotBothGreen),
        new("not-fully-done", VerdictKind.Keep, s => Either(s, "completed_fraction", r => r.CompletedFraction, r => !(r.CompletedFraction >= s.Numbers.Progress.CompletedFrom.Value))),
        new("effort-above-limit", VerdictKind.Keep, s => Either(s, "effort_0_10", r => r.Effort, r => !(r.Effort <= s.Numbers.Progress.EffortUpTo.Value))),
        new("form-lost", VerdictKind.Keep, s => Either(s, "form_ok", r => r.FormOk, r => r.FormOk == false)),
        new("direction-not-confirmed", VerdictKind.Keep, DirectionNotConfirmed),
        new("holding-plan", VerdictKind.Keep, s => s.OnHold ? Finding.On(new Input("context.screening_level", Sentences.Shown(s.Context.ScreeningLevel))) : null),
        new("graded-quota-kept", VerdictKind.Keep, s => s.Graded && ProgressRules.QuotaStep(s) is null ? Finding.On(new Input("context.graded_quota", "no more than now")) : null),
        new("growth-paused", VerdictKind.Keep, GrowthPaused),
        new("week-share-used", VerdictKind.Keep, WeekShareUsed),
        new("changed-this-week", VerdictKind.Keep, ChangedThisWeek),
        new("edge-needs-clinician", VerdictKind.Keep, s => Edge(s, Openness.NeedsClinician)),
        new("edge-not-open", VerdictKind.Keep, s => Edge(s, Openness.Closed)),
        new("at-ceiling", VerdictKind.Keep, s => AtCeiling(s) && s.Change.Harder.Rung is null ? Finding.On(new Input("item.dose", "at its ceilings")) : null),
    ];

    /// <summary>C1 to C4 over the last sessions decide: no growth rule and no amounts fixed in advance.</summary>
    public static bool Ordinary(Situation s) => s.Last >= 0 && !s.Growing && !s.Graded;

    public static bool AtCeiling(Situation s) => Ordinary(s) && s.Change.Up is null;

    private static Finding? Amber(Situation s, bool onlyUnanswered)
    {
        if (s.Last < 0) return null;
        var light = s.LightOf(s.Last);
        if (light.Colour != Colour.Amber) return null;
        // Graded activity goes on through bad days, but not through days that nobody knows.
        var fires = s.Graded ? onlyUnanswered && light.AnyUnanswered : light.OnlyUnanswered == onlyUnanswered;
        if (!fires) return null;
        return new Finding { Inputs = Answers.Of(s, s.Last), Fill = [("reasons", Sentences.Reasons(s, light))] };
    }

    private static Finding? Skipped(Situation s)
    {
        if (s.LastSkip is { } skip) return Finding.On(s.Input(s.Entries.Length - 1, "skip_reason", skip));
        if (!Ordinary(s)) return null;
        for (var i = s.Last - 1; i > (s.EnoughDone ? s.Deciding[^1] : -1); i--)
            if (s[i].SkipReason is SkipReason.Pain or SkipReason.Fear) return Finding.On(s.Input(i, "skip_reason", s[i].SkipReason));
        return null;
    }

    // Good sessions with less, before a step or in an easier week, do not show that the present amount goes well.
    private static Finding? NewAmount(Situation s)
    {
        if (s.Last < 0 || s.Graded) return null;
        return First(s.Growing ? s.Deciding.Take(1) : s.Deciding, i => s[i].LighterDose) is { } lighter ? Finding.On(s.Input(lighter, "lighter_dose", true)) : null;
    }

    // C4. The last one is not of another colour: amber and red have rules of their own.
    private static Finding? NotBothGreen(Situation s) => Ordinary(s) && First(s.Deciding.Skip(1), i => s.LightOf(i).Colour != Colour.Green) is { } sore
        ? new Finding { Inputs = Answers.Of(s, sore) }
        : null;

    // An answer that is missing is not known to be good enough.
    private static Finding? Either(Situation s, string key, Func<Response, object?> value, Func<Response, bool> fails) => Ordinary(s) && First(s.Deciding, i => fails(s[i])) is { } index
        ? Finding.On(s.Input(index, key, value(s[index])))
        : null;

    private static int? First(IEnumerable<int> sessions, Func<int, bool> fits)
    {
        foreach (var index in sessions) if (fits(index)) return index;
        return null;
    }

    private static Finding? DirectionNotConfirmed(Situation s)
    {
        if (!s.Item.Directional || s.Last < 0 || !(s[s.Last].FurthestZoneBefore >= s.Numbers.Legs.AwayFromSpineFrom.Value)) return null;
        return s.Direction is DirectionFinding.Confirmed ? null
            : Finding.On(s.Input(s.Last, "furthest_zone_before", s[s.Last].FurthestZoneBefore), s.Input(s.Last, "furthest_zone_after", s[s.Last].FurthestZoneAfter));
    }

    private static Finding? GrowthPaused(Situation s)
    {
        if (!s.Growing || s.Last < 0) return null;
        var last = s[s.Last];
        if (!(last.CompletedFraction >= s.Numbers.Progress.CompletedFrom.Value)) return Finding.On(s.Input(s.Last, "completed_fraction", last.CompletedFraction));
        if (!(last.Effort <= s.Numbers.Progress.EffortUpTo.Value)) return Finding.On(s.Input(s.Last, "effort_0_10", last.Effort));
        return last.FormOk == false ? Finding.On(s.Input(s.Last, "form_ok", last.FormOk)) : null;
    }

    private static Finding? WeekShareUsed(Situation s)
    {
        if (!Ordinary(s) || s.Context.ItemsProgressedThisWeek is not { } used) return null;
        var most = Math.Max(1, (s.Context.ItemsInProgramme ?? 0) / s.Numbers.Progress.OneStepForEveryItems.Value);
        return used < most ? null : Finding.On(
            new Input("context.items_progressed_this_week", Sentences.Shown(used)), new Input("context.items_in_programme", Sentences.Shown(s.Context.ItemsInProgramme)));
    }

    private static Finding? ChangedThisWeek(Situation s) => Ordinary(s) && (s.Context.SteppedThisWeek || s.Change.Up is { Variable: DoseVariable.Duration or DoseVariable.Distance })
        && s.Context.DaysSinceLastStep < s.Numbers.Progress.DaysBetweenAerobicSteps.Value
            ? Finding.On(new Input("context.days_since_last_step", Sentences.Shown(s.Context.DaysSinceLastStep)))
            : null;

    private static Finding? Edge(Situation s, Openness openness) => AtCeiling(s) && s.Change.Harder is { Rung: { } rung } next && next.Openness == openness
        ? Finding.On(new Input("item.dose", "at its ceilings")) with { Fill = [("next", rung.Target.Id), ("next_name", rung.Target.Name)] }
        : null;
}
