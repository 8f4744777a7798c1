using System.Numerics;
using System.Text.Json.Nodes;
using Plumbline.Figures.Dress;
using Plumbline.Figures.Meshing;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Props;
using Plumbline.Motion.Reading;

namespace Plumbline.Figures.Gltf;

/// <summary>Writes the things of an exercise: what stands there as it stands, what a bone holds under that bone, what else moves with keys of its own.</summary>
internal sealed class PropWriter
{
    private readonly GltfDocument document;
    private readonly int[] bones;
    private readonly MotionKeys keys;
    private readonly Palette palette;
    private readonly PropLayout layout;
    private readonly double[] times; // [frame]
    private readonly Seq<PlacedProp>[] placed; // [frame], or the first alone when nothing moves
    private readonly PosedSkeleton[] posed; // [frame]
    private readonly Dictionary<(Mesh, Region), int> meshes = [];
    private readonly Dictionary<string, int> names = [];
    private readonly Dictionary<(double, double), Mesh> rings = [];
    private readonly Dictionary<Region, int> materials = [];

    private PropWriter(GltfDocument document, Clip clip, MotionKeys keys, int[] bones, Palette palette)
    {
        (this.document, this.keys, this.bones, this.palette) = (document, keys, bones, palette);
        layout = new(clip);
        var first = layout.In(clip.Frames[0]);
        var moves = first.Any(p => p.Moves);
        times = [.. clip.Frames.Select(f => f.TimeS)];
        placed = moves ? [.. clip.Frames.Select(layout.In)] : [first];
        posed = moves ? [.. clip.Frames.Select(f => clip.Shape.Body.Skeleton.In(f.Pose))] : [];
    }

    /// <summary>Adds the props of a clip.</summary>
    /// <param name="document">The document, with its bones.</param>
    /// <param name="clip">The clip.</param>
    /// <param name="keys">The keys of its bones.</param>
    /// <param name="bones">The nodes of the bones.</param>
    /// <param name="tracks">The curves of the animation.</param>
    /// <param name="palette">The colours.</param>
    public static void Add(GltfDocument document, Clip clip, MotionKeys keys, int[] bones, Tracks tracks, Palette palette)
    {
        if (clip.Movement.Props.Count == 0) return;
        var writer = new PropWriter(document, clip, keys, bones, palette);
        for (var p = 0; p < writer.placed[0].Count; p++)
        {
            var prop = writer.placed[0][p];
            for (var i = 0; i < prop.Pieces.Count; i++) writer.AddPiece(prop, p, i, tracks);
        }
    }

    private void AddPiece(PlacedProp prop, int p, int i, Tracks tracks)
    {
        var word = JsonNames.Of(prop.Prop);
        var number = names[word] = names.GetValueOrDefault(word, -1) + 1;
        var name = $"{word}-{number}";
        var region = RegionOf(prop.Prop);
        switch (prop.Pieces[i])
        {
            case PropPiece.Rigid rigid when prop.Moves:
                AddMoving(name, rigid, region, [.. placed.Select(k => ((PropPiece.Rigid)k[p].Pieces[i]).At)], tracks);
                break;
            case PropPiece.Rigid rigid:
                document.Roots.Add(Node(name, rigid, region, rigid.At));
                break;
            case PropPiece.Ribbon ribbon:
                RibbonWriter.Add(document, name, ribbon, [.. placed.Select(k => (PropPiece.Ribbon)k[p].Pieces[i])], posed, bones, MaterialOf(region));
                break;
            case PropPiece.Water water:
                document.Roots.Add(document.Add("nodes", new() { ["name"] = name, ["mesh"] = MeshOf(Solids.Level, Region.Water), ["translation"] = GltfDocument.Array(0, Math.Round(water.Height, 4), 0), ["scale"] = GltfDocument.Array(2.5, 1, 2.5) }));
                break;
        }
    }

    // A hand before its forearm, when the wrist is still.
    private static readonly Bone[] Outermost = [.. Bones.All.Where(b => b is not (Bone.LeftFingers or Bone.RightFingers or Bone.LeftToes or Bone.RightToes)).Reverse()];

    // Under the bone that keeps it in place, when there is one; else with keys.
    private void AddMoving(string name, PropPiece.Rigid rigid, Region region, Placement[] at, Tracks tracks)
    {
        foreach (var bone in Outermost)
        {
            var held = posed[0][bone].Inverse * at[0];
            if (at.Select((a, k) => posed[k][bone].Inverse * a).Any(h => (h.At - held.At).Length > 0.002 || Turned(rigid, h.Turn, held.Turn) > 0.02)) continue;
            document.Append(bones[(int)bone], Node(name, rigid, region, held));
            return;
        }

        var node = Node(name, rigid, region, at[0]);
        document.Roots.Add(node);
        var between = keys.Times.Select(t => Between(at, t)).ToArray();
        tracks.Move(node, [.. between.Select(a => a.At)]);
        tracks.Turn(node, MotionKeys.Signed([.. between.Select(a => a.Turn)]), 0.5);
    }

    // Between frames on a curve through the two before and after; the clip is a loop.
    private Placement Between(Placement[] at, double seconds)
    {
        var next = Math.Max(1, Array.FindIndex(times, t => t >= seconds - 1e-9));
        if (next < 1) next = times.Length - 1;
        var part = (seconds - times[next - 1]) / (times[next] - times[next - 1]);
        var (a, b) = (at[next - 1], at[next]);
        var turn = a.Turn.Towards(b.Turn, part);
        if (times[next] - times[next - 1] > 0.25) return new(turn, a.At.Towards(b.At, part));
        var (before, after) = (at[next == 1 ? at.Length - 2 : next - 2].At, at[next == at.Length - 1 ? 1 : next + 1].At);
        var (p, q) = (part * part, part * part * part);
        return new(turn, ((a.At * 2) + ((b.At - before) * part) + (((before * 2) - (a.At * 5) + (b.At * 4) - after) * p) + (((a.At * 3) - before - (b.At * 3) + after) * q)) * 0.5);
    }

    // How far a piece is turned, in radians; a round bar may roll.
    private static double Turned(PropPiece.Rigid rigid, Rotation a, Rotation b) =>
        rigid is PropPiece.Rod ? (a.Apply(Vector3d.UnitY) - b.Apply(Vector3d.UnitY)).Length : a.AngleTo(b).Radians;

    private int Node(string name, PropPiece.Rigid rigid, Region region, Placement at)
    {
        var (mesh, size) = rigid switch
        {
            PropPiece.Box box => (Solids.Cube, box.Half),
            PropPiece.Rod rod => (Solids.Bar, new Vector3d(rod.Radius, rod.Length / 2, rod.Radius)),
            PropPiece.Ring ring => (RingOf(ring), new Vector3d(1, 1, 1)),
            PropPiece.Cushion cushion => (Solids.Pillow, cushion.Radii),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var node = new JsonObject { ["name"] = name, ["mesh"] = MeshOf(mesh, region), ["translation"] = MotionWriter.Vector(at.At) };
        if (at.Turn.Size.Radians > 1e-7) node["rotation"] = MotionWriter.Quaternion(at.Turn);
        if (size != new Vector3d(1, 1, 1)) node["scale"] = MotionWriter.Vector(size);
        return document.Add("nodes", node);
    }

    private Mesh RingOf(PropPiece.Ring ring)
    {
        if (!rings.TryGetValue((ring.Radius, ring.Tube), out var mesh)) rings[(ring.Radius, ring.Tube)] = mesh = Solids.Ring(ring.Radius, ring.Tube);
        return mesh;
    }

    private int MeshOf(Mesh mesh, Region region)
    {
        if (meshes.TryGetValue((mesh, region), out var known)) return known;
        document.Require(BodyWriter.Quantized);
        var attributes = new JsonObject { ["POSITION"] = document.AddAccessor(Triples(mesh.Positions, true)), ["NORMAL"] = document.AddAccessor(Numbers.Directions([.. mesh.Normals.Select(BodyWriter.Bytes)])) };
        var primitive = new JsonObject { ["attributes"] = attributes, ["indices"] = document.AddAccessor(Numbers.Corners(mesh.Triangles)), ["material"] = MaterialOf(region) };
        return meshes[(mesh, region)] = document.Add("meshes", new() { ["primitives"] = new JsonArray(primitive) });
    }

    private int MaterialOf(Region region)
    {
        if (!materials.TryGetValue(region, out var material)) materials[region] = material = Materials.Add(document, JsonNames.Of(region), palette.Of(region), region == Region.Water ? 0.4 : 1);
        return material;
    }

    internal static Numbers Triples(IReadOnlyList<Vector3> vectors, bool bounded)
    {
        var numbers = Numbers.Floats([.. vectors.SelectMany(v => new double[] { v.X, v.Y, v.Z })], "VEC3", 3) with { Target = Numbers.VertexTarget };
        return !bounded ? numbers : numbers with
        {
            Least = [vectors.Min(v => v.X), vectors.Min(v => v.Y), vectors.Min(v => v.Z)],
            Most = [vectors.Max(v => v.X), vectors.Max(v => v.Y), vectors.Max(v => v.Z)],
        };
    }

    private static Region RegionOf(Prop prop) => prop switch
    {
        Prop.Mat => Region.Mat,
        Prop.Pillow or Prop.Towel => Region.Cloth,
        Prop.Bed or Prop.Chair or Prop.Stool or Prop.Wall or Prop.Table or Prop.Step => Region.Furniture,
        Prop.Pool => Region.Water,
        Prop.Shoes => Region.Shoe,
        Prop.Band or Prop.LoopBand or Prop.Dumbbells or Prop.Stick or Prop.Bicycle or Prop.UprightBike or Prop.RecumbentBike or Prop.Elliptical or Prop.StepMachine => Region.Gear,
    };
}
