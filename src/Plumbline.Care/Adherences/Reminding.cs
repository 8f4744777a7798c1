using Plumbline.Care.Episodes;

namespace Plumbline.Care.Adherences;

/// <summary>Whether somebody who wishes to be reminded is, on a day: at most once, of something that is planned and not done, and not any more once it does not help.</summary>
public static class Reminding
{
    /// <summary>Whether a reminder is sent.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="day">The person's day.</param>
    /// <param name="sent">Days of earlier reminders; the last few are enough.</param>
    /// <param name="rules">After how many in a row that were ignored there is quiet until the next session.</param>
    public static bool Sends(Episode episode, DateOnly day, IReadOnlyCollection<DateOnly> sent, AdherenceRules rules)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(rules);
        var last = PlannedDays.LastSession(episode);
        return PlannedDays.Has(episode, day) && !(last >= day) && !sent.Contains(day) && sent.Count(s => last is not { } done || s > done) < rules.Facts.RemindersIgnored.Value;
    }
}
