using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Kinematics;

/// <summary>An axis of a bone's frame.</summary>
public enum Axis
{
    /// <summary>To the left.</summary>
    X,

    /// <summary>Up.</summary>
    Y,

    /// <summary>Forward.</summary>
    Z,
}

/// <summary>How a clinical motion turns one bone: by its share of the angle, about one axis.</summary>
/// <param name="Bone">The bone that turns against its parent.</param>
/// <param name="Axis">The axis of the parent's frame after the turns that come before it.</param>
/// <param name="Factor">The share of the angle with its sign.</param>
public readonly record struct Drive(Bone Bone, Axis Axis, double Factor);

/// <summary>One clinical angle of the body: a motion on a side. A <see cref="Pose"/> has one value for each.</summary>
public sealed record Coordinate
{
    internal Coordinate(int index, JointMotion motion, Side side, Seq<Drive> drives) => (Index, Motion, Side, Drives) = (index, motion, side, drives);

    /// <summary>Its place in a pose.</summary>
    public int Index { get; }

    /// <summary>The motion.</summary>
    public JointMotion Motion { get; }

    /// <summary>The side; the middle for the spine.</summary>
    public Side Side { get; }

    /// <summary>The turns that it makes.</summary>
    public Seq<Drive> Drives { get; }

    /// <summary>Its name as in movement files: <c>lumbar-flexion</c>, <c>left-hip-flexion</c>.</summary>
    public string Id => Coordinates.Name(Motion, Side);

    /// <summary>Its name for people: <c>left hip flexion</c>.</summary>
    public string Words => Id.Replace('-', ' ');

    /// <summary>The same motion on the other side; of the spine, itself.</summary>
    public Coordinate Mirrored => Side switch
    {
        Side.Middle => this,
        Side.Left => Coordinates.Of(Motion, Side.Right),
        Side.Right => Coordinates.Of(Motion, Side.Left),
    };

    /// <summary>-1 when a mirror turns the sense round (side bending and turning of the spine), else 1.</summary>
    public int MirrorSign => Side == Side.Middle && Drives[0].Axis != Axis.X ? -1 : 1;

    /// <summary>Its name.</summary>
    public override string ToString() => Id;
}
