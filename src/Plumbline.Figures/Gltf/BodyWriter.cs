using System.Numerics;
using System.Text.Json.Nodes;
using Plumbline.Figures.Drawing;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Props;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Gltf;

/// <summary>Writes a skinned body into a document whose bones are there.</summary>
internal static class BodyWriter
{
    internal const string Quantized = "KHR_mesh_quantization";

    /// <summary>Adds the body: one node for skin and clothes, one for each muscle.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cuts">The body's surface.</param>
    /// <param name="body">Whose surface it is.</param>
    /// <param name="bind">The bones as the mesh was made.</param>
    /// <param name="bones">The nodes of the bones and of the belly's joints.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="muscleColour">The colour of a muscle.</param>
    public static void AddBody(GltfDocument document, BodyCuts cuts, Body body, PosedSkeleton bind, int[] bones, Palette palette, Func<string, Colour> muscleColour)
    {
        document.Require(Quantized);
        var surface = cuts.Mesh.Surface;
        var scale = surface.Positions.Max(p => Math.Max(Math.Abs(p.X), Math.Max(Math.Abs(p.Y), Math.Abs(p.Z)))) / short.MaxValue;
        var attributes = new JsonObject
        {
            ["POSITION"] = document.AddAccessor(Numbers.Places([.. surface.Positions.Select(p => new[] { Short(p.X), Short(p.Y), Short(p.Z) })])),
            ["NORMAL"] = document.AddAccessor(Numbers.Directions([.. surface.Normals.Select(Bytes)])),
            ["JOINTS_0"] = document.AddAccessor(Numbers.Fours([.. cuts.Weights.Select(w => w.Carriers)], normalized: false)),
            ["WEIGHTS_0"] = document.AddAccessor(Numbers.Fours([.. cuts.Weights.Select(w => w.Weights)], normalized: true)),
        };
        var skin = document.Add("skins", new()
        {
            ["name"] = "body",
            ["joints"] = GltfDocument.Places(bones),
            ["skeleton"] = bones[0],
            ["inverseBindMatrices"] = document.AddAccessor(Numbers.Floats([.. Bones.All.Concat(BellyJoints.Beside).SelectMany(b => Matrix(bind[b].Inverse, scale))], "MAT4", 16)),
        });
        if (body.Physique.Sex == Sex.Female) AddKnot(document, body, bones, palette);
        AddNode("body", cuts.Regions.Select(r => (r.Triangles, Materials.Add(document, JsonNames.Of(r.Region), palette.Of(r.Region)))));
        foreach (var (muscle, triangles) in cuts.Muscles) AddNode($"muscle-{muscle}", [(triangles, Materials.Add(document, $"muscle-{muscle}", muscleColour(muscle)))]);

        void AddNode(string name, IEnumerable<(IReadOnlyList<int> Triangles, int Material)> pieces)
        {
            var primitives = pieces.Select(p => (JsonNode)new JsonObject { ["attributes"] = attributes.DeepClone(), ["indices"] = document.AddAccessor(Numbers.Corners(p.Triangles)), ["material"] = p.Material }).ToArray();
            var mesh = document.Add("meshes", new() { ["name"] = name, ["primitives"] = new JsonArray(primitives) });
            document.Roots.Add(document.Add("nodes", new() { ["name"] = name, ["mesh"] = mesh, ["skin"] = skin }));
        }

        short Short(float v) => (short)Math.Round(v / scale);
    }

    // Long hair is tied up: a ball on the head, as in the pictures.
    private static void AddKnot(GltfDocument document, Body body, int[] bones, Palette palette)
    {
        var size = body.Stature / 1.72;
        var ball = PropMeshes.Ball(Placement.None, Vector3d.Zero, new Vector3d(.040, .034, .038) * size);
        var attributes = new JsonObject { ["POSITION"] = document.AddAccessor(PropWriter.Triples(ball.Positions, true)), ["NORMAL"] = document.AddAccessor(PropWriter.Triples(ball.Normals, false)) };
        var primitive = new JsonObject { ["attributes"] = attributes, ["indices"] = document.AddAccessor(Numbers.Corners(ball.Triangles)), ["material"] = Materials.Add(document, "hair", palette.Of(Region.Hair)) };
        var mesh = document.Add("meshes", new() { ["name"] = "hair-knot", ["primitives"] = new JsonArray(primitive) });
        document.Append(bones[(int)Bone.Head], document.Add("nodes", new() { ["name"] = "hair-knot", ["mesh"] = mesh, ["translation"] = MotionWriter.Vector(new Vector3d(0, .176, -.062) * size) }));
    }

    // Column by column. The mesh is stored in whole numbers; the matrix brings them back to metres.
    internal static double[] Matrix(Placement p, double scale)
    {
        var (x, y, z) = (p.Turn.Apply(Vector3d.UnitX) * scale, p.Turn.Apply(Vector3d.UnitY) * scale, p.Turn.Apply(Vector3d.UnitZ) * scale);
        return [x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, p.At.X, p.At.Y, p.At.Z, 1];
    }

    internal static sbyte[] Bytes(Vector3 normal) => [(sbyte)Math.Round(normal.X * 127), (sbyte)Math.Round(normal.Y * 127), (sbyte)Math.Round(normal.Z * 127)];
}
