using System.Runtime.InteropServices;
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
        var (pads, places) = (new List<Pad>(), new List<Vector3d>());
        var from = new List<(int Pad, int Point)>();
        foreach (var touch in touches)
        {
            if (touch.On is not Ground.Plane { Bears: true } level) continue;
            foreach (var pad in touch.Pads)
            {
                var height = level.At ?? pad.Points.Min(p => p.In(body).Y);
                var points = pad.Points.AsSpan();
                for (var i = 0; i < points.Length; i++)
                {
                    var at = points[i].In(body);
                    if (at.Y - height >= Bears) continue;
                    places.Add(at with { Y = 0 });
                    from.Add((pads.Count, i));
                }

                pads.Add(pad);
            }
        }

        var corners = places.Count < 3 ? [.. Enumerable.Range(0, places.Count)] : Hull(CollectionsMarshal.AsSpan(places));
        return corners.ConvertAll(i => (pads[from[i].Pad].Points[from[i].Point], places[i]));
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

    // Andrew's monotone chain: the places of the corners in the list.
    private static List<int> Hull(ReadOnlySpan<Vector3d> places)
    {
        var candidates = Outermost(places);
        var sorted = new (double X, double Z, int Index)[candidates.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = (places[candidates[i]].X, places[candidates[i]].Z, candidates[i]);
        Array.Sort(sorted);
        var hull = new List<int>();
        for (var way = 0; way < 2; way++)
        {
            var begun = hull.Count;
            foreach (var (_, _, i) in sorted)
            {
                while (hull.Count - begun >= 2 && (places[hull[^1]] - places[hull[^2]]).Cross(places[i] - places[hull[^1]]).Y <= 1e-12) hull.RemoveAt(hull.Count - 1);
                hull.Add(i);
            }

            hull.RemoveAt(hull.Count - 1);
            Array.Reverse(sorted);
        }

        return hull;
    }

    // What may be a corner: places inside the figure through the farthest eight are none (Akl and Toussaint). Sorting all would take longer.
    private static List<int> Outermost(ReadOnlySpan<Vector3d> places)
    {
        Span<Vector3d> corners = stackalloc Vector3d[Ways.Length];
        for (var w = 0; w < Ways.Length; w++)
        {
            var far = double.NegativeInfinity;
            foreach (ref readonly var p in places)
            {
                var along = (p.X * Ways[w].X) + (p.Z * Ways[w].Z);
                if (along > far) (far, corners[w]) = (along, p);
            }
        }

        var outermost = new List<int>();
        for (var i = 0; i < places.Length; i++) if (!IsWellInside(places[i], corners)) outermost.Add(i);
        return outermost;
    }

    private static bool IsWellInside(in Vector3d place, ReadOnlySpan<Vector3d> corners)
    {
        for (var c = 0; c < corners.Length; c++)
        {
            var (from, to) = (corners[c], corners[(c + 1) % corners.Length]);
            if (from == to) continue;
            if (((to.X - from.X) * (place.Z - from.Z)) - ((to.Z - from.Z) * (place.X - from.X)) <= 1e-9) return false;
        }

        return true;
    }

    // Eight ways round, from the left by the front.
    private static readonly Vector3d[] Ways = [.. Enumerable.Range(0, 8).Select(i => new Vector3d(Math.Cos(i * Math.PI / 4), 0, Math.Sin(i * Math.PI / 4)))];
}
