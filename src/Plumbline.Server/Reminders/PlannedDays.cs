using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;

namespace Plumbline.Server.Reminders;

/// <summary>On which days an episode has something planned.</summary>
public static class PlannedDays
{
    /// <summary>The weekdays of the programme as it stands; none when there is none, it ended, or it is locked.</summary>
    public static IReadOnlyList<DayOfWeek> Weekdays(Episode episode, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode is { Programme: not null, End: null, IsLocked: false } ? [.. episode.Items.Where(i => i.IsIn(day)).SelectMany(i => i.Approved.Days).Distinct().Order()] : [];
    }

    /// <summary>The last day of a programme.</summary>
    /// <remarks>That warning signs are asked for again before then does not end it: who is reminded is asked.</remarks>
    public static DateOnly LastOf(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Starts.AddDays((7 * programme.Weeks) - 1);
    }

    /// <summary>Whether something is planned for a day.</summary>
    public static bool Has(Episode episode, DateOnly day) =>
        Weekdays(episode, day).Contains(day.DayOfWeek) && episode.Programme is { } programme && programme.Starts <= day && day <= LastOf(programme);

    /// <summary>The day of the last session that was done; null when there was none.</summary>
    public static DateOnly? LastSession(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return episode.Sessions.LastOrDefault(s => s.Done)?.On;
    }
}
