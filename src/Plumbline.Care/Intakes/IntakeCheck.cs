using System.Collections.Immutable;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Intakes;

/// <summary>Checks a form part by part and builds the intake when nothing is wrong.</summary>
internal sealed class IntakeCheck(string file, ImmutableArray<Problem> before, ImmutableHashSet<string> gone)
{
    private const int MostEntries = 40;
    private const int LongestText = 200;
    private const int DaysInYear = 366;

    private readonly Problems problems = new(file, before, gone);

    public Read<Intake> Check(IntakeForm form, DateOnly today, ScreeningRules rules, Catalogue? catalogue)
    {
        var asOf = form.AsOf ?? today;
        problems.NotAfter(asOf, today, "$.as_of", "today");
        var age = problems.Required(form.Age, "$.age", 0, 120, "Give the age in years.");
        var sex = problems.Required(form.Sex, "$.sex", "Give the sex: female, male or other.");
        var painBack = problems.Required(form.PainBack, "$.pain_back_0_10", 0, 10, "Give the back pain from 0 to 10.");
        var painLeg = problems.Required(form.PainLeg, "$.pain_leg_0_10", 0, 10, "Give the leg pain from 0 to 10; 0 when there is none.");
        var onset = problems.Required(form.OnsetDays, "$.onset_days", 0, 120 * DaysInYear, "Give the days since the pain began.");
        if (form.OnsetDays <= 120 * DaysInYear && form.Age is >= 0 and <= 120 && form.OnsetDays > (form.Age + 1) * DaysInYear)
            problems.Error("PLB-INTAKE-RANGE", "$.onset_days", "The pain cannot be older than the person. Correct the days or the age.");
        var course = problems.Required(form.Course, "$.course", "Say how it has gone: improving, stable, worsening or changing.");
        var zone = problems.Required(form.FurthestZone, "$.furthest_zone", "Say how far from the spine symptoms reach.");
        var function = problems.Required(form.FunctionPsfs, "$.function_psfs_0_10", "Give the function from 0 to 10.");
        if (form.FunctionPsfs is { } psfs) problems.Within(psfs, "$.function_psfs_0_10", 0, 10);
        var walk = problems.Required(form.WalkMinutes, "$.walk_minutes", 0, 1440, "Give the minutes of walking without a rest.");
        var cannot = problems.Required(form.Cannot, "$.cannot", "List what the person cannot do; [] when nothing.");
        var equipment = problems.Required(form.Equipment, "$.equipment", "List the things at hand; [] when nothing.");
        var minutes = problems.Required(form.MinutesPerDay, "$.minutes_per_day", 1, 240, "Give the minutes a day for exercises.");
        var days = problems.Required(form.DaysPerWeek, "$.days_per_week", 1, 7, "Give the days a week.");
        foreach (var (list, path) in new[] { (cannot.Count, "$.cannot"), (equipment.Count, "$.equipment") }) problems.Count(list, path, MostEntries);
        var goals = Goals(form);
        var conditions = ConditionIds(form, rules);
        var surgery = SurgeryCheck.Check(form.Surgery, asOf, rules, problems);
        var clearance = ClearanceCheck.Check(form.Clearance, asOf, rules, catalogue, problems) is { } given
            ? ClearanceCheck.AgainstSurgery(given, SurgeryCheck.EarliestDay(form.Surgery, surgery, asOf), problems)
            : null;
        if (form.PregnancyWeeks is { } weeks) problems.Within(weeks, "$.pregnancy_weeks", 0, 44);
        var pressure = Pressure(form.BloodPressure);
        var answers = AnswerCheck.Check(form.Answers, form.Age, rules, problems);

        return Motion.Reading.Read.From(
            () => Contradictions.Settle(
                new Intake
                {
                    AsOf = asOf,
                    Age = age,
                    Sex = sex,
                    PainBack = painBack,
                    PainLeg = painLeg,
                    OnsetDays = onset,
                    Course = course,
                    FurthestZone = zone,
                    Answers = answers,
                    Conditions = conditions,
                    Surgery = surgery,
                    PregnancyWeeks = form.PregnancyWeeks,
                    BloodPressure = pressure,
                    Direction = form.Direction ?? Direction.Unknown,
                    FunctionPsfs = function,
                    WalkMinutes = walk,
                    Cannot = cannot.Distinct().Order().ToSeq(),
                    Equipment = equipment.Distinct().Order().ToSeq(),
                    MinutesPerDay = minutes,
                    DaysPerWeek = days,
                    Goals = goals,
                    Clearance = clearance,
                },
                rules,
                problems),
            problems.All) switch
        {
            // Contradictions are found while the intake is built, so the warnings are taken again.
            Read<Intake>.Success success => success with { Warnings = [.. problems.All] },
            Read<Intake>.Failure failure => failure,
        };
    }

    private Seq<string> Goals(IntakeForm form)
    {
        var goals = form.Goals ?? [];
        problems.Count(goals.Count, "$.goals", 10);
        foreach (var (index, goal) in goals.Index()) problems.Text(goal, $"$.goals[{index}]", LongestText);
        return goals;
    }

    private Seq<string> ConditionIds(IntakeForm form, ScreeningRules rules)
    {
        var ids = problems.Required(form.Conditions, "$.conditions", "List the conditions; [] when there are none.");
        problems.Count(ids.Count, "$.conditions", MostEntries);
        foreach (var (index, id) in ids.Take(MostEntries).Index()) problems.Known(id, rules.Conditions.Keys, $"$.conditions[{index}]", "condition");
        return ids.Distinct().Order(StringComparer.Ordinal).ToSeq();
    }

    private BloodPressure? Pressure(BloodPressureForm? form)
    {
        if (form is null) return null;
        var systolic = problems.Required(form.Systolic, "$.blood_pressure.systolic", 50, 300, "Give the upper value in mmHg.");
        var diastolic = problems.Required(form.Diastolic, "$.blood_pressure.diastolic", 20, 200, "Give the lower value in mmHg.");
        if (form.Systolic is not null && form.Diastolic is not null && systolic <= diastolic)
            problems.Error("PLB-INTAKE-RANGE", "$.blood_pressure", "The upper value is not above the lower one. Check whether they are swapped.");
        return new BloodPressure(systolic, diastolic);
    }
}
