using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>Something that keeps part of a programme back for a time, or until a clinician has looked.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Cause">Id of the event that raised it.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it is over; null until a clinician acts.</param>
public sealed record Hold(HoldKind Kind, Guid Cause, DateOnly From, DateOnly? Until)
{
    /// <summary>Directions that are kept out.</summary>
    public Seq<Bias> Directions { get; init; }
}

/// <summary>What a hold keeps back.</summary>
public enum HoldKind
{
    /// <summary>A direction, because symptoms spread.</summary>
    Direction,

    /// <summary>Everything that was done in a session after which symptoms spread although nothing in it moved the back.</summary>
    Unexplained,

    /// <summary>Growth: an easier week.</summary>
    EasierWeek,

    /// <summary>New loading: the screening asks for a clinician within a week or two.</summary>
    NoNewLoading,

    /// <summary>Everything above load class 1: a self-reported clearance reopened exercise.</summary>
    SelfReported,
}

/// <summary>Works out the holds of a day.</summary>
internal static class Holds
{
    public static List<Hold> On(Episode episode, DateOnly day, EpisodeWorld world)
    {
        var holds = new List<Hold>();
        Spread(episode, day, world, holds);
        for (var i = episode.Verdicts.Length - 1; i >= 0; i--)
        {
            var given = episode.Verdicts[i];
            if (given.Verdict.Until is not { } until || given.Fate != VerdictFate.InEffect || until <= day || given.On > day || episode.HoldsEnded.Contains(given.Id)) continue;
            if (given.Verdict.BlockedDirections.Count > 0) holds.Add(new(HoldKind.Direction, given.Id, given.On, until) { Directions = given.Verdict.BlockedDirections });
            else if (given.Verdict.Verdict == VerdictKind.Regress) holds.Add(new(HoldKind.EasierWeek, given.Id, given.On, until));
        }

        foreach (var held in episode.Locks)
        {
            if (held.InForce && held.Level == ActionLevel.Prompt && held.Leaves != ProgrammeAccess.Yes) holds.Add(new(HoldKind.NoNewLoading, held.Id, held.On, null));
            else if (episode.ReopenedBySelfReport && held.End is { SelfReportedBy: not null } end) holds.Add(new(HoldKind.SelfReported, end.By, end.On, null));
        }

        return holds;
    }

    // From the answers themselves: whether a verdict was asked for or not, a direction in which symptoms spread is held, and what no direction explains.
    private static void Spread(Episode episode, DateOnly day, EpisodeWorld world, List<Hold> holds)
    {
        var legs = world.Book.Rules.Legs;
        var days = legs.DaysBlockedAfterSpread.Value;
        for (var i = episode.Sessions.Length - 1; i >= 0; i--)
        {
            var session = episode.Sessions[i];
            if (session.On > day || session.Withdrawn || episode.HoldsEnded.Contains(session.Id)) continue;
            if (session.On.AddDays(days) <= day) break;
            if (!TellsOfLegs(session.Log)) continue;
            var spread = session.Log.Items.Where(item => item.SkipReason is null && LegSymptoms.Compare(Answers.Of(session, item, world), legs) == LegResponse.Peripheralised).ToList();
            var directions = spread.SelectMany(item => Answers.DirectionsOf(item.Exercise, world)).Distinct().ToSeq();
            if (directions.Count > 0 || (spread.Count > 0 && session.Log.SpreadFurther == true)) holds.Add(new(directions.Count > 0 ? HoldKind.Direction : HoldKind.Unexplained, session.Id, session.On, session.On.AddDays(days)) { Directions = directions });
        }
    }

    // Most sessions do not, and then nothing spread.
    private static bool TellsOfLegs(SessionLog log)
    {
        if (log.SpreadFurther == true || log.FurthestZoneBefore is not null) return true;
        foreach (var item in log.Items)
        {
            if (item.FurthestZoneBefore is not null) return true;
        }

        return false;
    }
}
