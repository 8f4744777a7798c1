namespace Plumbline.Server.Reminders;

/// <summary>When somebody is reminded: at their time of their day.</summary>
public static class ReminderTimes
{
    /// <summary>What the clock says of a reminder.</summary>
    /// <param name="at">The person's time of day.</param>
    /// <param name="zone">The person's time zone.</param>
    /// <param name="now">Now.</param>
    /// <param name="latest">How late it may be sent.</param>
    public static ReminderTime Time(TimeOnly at, TimeZoneInfo zone, DateTimeOffset now, TimeSpan latest)
    {
        var today = DayTimes.DayOf(zone, now);
        var (moment, tomorrow) = (DayTimes.On(zone, today, at), Next(zone, today, at));
        if (moment is not { } due) return new(today, IsNow: false, tomorrow);
        return now < due ? new(today, IsNow: false, due) : new(today, now - due <= latest, tomorrow);
    }

    private static DateTimeOffset Next(TimeZoneInfo zone, DateOnly today, TimeOnly at)
    {
        for (var day = today.AddDays(1); ; day = day.AddDays(1))
            if (DayTimes.On(zone, day, at) is { } moment) return moment;
    }
}

/// <summary>What the clock says of a reminder.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="IsNow">Its time has come, and has not long gone.</param>
/// <param name="Next">When to look at it again.</param>
public sealed record ReminderTime(DateOnly Day, bool IsNow, DateTimeOffset Next);
