using Plumbline.Figures.Gltf;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Figures.Tests.Gltf;

public sealed class ClipCurveTests
{
    [Theory]
    [MemberData(nameof(TheClips.All), MemberType = typeof(TheClips))]
    public void It_passes_through_every_frame(string id)
    {
        var clip = TheClips.Of(id);
        var (curve, skeleton) = (new ClipCurve(clip), clip.Shape.Body.Skeleton);
        foreach (var frame in clip.Frames)
        {
            var (got, asked) = (skeleton.In(curve.At(frame.TimeS)), skeleton.In(frame.Pose));
            foreach (var bone in Bones.All) (got.JointOf(bone) - asked.JointOf(bone)).Length.ShouldBeLessThan(1e-6);
        }
    }

    [Fact]
    public void The_body_is_still_in_a_hold()
    {
        var clip = TheClips.Of("bridge");
        var curve = new ClipCurve(clip);
        var hold = clip.Frames.First(f => f.IsHeld && f.TimeS > 0);
        var before = clip.Frames.Last(f => f.TimeS < hold.TimeS);
        for (var part = 0.0; part <= 1; part += 0.1)
        {
            var pose = curve.At(before.TimeS + ((hold.TimeS - before.TimeS) * part));
            pose.Radians.Zip(hold.Pose.Radians, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-9);
        }
    }

    [Fact]
    public void Between_two_frames_nothing_leaps()
    {
        var clip = TheClips.Of("quadruped-opposite-arm-leg");
        var (curve, skeleton) = (new ClipCurve(clip), clip.Shape.Body.Skeleton);
        for (var i = 1; i < clip.Frames.Count; i++)
        {
            var (a, b) = (skeleton.In(clip.Frames[i - 1].Pose), skeleton.In(clip.Frames[i].Pose));
            var middle = skeleton.In(curve.At((clip.Frames[i - 1].TimeS + clip.Frames[i].TimeS) / 2));
            foreach (var bone in Bones.All)
            {
                var way = (b.JointOf(bone) - a.JointOf(bone)).Length;
                (middle.JointOf(bone) - a.JointOf(bone).Towards(b.JointOf(bone), 0.5)).Length.ShouldBeLessThanOrEqualTo((0.15 * way) + 0.003);
            }
        }
    }
}
