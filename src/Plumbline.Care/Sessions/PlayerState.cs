using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>Where a player stands and what has happened so far.</summary>
public sealed record PlayerState
{
    /// <summary>Whether it plays.</summary>
    public required PlayerStatus Status { get; init; }

    /// <summary>Place in the script, from 0 to its total; never inside an exercise that hurt.</summary>
    public required int AtMs { get; init; }

    /// <summary>Each exercise of the script in its order.</summary>
    public required Seq<ItemProgress> Items { get; init; }

    /// <summary>What happened, in order.</summary>
    public required Seq<PlayerEvent> Log { get; init; }

    /// <summary>Whether nothing can happen any more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOver => Status is PlayerStatus.Finished or PlayerStatus.Stopped or PlayerStatus.Refused;
}

/// <summary>Whether a player plays.</summary>
public enum PlayerStatus
{
    /// <summary>Not begun.</summary>
    Ready,

    /// <summary>Time runs.</summary>
    Playing,

    /// <summary>Time stands still.</summary>
    Paused,

    /// <summary>Played to the end.</summary>
    Finished,

    /// <summary>Ended before.</summary>
    Stopped,

    /// <summary>The script is no longer valid.</summary>
    Refused,
}

/// <summary>How an exercise went.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="PlayedMs">Time that was played of it; more than its length when it was done again.</param>
/// <param name="Repetitions">Repetitions that were played to their end.</param>
public sealed record ItemProgress(ItemOutcome Outcome, int PlayedMs, int Repetitions);

/// <summary>What became of an exercise.</summary>
public enum ItemOutcome
{
    /// <summary>Still to come, or under way.</summary>
    Waiting,

    /// <summary>Played to its end.</summary>
    Done,

    /// <summary>Left out.</summary>
    Skipped,

    /// <summary>Ended because it hurt.</summary>
    Hurt,

    /// <summary>Not reached, or broken off, because the session was ended.</summary>
    Left,
}

/// <summary>Something that happened in a session.</summary>
/// <param name="AtMs">The place in the script.</param>
/// <param name="What">What happened.</param>
/// <param name="Item">Index of the exercise; not given when none was under way.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record PlayerEvent(int AtMs, PlayerEventKind What, int? Item = null, SkipReason? Reason = null);

/// <summary>What kind of event.</summary>
public enum PlayerEventKind
{
    /// <summary>The session began.</summary>
    Started,

    /// <summary>Stood still.</summary>
    Paused,

    /// <summary>Went on.</summary>
    Resumed,

    /// <summary>An exercise was played to its end.</summary>
    Done,

    /// <summary>An exercise was left out.</summary>
    Skipped,

    /// <summary>An exercise hurt.</summary>
    Hurt,

    /// <summary>Went back to the start of this exercise.</summary>
    WentBack,

    /// <summary>The session was ended.</summary>
    Stopped,

    /// <summary>The script was no longer valid.</summary>
    Refused,
}
