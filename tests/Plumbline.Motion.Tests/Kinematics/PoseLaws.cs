using FsCheck;
using FsCheck.Fluent;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Tests.Bodies;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Kinematics;

public sealed class PoseLaws(ITestOutputHelper output)
{
    private static readonly Skeleton Skeleton = TheBodies.Woman.Skeleton;

    // Any angles, also beyond what joints can do, but short of the gimbal of the middle turn.
    private static Gen<Pose> SomePose =>
        from root in Some.Place
        from angles in Gen.ArrayOf(Some.Number(-1.2, 1.2), Coordinates.All.Count)
        from belly in Some.Number(-0.03, 0.03)
        select new Pose(root, [.. angles], belly);

    [Fact]
    public void There_are_25_bones_and_every_parent_stands_before_its_children()
    {
        Bones.All.Count.ShouldBe(25);
        foreach (var bone in Bones.All.Skip(1)) ((int)bone.Parent).ShouldBeLessThan((int)bone);
    }

    [Fact]
    public void In_the_neutral_posture_every_bone_is_at_rest()
    {
        var posed = Skeleton.In(Pose.Neutral with { Root = new(Rotation.None, Skeleton[Bone.Pelvis]) });
        foreach (var bone in Bones.All)
        {
            posed[bone].Turn.ShouldTurnAs(Rotation.None);
            posed.JointOf(bone).ShouldBeAt(Skeleton[bone]);
        }
    }

    [Fact]
    public void Angles_go_to_bones_and_back() => Laws.Hold(output, SomePose, pose =>
    {
        var posed = Skeleton.In(pose);
        var found = Decomposition.Of(b => posed[b]);
        foreach (var c in Coordinates.All) found[c].Radians.ShouldBe(pose[c].Radians, 1e-6, c.Id);
    });

    [Fact]
    public void Mirrored_twice_is_the_same_and_once_is_the_picture_in_the_mirror() => Laws.Hold(output, SomePose, pose =>
    {
        pose.Mirrored.Mirrored.Radians.ShouldBe(pose.Radians);
        var (posed, mirrored) = (Skeleton.In(pose), Skeleton.In(pose.Mirrored));
        foreach (var bone in Bones.All) mirrored.JointOf(bone.Mirrored).ShouldBeAt(posed.JointOf(bone).Mirrored);
    });

    [Fact]
    public void No_pose_changes_the_length_of_a_limb() => Laws.Hold(output, SomePose, pose =>
    {
        var posed = Skeleton.In(pose);
        foreach (var bone in Bones.All.Skip(1)) (posed.JointOf(bone) - posed.JointOf(bone.Parent)).Length.ShouldBe(Skeleton.LengthTo(bone), 1e-9);
    });

    [Fact]
    public void A_point_moves_with_an_angle_as_its_speed_says() => Laws.Hold(output, from pose in SomePose from bone in Gen.Elements<Bone>(Bones.All) from c in Gen.Elements<Coordinate>(Coordinates.All) select (pose, bone, c), t =>
    {
        const double Step = 1e-6;
        var point = Skeleton[t.bone] + new Vector3d(0.03, -0.1, 0.05);
        var posed = Skeleton.In(t.pose);
        var after = Skeleton.In(t.pose.With(t.c, t.pose[t.c] + Angle.FromRadians(Step)));
        var speed = posed.MoveOf(t.bone, posed.Carry(t.bone, point), t.c);
        ((after.Carry(t.bone, point) - posed.Carry(t.bone, point)) * (1 / Step)).ShouldBeAt(speed, 1e-5);
    });

    [Fact]
    public void The_shares_of_every_motion_of_the_spine_add_up_to_one()
    {
        foreach (var c in Coordinates.All.Where(c => c.Side == Side.Middle)) Math.Abs(c.Drives.Sum(d => d.Factor)).ShouldBe(1, 1e-9, c.Id);
    }

    [Fact]
    public void The_low_back_is_shared_as_the_levels_share_it()
    {
        // The levels and their shares; each goes to the nearest two of the three hinges (L5/S1, L3, T12/L1) by its distance from them.
        double[] flexion = [.125, .185, .204, .231, .255], sideways = [.136, .181, .245, .250, .188];
        double[] Hinges(double[] levels) => [.. Enumerable.Range(0, 3).Select(h => levels.Select((share, i) => share * Math.Max(0, 1 - Math.Abs((i * 0.4) - h))).Sum())];
        double[] Shares(JointMotion motion) => [.. Coordinates.Of(motion).Drives.Select(d => Math.Abs(d.Factor))];
        Shares(JointMotion.LumbarFlexion).Zip(Hinges(flexion)).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 0.01);
        Shares(JointMotion.LumbarLateralFlexion).Zip(Hinges(sideways)).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 0.01);
    }

    [Fact]
    public void A_name_without_a_side_means_both()
    {
        Coordinates.Named("hip-flexion").Select(c => c.Id).ShouldBe(["left-hip-flexion", "right-hip-flexion"]);
        Coordinates.Named("right-knee-flexion").Count.ShouldBe(1);
        Coordinates.Named("lumbar-rotation").Count.ShouldBe(1);
        Coordinates.Named("left-lumbar-rotation").Count.ShouldBe(0);
    }

    [Theory]
    // Coordinate, the point that shows it, and where the point goes for a small positive angle from this posture: x left, y up, z forward.
    [InlineData("left-hip-flexion", "knee", 0, 0, 1)]
    [InlineData("left-hip-abduction", "knee", 1, 0, 0)]
    [InlineData("left-hip-external-rotation", "toe-tip", 1, 0, 0)]
    [InlineData("left-knee-flexion", "ankle", 0, 0, -1)]
    [InlineData("left-ankle-dorsiflexion", "toe-tip", 0, 1, 0)]
    [InlineData("left-shoulder-flexion", "elbow", 0, 0, 1)]
    [InlineData("left-shoulder-abduction", "elbow", 1, 0, 0)]
    [InlineData("left-elbow-flexion", "wrist", 0, 0, 1)]
    [InlineData("left-wrist-extension", "fingertip", 1, 0, 0)]
    [InlineData("left-wrist-ulnar-deviation", "fingertip", 0, 0, -1)]
    [InlineData("left-fingers-flexion", "fingertip", -1, 0, 0)]
    [InlineData("left-scapula-elevation", "shoulder", 0, 1, 0)]
    [InlineData("left-scapula-protraction", "shoulder", 0, 0, 1)]
    [InlineData("lumbar-flexion", "vertex", 0, 0, 1)]
    [InlineData("thoracic-flexion", "vertex", 0, 0, 1)]
    [InlineData("neck-flexion", "vertex", 0, 0, 1)]
    [InlineData("lumbar-lateral-flexion", "vertex", 1, 0, 0)]
    [InlineData("thoracic-lateral-flexion", "vertex", 1, 0, 0)]
    [InlineData("neck-lateral-flexion", "vertex", 1, 0, 0)]
    [InlineData("lumbar-rotation", "shoulder", 0, 0, -1)]
    [InlineData("thoracic-rotation", "shoulder", 0, 0, -1)]
    public void The_positive_sense_is_the_one_of_the_table(string name, string point, double x, double y, double z)
    {
        var coordinate = Coordinates.ById[name];
        var at = TheBodies.Woman.PointOf(point);
        var move = at.In(Skeleton.In(Pose.Neutral.With(coordinate, Angle.FromDegrees(3)))) - at.In(Skeleton.In(Pose.Neutral));
        move.Unit.Dot(new(x, y, z)).ShouldBeGreaterThan(0.7, $"{name} moved {point} by {move}");
    }

    [Fact]
    public void Pronation_turns_the_thumb_inward()
    {
        var posed = Skeleton.In(Pose.Neutral.With(Coordinates.ById["left-forearm-pronation"], Angle.FromDegrees(90)));
        posed[Bone.LeftHand].Turn.Apply(Vector3d.UnitZ).ShouldBeAt(-Vector3d.UnitX);
    }

    [Theory]
    [InlineData("left-ankle-inversion")]
    [InlineData("right-ankle-inversion")]
    public void Inversion_turns_the_sole_to_the_midline(string name)
    {
        var side = name.StartsWith("left", StringComparison.Ordinal) ? 1 : -1;
        var foot = side > 0 ? Bone.LeftFoot : Bone.RightFoot;
        var sole = Skeleton.In(Pose.Neutral.With(Coordinates.ById[name], Angle.FromDegrees(20)))[foot].Turn.Apply(-Vector3d.UnitY);
        (sole.X * side).ShouldBeLessThan(0);
    }

    [Fact]
    public void Toes_bend_up()
    {
        var toes = Skeleton.In(Pose.Neutral.With(Coordinates.ById["left-toe-extension"], Angle.FromDegrees(20)))[Bone.LeftToes].Turn.Apply(Vector3d.UnitZ);
        toes.Y.ShouldBeGreaterThan(0.3);
    }
}
