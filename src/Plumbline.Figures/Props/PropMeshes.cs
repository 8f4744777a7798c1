using System.Numerics;
using Plumbline.Figures.Meshing;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Props;

namespace Plumbline.Figures.Props;

/// <summary>Makes triangles of the pieces of props.</summary>
internal static class PropMeshes
{
    private const int Around = 40;
    private const float Thick = 0.0035f;

    /// <summary>The mesh of a piece in the world; none for water, which has no body.</summary>
    public static Mesh? Of(PropPiece piece) => piece switch
    {
        PropPiece.Box box => Placed(Box(Single(box.Half), (float)Math.Min(box.Edge, Math.Min(box.Half.Y, Math.Min(box.Half.X, box.Half.Z)))), box.At),
        PropPiece.Rod rod => Placed(Rod((float)rod.Length / 2, (float)rod.Radius), rod.At),
        PropPiece.Ring ring => Placed(Ring((float)ring.Radius, (float)ring.Tube), ring.At),
        PropPiece.Cushion cushion => Placed(Cushion(Single(cushion.Radii)), cushion.At),
        PropPiece.Ribbon ribbon => Ribbon(ribbon),
        PropPiece.Water => null,
        PropPiece.Rigid => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>An ellipsoid in a frame.</summary>
    public static Mesh Ball(Placement at, Vector3d centre, Vector3d radii)
    {
        var r = Single(radii);
        var ball = Sheet(40, 24, (u, v) =>
        {
            var ((s, c), (rise, wide)) = (MathF.SinCos(u * 2 * MathF.PI), MathF.SinCos((v - 0.5f) * MathF.PI));
            var way = new Vector3(c * wide, rise, s * wide);
            return (way * r, Vector3.Normalize(way / r));
        });
        return Placed(ball, new(at.Turn, at.Apply(centre)));
    }

    // Round at its upright edges, as a mat seen from above.
    private static Mesh Box(Vector3 half, float edge)
    {
        var corner = MathF.Max(edge, MathF.Min(0.03f, MathF.Min(half.X, half.Z) * (half.Y < 0.01f ? 0.1f : 0.02f)));
        var rim = new List<(Vector2 At, Vector2 Out)>();
        foreach (var (sx, sz, from) in new[] { (1, 1, 0f), (-1, 1, 90f), (-1, -1, 180f), (1, -1, 270f) })
        {
            for (var i = 0; i <= 6; i++)
            {
                var (s, c) = MathF.SinCos((from + (i * 15)) * MathF.PI / 180);
                rim.Add((new Vector2(sx * (half.X - corner), sz * (half.Z - corner)) + (new Vector2(c, s) * corner), new(c, s)));
            }
        }

        var net = new Net();
        foreach (var y in new[] { half.Y, -half.Y })
        {
            var first = net.Count;
            foreach (var (at, _) in rim) net.Add(new(at.X, y, at.Y), new(0, MathF.Sign(y), 0));
            for (var i = 2; i < rim.Count; i++) net.Face(first, first + i - 1, first + i);
        }

        var side = net.Count;
        foreach (var (at, away) in rim)
        {
            net.Add(new(at.X, half.Y, at.Y), new(away.X, 0, away.Y));
            net.Add(new(at.X, -half.Y, at.Y), new(away.X, 0, away.Y));
        }

        for (var i = 0; i < rim.Count; i++)
        {
            var (a, b) = (side + (2 * i), side + (2 * ((i + 1) % rim.Count)));
            net.Face(a, a + 1, b);
            net.Face(b, a + 1, b + 1);
        }

        return net.Mesh;
    }

    private static Mesh Rod(float half, float radius)
    {
        var net = new Net();
        for (var i = 0; i <= Around; i++)
        {
            var (s, c) = MathF.SinCos(2 * MathF.PI * i / Around);
            net.Add(new(c * radius, half, s * radius), new(c, 0, s));
            net.Add(new(c * radius, -half, s * radius), new(c, 0, s));
            if (i == 0) continue;
            net.Face((2 * i) - 2, (2 * i) - 1, 2 * i);
            net.Face(2 * i, (2 * i) - 1, (2 * i) + 1);
        }

        foreach (var y in new[] { half, -half })
        {
            var first = net.Count;
            for (var i = 0; i < Around; i++)
            {
                var (s, c) = MathF.SinCos(2 * MathF.PI * i / Around);
                net.Add(new(c * radius, y, s * radius), new(0, MathF.Sign(y), 0));
                if (i > 1) net.Face(first, first + i - 1, first + i);
            }
        }

        return net.Mesh;
    }

    private static Mesh Ring(float radius, float tube) => Sheet(2 * Around, 14, (u, v) =>
    {
        var ((s, c), (t, d)) = (MathF.SinCos(u * 2 * MathF.PI), MathF.SinCos(v * 2 * MathF.PI));
        var normal = new Vector3(t, c * d, s * d);
        return (new Vector3(0, c * radius, s * radius) + (normal * tube), normal);
    });

    // Seen from above a square with round corners.
    private static Mesh Cushion(Vector3 radii) => Sheet(64, 24, (u, v) =>
    {
        var ((s, c), (rise, wide)) = (MathF.SinCos(u * 2 * MathF.PI), MathF.SinCos((v - 0.5f) * MathF.PI));
        var square = MathF.Pow(MathF.Pow(MathF.Abs(c), 4) + MathF.Pow(MathF.Abs(s), 4), -0.25f);
        var full = MathF.Pow(MathF.Max(wide, 0), 0.55f);
        var place = new Vector3(c * square * full * radii.X, rise * radii.Y, s * square * full * radii.Z);
        var normal = new Vector3(MathF.Pow(MathF.Abs(c * square), 3) * MathF.Sign(c) * full / radii.X, rise * 1.4f / radii.Y, MathF.Pow(MathF.Abs(s * square), 3) * MathF.Sign(s) * full / radii.Z);
        return (place, Vector3.Normalize(normal));
    });

    private static Mesh Ribbon(PropPiece.Ribbon ribbon)
    {
        var net = new Net();
        var points = ribbon.Points;
        var count = points.Count;
        if (count < 2) return net.Mesh;
        for (var i = 0; i < count; i++)
        {
            var (before, after) = ribbon.IsClosed ? (points[(i + count - 1) % count], points[(i + 1) % count]) : (points[Math.Max(i - 1, 0)], points[Math.Min(i + 1, count - 1)]);
            var along = Single((after - before).Unit);
            var wide = Across(ribbon, along);
            var up = Vector3.Cross(wide, along);
            var half = ribbon.IsClosed ? (float)ribbon.Width / 2 : (float)Math.Min(ribbon.Width / 2, 0.018);
            foreach (var (side, face) in new[] { (-1, 1), (1, 1), (1, -1), (-1, -1) })
                net.Add(Single(points[i]) + (wide * (side * half)) + (up * (face * Thick)), Vector3.Normalize((up * face) + (wide * (side * 0.4f))));
        }

        for (var i = 0; i < (ribbon.IsClosed ? count : count - 1); i++)
        {
            var (a, b) = (4 * i, 4 * ((i + 1) % count));
            for (var k = 0; k < 4; k++)
            {
                net.Face(a + k, a + ((k + 1) % 4), b + k);
                net.Face(b + k, a + ((k + 1) % 4), b + ((k + 1) % 4));
            }
        }

        return net.Mesh;
    }

    // A loop band stands on the limbs as they run; a strap lies level.
    private static Vector3 Across(PropPiece.Ribbon ribbon, Vector3 along)
    {
        if (!ribbon.IsClosed) return Vector3.Normalize(Vector3.Cross(MathF.Abs(along.Y) > 0.9f ? Vector3.UnitZ : Vector3.UnitY, along));
        var points = ribbon.Points;
        var (a, b, c) = (Single(points[0]), Single(points[points.Count / 3]), Single(points[2 * points.Count / 3]));
        return Vector3.Normalize(Vector3.Cross(b - a, c - a));
    }

    private static Mesh Sheet(int us, int vs, Func<float, float, (Vector3 Place, Vector3 Normal)> at)
    {
        var net = new Net();
        for (var i = 0; i <= us; i++)
        {
            for (var j = 0; j <= vs; j++)
            {
                var (place, normal) = at((float)i / us, (float)j / vs);
                net.Add(place, normal);
                if (i == 0 || j == 0) continue;
                var (a, b) = (((i - 1) * (vs + 1)) + j - 1, (i * (vs + 1)) + j - 1);
                net.Face(a, a + 1, b);
                net.Face(b, a + 1, b + 1);
            }
        }

        return net.Mesh;
    }

    private static Mesh Placed(Mesh mesh, Placement at)
    {
        var turn = new Quaternion((float)at.Turn.X, (float)at.Turn.Y, (float)at.Turn.Z, (float)at.Turn.W);
        var way = Single(at.At);
        return mesh with
        {
            Positions = Array.ConvertAll(mesh.Positions, p => Vector3.Transform(p, turn) + way),
            Normals = Array.ConvertAll(mesh.Normals, n => Vector3.Transform(n, turn)),
        };
    }

    private static Vector3 Single(Vector3d v) => new((float)v.X, (float)v.Y, (float)v.Z);

    // Gathers corners and faces; a face looks the way of its corners' directions.
    private sealed class Net
    {
        private readonly List<Vector3> positions = [];
        private readonly List<Vector3> normals = [];
        private readonly List<int> triangles = [];

        public int Count => positions.Count;

        public Mesh Mesh => new([.. positions], [.. normals], [.. triangles]);

        public void Add(Vector3 at, Vector3 normal)
        {
            positions.Add(at);
            normals.Add(normal);
        }

        public void Face(int a, int b, int c)
        {
            var way = Vector3.Cross(positions[b] - positions[a], positions[c] - positions[a]);
            triangles.AddRange(Vector3.Dot(way, normals[a] + normals[b] + normals[c]) >= 0 ? [a, b, c] : [a, c, b]);
        }
    }
}
