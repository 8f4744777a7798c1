using System.Collections.Frozen;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Files;

/// <summary>What an item file is held to.</summary>
/// <param name="Catalogue">Exercises, ladders and conditions.</param>
/// <param name="Limits">Limits of a dose.</param>
/// <param name="Ladders">The ladders.</param>
public sealed record ItemWorld(Catalogue Catalogue, DoseLimits Limits, LadderMap Ladders)
{
    /// <summary>Ids of the conditions that the catalogue speaks of.</summary>
    public FrozenSet<string> Conditions { get; } =
        Catalogue.Words.Conditions.Keys.Concat(Catalogue.Exercises.SelectMany(e => e.Facts.Cautions.Select(c => c.For))).ToFrozenSet();
}

/// <summary>Completes what an item file leaves to the catalogue, and checks its numbers.</summary>
internal static class ItemFileChecks
{
    private const int MostDays = 36_500;
    private const int MostSessions = 5_000;
    private const double MostCompleted = 3;

    public static Read<ItemFile> Complete(string file, ItemFileShape shape, ItemWorld world, List<Problem> problems)
    {
        var context = shape.Context ?? new();
        Sessions(file, shape.History, problems);
        Context(file, context, world, problems);
        var item = Item(file, shape.Item, context, world, problems);
        return Motion.Reading.Read.From(() => new ItemFile(item!, shape.History, context), problems);
    }

    private static JudgedItem? Item(string file, ItemShape shape, JudgeContext context, ItemWorld world, List<Problem> problems)
    {
        var facts = shape.Exercise is { } id ? world.Catalogue.ById.GetValueOrDefault(id) : null;
        if (facts is null) Unknown(file, shape, world, problems);
        if ((shape.Dose ?? facts?.Facts.DefaultDose.Stated) is not { } dose)
        {
            problems.Add(new("PLB-ITEM-DOSE", $"{file}: $.item", "The item has no dose, and the catalogue knows none for it. Add \"dose\", as in {\"sets\": [2, 2], \"repetitions\": [10, 10]}."));
            return null;
        }

        problems.AddRange(world.Limits.Check(dose, $"{file}: $.item.dose"));
        Within(file, "$.item.load_class", shape.LoadClass, 0, 4, problems);
        Within(file, "$.item.load_kg", shape.LoadKg, 0, 500, problems);
        if (shape.Ceilings is { } own) Ceilings(file, own, world.Limits, problems);
        var item = facts is not null ? JudgedItem.Of(facts.Facts, facts.Name, dose)
            : new JudgedItem { Exercise = shape.Exercise ?? "item", Name = shape.Name ?? shape.Exercise ?? "this exercise", Dose = dose, Ceilings = new(), Category = Category.Strength, LoadClass = 1 };
        return item with
        {
            Name = shape.Name ?? item.Name,
            Ceilings = shape.Ceilings ?? item.Ceilings,
            Category = shape.Category ?? item.Category,
            LoadClass = shape.LoadClass ?? item.LoadClass,
            Bias = shape.Bias.Count > 0 ? shape.Bias : item.Bias,
            Directional = shape.Directional ?? world.Ladders.EasesBy(item.Exercise, context.Direction),
            LoadKg = shape.LoadKg,
            AvailableLoadsKg = shape.AvailableLoadsKg,
        };
    }

    private static void Unknown(string file, ItemShape shape, ItemWorld world, List<Problem> problems)
    {
        var near = shape.Exercise is { } given ? Nearest.Of(given, world.Catalogue.ById.Keys) : null;
        if (shape.Exercise is null)
            problems.Add(new("PLB-ITEM-EXERCISE", $"{file}: $.item", "The item names no exercise, so no ladder and no ceilings of the catalogue are used. Add \"exercise\".", shape.Dose is null ? Severity.Error : Severity.Warning));
        else
            problems.Add(new("PLB-ITEM-EXERCISE", $"{file}: $.item.exercise", $"The catalogue has no such exercise. {(near is null ? "Run `plumbline exercises` for the list, or give \"ceilings\" for an exercise of your own." : $"Did you mean \"{near}\"?")}",
                near is not null && shape.Ceilings is null && shape.Category is null ? Severity.Error : Severity.Warning));
    }

    private static void Sessions(string file, Seq<Response> history, List<Problem> problems)
    {
        if (history.Count > MostSessions)
            problems.Add(new("PLB-ITEM-RANGE", $"{file}: $.history", $"There are {history.Count} sessions; at most {MostSessions} are read. Leave out old ones."));
        for (var i = 0; i < history.Count; i++)
        {
            var (r, at) = (history[i], $"$.history[{i}]");
            Within(file, $"{at}.pain_before", r.PainBefore, 0, 10, problems);
            Within(file, $"{at}.pain_peak", r.PainPeak, 0, 10, problems);
            Within(file, $"{at}.pain_after", r.PainAfter, 0, 10, problems);
            Within(file, $"{at}.pain_next_morning", r.PainNextMorning, 0, 10, problems);
            Within(file, $"{at}.effort_0_10", r.Effort, 0, 10, problems);
            Within(file, $"{at}.completed_fraction", r.CompletedFraction, 0, MostCompleted, problems, "A fraction is meant: 0.9 for 90 %.");
            Within(file, $"{at}.days_since_previous", r.DaysSincePrevious, 0, MostDays, problems);
        }
    }

    private static void Context(string file, JudgeContext context, ItemWorld world, List<Problem> problems)
    {
        foreach (var (key, value) in (ReadOnlySpan<(string, int?)>)[("items_in_programme", context.ItemsInProgramme), ("items_progressed_this_week", context.ItemsProgressedThisWeek),
            ("new_heavy_items_this_week", context.NewHeavyItemsThisWeek), ("weeks_since_deload", context.WeeksSinceDeload), ("red_sessions_this_week", context.RedSessionsThisWeek),
            ("days_since_last_session", context.DaysSinceLastSession), ("days_since_last_step", context.DaysSinceLastStep)])
            Within(file, $"$.context.{key}", value, 0, MostDays, problems);
        Within(file, "$.context.weekly_mean_pain_rise", context.WeeklyMeanPainRise, -10, 10, problems);
        if (context.GradedQuota is { } quota) problems.AddRange(world.Limits.Check(quota, $"{file}: $.context.graded_quota"));
        foreach (var condition in context.Conditions.Where(c => !world.Conditions.Contains(c)))
        {
            var near = Nearest.Of(condition, world.Conditions);
            problems.Add(new("PLB-ITEM-CONDITION", $"{file}: $.context.conditions", near is null
                ? "One of the conditions is not known, so no rule uses it. Take it out, or see catalogue/conditions for those that are."
                : $"One of the conditions is not known. Did you mean \"{near}\"?", near is null ? Severity.Warning : Severity.Error));
        }
    }

    private static void Ceilings(string file, ItemCeilings own, DoseLimits limits, List<Problem> problems)
    {
        Within(file, "$.item.ceilings.repetitions", own.Repetitions, limits.Repetitions.Min, limits.Repetitions.Max, problems);
        Within(file, "$.item.ceilings.sets", own.Sets, limits.Sets.Min, limits.Sets.Max, problems);
        Within(file, "$.item.ceilings.hold_s", own.HoldS, limits.Hold.Min.TotalSeconds, limits.Hold.Max.TotalSeconds, problems);
        Within(file, "$.item.ceilings.duration_s", own.DurationS, limits.Duration.Min.TotalSeconds, limits.Duration.Max.TotalSeconds, problems);
        Within(file, "$.item.ceilings.distance_m", own.DistanceM, limits.Distance.Min.Metres, limits.Distance.Max.Metres, problems);
        Within(file, "$.item.ceilings.load_kg", own.LoadKg, 0, 500, problems);
    }

    private static void Within(string file, string path, double? value, double least, double most, List<Problem> problems, string hint = "Check the number.")
    {
        if (value is { } number && !(number >= least && number <= most))
            problems.Add(new("PLB-ITEM-RANGE", $"{file}: {path}", $"{Sentences.Shown(number)} is not between {Sentences.Shown(least)} and {Sentences.Shown(most)}. {hint}"));
    }
}
