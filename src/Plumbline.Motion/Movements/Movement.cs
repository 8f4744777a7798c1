using System.Text.Json.Serialization;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Movements;

/// <summary>How an exercise is done: its phases with breath and default tempo; the content of <c>movement.json</c>.</summary>
public sealed record Movement
{
    /// <summary>Address of the published schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The file's format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The exercise's id.</summary>
    public required string Id { get; init; }

    /// <summary>The posture it starts from; the position of <c>exercise.json</c>.</summary>
    public required Posture Posture { get; init; }

    /// <summary>Things that take part, in words of the equipment list.</summary>
    public required Seq<Prop> Props { get; init; }

    /// <summary>What happens in one repetition, in order.</summary>
    public required Seq<Phase> Phases { get; init; }

    /// <summary>The key poses; none while a movement has only its phases.</summary>
    public MovementPoses? Poses { get; init; }

    /// <summary>Where the phases and their tempo come from: a key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports it.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Time that the moving phases of one repetition take together, without holds.</summary>
    [JsonIgnore]
    public TimeSpan Tempo => TimeSpan.FromSeconds(Phases.Where(p => p.Kind == PhaseKind.Move).Sum(p => p.Tempo?.TotalSeconds ?? 0));

    /// <summary>How many times a dose's hold is held in one repetition.</summary>
    [JsonIgnore]
    public int HoldsPerRepetition => Phases.Count(p => p.Kind == PhaseKind.Hold);

    /// <summary>Whether it goes on steadily (walking, resting) instead of in repetitions.</summary>
    [JsonIgnore]
    public bool IsSteady => Phases.Any(p => p.Kind == PhaseKind.Steady);
}

/// <summary>One part of a repetition.</summary>
public sealed record Phase
{
    /// <summary>A kebab-case id, unique in the movement; its cue stands in the words file.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it moves, holds or goes on steadily.</summary>
    public required PhaseKind Kind { get; init; }

    /// <summary>How to breathe. Breath is never held. Source: s001.</summary>
    public required Breath Breath { get; init; }

    /// <summary>Default duration of a moving phase; none for the other kinds.</summary>
    [JsonPropertyName("tempo_s")]
    public TimeSpan? Tempo { get; init; }
}

/// <summary>What kind of phase.</summary>
public enum PhaseKind
{
    /// <summary>Moving, as long as its tempo.</summary>
    Move,

    /// <summary>Keeping still, as long as the dose's hold.</summary>
    Hold,

    /// <summary>Going on for the dose's whole time or way.</summary>
    Steady,
}

/// <summary>How to breathe in a phase.</summary>
public enum Breath
{
    /// <summary>Quietly, as it comes.</summary>
    Natural,

    /// <summary>In: on relaxing.</summary>
    In,

    /// <summary>Out: on effort.</summary>
    Out,
}

/// <summary>How far a source supports a fact or a number.</summary>
public enum Basis
{
    /// <summary>The source says so.</summary>
    Source,

    /// <summary>Known in the field; the source is still to be checked.</summary>
    Recalled,

    /// <summary>Our own proposal, awaiting a named clinician's sign-off.</summary>
    Proposal,
}

/// <summary>A named starting posture.</summary>
public enum Posture
{
    /// <summary>On the back.</summary>
    Supine,

    /// <summary>On the back, knees bent, feet flat.</summary>
    HookLying,

    /// <summary>Face down.</summary>
    Prone,

    /// <summary>On the side.</summary>
    SideLying,

    /// <summary>On hands and knees.</summary>
    Quadruped,

    /// <summary>On both knees.</summary>
    Kneeling,

    /// <summary>On one knee.</summary>
    HalfKneeling,

    /// <summary>On a chair or stool.</summary>
    Sitting,

    /// <summary>On the floor.</summary>
    FloorSitting,

    /// <summary>On the feet.</summary>
    Standing,

    /// <summary>Walking.</summary>
    Walking,

    /// <summary>On an exercise machine or bicycle.</summary>
    Machine,

    /// <summary>In water.</summary>
    Water,
}

/// <summary>A thing that an exercise is done with.</summary>
public enum Prop
{
    /// <summary>Exercise mat.</summary>
    Mat,

    /// <summary>Firm bed.</summary>
    Bed,

    /// <summary>Pillow or cushion.</summary>
    Pillow,

    /// <summary>Steady chair.</summary>
    Chair,

    /// <summary>Stool without back or arms.</summary>
    Stool,

    /// <summary>Clear wall.</summary>
    Wall,

    /// <summary>Steady table or worktop.</summary>
    Table,

    /// <summary>Towel, strap, rope or belt.</summary>
    Towel,

    /// <summary>Resistance band or tube.</summary>
    Band,

    /// <summary>Closed loop band.</summary>
    LoopBand,

    /// <summary>Light hand weights.</summary>
    Dumbbells,

    /// <summary>Broomstick or dowel.</summary>
    Stick,

    /// <summary>Low step.</summary>
    Step,

    /// <summary>Walking shoes.</summary>
    Shoes,

    /// <summary>Bicycle.</summary>
    Bicycle,

    /// <summary>Upright exercise bike.</summary>
    UprightBike,

    /// <summary>Recumbent exercise bike.</summary>
    RecumbentBike,

    /// <summary>Elliptical trainer.</summary>
    Elliptical,

    /// <summary>Step machine.</summary>
    StepMachine,

    /// <summary>Swimming pool.</summary>
    Pool,
}
