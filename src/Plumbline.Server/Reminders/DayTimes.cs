namespace Plumbline.Server.Reminders;

/// <summary>A time of day on somebody's own day, as a moment. Summer time leaves out times of day and has others twice.</summary>
public static class DayTimes
{
    /// <summary>The moment of a time of day. One that is there twice is the first of the two; one that is left out is the first minute that is there again.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="day">The day.</param>
    /// <param name="at">The time of day.</param>
    /// <returns>Null when the rest of the day is left out, as where a country crossed the date line.</returns>
    public static DateTimeOffset? On(TimeZoneInfo zone, DateOnly day, TimeOnly at)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(at);
        // What is left out does not come back as itself.
        for (; DateOnly.FromDateTime(local) == day; local = local.AddMinutes(1))
        {
            var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
            var moment = new DateTimeOffset(local, offset).ToUniversalTime();
            if (TimeZoneInfo.ConvertTime(moment, zone).DateTime == local) return moment;
        }

        return null;
    }

    /// <summary>The day that it is somewhere, as the IANA names the place.</summary>
    public static DateOnly DayOf(string zone, DateTimeOffset now) => DayOf(TimeZoneInfo.FindSystemTimeZoneById(zone), now);

    /// <summary>The day that it is somewhere.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
