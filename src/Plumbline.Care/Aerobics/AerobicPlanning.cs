using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Verdict = Plumbline.Care.Progressions.Verdict;

namespace Plumbline.Care.Aerobics;

/// <summary>Makes an aerobic plan for a person, behind the same gate as every programme.</summary>
/// <remarks>
/// Each week is one step of the progression, so that a plan never runs ahead of what a verdict may give. Codes: <c>PLB-AEROBIC-UNKNOWN</c> no such exercise, <c>-KIND</c> it is none of steady work,
/// <c>-SCREENING</c> the screening keeps exercise closed, <c>-BLOCKED</c> it does not suit the person, <c>-MEASURE</c> a way is for walking, <c>-NOW</c> an amount that cannot be.
/// </remarks>
public static class AerobicPlanning
{
    /// <summary>The plan.</summary>
    /// <param name="around">The person, the gate and the rules.</param>
    /// <param name="id">The exercise.</param>
    /// <param name="measure">Minutes or the way.</param>
    /// <param name="rules">Numbers and words.</param>
    /// <param name="book">The progression.</param>
    /// <param name="now">How long one time is at present; the start when null.</param>
    public static Read<AerobicPlan> Plan(Circumstances around, string id, AerobicMeasure measure, AerobicRules rules, RuleBook book, TimeSpan? now = null)
    {
        ArgumentNullException.ThrowIfNull(around);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(book);
        var steady = around.Catalogue.Exercises.Where(e => e.Facts.Category == Category.Aerobic).ToList();
        if (!around.Catalogue.ById.TryGetValue(id, out var exercise))
            return Read.Fail<AerobicPlan>("PLB-AEROBIC-UNKNOWN", id, $"There is no such exercise. {(Nearest.Of(id, steady.Select(e => e.Id)) is { } near ? $"Did you mean \"{near}\"?" : $"Take one of: {string.Join(", ", steady.Select(e => e.Id))}.")}");
        if (exercise.Facts.Category != Category.Aerobic) return Read.Fail<AerobicPlan>("PLB-AEROBIC-KIND", id, $"{exercise.Name} is no steady work. Take one of: {string.Join(", ", steady.Select(e => e.Id))}.");
        if (around.Screening.Programme is ProgrammeAccess.None or ProgrammeAccess.ClinicianOnly)
            return Read.Fail<AerobicPlan>("PLB-AEROBIC-SCREENING", id, $"The screening keeps exercise closed. {string.Join(' ', around.Screening.Actions)}");
        if (around.Suitability[id] is Suitability.Blocked blocked)
        {
            var instead = steady.Where(e => around.Suitability[e.Id] is not Suitability.Blocked).Select(e => e.Id).ToList();
            return Read.Fail<AerobicPlan>("PLB-AEROBIC-BLOCKED", id, $"{string.Join(' ', blocked.Reasons.Select(r => r.Text).Distinct())}{(instead.Count > 0 ? $" May be given instead: {string.Join(", ", instead)}." : "")}");
        }

        if (measure == AerobicMeasure.Distance && exercise.Facts.Position != Posture.Walking) return Read.Fail<AerobicPlan>("PLB-AEROBIC-MEASURE", id, "A way is counted for walking; count minutes here.");
        if (now is { } at && (at < TimeSpan.FromMinutes(1) || (exercise.Facts.Ceilings.Duration is { } most && at > most) || at > TimeSpan.FromMinutes(around.Intake.MinutesPerDay)))
            return Read.Fail<AerobicPlan>("PLB-AEROBIC-NOW", "--minutes", "It is less than a minute, more than the minutes of the day, or more than this exercise goes to. Correct it.");
        return Written(around, exercise, measure, rules, book, now);
    }

    /// <summary>How a plan goes on: on, the same again, or back, as the answers say.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="now">How much it is at present.</param>
    /// <param name="history">Its sessions, the oldest first.</param>
    /// <param name="context">What else is known.</param>
    /// <param name="book">The progression.</param>
    public static AerobicStep Next(AerobicPlan plan, StatedDose now, Seq<Response> history, JudgeContext context, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var verdict = Judge.Of(plan.Item with { Dose = now }, history, context, book);
        return verdict is Verdict.Progress { NewExercise: not null } ? new(verdict, now, true) : new(verdict, verdict.NewDose, false);
    }

    private static AerobicPlan Written(Circumstances around, CatalogueExercise exercise, AerobicMeasure measure, AerobicRules rules, RuleBook book, TimeSpan? now)
    {
        var facts = rules.Facts;
        var intervals = measure == AerobicMeasure.Minutes && facts.Intervals.Exercises.Contains(exercise.Id) && facts.Intervals.Conditions.Value.Any(around.Screening.Conditions.Contains);
        var days = Math.Min(measure == AerobicMeasure.Distance ? facts.DistanceDaysPerWeek.Value : facts.DaysPerWeek.Value.Max, around.Week.Aerobic.Count);
        var times = intervals ? facts.Intervals.Times.Value : 1;
        var item = Item(around, exercise, measure, facts, days, times, intervals, now);
        var grows = around.Screening.Programme == ProgrammeAccess.Yes;
        var weeks = new List<AerobicWeek> { Week(1, item.Dose, days, measure) };
        while (grows && weeks.Count < facts.WeeksAtMost.Value && Steps.Next(item, book.Rules.Steps) is { } step)
        {
            item = item with { Dose = step.ApplyTo(item.Dose) };
            weeks.Add(Week(weeks.Count + 1, item.Dose, days, measure));
        }

        var goal = measure == AerobicMeasure.Minutes ? facts.GoalMinutesPerWeek.Value : facts.GoalDistance.Value.Min.Metres * days;
        var reached = weeks.FirstOrDefault(w => w.Total >= goal - 1e-9)?.Number;
        return new()
        {
            Exercise = exercise.Id,
            Measure = measure,
            Intervals = intervals,
            Weeks = [.. weeks],
            GoalInWeek = reached,
            Item = item with { Dose = weeks[0].Dose },
            Says = [.. Says(rules.Words, intervals, grows, reached, weeks[^1], goal, measure)],
            RulesVersion = $"aerobic {facts.Version}, progression {book.Rules.Version}",
        };
    }

    // What it may grow to: the goal of a day, within the exercise's own ceiling and the minutes of the day.
    private static JudgedItem Item(Circumstances around, CatalogueExercise exercise, AerobicMeasure measure, AerobicFacts facts, int days, int times, bool intervals, TimeSpan? now)
    {
        var ceilings = ItemCeilings.Of(exercise.Facts.Ceilings);
        var rests = intervals ? (times - 1) * facts.Intervals.Rest.Value.TotalSeconds : 0;
        var room = Math.Max(60, ((60 * around.Intake.MinutesPerDay) - rests) / times);
        var able = facts.ShareOfAbility.Value * 60 * around.Intake.WalkMinutes;
        var walking = exercise.Facts.Position == Posture.Walking;
        if (measure == AerobicMeasure.Distance)
        {
            var speed = 1000 / around.Doses.Times.Walking.Value.TotalSeconds;
            var ceiling = Math.Min(Math.Min(ceilings.DistanceM ?? double.MaxValue, facts.GoalDistance.Value.Max.Metres), Down(speed * room, 100));
            var start = Math.Min(ceiling, Math.Max(100, Down(speed * (now?.TotalSeconds ?? Math.Min(able, facts.FirstTime.Value.Max.TotalSeconds)), 100)));
            var way = new Range<Length>(Length.FromMetres(start), Length.FromMetres(start));
            var item = JudgedItem.Of(exercise.Facts, exercise.Name, new StatedDose { Distance = way, TimesPerDay = 1, DaysPerWeek = days });
            return item with { Ceilings = new(DistanceM: ceiling) };
        }

        var goal = Math.Ceiling(60.0 * facts.GoalMinutesPerWeek.Value / (days * times) / 60) * 60;
        var most = Math.Min(Math.Min(ceilings.DurationS ?? double.MaxValue, goal), Down(room, 60));
        var first = walking
            ? Math.Clamp(able, Math.Min(60, most), facts.FirstTime.Value.Max.TotalSeconds)
            : facts.FirstTime.Value.Min.TotalSeconds;
        var seconds = TimeSpan.FromSeconds(Math.Min(most, Math.Max(60, Down(now?.TotalSeconds ?? first, 60))));
        var dose = new StatedDose { Duration = new Range<TimeSpan>(seconds, seconds), TimesPerDay = 1, DaysPerWeek = days };
        if (intervals) dose = dose with { Sets = times, Rest = new Range<TimeSpan>(facts.Intervals.Rest.Value, facts.Intervals.Rest.Value) };
        return JudgedItem.Of(exercise.Facts, exercise.Name, dose) with { Ceilings = new(DurationS: most) };
    }

    private static AerobicWeek Week(int number, StatedDose dose, int days, AerobicMeasure measure) => new()
    {
        Number = number,
        Dose = dose,
        Days = days,
        Total = measure == AerobicMeasure.Minutes ? dose.Duration!.Value.Max.TotalMinutes * (dose.Sets?.Max ?? 1) * days : dose.Distance!.Value.Max.Metres * days,
    };

    private static IEnumerable<string> Says(AerobicWords words, bool intervals, bool grows, int? reached, AerobicWeek last, double goal, AerobicMeasure measure)
    {
        string Amount(double value) => measure == AerobicMeasure.Minutes ? string.Create(CultureInfo.InvariantCulture, $"{value:0} minutes") : string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.#} km");
        yield return words.TalkTest;
        if (intervals) yield return words.Intervals;
        yield return grows ? words.Growth : words.NoGrowth;
        if (reached is { } week) yield return words.Goal.Replace("{goal}", Amount(goal), StringComparison.Ordinal).Replace("{week}", week.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        else if (grows) yield return words.Limited.Replace("{goal}", Amount(goal), StringComparison.Ordinal).Replace("{last}", Amount(last.Total), StringComparison.Ordinal);
    }

    private static double Down(double value, double multiple) => Math.Floor((value + 1e-9) / multiple) * multiple;
}
