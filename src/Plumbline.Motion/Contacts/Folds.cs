using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Finds where two parts that hang together go into each other away from their joint: calf and thigh of a knee bent far, an arm in the ribs.</summary>
public static class Folds
{
    private const int Sparse = 6;
    private const double Weight = 1 / 0.001;
    private const double Near = 0.004;
    private const double Spare = 0.005; // poses keep this far from what flesh allows

    /// <summary>The deepest place of each part in its neighbour, beyond the blend of their joint.</summary>
    /// <param name="body">The posed body.</param>
    /// <param name="sparse">Every how manieth point of the skin is looked at.</param>
    public static IEnumerable<(Seam Seam, SkinPoint Point, BodyPart Into, double Distance)> In(PosedBody body, int sparse = 2)
    {
        ArgumentNullException.ThrowIfNull(body);
        foreach (var seam in Seam.All)
        {
            if (Deepest(body, seam, seam.Outer, seam.Inner, sparse, 0) is var (outer, deep)) yield return (seam, outer, seam.Inner, deep);
            if (Deepest(body, seam, seam.Inner, seam.Outer, sparse, 0) is var (inner, far)) yield return (seam, inner, seam.Outer, far);
        }
    }

    /// <summary>How far the flesh at a joint gives way: calf and thigh flatten each other by 3 cm when somebody sits on the heels, an arm lies in the flesh of the ribs. Source: d-plumbline.</summary>
    public static double FleshOf(Seam seam)
    {
        ArgumentNullException.ThrowIfNull(seam);
        return seam.Outer switch
        {
            BodyPart.LeftShank or BodyPart.RightShank => 0.030,
            BodyPart.LeftForearm or BodyPart.RightForearm or BodyPart.LeftThigh or BodyPart.RightThigh => 0.015,
            BodyPart.LeftUpperArm or BodyPart.RightUpperArm => 0.010,
            _ => 0,
        };
    }

    // What goes into its neighbour has its neighbour in it: the inner part's skin is looked at only where the outer one's is inside.
    internal static void AddTo(List<Row> rows, PosedBody body)
    {
        foreach (var seam in Seam.All)
        {
            var allowed = Math.Max(0, FleshOf(seam) - Spare);
            if (Deepest(body, seam, seam.Outer, seam.Inner, Sparse, Near - allowed) is not var (outer, deep)) continue;
            rows.Add(Row(body, outer, seam.Inner, deep + allowed));
            if (Deepest(body, seam, seam.Inner, seam.Outer, Sparse, Near - allowed) is var (inner, far)) rows.Add(Row(body, inner, seam.Outer, far + allowed));
        }
    }

    private static BetweenRow Row(PosedBody body, SkinPoint point, BodyPart into, double d)
    {
        var at = point.In(body);
        var normal = body.Normal(into, at);
        var other = Collisions.Nearest(body, into, at);
        return new(point.Carrier, point.LiftedIn(body), other.Carrier, other.LiftedIn(body), normal, (at - other.In(body)).Dot(normal) - d, true, Weight);
    }

    private static (SkinPoint Point, double Distance)? Deepest(PosedBody body, Seam seam, BodyPart part, BodyPart other, int sparse, double beyond)
    {
        var joint = body.Skeleton.JointOf(seam.Joint);
        (SkinPoint, double)? deepest = null;
        var patches = body.Shape.PatchesOf(part, sparse);
        for (var i = 0; i < patches.Length; i++)
        {
            var patch = patches[i];
            var middle = patch.Centre.In(body);
            if ((middle - joint).Length + patch.Radius < seam.Far || !body.MayBeWithin(other, middle, patch.Radius, beyond)) { i = patch.Beyond - 1; continue; }
            if (patch.Points.Length == 0 || body.DistanceWithin(other, middle, patch.Radius + beyond) >= patch.Radius + beyond) continue;
            foreach (ref readonly var point in patch.Points.AsSpan())
            {
                var at = point.In(body);
                if ((at - joint).Length < seam.Far) continue;
                var d = body.DistanceWithin(other, at, beyond);
                if (d < beyond) (deepest, beyond) = ((point, d), d);
            }
        }

        return deepest;
    }
}
