namespace Plumbline.Server.Reminders;

/// <summary>When somebody is reminded: at their time of their day, at most once a day, and not any more once it does not help.</summary>
public static class ReminderRules
{
    /// <summary>After so many reminders in a row with no session since, there is quiet until the next session. Source: d-plumbline.</summary>
    public const int MostIgnored = 3;

    /// <summary>A reminder that is later than this is not sent any more: the day has gone on. Source: d-plumbline.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromHours(2);

    /// <summary>What the clock says of a reminder.</summary>
    /// <param name="at">The person's time of day.</param>
    /// <param name="zone">The person's time zone.</param>
    /// <param name="now">Now.</param>
    public static ReminderTime Time(TimeOnly at, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DayTimes.DayOf(zone, now);
        var (moment, tomorrow) = (DayTimes.On(zone, today, at), Next(zone, today, at));
        if (moment is not { } due) return new(today, IsNow: false, tomorrow);
        return now < due ? new(today, IsNow: false, due) : new(today, now - due <= Latest, tomorrow);
    }

    /// <summary>Whether a reminder is sent, once its time has come.</summary>
    /// <param name="day">The person's day.</param>
    /// <param name="isPlanned">Whether something is planned for the day.</param>
    /// <param name="lastSession">The day of the last session; null when there was none.</param>
    /// <param name="sent">Days of the last reminders.</param>
    public static bool Sends(DateOnly day, bool isPlanned, DateOnly? lastSession, IReadOnlyCollection<DateOnly> sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return isPlanned && !(lastSession >= day) && sent.Count(s => lastSession is not { } last || s > last) < MostIgnored;
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
