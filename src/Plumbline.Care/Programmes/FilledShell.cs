using Plumbline.Motion.Reading;

namespace Plumbline.Care.Programmes;

/// <summary>A shell for the time after an operation as a clinician filled it: limits, and exercises for each phase. Nothing in it has a default.</summary>
public sealed record FilledShell
{
    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The shell's id.</summary>
    public required string Protocol { get; init; }

    /// <summary>Name and profession of who filled it.</summary>
    public required string FilledBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the surgeon allows.</summary>
    public required ShellLimits Limits { get; init; }

    /// <summary>The exercises of the phases; those of the phase that the person is in must be there.</summary>
    public required Seq<FilledPhase> Phases { get; init; }
}

/// <summary>What the surgeon allows.</summary>
public sealed record ShellLimits
{
    /// <summary>The operation, in words.</summary>
    public required string Operation { get; init; }

    /// <summary>The levels operated on.</summary>
    public required string Levels { get; init; }

    /// <summary>The day of the operation.</summary>
    public required DateOnly OperatedOn { get; init; }

    /// <summary>From which day on exercises may be done.</summary>
    public required DateOnly ExerciseFrom { get; init; }

    /// <summary>The most that may be lifted, in kilograms.</summary>
    public required double LiftingLimitKg { get; init; }

    /// <summary>The longest time to sit at a stretch, in minutes.</summary>
    public required int SittingLimitMin { get; init; }

    /// <summary>Whether a brace is worn, and when.</summary>
    public required string Brace { get; init; }

    /// <summary>Whether bending and twisting are allowed.</summary>
    public required bool BendAndTwist { get; init; }

    /// <summary>Whether driving is allowed.</summary>
    public required bool Driving { get; init; }
}

/// <summary>The exercises of a phase.</summary>
/// <param name="Id">The phase's id, as in the condition's file.</param>
/// <param name="Items">The exercises.</param>
public sealed record FilledPhase(string Id, Seq<ProtocolItem> Items);
