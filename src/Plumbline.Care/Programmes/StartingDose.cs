using System.Globalization;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Movements;

namespace Plumbline.Care.Programmes;

/// <summary>Makes the dose with which a person starts: one value where the source gives a range, and less where the minutes ask for it.</summary>
/// <remarks>What differs from the source counts as <see cref="PartBasis.Default"/>, and a sentence says so.</remarks>
internal static class StartingDose
{
    /// <summary>The starting dose.</summary>
    /// <param name="dose">The complete dose of the variant.</param>
    /// <param name="exercise">The exercise's facts.</param>
    /// <param name="form">The way to start.</param>
    /// <param name="days">On how many days a week.</param>
    /// <param name="walk">How long a walk may last, in seconds.</param>
    /// <param name="longer">How long the walk is when minutes are left for more than the least, or null.</param>
    /// <param name="says">Where the sentences about it go; null when nobody reads them.</param>
    public static Dose Of(Dose dose, Exercise exercise, StartForm form, int days, int walk, TimeSpan? longer = null, List<string>? says = null)
    {
        var ceilings = exercise.Ceilings;
        var walking = exercise.Position == Posture.Walking;
        var often = Often(dose.Frequency, form, days, walking, says);
        return dose switch
        {
            Dose.Repetitions d => d with
            {
                Frequency = often,
                GrowTo = form.WithoutGrowth ? null : d.GrowTo,
                Sets = Start(d.Sets, Least(form.SetsAtMost, ceilings.Sets), "sets", says),
                Count = Start(d.Count, Least(form.RepetitionsAtMost, ceilings.Repetitions), "repetitions", says),
                Hold = Start(d.Hold, ceilings.Hold, "seconds of hold", says),
                Rest = d.Rest with { Value = d.Rest.Value.Min },
            },
            Dose.Duration d => d with
            {
                Frequency = often,
                Sets = Start(d.Sets, Least(form.SetsAtMost, ceilings.Sets), "goes", says),
                Time = walking && longer is { } time
                    ? Longer(time, walk, says)
                    : Start(d.Time, Seconds(Least(form.DurationAtMostSeconds, walking ? walk : null), ceilings.Duration), "seconds", says),
                Rest = d.Rest with { Value = d.Rest.Value.Min },
            },
            Dose.Distance d => d with { Frequency = often, Way = d.Way with { Value = d.Way.Value.Min } },
        };
    }

    private static Frequency Often(Frequency frequency, StartForm form, int days, bool walking, List<string>? says)
    {
        var week = new Part<Range<int>>(days, frequency.DaysPerWeek.Basis == PartBasis.Stated && frequency.DaysPerWeek.Value.Contains(days) ? PartBasis.Stated : PartBasis.Default);
        if (walking && form.WalksPerDay is { } walks) return new Frequency.TimesPerDay { Times = new(walks, PartBasis.Default), DaysPerWeek = week };
        return frequency switch
        {
            Frequency.TimesPerDay f => f with { DaysPerWeek = week, Times = Start(f.Times, form.TimesPerDayAtMost, "times a day", says) },
            Frequency.EveryHours when form.TimesPerDayAtMost is { } most => new Frequency.TimesPerDay { Times = new(most, PartBasis.Default), DaysPerWeek = week },
            Frequency.EveryHours f => f with { DaysPerWeek = week, Hours = f.Hours with { Value = f.Hours.Value.Max } },
        };
    }

    private static Part<Range<int>> Start(Part<Range<int>> part, int? most, string what, List<string>? says)
    {
        var start = Math.Min(part.Value.Min, most ?? int.MaxValue);
        if (says is not null) Say(part.Basis, Number(part.Value.Min), Number(part.Value.Max), Number(start), what, says);
        return new(start, part.Value.Contains(start) ? part.Basis : PartBasis.Default);
    }

    private static Part<Range<TimeSpan>> Start(Part<Range<TimeSpan>> part, TimeSpan? most, string what, List<string>? says)
    {
        var start = most is { } least && least < part.Value.Min ? least : part.Value.Min;
        if (says is not null) Say(part, start, what, says);
        return new(start, part.Value.Contains(start) ? part.Basis : PartBasis.Default);
    }

    private static Part<Range<TimeSpan>> Longer(TimeSpan time, int walk, List<string>? says)
    {
        says?.Add($"You can walk {Number(walk / 60)} minutes without a rest; you start with {Number(time.TotalMinutes)}.");
        return new(time, PartBasis.Default);
    }

    // Times that are whole minutes are said in minutes.
    private static void Say(Part<Range<TimeSpan>> part, TimeSpan start, string what, List<string> says)
    {
        var minutes = part.Value.Min >= TimeSpan.FromMinutes(1) && new[] { part.Value.Min, part.Value.Max, start }.All(t => t.Seconds == 0);
        string Said(TimeSpan t) => Number(minutes ? t.TotalMinutes : t.TotalSeconds);
        Say(part.Basis, Said(part.Value.Min), Said(part.Value.Max), Said(start), minutes ? "minutes" : what, says);
    }

    private static void Say(PartBasis basis, string min, string max, string start, string what, List<string> says)
    {
        if (basis == PartBasis.Default || (min == max && start == min)) return;
        says.Add($"The source gives {(min == max ? min : $"{min} to {max}")} {what}; you start with {start}.");
    }

    private static int? Least(int? a, int? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        ({ } x, { } y) => Math.Min(x, y),
    };

    private static TimeSpan? Seconds(int? seconds, TimeSpan? ceiling) => (seconds, ceiling) switch
    {
        (null, _) => ceiling,
        ({ } s, { } c) when c < TimeSpan.FromSeconds(s) => c,
        ({ } s, _) => TimeSpan.FromSeconds(s),
    };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
