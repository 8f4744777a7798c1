using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Kinematics;

/// <summary>The joints of one body in the neutral posture.</summary>
/// <remarks>Places in metres, standing on the floor: y is the height above it, x = z = 0 the middle between the hips.</remarks>
public sealed record Skeleton
{
    private readonly Vector3d[] offsets;

    /// <summary>A skeleton with its joints at these places, one for each bone.</summary>
    /// <exception cref="ArgumentException">Not as many places as bones.</exception>
    public Skeleton(Seq<Vector3d> joints)
    {
        if (joints.Count != Bones.Count) throw new ArgumentException($"A skeleton has {Bones.Count} joints, got {joints.Count}.");
        Joints = joints;
        offsets = [.. Bones.All.Select(b => b == Bone.Pelvis ? Vector3d.Zero : joints[(int)b] - joints[(int)b.Parent])];
    }

    /// <summary>Where each bone's joint is in the neutral posture.</summary>
    public Seq<Vector3d> Joints { get; }

    /// <summary>Where a bone's joint is in the neutral posture.</summary>
    public Vector3d this[Bone bone] => Joints[(int)bone];

    /// <summary>A bone's joint in its parent's frame.</summary>
    public Vector3d OffsetOf(Bone bone) => offsets[(int)bone];

    /// <summary>How far a bone's joint is from its parent's.</summary>
    public double LengthTo(Bone bone) => offsets[(int)bone].Length;

    /// <summary>Forward kinematics: where every bone is in a pose.</summary>
    public PosedSkeleton In(Pose pose) => new(this, pose);
}
