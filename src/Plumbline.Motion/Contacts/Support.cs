using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Contacts;

/// <summary>The area on which a body rests, seen from above.</summary>
public static class Support
{
    private const double Bears = 0.010;

    /// <summary>The corners of the least convex area around everything that bears, in order; heights are 0.</summary>
    /// <remarks>Skin up to a centimetre above the surface bears too: soft parts flatten.</remarks>
    public static IReadOnlyList<Vector3d> Polygon(PosedSkeleton posed, IEnumerable<Touch> touches)
    {
        var points = new List<Vector3d>();
        foreach (var touch in touches)
        {
            if (touch.On is not Ground.Level { Height: { } height }) continue;
            foreach (var point in touch.Pads.SelectMany(p => p.Points))
            {
                var at = point.In(posed);
                if (at.Y - height < Bears) points.Add(at with { Y = 0 });
            }
        }

        return Hull(points);
    }

    /// <summary>How far a place is inside the area, seen from above; negative outside.</summary>
    public static double Inside(IReadOnlyList<Vector3d> polygon, Vector3d place)
    {
        if (polygon.Count < 3) return double.NegativeInfinity;
        var (inward, edge) = NearestEdge(polygon, place);
        return (place - edge).Dot(inward);
    }

    internal static (Vector3d Inward, Vector3d Edge) NearestEdge(IReadOnlyList<Vector3d> polygon, Vector3d place)
    {
        var (best, inward, edge) = (double.PositiveInfinity, Vector3d.Zero, Vector3d.Zero);
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            var normal = Vector3d.UnitY.Cross(b - a).Unit; // the corners go round so that the inside is on this side
            var inside = (place - a).Dot(normal);
            if (inside < best) (best, inward, edge) = (inside, normal, a);
        }

        return (inward, edge);
    }

    // Andrew's monotone chain.
    private static List<Vector3d> Hull(List<Vector3d> points)
    {
        var sorted = points.Distinct().OrderBy(p => p.X).ThenBy(p => p.Z).ToList();
        if (sorted.Count < 3) return sorted;
        List<Vector3d> Chain(IEnumerable<Vector3d> along)
        {
            var chain = new List<Vector3d>();
            foreach (var p in along)
            {
                while (chain.Count >= 2 && (chain[^1] - chain[^2]).Cross(p - chain[^1]).Y <= 0) chain.RemoveAt(chain.Count - 1);
                chain.Add(p);
            }

            chain.RemoveAt(chain.Count - 1);
            return chain;
        }

        return [.. Chain(sorted), .. Chain(Enumerable.Reverse(sorted))];
    }
}
