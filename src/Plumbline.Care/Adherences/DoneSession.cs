using Plumbline.Care.Episodes;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Adherences;

/// <summary>A session as it was logged, as far as adherence asks.</summary>
public sealed record DoneSession
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its exercises.</summary>
    public required Seq<DoneItem> Items { get; init; }

    /// <summary>How long it took, in minutes; null when nobody knows.</summary>
    public double? Minutes { get; init; }

    /// <summary>Whether any exercise of it was done.</summary>
    internal bool Done => Items.Any(i => i.SkipReason is null);

    /// <summary>The sessions of an episode.</summary>
    public static Seq<DoneSession> Of(Episode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return
        [
            .. episode.Sessions.Where(s => !s.Withdrawn).Select(s => new DoneSession
            {
                On = s.On,
                Minutes = s.Log.Minutes,
                Items = [.. s.Log.Items.Select(i => new DoneItem(i.Exercise, i.CompletedFraction, i.SkipReason))],
            }),
        ];
    }
}

/// <summary>An exercise of a logged session.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="CompletedFraction">What part of the prescribed amount was done; null when not told, which is neither nothing nor all.</param>
/// <param name="SkipReason">Why it was left out; null when it was done.</param>
public sealed record DoneItem(string Exercise, double? CompletedFraction = null, SkipReason? SkipReason = null);

/// <summary>Logged sessions, as a file holds them.</summary>
public sealed record DoneFile
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The sessions, in any order.</summary>
    public required Seq<DoneSession> Sessions { get; init; }
}
