namespace Plumbline.Motion.Kinematics;

/// <summary>From where the bones are back to the clinical angles.</summary>
/// <remarks>
/// Three turns in a row have a gimbal: the middle one at ±90° (hip and shoulder abduction, side bending). Near it the first and the last turn
/// cannot be told apart, so the middle angle is read between -90° and 90°. An arm abducted beyond 90° comes back as its equal in flexion and rotation.
/// </remarks>
public static class Decomposition
{
    /// <summary>The pose in which the bones are placed like this; the belly, of which bones say nothing, at rest.</summary>
    /// <param name="placementOf">Where each bone is in the world.</param>
    public static Pose Of(Func<Bone, Placement> placementOf)
    {
        ArgumentNullException.ThrowIfNull(placementOf);
        var slots = new double[Bones.Count, 3];
        foreach (var bone in Bones.All.Skip(1))
        {
            var turn = placementOf(bone.Parent).Turn.Inverse * placementOf(bone).Turn;
            var order = Coordinates.OrderOf(bone);
            var angles = Angles(turn, order);
            for (var i = 0; i < order.Count; i++) slots[(int)bone, (int)order[i]] = angles[i];
        }

        var radians = new double[Coordinates.All.Count];
        // Each motion is read off the bone that it turns alone: T12/L1 belongs to the low and to the upper back.
        // Nodding turns no bone alone: it is what the neck's bending leaves of the head.
        foreach (var coordinate in Coordinates.All.OrderByDescending(c => c.Drives.Any(d => OwnerCount(d.Bone, d.Axis) == 1)))
        {
            var drive = coordinate.Drives.MaxBy(d => OwnerCount(d.Bone, d.Axis) == 1 ? Math.Abs(d.Factor) : 0);
            var radian = radians[coordinate.Index] = slots[(int)drive.Bone, (int)drive.Axis] / drive.Factor;
            foreach (var turned in coordinate.Drives) slots[(int)turned.Bone, (int)turned.Axis] -= radian * turned.Factor;
        }

        return new(placementOf(Bone.Pelvis), [.. radians], 0);
    }

    private static int OwnerCount(Bone bone, Axis axis) => Coordinates.All.Count(c => c.Drives.Any(d => d.Bone == bone && d.Axis == axis));

    // The angles of turns about these axes in this order; missing axes are taken as not turned.
    private static double[] Angles(Rotation turn, IReadOnlyList<Axis> order)
    {
        var full = order.Concat(new[] { Axis.X, Axis.Y, Axis.Z }.Except(order)).Take(3).Select(a => (int)a).ToArray();
        var (i, j, k) = (full[0], full[1], full[2]);
        var sign = (j - i + 3) % 3 == 1 ? 1 : -1;
        double M(int row, int column) => Part(turn.Apply(Column(column)), row);
        var middle = Math.Asin(Math.Clamp(sign * M(i, k), -1, 1));
        return Math.Abs(M(i, k)) > 1 - 1e-12
            ? [Math.Atan2(sign * M(k, j), M(j, j)), middle, 0]
            : [Math.Atan2(-sign * M(j, k), M(k, k)), middle, Math.Atan2(-sign * M(i, j), M(i, i))];
    }

    private static Vector3d Column(int axis) => axis switch { 0 => Vector3d.UnitX, 1 => Vector3d.UnitY, _ => Vector3d.UnitZ };

    private static double Part(Vector3d v, int axis) => axis switch { 0 => v.X, 1 => v.Y, _ => v.Z };
}
