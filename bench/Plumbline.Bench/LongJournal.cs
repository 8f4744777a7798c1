using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;

namespace Plumbline.Bench;

/// <summary>A journal of two years: the twelve kept weeks lived again and again.</summary>
public static class LongJournal
{
    /// <summary>The journal, cut off after so many events.</summary>
    public static Journal Of(string folder, int events)
    {
        var weeks = JournalFile.Read("steady-twelve-weeks", File.ReadAllText(Path.Combine(folder, "samples", "episodes", "steady-twelve-weeks.jsonl"))).Require();
        var lived = weeks.Events.Where(e => e.What is not EpisodeEvent.Ended).ToList();
        return Journal.Of(Enumerable.Range(0, (events / lived.Count) + 1).SelectMany(round => lived.Where(e => round == 0 || IsWork(e)).Select(e => Again(e, round))).Take(events)).Require();
    }

    private static bool IsWork(JournalEvent one) =>
        one.What is EpisodeEvent.SessionLogged or EpisodeEvent.MorningPainReported or EpisodeEvent.VerdictGiven or EpisodeEvent.VerdictAccepted or EpisodeEvent.Screened;

    private static JournalEvent Again(JournalEvent one, int round)
    {
        var (what, days) = (one.What, 87 * round);
        if (what is EpisodeEvent.MorningPainReported morning) what = morning with { Session = Id(morning.Session, round) };
        if (what is EpisodeEvent.VerdictAccepted accepted) what = accepted with { Verdict = Id(accepted.Verdict, round) };
        return one with { Id = Id(one.Id, round), Seq = one.Seq + (1_000_000 * round), RecordedAt = one.RecordedAt.AddDays(days), OccurredOn = one.OccurredOn.AddDays(days), What = what };
    }

    private static Guid Id(Guid id, int round)
    {
        var bytes = id.ToByteArray();
        bytes[9] = (byte)round;
        return new(bytes);
    }
}
