using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Clips;

/// <summary>A movement made by one body: every frame of one repetition, contacts solved.</summary>
/// <remarks>World frame: docs/frames.md; the floor (the mat's upper side) is y = 0.</remarks>
public sealed record Clip
{
    /// <summary>The movement.</summary>
    public required Movement Movement { get; init; }

    /// <summary>The body that makes it.</summary>
    public required BodyShape Shape { get; init; }

    /// <summary>The key poses as they came out, in the order of the file.</summary>
    public required Seq<SolvedKey> Keys { get; init; }

    /// <summary>All frames in the order of time; the last is the first again.</summary>
    public required Seq<Frame> Frames { get; init; }

    /// <summary>What stands around the body: where walls, seats and handles are, as stated or as read off the first pose.</summary>
    public required Surroundings Around { get; init; }

    /// <summary>How long the clip lasts, holds included.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Frames[^1].TimeS);

    /// <summary>The key pose with this id.</summary>
    public SolvedKey Key(string id) => Keys.First(k => k.Key.Id == id);

    /// <summary>The moment of a key pose.</summary>
    public Frame MomentOf(SolvedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Frames.FirstOrDefault(f => f.Pose == key.Pose) ?? new(key.Part * Length.TotalSeconds, 0, key.Pose, [.. key.Touches.Select(t => (t, 1.0))], key.Pins, key.IsHeld);
    }

    /// <summary>The same movement to the other side.</summary>
    public Clip Mirrored => this with
    {
        Keys = Keys.Select(k => k.Mirrored(Shape)).ToSeq(),
        Frames = Frames.Select(f => f.Mirrored(Shape)).ToSeq(),
        Around = Around.Mirrored,
    };

    /// <summary>The movement's id and body.</summary>
    public override string ToString() => $"{Movement.Id}, {Shape.Body.Physique.Sex}, {Frames.Count} frames";
}

/// <summary>A key pose with its angles asked and got.</summary>
/// <param name="Key">The key pose of the file.</param>
/// <param name="Asked">The angles asked for, with what was inherited from the pose it differs from.</param>
/// <param name="Pose">The pose that came out.</param>
/// <param name="Touches">What touches what.</param>
/// <param name="Pins">The points that stay, by site.</param>
/// <param name="IsHeld">Whether a hold or a whole time is spent in it.</param>
public sealed record SolvedKey(KeyPose Key, IReadOnlyDictionary<Coordinate, Angle> Asked, Pose Pose, IReadOnlyList<Touch> Touches, IReadOnlyDictionary<string, IReadOnlyList<Pin>> Pins, bool IsHeld)
{
    /// <summary>In a steady movement: the part of the round at which it is reached.</summary>
    public double Part { get; init; }

    /// <summary>Whether the centre of mass was brought over what bears: in poses that are held, and in those on the way from one on the same support.</summary>
    internal bool IsBalanced { get; init; }

    /// <summary>The same to the other side.</summary>
    public SolvedKey Mirrored(BodyShape shape) => this with
    {
        Asked = Asked.ToDictionary(a => a.Key.Mirrored, a => a.Key.MirrorSign * a.Value),
        Pose = Pose.Mirrored,
        Touches = [.. Touches.Select(t => t.Mirrored(shape))],
        Pins = Frame.Mirror(Pins),
    };
}

/// <summary>A moment of a clip.</summary>
/// <param name="TimeS">Seconds from the start.</param>
/// <param name="Phase">The phase's place in the movement.</param>
/// <param name="Pose">The pose.</param>
/// <param name="Touches">The contacts, each with how much of it holds: 1 bears, less is being released or taken up.</param>
/// <param name="Pins">The points that stay, by site.</param>
/// <param name="IsHeld">Whether the body is still.</param>
public sealed record Frame(double TimeS, int Phase, Pose Pose, IReadOnlyList<(Touch Touch, double Part)> Touches, IReadOnlyDictionary<string, IReadOnlyList<Pin>> Pins, bool IsHeld)
{
    /// <summary>The same to the other side.</summary>
    public Frame Mirrored(BodyShape shape) => this with { Pose = Pose.Mirrored, Touches = [.. Touches.Select(t => (t.Touch.Mirrored(shape), t.Part))], Pins = Mirror(Pins) };

    internal static IReadOnlyDictionary<string, IReadOnlyList<Pin>> Mirror(IReadOnlyDictionary<string, IReadOnlyList<Pin>> pins) => pins.ToDictionary(
        p => Names.OtherSide(p.Key),
        p => (IReadOnlyList<Pin>)[.. p.Value.Select(pin => new Pin(pin.Carrier.Mirrored, pin.Neutral.Mirrored, pin.At.Mirrored))]);
}
