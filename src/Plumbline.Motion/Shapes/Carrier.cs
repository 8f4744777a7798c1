using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>What moves a point of the surface: a bone, or two bones that share it.</summary>
/// <param name="Bone">The bone.</param>
/// <param name="Other">Its parent when that shares the point, else the bone itself.</param>
/// <param name="Share">How much of the move is the first bone's: 0.5 to 1.</param>
public readonly record struct Carrier(Bone Bone, Bone Other, double Share)
{
    /// <summary>One bone alone.</summary>
    public static Carrier By(Bone bone) => new(bone, bone, 1);

    /// <summary>Half way between a bone and its parent.</summary>
    public static Carrier HalfWayTo(Bone bone) => new(bone, bone.Parent, 0.5);

    /// <summary>The same on the other side.</summary>
    public Carrier Mirrored => new(Bone.Mirrored, Other.Mirrored, Share);

    /// <summary>The frame at the bone's joint.</summary>
    public Placement In(PosedSkeleton posed) => Share < 1 ? new(posed[Other].Turn.Towards(posed[Bone].Turn, Share), posed.JointOf(Bone)) : posed[Bone];

    /// <summary>How fast a point of it moves when an angle grows, in metres per radian.</summary>
    public Vector3d MoveOf(PosedSkeleton posed, Vector3d point, Coordinate coordinate)
    {
        var move = posed.MoveOf(Bone, point, coordinate);
        return Share < 1 ? (move * Share) + (posed.MoveOf(Other, point, coordinate) * (1 - Share)) : move;
    }

    /// <summary>The bones.</summary>
    public override string ToString() => Share < 1 ? $"{Bone}/{Other}" : $"{Bone}";
}
