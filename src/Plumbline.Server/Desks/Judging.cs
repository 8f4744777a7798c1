using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Desks;

/// <summary>Gives the verdicts of the rules on an episode: when the next session is made ready, or when a morning answer has arrived, never when a session is logged.</summary>
internal static class Judging
{
    /// <summary>What follows now: steps that corrections take back, then the verdicts of the day. Nothing while warning signs are to be asked for first, or exercise is locked.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="at">When it is judged.</param>
    public static Seq<Deed> Of(OpenEpisode episode, JudgedAt at)
    {
        var standing = episode.Standing;
        if (standing.Episode.Programme is null || standing.Episode.End is not null || standing.Episode.IsLocked || standing.Rescreening is not Rescreening.NotDue) return [];
        Seq<Deed> takenBack = Together(Rejudging.ToGive(episode.Journal, episode.Practice.Rules));
        if (takenBack.Count > 0) return takenBack;
        return Together(standing.ToGive(at));
    }

    // Verdicts that are given together make one new version of the programme.
    private static Seq<Deed> Together(IEnumerable<EpisodeEvent.VerdictGiven> verdicts) =>
        verdicts.Select((verdict, index) => new Deed(verdict, Actor.Program) { IsWithPrevious = index > 0 }).ToSeq();
}
