namespace Plumbline.Cli.Simulations;

/// <summary>One exercise of one session as it was prescribed and felt, written down beside the journal by the virtual body itself.</summary>
/// <param name="Place">The place in the programme.</param>
/// <param name="Day">Days from the start.</param>
/// <param name="KnownFrom">The first day on which what was told of it had arrived.</param>
/// <param name="Exercise">The exercise.</param>
/// <param name="Demand">What it asked of the body: hidden.</param>
/// <param name="Strained">Whether it was more than the body could bear: hidden.</param>
/// <param name="ToldBefore">Pain before, as told.</param>
/// <param name="ToldPeak">Worst pain, as told; null when not told.</param>
/// <param name="Hand">Counts the decisions that a clinician made by hand, so that they are not laid at the rules' door.</param>
internal sealed record RawEntry(string Place, int Day, int KnownFrom, string Exercise, double Demand, bool Strained, double ToldBefore, double? ToldPeak, int Hand)
{
    /// <summary>The day from which on the person says that the session never was.</summary>
    public int TakenBackFrom { get; init; } = int.MaxValue;
}

/// <summary>Looks for steps that were taken over a body's head, in the raw log alone. It shares no code with the rules.</summary>
/// <remarks>
/// A step is over-progression when more is asked of a body than the last time although that last time was more than it bears,
/// and it had said so: worst pain by more than two points above the pain before, and four or more. What it kept to itself is counted apart.
/// </remarks>
internal static class OverProgression
{
    /// <summary>Looks through the log of one person: the steps against which the body had spoken, and how many went over a strain that it kept to itself.</summary>
    public static (IReadOnlyList<OverStep> Told, int Untold) In(IEnumerable<RawEntry> log)
    {
        var (told, untold) = (new List<OverStep>(), 0);
        foreach (var place in log.GroupBy(e => e.Place))
        {
            var entries = place.OrderBy(e => e.Day).ToList();
            for (var i = 1; i < entries.Count; i++)
            {
                var now = entries[i];
                if (entries.Take(i).LastOrDefault(e => e.TakenBackFrom > now.Day) is not { } last) continue;
                if (now.Demand <= last.Demand * 1.000001 || !last.Strained || last.KnownFrom > now.Day || last.Hand != now.Hand) continue;
                if (last.ToldPeak is { } peak && peak >= 4 && peak > last.ToldBefore + 2) told.Add(new(last, now));
                else untold++;
            }
        }

        return (told, untold);
    }
}

/// <summary>A step over a body's head.</summary>
/// <param name="Last">The session that had been too much.</param>
/// <param name="Now">The one that asked for more.</param>
internal sealed record OverStep(RawEntry Last, RawEntry Now);
