using Plumbline.Motion.Reading;

namespace Plumbline.Care.Outcomes;

/// <summary>Which questionnaires are due. A pure function.</summary>
public static class OutcomesDue
{
    /// <summary>The instruments of the schedule that were not answered since the last week in which they were due.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="starts">The first day of the first programme.</param>
    /// <param name="day">The day.</param>
    /// <param name="rules">The schedule.</param>
    public static Seq<string> Of(IReadOnlyCollection<AnsweredOutcome> answers, DateOnly starts, DateOnly day, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(rules);
        if (day < starts) return [];
        var week = (day.DayNumber - starts.DayNumber) / 7;
        return [.. rules.Facts.Schedule.Where(due => LastWeek(due, week) is { } last && !answers.Any(a => a.Instrument == due.Instrument && a.On >= starts.AddDays(7 * last))).Select(due => due.Instrument)];
    }

    private static int? LastWeek(OutcomeDue due, int week)
    {
        for (var last = week; last >= 0; last--)
            if (due.InWeek(last)) return last;
        return null;
    }
}
