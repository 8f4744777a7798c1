using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;

namespace Plumbline.Care.Programmes;

/// <summary>Lets the walk of a plan grow into the minutes that are left, within what the person can walk.</summary>
/// <remarks>It comes after the search: which exercises are best does not depend on it, and no limit of minutes is passed.</remarks>
internal static class LongerWalk
{
    /// <summary>How long the walk can be, or null when it stays as it is.</summary>
    /// <param name="walk">The walk among the items.</param>
    /// <param name="items">All items.</param>
    /// <param name="plan">The stage's plan.</param>
    /// <param name="around">The person and the rules.</param>
    public static TimeSpan? Of(Candidate walk, IReadOnlyList<Candidate> items, StagePlan plan, Circumstances around)
    {
        if (plan.Walk is not { } start || walk.Exercise.Facts.Position != Posture.Walking || walk.Dose is not Dose.Duration { Frequency: Frequency.TimesPerDay often } dose) return null;
        var goes = dose.Sets.Value.Max * often.Times.Value.Max;
        var now = (int)dose.Time.Value.Max.TotalSeconds;
        var most = Math.Min(start.AtMostSeconds, (int)(start.ShareOfAbility * 60 * around.Intake.WalkMinutes));
        if (walk.Exercise.Facts.Ceilings.Duration is { } ceiling) most = Math.Min(most, (int)ceiling.TotalSeconds);
        for (var day = 0; day < 7; day++)
        {
            if ((walk.DayMask & (1 << day)) == 0) continue;
            var on = items.Where(i => (i.DayMask & (1 << day)) != 0).ToList();
            most = Math.Min(most, now + (((around.Intake.MinutesPerDay * 60) - on.Sum(i => i.SecondsPerDay)) / goes));
            most = Math.Min(most, now + (((plan.SessionMinutes.Value * 60) - on.Sum(i => i.SecondsPerGo)) / dose.Sets.Value.Max));
        }

        most -= most % 60;
        return most > now ? TimeSpan.FromSeconds(most) : null;
    }
}
