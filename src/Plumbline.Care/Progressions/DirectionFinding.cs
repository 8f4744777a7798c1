using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>How far the search for a movement that eases has come, for one directional exercise.</summary>
/// <remarks>A closed hierarchy: <see cref="Searching"/>, <see cref="Confirmed"/>, <see cref="Dropped"/>, <see cref="Spread"/>.</remarks>
public abstract record DirectionFinding
{
    private DirectionFinding() { }

    /// <summary>Not enough days yet.</summary>
    /// <param name="GoodDays">Good days in a row so far.</param>
    public sealed record Searching(int GoodDays) : DirectionFinding;

    /// <summary>A good response on enough days in a row; tested again every week.</summary>
    /// <param name="Response">The weaker of the good responses: centralised when all were, else better.</param>
    public sealed record Confirmed(LegResponse Response) : DirectionFinding;

    /// <summary>Too many days without a good effect: the item is dropped.</summary>
    /// <param name="Days">How many since the last good one.</param>
    public sealed record Dropped(int Days) : DirectionFinding;

    /// <summary>Symptoms spread and stayed: the direction is stopped and blocked until so many days are over or a professional has looked at it.</summary>
    /// <param name="DaysLeft">Days of the block that are left, at least 1.</param>
    public sealed record Spread(int DaysLeft) : DirectionFinding;

    /// <summary>One answer of the legs, and how many days ago.</summary>
    /// <param name="DaysAgo">0 for the day that is asked about.</param>
    /// <param name="Response">How the legs answered.</param>
    /// <param name="HasSymptoms">Whether there was anything away from the spine that could draw back.</param>
    public readonly record struct Day(int DaysAgo, LegResponse Response, bool HasSymptoms);

    /// <summary>What the days say, in any order. Several sets of one day count as its worst.</summary>
    public static DirectionFinding Of(Seq<Day> days, LegNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var (goodDays, without, weakest) = (0, 0, LegResponse.Centralised);
        foreach (var day in days.GroupBy(d => d.DaysAgo).OrderByDescending(g => g.Key).Select(Worst))
        {
            if (day.Response == LegResponse.Peripheralised && numbers.DaysBlockedAfterSpread.Value - day.DaysAgo is > 0 and var left) return new Spread(left);
            if (IsGood(day.Response))
            {
                weakest = goodDays > 0 && weakest == LegResponse.Better ? weakest : day.Response;
                (goodDays, without) = (goodDays + 1, 0);
            }
            else if (day.Response != LegResponse.Unknown)
            {
                // A day without effect keeps a confirmed direction; a worse one takes it away.
                if (day.Response != LegResponse.NoEffect) goodDays = 0;
                if (day.HasSymptoms) without++;
            }
        }

        if (without >= numbers.DaysWithoutEffectToDrop.Value) return new Dropped(without);
        return goodDays >= numbers.GoodDaysToConfirm.Value ? new Confirmed(weakest) : new Searching(goodDays);
    }

    private static bool IsGood(LegResponse response) => response is LegResponse.Centralised or LegResponse.Better;

    private static Day Worst(IEnumerable<Day> sameDay) => sameDay.MaxBy(d => d.Response switch
    {
        LegResponse.Peripheralised => 6,
        LegResponse.Worse => 5,
        LegResponse.RoseAndSettled => 4,
        LegResponse.NoEffect => 3,
        LegResponse.Unknown => 2,
        LegResponse.Better => 1,
        LegResponse.Centralised => 0,
    });
}
