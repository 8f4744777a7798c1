using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Movements;

/// <summary>The key poses of a movement: what the picture, the animation and the checks are made of.</summary>
public sealed record MovementPoses
{
    /// <summary>Which side the poses show; the other side is their mirror image. Both when there are no sides, or both move.</summary>
    public required ShownSide Side { get; init; }

    /// <summary>The key poses in the order of time; the first is where the movement starts and ends.</summary>
    public required Seq<KeyPose> Keys { get; init; }

    /// <summary>What must be true of the poses for the exercise to be this exercise.</summary>
    public required Seq<DefiningAngle> Defines { get; init; }

    /// <summary>From where it is looked at.</summary>
    public required Camera Camera { get; init; }

    /// <summary>What the arrow of the picture follows.</summary>
    public Arrow? Arrow { get; init; }

    /// <summary>True when a picture shows start and end apart even where the start would fit behind the end.</summary>
    public bool Apart { get; init; }

    /// <summary>True when the rim that the trunk has at the start is drawn as a broken line over the end, for a movement that is small.</summary>
    public bool Traced { get; init; }

    /// <summary>Muscles of the exercise that are tinted besides those that it is for: where those are turned away from the eye.</summary>
    public Seq<string> TintedToo { get; init; }

    /// <summary>Who moves the person, where somebody else does.</summary>
    public Assistant? Assistant { get; init; }

    /// <summary>Where props are, when that is not read off the first pose.</summary>
    public Seq<PropPlace> Places { get; init; }

    /// <summary>How a steady movement goes round: only for a <c>steady</c> phase that moves.</summary>
    public Cycle? Cycle { get; init; }

    /// <summary>True when the person goes on over the floor, as in walking or steps to the side: what bears on the floor moves back steadily under the person, so that the clip is a loop. A step is as long as the poses show.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Why the centre of mass need not be over the support: holding on to something, or no static hold.</summary>
    public string? BalanceExempt { get; init; }

    /// <summary>Where the angles come from: a key of docs/sources.bib.</summary>
    public required string Source { get; init; }

    /// <summary>How far the source supports them.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>How a steady movement goes round.</summary>
/// <param name="LastsS">How long one round lasts.</param>
/// <param name="Mirrored">True when the second half is the mirror image of the first: key poses are given for the first half only, their <c>part</c> below 0.5.</param>
public sealed record Cycle(TimeSpan LastsS, bool Mirrored = false);

/// <summary>Which side of the body the poses show at work.</summary>
public enum ShownSide
{
    /// <summary>No sides, or both at once.</summary>
    Both,

    /// <summary>The left side.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,
}

/// <summary>A pose that the movement passes through.</summary>
public sealed record KeyPose
{
    /// <summary>A kebab-case id, unique in the movement.</summary>
    public required string Id { get; init; }

    /// <summary>The phase at whose end it is reached; none for the first pose.</summary>
    public string? At { get; init; }

    /// <summary>The part of the phase after which it is reached, above 0 and at most 1; 1 when left out.</summary>
    public double? Part { get; init; }

    /// <summary>The key pose from which it differs; the first when left out. The first differs from the named posture.</summary>
    public string? From { get; init; }

    /// <summary>Angles asked for, by clinical name, in degrees: kept within 3° whatever the contacts want. A name without a side means both.</summary>
    public IReadOnlyDictionary<string, double>? AnglesDeg { get; init; }

    /// <summary>Angles to start from where contacts may decide, in degrees.</summary>
    public IReadOnlyDictionary<string, double>? AboutDeg { get; init; }

    /// <summary>How the pelvis is turned to begin with, where it differs; contacts decide.</summary>
    public RootTurn? Root { get; init; }

    /// <summary>How far the belly stands out to the front against where it is at rest, in millimetres: above 0 filled by the breath, below 0 drawn in. As in the pose it differs from when left out; at rest in the first.</summary>
    public double? BellyRiseMm { get; init; }

    /// <summary>What touches what; as in the pose it differs from when left out.</summary>
    public Seq<Contact>? Contacts { get; init; }
}

/// <summary>How the pelvis is turned.</summary>
/// <param name="PitchDeg">Forward: 90 face down, -90 on the back.</param>
/// <param name="RollDeg">Over to the right: 90 lying on the right side.</param>
/// <param name="TurnDeg">To the left about the vertical.</param>
/// <param name="HeightM">How high the middle of the hips is above the floor; let down onto the floor when left out. For floating in water.</param>
public sealed record RootTurn(double PitchDeg = 0, double RollDeg = 0, double TurnDeg = 0, double? HeightM = null);

/// <summary>Something that touches something.</summary>
/// <param name="Site">A site of the body: <c>left-hand</c>, <c>foot</c> (both), <c>sacrum</c>.</param>
/// <param name="On">What it touches: <c>floor</c> when left out, a prop, or a place of the body such as <c>right-thigh-back</c>.</param>
/// <param name="Slides">True when it may move along; a hand or foot otherwise stays where it is.</param>
public sealed record Contact(string Site, string On = "floor", bool Slides = false);

/// <summary>What defines the exercise in a pose: an angle or a way in exercise terms, with its tolerance.</summary>
/// <param name="Pose">The key pose.</param>
/// <param name="Measure">What is measured: a clinical angle or a measure of the whole body.</param>
/// <param name="Within">From the least to the greatest value: degrees, or metres for a measure of length.</param>
/// <param name="Source">A key of docs/sources.bib.</param>
/// <param name="Basis">How far the source supports it.</param>
public sealed record DefiningAngle(string Pose, string Measure, Range<double> Within, string Source, Basis Basis);

/// <summary>From where a movement is looked at.</summary>
/// <param name="AzimuthDeg">From the front to the person's left: 0 from in front, 90 from the left.</param>
/// <param name="ElevationDeg">Above the level.</param>
/// <param name="Around">The landmark that the picture is cropped to, for a movement that is small; the whole body when left out.</param>
public sealed record Camera(double AzimuthDeg, double ElevationDeg, string? Around = null)
{
    /// <summary>How much is seen round that landmark, each way: to the sides, up and down, to the front and back of the world; 22 cm when left out.</summary>
    public Seq<double> ReachM { get; init; }
}

/// <summary>The arrow of a picture. From and to the same pose: that pose alone is shown, without an arrow.</summary>
/// <param name="Landmark">The point of the body that it follows.</param>
/// <param name="From">The key pose where it starts.</param>
/// <param name="To">The key pose where it ends.</param>
/// <param name="Way">How it runs.</param>
public sealed record Arrow(string Landmark, string From, string To, ArrowWay Way = ArrowWay.Path)
{
    /// <summary>Further points of the body, each with an arrow of its own.</summary>
    public Seq<string> Also { get; init; }
}

/// <summary>How an arrow runs.</summary>
public enum ArrowWay
{
    /// <summary>The way of its landmark.</summary>
    Path,

    /// <summary>Round, as its landmark goes in a whole cycle.</summary>
    Round,

    /// <summary>Straight up.</summary>
    Up,

    /// <summary>Straight down.</summary>
    Down,

    /// <summary>Straight to the front.</summary>
    Front,

    /// <summary>Straight to the back.</summary>
    Back,

    /// <summary>Straight to the middle of the body.</summary>
    Inward,
}

/// <summary>Somebody who moves a limb of the person, kneeling with both hands on it: shown in pictures.</summary>
/// <param name="AtM">Where the middle of their hips is on the floor: to the left and to the front, in metres.</param>
/// <param name="Faces">Which way they look.</param>
/// <param name="LeftHand">The landmark of the person that their left hand holds.</param>
/// <param name="RightHand">The one that their right hand holds.</param>
public sealed record Assistant(Seq<double> AtM, PropSide Faces, string LeftHand, string RightHand);
