using Plumbline.Care.Screenings;

namespace Plumbline.Care.Intakes;

/// <summary>Checks the surgery: its type, and when, by weeks or by date.</summary>
internal static class SurgeryCheck
{
    private const int DaysInWeek = 7;
    private const int MostWeeks = 120 * 53;

    public static Surgery? Check(SurgeryForm? form, DateOnly asOf, ScreeningRules rules, Problems problems)
    {
        if (form is null) return null;
        var type = problems.Required(form.Type, "$.surgery.type", "Say which operation it was.");
        if (form.WeeksAgo is null && form.Date is null) problems.Missing("$.surgery.weeks_ago", "Say how many weeks ago the operation was, or give its date.");
        if (form.WeeksAgo is { } given) problems.Within(given, "$.surgery.weeks_ago", 0, MostWeeks);
        if (form.Date is { } day) problems.NotAfter(day, asOf, "$.surgery.date", "the day of the intake");

        var byDate = form.Date is { } date ? Math.Max(0, (asOf.DayNumber - date.DayNumber) / DaysInWeek) : (int?)null;
        var weeks = Math.Min(form.WeeksAgo ?? int.MaxValue, byDate ?? int.MaxValue);
        if (form.WeeksAgo is { } said && byDate is { } counted && Math.Abs(said - counted) > 1)
            problems.Contradiction("surgery", "$.surgery", "weeks_ago and date do not agree. The more recent is taken until it is asked again.");
        return new Surgery { Type = type, WeeksAgo = weeks, LimitsInForce = InForce(form.LimitsInForce, type, weeks, rules, problems) };
    }

    /// <summary>The earliest day on which the operation can have been, or null when there was none.</summary>
    public static DateOnly? EarliestDay(SurgeryForm? form, Surgery? surgery, DateOnly asOf)
    {
        if (surgery is null) return null;
        // Completed weeks leave up to six days open. (Wrong weeks are refused elsewhere; here they only must not overflow.)
        var byWeeks = asOf.DayNumber - (DaysInWeek * Math.Clamp(surgery.WeeksAgo, 0, MostWeeks)) - (DaysInWeek - 1);
        return form?.Date is { } date && date.DayNumber > byWeeks ? date : DateOnly.FromDayNumber(Math.Max(0, byWeeks));
    }

    // Spinal surgery needs a clinician anyhow; elsewhere, what nobody said counts as in force for some weeks, and at first whatever is said.
    private static bool InForce(bool? said, SurgeryType type, int weeks, ScreeningRules rules, Problems problems)
    {
        if (type is not (SurgeryType.HipReplacement or SurgeryType.Other)) return said ?? false;
        if (said == false && weeks < rules.Surgery.LimitsCertainWeeks)
        {
            problems.Contradiction("surgery", "$.surgery.limits_in_force", "So soon after an operation the surgeon's limits count as in force, although it says that they are not. Ask the surgeon, or give a clearance.");
            return true;
        }

        if (said is not null || weeks >= rules.Surgery.LimitsPresumedWeeks) return said ?? false;
        problems.Contradiction("surgery", "$.surgery.limits_in_force", "Nobody said whether the surgeon's limits are still in force. They count as in force until it is asked.");
        return true;
    }
}
