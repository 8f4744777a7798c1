namespace Plumbline.Exercises.Doses;

/// <summary>Which end of a dose's ranges is meant.</summary>
public enum RangeEnd
{
    /// <summary>The least of every range.</summary>
    Least,

    /// <summary>The greatest of every range.</summary>
    Greatest,
}

/// <summary>A side of the body.</summary>
public enum BodySide
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>What happens in a stretch of time of an exercise.</summary>
public enum SegmentKind
{
    /// <summary>Getting into position.</summary>
    SetUp,

    /// <summary>A moving phase.</summary>
    Move,

    /// <summary>Keeping still.</summary>
    Hold,

    /// <summary>Going on steadily for a time or a way.</summary>
    Steady,

    /// <summary>Changing to the other side.</summary>
    Switch,

    /// <summary>Resting between sets.</summary>
    Rest,
}

/// <summary>A stretch of time of an exercise. Never of zero length.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Time">How long.</param>
public sealed record DoseSegment(SegmentKind Kind, TimeSpan Time)
{
    /// <summary>The set, from 1; the coming one in a rest; 0 outside of sets.</summary>
    public int Set { get; init; }

    /// <summary>The repetition in its set and side, from 1; 0 outside of repetitions.</summary>
    public int Repetition { get; init; }

    /// <summary>The side at work, or that is changed to; null when sides do not take turns.</summary>
    public BodySide? Side { get; init; }

    /// <summary>The phase's place in the movement's phases, or in the row of moves and holds when there is no movement; -1 outside of repetitions.</summary>
    public int Phase { get; init; } = -1;
}
