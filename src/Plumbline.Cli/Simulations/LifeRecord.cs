using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;

namespace Plumbline.Cli.Simulations;

/// <summary>What became of one virtual person.</summary>
internal sealed class LifeRecord(int weeks)
{
    /// <summary>The level of the first screening.</summary>
    public ActionLevel Level { get; set; }

    /// <summary>Whether a programme was approved.</summary>
    public bool Started { get; set; }

    /// <summary>Sessions that were done.</summary>
    public int Sessions { get; set; }

    /// <summary>Sessions by week.</summary>
    public int[] SessionsByWeek { get; } = new int[weeks];

    /// <summary>Sessions that could not be played, by the code of the reason.</summary>
    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Verdicts by rule.</summary>
    public SortedDictionary<string, int> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Verdicts by kind and week.</summary>
    public int[,] Verdicts { get; } = new int[Enum.GetValues<VerdictKind>().Length, weeks];

    /// <summary>The week of the first step that took effect; null when there was none.</summary>
    public int? Progressed { get; set; }

    /// <summary>The week in which an exercise was first stopped.</summary>
    public int? Stopped { get; set; }

    /// <summary>The week of the first lock after the start.</summary>
    public int? Locked { get; set; }

    /// <summary>Warning signs that were told.</summary>
    public int RedFlags { get; set; }

    /// <summary>Of these, those after which a further session could be played.</summary>
    public int LockedLate { get; set; }

    /// <summary>Steps that a body had spoken against: must be none.</summary>
    public IReadOnlyList<OverStep> OverProgressed { get; set; } = [];

    /// <summary>Steps over a strain that nobody was told of.</summary>
    public int OverProgressedUntold { get; set; }

    /// <summary>Entries that were corrected afterwards.</summary>
    public int Corrected { get; set; }

    /// <summary>Entries that came late.</summary>
    public int Late { get; set; }

    /// <summary>Entries that came twice.</summary>
    public int Doubled { get; set; }

    /// <summary>Entries in the journal.</summary>
    public int Events { get; set; }

    /// <summary>Mean of what is asked now for each part of what was asked first, over the places of the programme.</summary>
    public double Growth { get; set; } = 1;

    /// <summary>Counts something by name.</summary>
    public static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
