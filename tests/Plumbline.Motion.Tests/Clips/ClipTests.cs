using Plumbline.Motion.Bodies;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Movements;

namespace Plumbline.Motion.Tests.Clips;

public sealed class ClipTests
{
    [Fact]
    public void A_clip_lasts_as_long_as_its_phases_and_the_hold()
    {
        var clip = TheMovements.ClipOf("bridge");
        clip.Length.ShouldBe(TimeSpan.FromSeconds(9));
        clip.Frames.Select(f => f.TimeS).ShouldBeInOrder();
        clip.Frames.Select(f => f.Phase).Distinct().ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void The_body_rests_where_a_phase_ends()
    {
        var clip = TheMovements.ClipOf("bridge");
        var skeleton = clip.Shape.Body.Skeleton;
        double Way(int i) => (skeleton.In(clip.Frames[i].Pose).JointOf(Bone.Pelvis) - skeleton.In(clip.Frames[i - 1].Pose).JointOf(Bone.Pelvis)).Length;
        var middle = Way(10);
        Way(1).ShouldBeLessThan(middle / 3);
        Way(20).ShouldBeLessThan(middle / 3);
        clip.Frames.Count(f => f.IsHeld).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_way_home_is_the_way_out_backwards()
    {
        var clip = TheMovements.ClipOf("quadruped-opposite-arm-leg");
        var reach = clip.Movement.Phases[0].Tempo!.Value.TotalSeconds * ClipCompiler.FramesPerSecond;
        for (var i = 0; i <= (int)reach; i++) clip.Frames[clip.Frames.Count - 1 - i].Pose.Radians.ShouldBe(clip.Frames[i].Pose.Radians);
    }

    [Fact]
    public void The_belly_fills_on_the_way_in_and_empties_on_the_way_out_and_the_hand_on_it_rides_along()
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var clip = TheMovements.ClipOf("diaphragmatic-breathing", sex);
            var skeleton = clip.Shape.Body.Skeleton;
            var (empty, full) = (clip.Key("start").Pose, clip.Key("full").Pose);
            var rises = clip.Frames.Select(f => f.Pose.BellyRise).ToList();
            var top = rises.IndexOf(full.BellyRise);
            rises.Take(top + 1).ShouldBeInOrder();
            rises.Skip(top).ShouldBeInOrder(SortDirection.Descending);
            rises[^1].ShouldBe(empty.BellyRise);
            double RiseOf(Bone hand) => skeleton.In(full).JointOf(hand).Y - skeleton.In(empty).JointOf(hand).Y;
            RiseOf(Bone.LeftHand).ShouldBeInRange(0.018, 0.035, "the hand on the belly");
            Math.Abs(RiseOf(Bone.RightHand)).ShouldBeLessThan(0.008, "the hand on the chest");
            (skeleton.In(full)[Bone.Pelvis].Turn.Inverse * skeleton.In(empty)[Bone.Pelvis].Turn).Size.Degrees.ShouldBeLessThan(2, "the back keeps still");
        }
    }

    [Fact]
    public void No_belly_rises_further_than_breath_can_lift_it()
    {
        var read = TheMovements.Make(TheMovements.Changed("diaphragmatic-breathing", "\"belly_rise_mm\": 25", "\"belly_rise_mm\": 60"));
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("PLB-MOVE-BELLY");
        problem.Message.ShouldContain("-30 to 35 mm");
    }

    [Fact]
    public void The_same_movement_comes_out_the_same_every_time()
    {
        var (one, two) = (TheMovements.Make(TheMovements.Of("cat-stretch")).Require(), TheMovements.Make(TheMovements.Of("cat-stretch")).Require());
        two.Frames.Select(f => f.Pose).ShouldBe(one.Frames.Select(f => f.Pose));
    }

    [Fact]
    public void Steps_to_the_side_go_on_over_a_floor_that_moves_back()
    {
        var clip = TheMovements.ClipOf("band-side-step");
        var skeleton = clip.Shape.Body.Skeleton;
        double At(Frame frame, Bone foot) => skeleton.In(frame.Pose).JointOf(foot).X;
        var step = clip.Frames.Where(f => f.Phase == 0).ToList();
        var back = At(step[^1], Bone.LeftFoot) - At(step[0], Bone.LeftFoot);
        back.ShouldBeInRange(0.08, 0.25, "the standing foot goes to the left with the floor while the right one steps out");
        (At(step[10], Bone.LeftFoot) - At(step[0], Bone.LeftFoot)).ShouldBe(back / 2, 0.003);
        (At(step[^1], Bone.RightFoot) - At(step[0], Bone.RightFoot)).ShouldBeLessThan(-0.1);
        At(clip.Frames[^1], Bone.RightFoot).ShouldBe(At(clip.Frames[0], Bone.RightFoot), 1e-6);
    }

    [Fact]
    public void A_chair_is_as_high_as_the_body_needs()
    {
        var (woman, man) = (TheMovements.ClipOf("seated-lumbar-rotation").Around.HeightOf(Prop.Chair)!.Value, TheMovements.ClipOf("seated-lumbar-rotation", Sex.Male).Around.HeightOf(Prop.Chair)!.Value);
        woman.ShouldBeInRange(0.33, 0.46);
        man.ShouldBeGreaterThan(woman);
    }

    [Fact]
    public void The_other_side_is_the_mirror_image()
    {
        var clip = TheMovements.ClipOf("side-lying-leg-lift");
        var mirrored = clip.Mirrored;
        mirrored.Key("lifted").Pose[Coordinates.ById["right-hip-abduction"]].Degrees.ShouldBe(clip.Key("lifted").Pose[Coordinates.ById["left-hip-abduction"]].Degrees, 1e-9);
        mirrored.Key("start").Touches.Select(t => t.ToString()).ShouldContain("left-pelvis-side");
        mirrored.Mirrored.Frames.Select(f => f.Pose.Radians).ShouldBe(clip.Frames.Select(f => f.Pose.Radians));
    }

    [Fact]
    public void Nothing_jerks()
    {
        // The acceleration of every joint: slow exercise stays below 6 m/s²; the toes of a foot that leaves the floor in walking reach four times the fall of a stone.
        foreach (var id in TheMovements.Ids.Where(i => TheMovements.Of(i).Poses is not null))
        {
            var clip = TheMovements.ClipOf(id);
            var most = clip.Movement.Poses!.Cycle is null ? 6.0 : 40.0;
            var posed = clip.Frames.Select(f => clip.Shape.Body.Skeleton.In(f.Pose)).ToList();
            for (var i = 1; i < posed.Count - 1; i++)
            {
                var (before, after) = (clip.Frames[i].TimeS - clip.Frames[i - 1].TimeS, clip.Frames[i + 1].TimeS - clip.Frames[i].TimeS);
                if (before + after > 0.25) continue;
                foreach (var bone in Bones.All)
                {
                    var off = (posed[i - 1].JointOf(bone).Towards(posed[i + 1].JointOf(bone), before / (before + after)) - posed[i].JointOf(bone)).Length;
                    (2 * off / (before * after)).ShouldBeLessThan(most, $"{id} {bone} at {clip.Frames[i].TimeS:0.0} s");
                }
            }
        }
    }
}
