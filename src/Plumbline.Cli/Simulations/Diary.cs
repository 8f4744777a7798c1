using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Simulations;

/// <summary>The journal of a virtual person as the clinic has it: some entries come days late, some come twice.</summary>
internal sealed class Diary(Dice dice)
{
    private readonly List<(int Due, JournalEvent One)> underway = [];
    private readonly List<JournalEvent> arrived = [];
    private Journal journal = Journal.Empty;
    private DateTimeOffset clock;
    private long seq;

    /// <summary>How many entries came twice.</summary>
    public int Doubled { get; private set; }

    /// <summary>How many entries came late.</summary>
    public int Late { get; private set; }

    /// <summary>The journal.</summary>
    public Journal Journal
    {
        get
        {
            if (arrived.Count == 0) return journal;
            journal = journal.With(arrived).Require();
            arrived.Clear();
            return journal;
        }
    }

    /// <summary>The episode as it is known by now.</summary>
    public Episode Episode => Episode.Of(Journal);

    /// <summary>A day begins: what was under way arrives.</summary>
    public void Begin(int day, DateOnly on)
    {
        clock = new DateTimeOffset(on.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
        foreach (var (_, one) in underway.Where(u => u.Due <= day)) Add(one with { Seq = ++seq });
        underway.RemoveAll(u => u.Due <= day);
    }

    /// <summary>Writes an entry; it arrives at once, or on a later day.</summary>
    public Guid Write(DateOnly on, Actor by, EpisodeEvent what, int arrives = 0)
    {
        clock = clock.AddSeconds(7);
        var one = new JournalEvent(dice.Id(), 0, clock, on, by, what);
        if (arrives > 0)
        {
            underway.Add((arrives, one));
            Late++;
        }
        else
        {
            Add(one with { Seq = ++seq });
        }

        return one.Id;
    }

    /// <summary>Writes an act, which the episode may refuse.</summary>
    public Read<Journal> Try(DateOnly on, Actor by, EpisodeEvent what, EpisodeWorld world)
    {
        clock = clock.AddSeconds(7);
        var one = new JournalEvent(dice.Id(), ++seq, clock, on, by, what);
        var longer = Acts.Append(Journal, one, world);
        if (longer is not Read<Journal>.Success { Value: var known }) return longer;
        journal = known;
        Double(one);
        return longer;
    }

    private void Add(JournalEvent one)
    {
        arrived.Add(one);
        Double(one);
    }

    private void Double(JournalEvent one)
    {
        if (!dice.Chance(0.03)) return;
        arrived.Add(one with { Seq = ++seq });
        Doubled++;
    }
}
