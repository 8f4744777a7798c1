using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;

namespace Plumbline.Motion.Contacts;

/// <summary>The area on which a body rests, seen from above.</summary>
public static class Support
{
    private const double Bears = 0.010;

    /// <summary>The corners of the least convex area around everything that bears, in order; heights are 0.</summary>
    /// <remarks>Skin up to a centimetre above the surface bears too: soft parts flatten.</remarks>
    public static IReadOnlyList<Vector3d> Polygon(PosedBody body, IEnumerable<Touch> touches) => [.. Corners(body, touches).Select(c => c.At)];

    /// <summary>How far a place is inside the area, seen from above; negative outside.</summary>
    public static double Inside(IReadOnlyList<Vector3d> polygon, Vector3d place) =>
        polygon.Count < 3 ? double.NegativeInfinity : NearestEdge(polygon, place).Inside;

    internal static List<(SkinPoint Point, Vector3d At)> Corners(PosedBody body, IEnumerable<Touch> touches)
    {
        var points = new List<(SkinPoint, Vector3d)>();
        foreach (var touch in touches)
        {
            if (touch.On is not Ground.Plane { Bears: true } level) continue;
            foreach (var pad in touch.Pads)
            {
                var height = level.At ?? pad.Points.Min(p => p.In(body).Y);
                foreach (ref readonly var point in pad.Points.AsSpan())
                {
                    var at = point.In(body);
                    if (at.Y - height < Bears) points.Add((point, at with { Y = 0 }));
                }
            }
        }

        return Hull(points);
    }

    internal static (Vector3d Inward, int Corner, double Inside) NearestEdge(IReadOnlyList<Vector3d> polygon, Vector3d place)
    {
        var (best, inward, corner) = (double.PositiveInfinity, Vector3d.Zero, 0);
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            var normal = Vector3d.UnitY.Cross(b - a).Unit; // the corners go round so that the inside is on this side
            var inside = (place - a).Dot(normal);
            if (inside < best) (best, inward, corner) = (inside, normal, i);
        }

        return (inward, corner, best);
    }

    // Andrew's monotone chain.
    private static List<(SkinPoint Point, Vector3d At)> Hull(List<(SkinPoint Point, Vector3d At)> points)
    {
        if (points.Count < 3) return points;
        points.Sort((a, b) => a.At.X.CompareTo(b.At.X) is var x && x != 0 ? x : a.At.Z.CompareTo(b.At.Z));
        var hull = new List<(SkinPoint Point, Vector3d At)>();
        for (var way = 0; way < 2; way++)
        {
            var begun = hull.Count;
            foreach (var p in points)
            {
                while (hull.Count - begun >= 2 && (hull[^1].At - hull[^2].At).Cross(p.At - hull[^1].At).Y <= 1e-12) hull.RemoveAt(hull.Count - 1);
                hull.Add(p);
            }

            hull.RemoveAt(hull.Count - 1);
            points.Reverse();
        }

        return hull;
    }
}
