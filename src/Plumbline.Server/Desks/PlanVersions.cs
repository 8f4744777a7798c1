using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Desks;

/// <summary>A version of a person's programme: when it came about, how, and what stood in it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="By">The event that made it.</param>
/// <param name="Programme">What stood in it on its first day; null when everything was left out.</param>
internal sealed record PlanVersion(int Number, JournalEvent By, Programme? Programme);

/// <summary>All versions of a person's programme, read from the journal.</summary>
internal static class PlanVersions
{
    /// <summary>The versions, the oldest first. Verdicts of one moment make one.</summary>
    public static IReadOnlyList<PlanVersion> Of(OpenEpisode episode)
    {
        var (versions, journal) = (new SortedDictionary<int, PlanVersion>(), Journal.Empty);
        foreach (var moment in episode.Journal.Events.GroupBy(e => e.RecordedAt))
        {
            if (journal.With(moment) is not Read<Journal>.Success { Value: var longer }) break;
            journal = longer;
            if (moment.All(e => e.What is EpisodeEvent.SessionLogged or EpisodeEvent.MorningPainReported or EpisodeEvent.CheckedIn or EpisodeEvent.WeekRated)) continue;
            var known = Episode.Of(journal);
            if (known.Programme is null || versions.ContainsKey(known.Version)) continue;
            var by = moment.Last();
            versions.Add(known.Version, new(known.Version, by, EpisodeSessions.Programme(Standing.Of(known, by.OccurredOn, episode.Practice.Rules)) is Read<Programme>.Success { Value: var programme } ? programme : null));
        }

        return [.. versions.Values];
    }
}
