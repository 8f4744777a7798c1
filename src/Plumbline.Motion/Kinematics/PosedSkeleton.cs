namespace Plumbline.Motion.Kinematics;

/// <summary>Where every bone of a skeleton is in a pose, and how a point of it moves when an angle changes.</summary>
public sealed class PosedSkeleton
{
    private readonly Placement[] bones = new Placement[Bones.Count];
    private readonly Vector3d[] axes = new Vector3d[Bones.Count * 3]; // [bone * 3 + axis]: the turning axis in the world

    internal PosedSkeleton(Skeleton skeleton, Pose pose)
    {
        (Skeleton, Pose) = (skeleton, pose);
        Span<double> slots = stackalloc double[Bones.Count * 3];
        slots.Clear();
        var radians = pose.Radians.AsSpan();
        foreach (var coordinate in Coordinates.All.AsSpan())
        {
            var value = radians[coordinate.Index];
            foreach (var drive in coordinate.Drives.AsSpan()) slots[((int)drive.Bone * 3) + (int)drive.Axis] += drive.Factor * value;
        }

        bones[0] = pose.Root;
        for (var b = 1; b < Bones.Count; b++)
        {
            var bone = (Bone)b;
            var parent = bones[(int)bone.Parent];
            var turn = parent.Turn;
            foreach (var axis in Coordinates.OrdersOf(bone))
            {
                axes[(b * 3) + (int)axis] = turn.AxisOf(axis);
                var angle = slots[(b * 3) + (int)axis];
                if (angle != 0) turn = turn.ThenAbout(axis, angle);
            }

            bones[b] = new(turn, parent.Apply(skeleton.OffsetOf(bone)));
        }
    }

    /// <summary>The body's joints.</summary>
    public Skeleton Skeleton { get; }

    /// <summary>The pose.</summary>
    public Pose Pose { get; }

    /// <summary>Where a bone is in the world.</summary>
    public Placement this[Bone bone] => bones[(int)bone];

    /// <summary>Where a bone's joint is in the world.</summary>
    public Vector3d JointOf(Bone bone) => bones[(int)bone].At;

    /// <summary>A frame half way between a bone and its parent, at the bone's joint: what kneecaps and buttocks hang on.</summary>
    public Placement HalfWayTo(Bone bone) => new(bones[(int)bone.Parent].Turn.Towards(bones[(int)bone].Turn, 0.5), bones[(int)bone].At);

    /// <summary>Where a point is that the neutral posture has here and that moves with this bone.</summary>
    public Vector3d Carry(Bone bone, Vector3d neutral) => bones[(int)bone].Apply(neutral - Skeleton[bone]);

    /// <summary>How fast a point on a bone moves when an angle grows, in metres per radian.</summary>
    public Vector3d MoveOf(Bone bone, Vector3d point, Coordinate coordinate)
    {
        var move = Vector3d.Zero;
        foreach (var drive in coordinate.Drives.AsSpan())
        {
            if (bone.IsCarriedBy(drive.Bone))
                move += axes[((int)drive.Bone * 3) + (int)drive.Axis].Cross(point - bones[(int)drive.Bone].At) * drive.Factor;
        }

        return move;
    }

    /// <summary>Adds to a row how fast a point moves along a direction: first with the root's three ways and three turns, then with each coordinate.</summary>
    internal void AddMoves(Bone bone, in Vector3d point, in Vector3d along, double factor, Span<double> row)
    {
        var lever = (point - bones[0].At).Cross(along);
        row[0] += along.X * factor;
        row[1] += along.Y * factor;
        row[2] += along.Z * factor;
        row[3] += lever.X * factor;
        row[4] += lever.Y * factor;
        row[5] += lever.Z * factor;
        foreach (ref readonly var one in Levers[(int)bone].AsSpan())
        {
            var arm = (point - bones[one.Bone].At).Cross(along);
            row[one.Unknown] += axes[one.Axis].Dot(arm) * (one.Factor * factor);
        }
    }

    /// <summary>The same for a direction that a bone carries: how fast it turns towards another.</summary>
    internal void AddTurns(Bone bone, in Vector3d direction, in Vector3d along, double factor, Span<double> row)
    {
        var lever = direction.Cross(along);
        row[3] += lever.X * factor;
        row[4] += lever.Y * factor;
        row[5] += lever.Z * factor;
        foreach (ref readonly var one in Levers[(int)bone].AsSpan()) row[one.Unknown] += axes[one.Axis].Dot(lever) * (one.Factor * factor);
    }

    /// <summary>The ways and turns of the root that stand before the coordinates in a row.</summary>
    internal const int RootFreedoms = 6;

    // For each bone, the coordinates that move it and through which bone.
    private static readonly Lever[][] Levers = [.. Bones.All.Select(b =>
        Coordinates.All.SelectMany(c => c.Drives.Where(d => b.IsCarriedBy(d.Bone)).Select(d => new Lever(RootFreedoms + c.Index, (int)d.Bone, ((int)d.Bone * 3) + (int)d.Axis, d.Factor))).ToArray())];

    // An unknown that turns a bone about one of the axes.
    private readonly record struct Lever(int Unknown, int Bone, int Axis, double Factor);
}
