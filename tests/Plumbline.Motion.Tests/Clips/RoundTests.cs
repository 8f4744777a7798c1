using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Tests.Clips;

/// <summary>Steady movements go round: walking, pedals, levers.</summary>
public sealed class RoundTests
{
    [Fact]
    public void The_second_half_of_a_round_mirrors_the_first()
    {
        var clip = TheMovements.ClipOf("walking");
        var half = (clip.Frames.Count - 1) / 2;
        clip.Frames.Count.ShouldBe(25, "1.2 s at 20 frames a second, both ends");
        foreach (var i in new[] { 0, half / 2 })
        {
            var (one, other) = (clip.Frames[i].Pose.Mirrored, clip.Frames[i + half].Pose);
            foreach (var c in Coordinates.All) other[c].Degrees.ShouldBe(one[c].Degrees, 1.0, $"{c} at frame {i}");
        }
    }

    [Fact]
    public void A_foot_that_bears_goes_back_with_the_floor_as_fast_as_the_step_is_long()
    {
        var clip = TheMovements.ClipOf("walking");
        var skeleton = clip.Shape.Body.Skeleton;
        double Ankle(Frame f) => skeleton.In(f.Pose).JointOf(Bone.RightFoot).Z;
        var flat = clip.Frames.Where(f => f.Touches.Any(t => t.Part >= 1 && t.Touch.Contact.Site == "right-foot")).ToList();
        flat.Count.ShouldBeGreaterThan(2);
        var speed = (Ankle(flat[0]) - Ankle(flat[^1])) / (flat[^1].TimeS - flat[0].TimeS);
        speed.ShouldBeInRange(0.7, 1.6, "an easy walk, in metres a second");
        for (var i = 1; i < flat.Count; i++) ((Ankle(flat[i - 1]) - Ankle(flat[i])) / (flat[i].TimeS - flat[i - 1].TimeS)).ShouldBe(speed, 0.06);
    }

    [Theory]
    [InlineData("cycling-outdoor", 0.17, 0.17)]
    [InlineData("bike-recumbent", 0.16, 0.16)]
    [InlineData("elliptical", 0.21, 0.07)]
    public void The_ball_of_the_foot_goes_round_with_its_pedal(string id, double forward, double up)
    {
        var clip = TheMovements.ClipOf(id, Sex.Male);
        var places = clip.Frames.Select(f =>
        {
            var touch = f.Touches.Single(t => t.Touch.Contact.Site == "right-foot").Touch;
            return touch.Holder.In(clip.Shape.In(f.Pose));
        }).ToList();
        (places.Max(p => p.Z) - places.Min(p => p.Z)).ShouldBe(2 * forward, 0.012);
        (places.Max(p => p.Y) - places.Min(p => p.Y)).ShouldBe(2 * up, 0.012);
    }

    [Fact]
    public void A_pedal_is_lowest_when_its_leg_is_long()
    {
        var clip = TheMovements.ClipOf("bike-upright");
        var knee = Coordinates.ById["right-knee-flexion"];
        clip.Frames.Min(f => f.Pose[knee].Degrees).ShouldBeInRange(20, 35);
        clip.Frames.Max(f => f.Pose[knee].Degrees).ShouldBeInRange(90, 125);
    }

    [Fact]
    public void Key_poses_of_a_mirrored_round_stand_in_its_first_half()
    {
        var read = TheMovements.Make(TheMovements.Changed("walking", "\"part\": 0.4,", "\"part\": 0.7,"));
        read.Problems.ShouldContain(p => p.Code == "PLB-MOVE-KEY" && p.Message.Contains("before its part 0.5"));
    }

    [Fact]
    public void Somebody_afloat_is_as_high_as_the_file_says_and_touches_nothing()
    {
        var clip = TheMovements.ClipOf("swimming");
        clip.Frames.ShouldAllBe(f => f.Touches.Count == 0);
        clip.Frames.Select(f => f.Pose.Root.At.Y).ShouldAllBe(y => Math.Abs(y - 1.12) < 0.02);
    }
}
