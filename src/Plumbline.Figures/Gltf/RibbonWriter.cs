using System.Numerics;
using System.Text.Json.Nodes;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Props;

namespace Plumbline.Figures.Gltf;

/// <summary>Writes a band or strap: each of its places follows the bone that it stays with, so that it needs no keys of its own.</summary>
internal static class RibbonWriter
{
    private const double Thickness = 0.003;

    /// <summary>Adds a ribbon.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name of its node.</param>
    /// <param name="ribbon">The ribbon in the first pose.</param>
    /// <param name="ribbons">The same at each key.</param>
    /// <param name="poses">The bones at each key.</param>
    /// <param name="bones">The nodes of the bones.</param>
    /// <param name="material">Its material.</param>
    public static void Add(GltfDocument document, string name, PropPiece.Ribbon ribbon, IReadOnlyList<PropPiece.Ribbon> ribbons, IReadOnlyList<PosedSkeleton> poses, int[] bones, int material)
    {
        var count = ribbon.Points.Count;
        var followed = Enumerable.Range(0, count).Select(i => poses.Count == 0 ? (Bone?)null : FollowedBy([.. ribbons.Select(r => r.Points[i])], poses)).ToArray();
        var anchor = followed.Any(b => b is null) ? document.AddBeside(bones[0], new() { ["name"] = $"{name}-anchor" }) : -1;
        Bone[] used = [.. followed.OfType<Bone>().Distinct().Order()];
        int[] joints = [.. used.Select(b => bones[(int)b]), .. anchor >= 0 ? new[] { anchor } : []];

        // Four corners for each place: the ribbon has two faces and two edges.
        var (positions, normals, carriers, weights, triangles) = (new List<Vector3>(), new List<Vector3>(), new List<byte[]>(), new List<byte[]>(), new List<int>());
        var closed = ribbon.IsClosed;
        for (var i = 0; i < count; i++)
        {
            var (before, after) = (ribbon.Points[closed ? (i + count - 1) % count : Math.Max(i - 1, 0)], ribbon.Points[closed ? (i + 1) % count : Math.Min(i + 1, count - 1)]);
            var along = (after - before).Unit;
            var wide = WidthOf(ribbon, along);
            var up = wide.Cross(along).Unit;
            foreach (var (side, face) in new[] { (-1, 1), (1, 1), (1, -1), (-1, -1) })
            {
                var at = ribbon.Points[i] + (wide * (side * ribbon.Width / 2)) + (up * (face * Thickness));
                positions.Add(new((float)at.X, (float)at.Y, (float)at.Z));
                var normal = (up * face) + (wide * (side * 0.3));
                normals.Add(Vector3.Normalize(new((float)normal.X, (float)normal.Y, (float)normal.Z)));
                carriers.Add([(byte)(followed[i] is { } bone ? Array.IndexOf(used, bone) : used.Length), 0, 0, 0]);
                weights.Add([255, 0, 0, 0]);
            }
        }

        for (var i = 0; i < (closed ? count : count - 1); i++)
        {
            var (a, b) = (4 * i, 4 * ((i + 1) % count));
            for (var k = 0; k < 4; k++)
            {
                var (p, q) = (k, (k + 1) % 4);
                triangles.AddRange([a + p, a + q, b + q, a + p, b + q, b + p]);
            }
        }

        var attributes = new JsonObject
        {
            ["POSITION"] = document.AddAccessor(PropWriter.Triples(positions, true)),
            ["NORMAL"] = document.AddAccessor(PropWriter.Triples(normals, false)),
            ["JOINTS_0"] = document.AddAccessor(Numbers.Fours(carriers, normalized: false)),
            ["WEIGHTS_0"] = document.AddAccessor(Numbers.Fours(weights, normalized: true)),
        };
        var primitive = new JsonObject { ["attributes"] = attributes, ["indices"] = document.AddAccessor(Numbers.Corners(triangles)), ["material"] = material };
        var mesh = document.Add("meshes", new() { ["name"] = name, ["primitives"] = new JsonArray(primitive) });
        Placement[] bind = [.. used.Select(b => poses[0][b]), .. anchor >= 0 ? new[] { Placement.None } : []];
        var skin = document.Add("skins", new()
        {
            ["name"] = name,
            ["joints"] = GltfDocument.Places(joints),
            ["inverseBindMatrices"] = document.AddAccessor(Numbers.Floats([.. bind.SelectMany(b => BodyWriter.Matrix(b.Inverse, 1))], "MAT4", 16)),
        });
        document.Roots.Add(document.Add("nodes", new() { ["name"] = name, ["mesh"] = mesh, ["skin"] = skin }));
    }

    // The bone in whose frame a place moves least; none when it stands still in the world.
    private static Bone? FollowedBy(Vector3d[] places, IReadOnlyList<PosedSkeleton> poses)
    {
        double Way(Func<int, Vector3d> at) => Enumerable.Range(0, places.Length).Max(k => (at(k) - at(0)).Length);
        if (Way(k => places[k]) < 0.001) return null;
        return Bones.All.MinBy(b => Way(k => poses[k][b].Inverse.Apply(places[k])));
    }

    // A loop lies round its axis; an open band lies level where it can.
    private static Vector3d WidthOf(PropPiece.Ribbon ribbon, Vector3d along)
    {
        var wide = along.Cross(Math.Abs(along.Y) < 0.95 ? Vector3d.UnitY : Vector3d.UnitX).Unit;
        if (!ribbon.IsClosed) return wide;
        var middle = ribbon.Points.Aggregate(Vector3d.Zero, (a, b) => a + b) * (1.0 / ribbon.Points.Count);
        var axis = Vector3d.Zero;
        for (var i = 0; i < ribbon.Points.Count; i++) axis += (ribbon.Points[i] - middle).Cross(ribbon.Points[(i + 1) % ribbon.Points.Count] - middle);
        return axis.Length > 1e-9 ? axis.Unit : wide;
    }
}
