using System.IO.Compression;
using System.Numerics;
using System.Text.Json.Nodes;
using Plumbline.Figures.Gltf;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Tests.Gltf;

public sealed class BodyFileTests
{
    private const int MostBytes = 400_000;

    [Theory]
    [InlineData(Sex.Female)]
    [InlineData(Sex.Male)]
    public void Its_weights_are_at_most_four_and_add_up_to_one(Sex sex)
    {
        var (_, weights, joints) = Skin(sex);
        foreach (var weight in weights) weight.Sum().ShouldBe(1, 1e-9);
        foreach (var (weight, joint) in weights.Zip(joints)) joint.Zip(weight).Where(p => p.Second == 0).ShouldAllBe(p => p.First == 0);
        joints.SelectMany(j => j).Distinct().Count().ShouldBeGreaterThanOrEqualTo(Bones.Count - 2, "nearly every bone carries skin");
    }

    [Theory]
    [InlineData(Sex.Female)]
    [InlineData(Sex.Male)]
    public void It_is_small_as_it_travels(Sex sex)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(GlbFiles.Body(TheClips.BodyOf(sex), TheClips.Muscles));
        packed.Length.ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Fact]
    public void The_same_body_gives_the_same_bytes()
    {
        var again = SkinnedBody.Of(TheClips.BodyOf().Shape);
        GlbFiles.Body(again, TheClips.Muscles).ShouldBe(GlbFiles.Body(TheClips.BodyOf(), TheClips.Muscles));
    }

    [Fact]
    public void Every_muscle_has_a_node_of_its_own()
    {
        var names = new GlbReader(GlbFiles.Body(TheClips.BodyOf(), TheClips.Muscles)).NodeNames.Where(n => n.StartsWith("muscle-", StringComparison.Ordinal)).Select(n => n["muscle-".Length..]).ToList();
        names.ShouldBeUnique();
        names.ShouldContain("gluteus-maximus");
        names.ShouldContain("hamstrings");
        names.ShouldBeSubsetOf(TheClips.Muscles.Muscles.Select(m => m.Id));
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("quadruped-opposite-arm-leg")]
    [InlineData("single-knee-to-chest")]
    [InlineData("standing-forward-bend")]
    [InlineData("squat")]
    [InlineData("diaphragmatic-breathing")]
    public void Its_skin_stays_near_the_body_of_the_still_picture(string id)
    {
        // Joints that bend far lose a little of their bulk; nothing else may leave the surface.
        var clip = TheClips.Of(id);
        var body = TheClips.BodyOf();
        var glb = new GlbReader(GlbFiles.Whole(clip, [], body, TheClips.Muscles));
        var end = clip.Keys.MaxBy(k => k.Pose.Radians.Zip(clip.Keys[0].Pose.Radians, (a, b) => Math.Abs(a - b)).Sum())!;
        var frame = clip.Frames.First(f => f.Pose == end.Pose);
        var posed = clip.Shape.In(frame.Pose);
        var off = Vertices(glb, frame.TimeS).Where((_, i) => i % 7 == 0).Select(v => Math.Abs(posed.Distance(new(v.X, v.Y, v.Z)))).Order().ToList();
        off[off.Count / 2].ShouldBeLessThan(0.002);
        off[(int)(off.Count * 0.95)].ShouldBeLessThan(0.016);
        off[^1].ShouldBeLessThan(0.060);
    }

    [Fact]
    public void A_breath_lifts_its_belly()
    {
        var clip = TheClips.Of("diaphragmatic-breathing");
        var glb = new GlbReader(GlbFiles.Whole(clip, [], TheClips.BodyOf(), TheClips.Muscles));
        var full = clip.Frames.First(f => f.Pose == clip.Key("full").Pose);
        var (risen, flat) = (clip.Shape.In(full.Pose), clip.Shape.In(full.Pose with { BellyRise = 0 }));
        var navel = Landmarks.In(clip.Shape.Body, risen.Skeleton, "navel")!.Value;
        Vector3d At(Vector3 v) => new(v.X, v.Y, v.Z);
        var belly = Vertices(glb, full.TimeS).Select(At).Where(v => (v - navel).Length < 0.12 && flat.Distance(v) > 0.012).ToList();
        belly.Count.ShouldBeGreaterThan(40, "the belly stands out over where it would rest");
        var off = belly.Select(v => Math.Abs(risen.Distance(v))).Order().ToList();
        off[off.Count / 2].ShouldBeLessThan(0.004);
        off[(int)(off.Count * 0.95)].ShouldBeLessThan(0.010);
    }

    [Fact]
    public void A_clip_moves_the_body_that_it_was_made_with() =>
        Should.Throw<ArgumentException>(() => GlbFiles.Whole(TheClips.Of("bridge", Sex.Male), [], TheClips.BodyOf(), TheClips.Muscles));

    [Fact]
    public void What_is_shown_of_muscles_is_a_piece_of_the_skin_and_not_a_second_skin()
    {
        var body = TheClips.BodyOf();
        var plain = Area(new(GlbFiles.Whole(TheClips.Of("bridge"), [], body, TheClips.Muscles)), _ => true);
        var glb = new GlbReader(GlbFiles.Whole(TheClips.Of("bridge"), TheClips.TargetsOf("bridge"), body, TheClips.Muscles));
        Area(glb, _ => true).ShouldBe(plain, plain * 1e-3);
        Area(glb, name => name == "muscle-gluteus-maximus").ShouldBeInRange(0.02, 0.20);
    }

    private static (IReadOnlyList<Vector3> Places, double[][] Weights, double[][] Joints) Skin(Sex sex)
    {
        var glb = new GlbReader(GlbFiles.Body(TheClips.BodyOf(sex), TheClips.Muscles));
        var attributes = BodyMesh(glb)["primitives"]![0]!["attributes"]!;
        return ([.. Vertices(glb, 0)], glb.Accessor((int)attributes["WEIGHTS_0"]!), glb.Accessor((int)attributes["JOINTS_0"]!));
    }

    // Linear blend skinning as the specification has it.
    private static Vector3[] Vertices(GlbReader glb, double seconds)
    {
        var attributes = BodyMesh(glb)["primitives"]![0]!["attributes"]!;
        var (places, weights, joints) = (glb.Accessor((int)attributes["POSITION"]!), glb.Accessor((int)attributes["WEIGHTS_0"]!), glb.Accessor((int)attributes["JOINTS_0"]!));
        var skin = glb.Root["skins"]!.AsArray().Single(s => (string?)s!["name"] == "body")!;
        var inverse = glb.Accessor((int)skin["inverseBindMatrices"]!).Select(m => new Matrix4x4(
            (float)m[0], (float)m[1], (float)m[2], (float)m[3], (float)m[4], (float)m[5], (float)m[6], (float)m[7],
            (float)m[8], (float)m[9], (float)m[10], (float)m[11], (float)m[12], (float)m[13], (float)m[14], (float)m[15])).ToArray();
        var worlds = glb.Worlds(seconds);
        var nodes = skin["joints"]!.AsArray().Select(j => (int)j!).ToArray();
        return [.. places.Select((p, i) =>
        {
            var at = new Vector3((float)p[0], (float)p[1], (float)p[2]);
            var sum = Vector3.Zero;
            for (var k = 0; k < 4; k++)
            {
                if (weights[i][k] > 0) sum += Vector3.Transform(at, inverse[(int)joints[i][k]] * worlds[nodes[(int)joints[i][k]]]) * (float)weights[i][k];
            }

            return sum;
        })];
    }

    private static JsonNode BodyMesh(GlbReader glb) => glb.Root["meshes"]!.AsArray().Single(m => (string?)m!["name"] == "body")!;

    private static double Area(GlbReader glb, Func<string, bool> which)
    {
        var places = Vertices(glb, 0);
        var area = 0.0;
        foreach (var node in glb.Nodes.Where(n => n!["skin"] is not null && which((string)n["name"]!)))
        {
            foreach (var primitive in glb.Root["meshes"]![(int)node!["mesh"]!]!["primitives"]!.AsArray())
            {
                var corners = glb.Accessor((int)primitive!["indices"]!);
                for (var t = 0; t < corners.Length; t += 3)
                {
                    var (a, b, c) = (places[(int)corners[t][0]], places[(int)corners[t + 1][0]], places[(int)corners[t + 2][0]]);
                    area += Vector3.Cross(b - a, c - a).Length() / 2;
                }
            }
        }

        return area;
    }
}
