using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>Finds where a limb goes into another part of the body.</summary>
public static class Collisions
{
    private const int Sparse = 6;
    private const double Weight = 1 / 0.001;
    private const double Near = 0.006;
    private const double Apart = 0.03;

    // Smaller parts first: their skin is looked for inside the other.
    private static readonly (BodyPart Limb, BodyPart Other)[] Pairs = [.. MakePairs()];

    /// <summary>The deepest places of each pair of parts that go into each other: up to three, apart from one another.</summary>
    /// <param name="body">The posed body.</param>
    /// <param name="sparse">Every how manieth point of the skin is looked at.</param>
    /// <param name="beyond">Only what is nearer than this counts; negative is inside.</param>
    public static IReadOnlyList<(SkinPoint Point, BodyPart Into, double Distance)> In(PosedBody body, int sparse = 2, double beyond = 0)
    {
        ArgumentNullException.ThrowIfNull(body);
        var deepest = new List<(SkinPoint, BodyPart, double)>();
        var found = new List<(SkinPoint Point, Vector3d At, double Distance)>();
        foreach (var (limb, other) in Pairs)
        {
            var (centre, radius) = body.BallAround(other);
            var (limbCentre, limbRadius) = body.BallAround(limb);
            if ((centre - limbCentre).Length > radius + limbRadius) continue;
            // Hands and forearms are thin: their skin is looked at more closely.
            var step = limb is BodyPart.LeftHand or BodyPart.RightHand or BodyPart.LeftForearm or BodyPart.RightForearm ? Math.Max(1, sparse / 3) : sparse;
            found.Clear();
            var patches = body.Shape.PatchesOf(limb, step);
            for (var i = 0; i < patches.Length; i++)
            {
                var patch = patches[i];
                var middle = patch.Centre.In(body);
                if (!body.MayBeWithin(other, middle, patch.Radius, beyond)) { i = patch.Beyond - 1; continue; }
                if (patch.Points.Length == 0 || body.DistanceWithin(other, middle, patch.Radius + beyond) >= patch.Radius + beyond) continue;
                foreach (ref readonly var point in patch.Points.AsSpan())
                {
                    var p = point.In(body);
                    if ((p - centre).Length > radius) continue;
                    var d = body.DistanceWithin(other, p, beyond);
                    if (d < beyond) found.Add((point, p, d));
                }
            }

            // The deepest, then the deepest of those that are apart from it, and once more.
            for (var chosen = 0; chosen < 3 && found.Count > 0; chosen++)
            {
                var best = found[0];
                foreach (var one in found) if (one.Distance < best.Distance) best = one;
                deepest.Add((best.Point, other, best.Distance));
                found.RemoveAll(f => (f.At - best.At).Length < Apart);
            }
        }

        return deepest;
    }

    internal static void AddTo(List<Row> rows, PosedBody body)
    {
        foreach (var (point, into, d) in In(body, Sparse, Near))
        {
            var at = point.In(body);
            var normal = body.Normal(into, at);
            var other = Nearest(body, into, at);
            var apart = (at - other.In(body)).Dot(normal) - d;
            rows.Add(new BetweenRow(point.Carrier, point.LiftedIn(body), other.Carrier, other.LiftedIn(body), normal, apart, true, Weight));
        }
    }

    // Some skin of the other part near a place: what carries the place there.
    internal static SkinPoint Nearest(PosedBody body, BodyPart part, Vector3d at)
    {
        var (best, least) = (default(SkinPoint), double.PositiveInfinity);
        var patches = body.Shape.PatchesOf(part, 2 * Sparse);
        for (var i = 0; i < patches.Length; i++)
        {
            var patch = patches[i];
            if ((patch.Centre.In(body) - at).Length - patch.Radius > least) { i = patch.Beyond - 1; continue; }
            foreach (ref readonly var point in patch.Points.AsSpan())
            {
                var far = (point.In(body) - at).Length;
                if (far < least) (best, least) = (point, far);
            }
        }

        return best;
    }

    private static IEnumerable<(BodyPart, BodyPart)> MakePairs()
    {
        BodyPart[] bySize = [BodyPart.LeftHand, BodyPart.LeftForearm, BodyPart.LeftFoot, BodyPart.LeftUpperArm, BodyPart.LeftShank, BodyPart.LeftThigh];
        foreach (var left in bySize)
        {
            foreach (var limb in new[] { left, left.Mirrored })
            {
                foreach (var other in BodyParts.All)
                {
                    var rank = Array.IndexOf(bySize, other >= BodyPart.RightUpperArm ? other.Mirrored : other);
                    var own = Array.IndexOf(bySize, left);
                    if (other == limb || limb.IsNextTo(other) || (rank >= 0 && (rank < own || (rank == own && limb > other)))) continue;
                    // Shoulder and head, thigh and trunk's other side touch as bodies do.
                    if (left == BodyPart.LeftUpperArm && other == BodyPart.Head) continue;
                    yield return (limb, other);
                }
            }
        }
    }
}
