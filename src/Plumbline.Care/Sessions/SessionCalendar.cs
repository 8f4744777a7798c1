using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Sessions;

/// <summary>What is due when in a programme.</summary>
public static class SessionCalendar
{
    /// <summary>The programme's last day.</summary>
    public static DateOnly LastDay(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Starts.AddDays((7 * programme.Weeks) - 1);
    }

    /// <summary>How many sessions a day has: as many as the item that is done most often; 0 on a day of rest or outside of the programme.</summary>
    public static int SessionsOn(Programme programme, DateOnly day, DoseTimes times, RangeEnd end = RangeEnd.Least)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (day < programme.Starts || day > LastDay(programme)) return 0;
        return programme.Items.Where(i => i.Days.Contains(day.DayOfWeek)).Select(i => DoseTime.TimesPerDay(i.Dose.Frequency, end, times)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The items of one session: those due on the day that are done at least so many times a day, in the programme's order.</summary>
    public static IEnumerable<ProgrammeItem> ItemsOf(Programme programme, DateOnly day, int session, DoseTimes times, RangeEnd end = RangeEnd.Least) =>
        session > SessionsOn(programme, day, times, end)
            ? []
            : programme.Items.Where(i => i.Days.Contains(day.DayOfWeek) && DoseTime.TimesPerDay(i.Dose.Frequency, end, times) >= session);

    /// <summary>The next day with a session, that day included; null when there is none any more.</summary>
    public static DateOnly? NextDay(Programme programme, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var first = from < programme.Starts ? programme.Starts : from;
        return Enumerable.Range(0, 7).Select(n => (DateOnly?)first.AddDays(n))
            .FirstOrDefault(d => d <= LastDay(programme) && programme.Items.Any(i => i.Days.Contains(d.Value.DayOfWeek)));
    }
}
