using Plumbline.Figures.Gltf;
using Plumbline.Figures.Stills;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Figures.Tests.Gltf;

public sealed class MovementFileTests
{
    private const int MostBytes = 40_000;

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void Joints_are_where_the_still_pictures_have_them(string id)
    {
        var clip = TheClips.Of(id);
        var glb = new GlbReader(GlbFiles.Movement(clip, []));
        var skeleton = clip.Shape.Body.Skeleton;
        foreach (var frame in clip.Frames)
        {
            var worlds = glb.Worlds(frame.TimeS);
            var posed = skeleton.In(frame.Pose);
            foreach (var bone in Bones.All)
            {
                var at = worlds[(int)bone].Translation;
                (new Vector3d(at.X, at.Y, at.Z) - posed.JointOf(bone)).Length.ShouldBeLessThan(0.001, $"{bone} at {frame.TimeS:0.0} s");
            }
        }
    }

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void It_is_small_and_the_same_every_time(string id)
    {
        var clip = TheClips.Of(id);
        var file = GlbFiles.Movement(clip, TheClips.TargetsOf(id));
        file.Length.ShouldBeLessThanOrEqualTo(MostBytes);
        GlbFiles.Movement(clip, TheClips.TargetsOf(id)).ShouldBe(file);
    }

    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void A_player_can_count_in_time(string id)
    {
        var clip = TheClips.Of(id);
        var extras = new GlbReader(GlbFiles.Movement(clip, TheClips.TargetsOf(id))).Animation["extras"]!;
        var phases = extras["phases"]!.AsArray();
        ((string)extras["exercise"]!).ShouldBe(id);
        ((double)extras["length_s"]!).ShouldBe(clip.Length.TotalSeconds, 0.001);
        phases.Select(p => (string)p!["id"]!).ShouldBe(clip.Movement.Phases.Select(p => p.Id));
        var at = 0.0;
        foreach (var (said, phase) in phases.Zip(clip.Movement.Phases))
        {
            ((double)said!["from_s"]!).ShouldBe(at, 0.002);
            at = (double)said["to_s"]!;
            if (phase is { Kind: PhaseKind.Move, Tempo: { } tempo }) (at - (double)said["from_s"]!).ShouldBe(tempo.TotalSeconds, 0.002);
            ((string)said["breath"]!).ShouldBe(phase.Breath.ToString().ToLowerInvariant());
            ((string)said["kind"]!).ShouldBe(phase.Kind.ToString().ToLowerInvariant());
        }

        at.ShouldBe(clip.Length.TotalSeconds, 0.002);
        extras["trained"]!.AsArray().Concat(extras["stretched"]!.AsArray()).Count().ShouldBe(TheClips.TargetsOf(id).Count);
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("seated-lumbar-rotation")]
    public void It_names_the_bones_of_the_shared_body(string id)
    {
        var movement = new GlbReader(GlbFiles.Movement(TheClips.Of(id, Sex.Male), []));
        var body = new GlbReader(GlbFiles.Body(TheClips.BodyOf(Sex.Male), TheClips.Muscles));
        movement.NodeNames.Take(Bones.Count).ShouldBe(body.NodeNames.Take(Bones.Count));
        movement.NodeNames.ShouldBeUnique();
    }

    [Fact]
    public void What_a_hand_holds_hangs_on_the_hand()
    {
        var glb = new GlbReader(GlbFiles.Movement(TheClips.Of("deadlift-light"), []));
        foreach (var hand in new[] { "left-hand", "right-hand" })
        {
            var children = glb.Nodes.Single(n => (string)n!["name"]! == hand)!["children"]!.AsArray();
            children.Select(c => glb.NodeNames[(int)c!]).Count(n => n.StartsWith("dumbbells", StringComparison.Ordinal)).ShouldBe(3);
        }
    }

    [Fact]
    public void What_is_trained_and_what_is_stretched_is_said()
    {
        Target[] targets = [new("hamstrings", MuscleShow.Stretched), new("gluteus-maximus", MuscleShow.Trained)];
        var extras = new GlbReader(GlbFiles.Movement(TheClips.Of("bridge"), targets)).Animation["extras"]!;
        extras["trained"]!.AsArray().Select(m => (string)m!).ShouldBe(["gluteus-maximus"]);
        extras["stretched"]!.AsArray().Select(m => (string)m!).ShouldBe(["hamstrings"]);
    }
}
