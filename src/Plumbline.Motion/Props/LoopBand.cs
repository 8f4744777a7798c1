using Plumbline.Motion.Contacts;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Props;

/// <summary>A closed band round both legs.</summary>
internal static class LoopBand
{
    private const int Points = 24;

    /// <summary>The band round the legs at knees (just above them) or ankles.</summary>
    public static PropPiece.Ribbon Round(PosedBody body, IReadOnlyList<string> through)
    {
        var atAnkles = through.Any(n => Names.Split(n).Id is "ankle" or "foot" or "shin");
        var (left, leftRadius, leftWay) = Limb(body, Side.Left, atAnkles);
        var (right, rightRadius, rightWay) = Limb(body, Side.Right, atAnkles);
        var along = (leftWay + rightWay).Unit;
        var across = (left - right) - (along * (left - right).Dot(along));
        if (across.Length < 1e-6) across = Vector3d.UnitX;
        var out1 = across.Unit;
        var front = out1.Cross(along);
        var points = new List<Vector3d>();
        for (var i = 0; i < Points; i++)
        {
            // Half a turn round the left limb, then half round the right.
            var half = Points / 2;
            var angle = Math.PI * ((i % half) / (double)(half - 1) - 0.5) + (i < half ? 0 : Math.PI);
            var (sine, cosine) = Math.SinCos(angle);
            var way = (out1 * cosine) + (front * sine);
            points.Add(i < half ? left + (way * leftRadius) : right + (way * rightRadius));
        }

        return new PropPiece.Ribbon([.. points], 0.05, true);
    }

    private static (Vector3d Middle, double Radius, Vector3d Along) Limb(PosedBody body, Side side, bool ankle)
    {
        var right = side == Side.Right;
        var (bone, part) = ankle ? (Bone.LeftShank, BodyPart.LeftShank) : (Bone.LeftThigh, BodyPart.LeftThigh);
        var end = ankle ? Bone.LeftFoot : Bone.LeftShank;
        if (right) (bone, part, end) = (bone.Mirrored, part.Mirrored, end.Mirrored);
        var (from, to) = (body.Skeleton.JointOf(bone), body.Skeleton.JointOf(end));
        var middle = to.Towards(from, ankle ? 0.16 : 0.20);
        var along = (to - from).Unit;
        var (one, other) = along.Across;
        // The limb's mean radius there.
        var radius = new[] { one, -one, other, -other }.Average(way => (Skin(body, part, middle, way) - middle).Length);
        return (middle, radius + 0.004, along);
    }

    private static Vector3d Skin(PosedBody body, BodyPart part, Vector3d from, Vector3d way)
    {
        for (var step = 0; step < 12; step++) from -= way * body.Distance(part, from);
        return from;
    }
}
