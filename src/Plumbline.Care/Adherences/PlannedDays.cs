using Plumbline.Care.Episodes;
using Plumbline.Care.Sessions;

namespace Plumbline.Care.Adherences;

/// <summary>On which days an episode has something planned.</summary>
public static class PlannedDays
{
    /// <summary>The weekdays of the programme as it stands; none when there is none, it ended, or it is locked.</summary>
    public static IReadOnlyList<DayOfWeek> Weekdays(Episode episode, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode is { Programme: not null, End: null, IsLocked: false } ? [.. episode.Items.Where(i => i.IsIn(day)).SelectMany(i => i.Approved.Days).Distinct().Order()] : [];
    }

    /// <summary>Whether something is planned for a day. That warning signs are asked for again before the last day ends nothing: who is reminded is asked.</summary>
    public static bool Has(Episode episode, DateOnly day) =>
        Weekdays(episode, day).Contains(day.DayOfWeek) && episode.Programme is { } programme && programme.Starts <= day && day <= SessionCalendar.LastDay(programme);

    /// <summary>The day of the last session that was done; null when there was none.</summary>
    public static DateOnly? LastSession(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode.Sessions.LastOrDefault(s => s.Done)?.On;
    }
}
