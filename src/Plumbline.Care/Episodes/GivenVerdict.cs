using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Progressions;

namespace Plumbline.Care.Episodes;

/// <summary>A verdict that was given, and what became of it.</summary>
/// <param name="Id">Id of the event that gave it.</param>
/// <param name="Seq">Its number of arrival.</param>
/// <param name="On">For which day.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record GivenVerdict(Guid Id, long Seq, DateOnly On, DateTimeOffset RecordedAt, EpisodeEvent.VerdictGiven Verdict)
{
    /// <summary>What became of it.</summary>
    public VerdictFate Fate { get; init; }

    /// <summary>The day on which it took effect or was decided otherwise.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Who decided; null when it took effect by itself.</summary>
    public Actor? DecidedBy { get; init; }

    /// <summary>Why somebody decided otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it made something harder.</summary>
    public bool IsStep => Verdict.Verdict == VerdictKind.Progress && Fate is VerdictFate.InEffect or VerdictFate.Pending;
}

/// <summary>What becomes of a verdict.</summary>
public enum VerdictFate
{
    /// <summary>It waits for somebody to accept it.</summary>
    Pending,

    /// <summary>It is in effect: somebody accepted it, or it did not have to wait.</summary>
    InEffect,

    /// <summary>Somebody decided otherwise.</summary>
    Overridden,

    /// <summary>It waited until something newer took its place.</summary>
    Lapsed,

    /// <summary>An entry before it was corrected, and what it did was taken back.</summary>
    TakenBack,

    /// <summary>It had nothing to act on.</summary>
    NoEffect,
}
