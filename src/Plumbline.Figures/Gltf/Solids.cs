using System.Numerics;
using Plumbline.Figures.Meshing;

namespace Plumbline.Figures.Gltf;

/// <summary>Simple solids of size one about the origin; nodes scale them.</summary>
internal static class Solids
{
    private const int Around = 20;

    /// <summary>A cube with edges two long: half a step to each side.</summary>
    public static Mesh Cube { get; } = MakeCube();

    /// <summary>A bar along y, two high, of radius one.</summary>
    public static Mesh Bar { get; } = MakeBar();

    /// <summary>A pillow: a ball of radius one, squarer seen from above.</summary>
    public static Mesh Pillow { get; } = MakePillow();

    /// <summary>A level square, two wide.</summary>
    public static Mesh Level { get; } = new(
        [new(-1, 0, -1), new(-1, 0, 1), new(1, 0, 1), new(1, 0, -1)], [Vector3.UnitY, Vector3.UnitY, Vector3.UnitY, Vector3.UnitY], [0, 1, 2, 0, 2, 3]);

    /// <summary>A ring about x.</summary>
    public static Mesh Ring(double radius, double tube)
    {
        const int Across = 5;
        return Grid(30, Across, (u, v) =>
        {
            var ((s, c), (t, d)) = (Math.SinCos(u), Math.SinCos(v));
            var normal = new Vector3((float)t, (float)(c * d), (float)(s * d));
            return (new Vector3(0, (float)(c * radius), (float)(s * radius)) + (normal * (float)tube), normal);
        });
    }

    private static Mesh MakeCube()
    {
        var (positions, normals, triangles) = (new List<Vector3>(), new List<Vector3>(), new List<int>());
        foreach (var normal in new[] { Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ })
        {
            var side = normal.X != 0 ? Vector3.UnitY : normal.Y != 0 ? Vector3.UnitZ : Vector3.UnitX;
            var up = Vector3.Cross(normal, side);
            var first = positions.Count;
            foreach (var (a, b) in new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) })
            {
                positions.Add(normal + (side * a) + (up * b));
                normals.Add(normal);
            }

            triangles.AddRange([first, first + 1, first + 2, first, first + 2, first + 3]);
        }

        return new([.. positions], [.. normals], [.. triangles]);
    }

    private static Mesh MakeBar()
    {
        var (positions, normals, triangles) = (new List<Vector3>(), new List<Vector3>(), new List<int>());
        for (var i = 0; i <= Around; i++)
        {
            var (s, c) = MathF.SinCos(2 * MathF.PI * i / Around);
            foreach (var y in new[] { -1, 1 })
            {
                positions.Add(new(c, y, s));
                normals.Add(new(c, 0, s));
            }

            if (i > 0) triangles.AddRange([(2 * i) - 2, (2 * i) - 1, (2 * i) + 1, (2 * i) - 2, (2 * i) + 1, 2 * i]);
        }

        foreach (var y in new[] { -1, 1 })
        {
            var first = positions.Count;
            for (var i = 0; i < Around; i++)
            {
                var (s, c) = MathF.SinCos(2 * MathF.PI * i / Around);
                positions.Add(new(c, y, s));
                normals.Add(new(0, y, 0));
                if (i > 1) triangles.AddRange(y > 0 ? [first, first + i, first + i - 1] : [first, first + i - 1, first + i]);
            }
        }

        return new([.. positions], [.. normals], [.. triangles]);
    }

    private static Mesh MakePillow() => Grid(32, 12, (u, v) =>
    {
        // Seen from above |x|⁴ + |z|⁴ = 1; flatter to the rim.
        var ((s, c), w) = (Math.SinCos(u), (v / Math.PI) - 1);
        var wide = Math.Pow(Math.Pow(c, 4) + Math.Pow(s, 4), -0.25);
        var (sv, cv) = Math.SinCos(w * Math.PI / 2);
        var place = new Vector3((float)(c * wide * cv), (float)sv, (float)(s * wide * cv));
        var normal = new Vector3((float)(Math.Pow(c * wide, 3) * cv), (float)sv, (float)(Math.Pow(s * wide, 3) * cv));
        return (place, Vector3.Normalize(normal));
    }, closes: false);

    // A surface over two angles, each from 0 to a whole turn.
    private static Mesh Grid(int us, int vs, Func<double, double, (Vector3 Place, Vector3 Normal)> at, bool closes = true)
    {
        var (positions, normals, triangles) = (new List<Vector3>(), new List<Vector3>(), new List<int>());
        for (var i = 0; i <= us; i++)
        {
            for (var j = 0; j <= vs; j++)
            {
                var (place, normal) = at(2 * Math.PI * i / us, 2 * Math.PI * j / vs);
                positions.Add(place);
                normals.Add(normal);
                if (i == 0 || j == 0) continue;
                var (a, b, c, d) = (((i - 1) * (vs + 1)) + j - 1, (i * (vs + 1)) + j - 1, (i * (vs + 1)) + j, ((i - 1) * (vs + 1)) + j);
                if (closes || j > 1) triangles.AddRange(Facing(positions, normals, a, b, c));
                if (closes || j < vs) triangles.AddRange(Facing(positions, normals, a, c, d));
            }
        }

        return new([.. positions], [.. normals], [.. triangles]);
    }

    private static int[] Facing(List<Vector3> positions, List<Vector3> normals, int a, int b, int c) =>
        Vector3.Dot(Vector3.Cross(positions[b] - positions[a], positions[c] - positions[a]), normals[a] + normals[b] + normals[c]) >= 0 ? [a, b, c] : [a, c, b];
}
