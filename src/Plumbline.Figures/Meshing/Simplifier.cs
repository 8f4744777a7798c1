using System.Numerics;

namespace Plumbline.Figures.Meshing;

/// <summary>Takes corners out of a closed surface where they matter least; those that stay are where they were.</summary>
/// <remarks>Edges are drawn together onto one of their ends in the order of how far that leaves the surface (quadrics after Garland and Heckbert) and of how long the edge is, so that joints keep enough corners to bend.</remarks>
internal sealed class Simplifier
{
    private const double LengthMatters = 4e-4; // of an edge's squared length against squared metres off the surface, by area

    private readonly Vector3[] at;
    private readonly double[][] quadrics;
    private readonly List<int>[] around; // [corner]: its triangles
    private readonly int[] corners;
    private readonly bool[] gone; // [triangle]
    private readonly int[] version; // [corner]
    private readonly PriorityQueue<(int From, int To, int FromVersion, int ToVersion), double> edges = new();

    private Simplifier(Mesh mesh)
    {
        at = mesh.Positions;
        corners = [.. mesh.Triangles];
        gone = new bool[mesh.TriangleCount];
        version = new int[at.Length];
        quadrics = new double[at.Length][];
        around = new List<int>[at.Length];
        for (var i = 0; i < at.Length; i++) (quadrics[i], around[i]) = (new double[10], []);
        for (var t = 0; t < gone.Length; t++)
        {
            for (var k = 0; k < 3; k++)
            {
                around[corners[(3 * t) + k]].Add(t);
                AddPlane(quadrics[corners[(3 * t) + k]], t);
            }
        }

        for (var t = 0; t < gone.Length; t++)
        {
            for (var k = 0; k < 3; k++)
            {
                var (a, b) = (corners[(3 * t) + k], corners[(3 * t) + ((k + 1) % 3)]);
                if (a < b) Ask(a, b);
            }
        }
    }

    /// <summary>Which corners stay and the triangles between them, about as many as asked for.</summary>
    public static (int[] Kept, int[] Triangles) To(Mesh mesh, int triangles)
    {
        var work = new Simplifier(mesh);
        var left = mesh.TriangleCount;
        while (left > triangles && work.edges.TryDequeue(out var edge, out _))
        {
            if (work.version[edge.From] != edge.FromVersion || work.version[edge.To] != edge.ToVersion) continue;
            left -= work.Collapse(edge.From, edge.To);
        }

        return work.Result();
    }

    private (int[] Kept, int[] Triangles) Result()
    {
        var places = new Dictionary<int, int>();
        var kept = new List<int>();
        var triangles = new List<int>();
        for (var i = 0; i < corners.Length; i++)
        {
            if (gone[i / 3]) continue;
            if (!places.TryGetValue(corners[i], out var place))
            {
                places[corners[i]] = place = kept.Count;
                kept.Add(corners[i]);
            }

            triangles.Add(place);
        }

        return ([.. kept], [.. triangles]);
    }

    // Draws the first corner onto the second; gives how many triangles went.
    private int Collapse(int from, int to)
    {
        var (mine, theirs) = (Neighbours(from), Neighbours(to));
        if (mine.Count(theirs.Contains) != 2 || WouldFold(from, to)) return 0;
        var went = 0;
        foreach (var t in around[from])
        {
            if (Has(t, to))
            {
                gone[t] = true;
                went++;
                for (var k = 0; k < 3; k++)
                {
                    var corner = corners[(3 * t) + k];
                    if (corner != from) around[corner].Remove(t);
                }
            }
            else
            {
                for (var k = 0; k < 3; k++)
                {
                    if (corners[(3 * t) + k] == from) corners[(3 * t) + k] = to;
                }

                around[to].Add(t);
            }
        }

        around[from] = [];
        for (var i = 0; i < 10; i++) quadrics[to][i] += quadrics[from][i];
        version[from]++;
        version[to]++;
        foreach (var neighbour in Neighbours(to).Order()) Ask(Math.Min(to, neighbour), Math.Max(to, neighbour));
        return went;
    }

    private void Ask(int a, int b)
    {
        var length = (at[a] - at[b]).LengthSquared();
        var (ofA, ofB) = (Error(a, b), Error(b, a)); // drawing a onto b, b onto a
        var (from, to, error) = ofA <= ofB ? (a, b, ofA) : (b, a, ofB);
        edges.Enqueue((from, to, version[from], version[to]), error + (LengthMatters * length * length));
    }

    private double Error(int from, int to)
    {
        var (q, p, p2) = (quadrics[from], quadrics[to], at[to]);
        double Q(int i) => q[i] + p[i];
        var (x, y, z) = ((double)p2.X, (double)p2.Y, (double)p2.Z);
        return Math.Max(0, (Q(0) * x * x) + (2 * Q(1) * x * y) + (2 * Q(2) * x * z) + (2 * Q(3) * x) + (Q(4) * y * y) + (2 * Q(5) * y * z) + (2 * Q(6) * y) + (Q(7) * z * z) + (2 * Q(8) * z) + Q(9));
    }

    // Whether a triangle would turn over or become a sliver.
    private bool WouldFold(int from, int to)
    {
        foreach (var t in around[from])
        {
            if (Has(t, to)) continue;
            var k = 0;
            while (corners[(3 * t) + k] != from) k++;
            var (b, c) = (at[corners[(3 * t) + ((k + 1) % 3)]], at[corners[(3 * t) + ((k + 2) % 3)]]);
            var before = Vector3.Cross(b - at[from], c - at[from]);
            var after = Vector3.Cross(b - at[to], c - at[to]);
            var longest = Math.Max((b - c).LengthSquared(), Math.Max((b - at[to]).LengthSquared(), (c - at[to]).LengthSquared()));
            if (Vector3.Dot(before, after) < 0.4f * before.Length() * after.Length() || after.Length() < 0.12f * longest) return true;
        }

        return false;
    }

    private HashSet<int> Neighbours(int corner) => [.. around[corner].SelectMany(t => new[] { corners[3 * t], corners[(3 * t) + 1], corners[(3 * t) + 2] }).Where(c => c != corner)];

    private bool Has(int t, int corner) => corners[3 * t] == corner || corners[(3 * t) + 1] == corner || corners[(3 * t) + 2] == corner;

    // The squared distance from a triangle's plane, weighted with its area.
    private void AddPlane(double[] q, int t)
    {
        var (a, b, c) = (at[corners[3 * t]], at[corners[(3 * t) + 1]], at[corners[(3 * t) + 2]]);
        var cross = Vector3.Cross(b - a, c - a);
        var area = cross.Length() / 2;
        if (area < 1e-12f) return;
        var n = cross / (2 * area);
        double[] p = [n.X, n.Y, n.Z, -Vector3.Dot(n, a)];
        var at10 = 0;
        for (var i = 0; i < 4; i++)
        {
            for (var j = i; j < 4; j++) q[at10++] += area * p[i] * p[j];
        }
    }
}
