using FsCheck;
using FsCheck.Fluent;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Kinematics;
using Plumbline.Motion.Shapes;
using Plumbline.Motion.Tests.Bodies;
using Plumbline.Motion.Tests.Kinematics;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Shapes;

public sealed class BodyShapeTests(ITestOutputHelper output)
{
    private static readonly BodyShape Woman = BodyShape.Of(TheBodies.Woman);

    private static readonly BodyShape Man = BodyShape.Of(TheBodies.Man);

    private static Gen<Pose> SomePose =>
        from root in Some.Place
        from angles in Gen.ArrayOf(Some.Number(-0.6, 0.6), Coordinates.All.Count)
        from belly in Some.Number(-0.03, 0.03)
        select new Pose(root, [.. angles], belly);

    [Fact]
    public void Bones_are_inside_and_a_metre_away_is_outside() => Laws.Hold(output, SomePose, pose =>
    {
        var body = Woman.In(pose);
        foreach (var bone in Bones.All.Where(b => b is not (Bone.LeftClavicle or Bone.RightClavicle))) body.Distance(body.Skeleton.JointOf(bone)).ShouldBeLessThan(0, bone.ToString());
        body.Distance(pose.Root.At + new Vector3d(0, 0, 3)).ShouldBeGreaterThan(1);
    });

    [Fact]
    public void The_surface_goes_where_the_body_goes() => Laws.Hold(output, from pose in SomePose from move in Some.Place from p in Some.Vector select (pose, move, p), t =>
    {
        var there = Woman.In(t.pose with { Root = t.move * t.pose.Root });
        there.Distance(t.move.Apply(t.p)).ShouldBe(Woman.In(t.pose).Distance(t.p), 1e-6);
    });

    [Fact]
    public void The_mirrored_pose_has_the_mirrored_surface() => Laws.Hold(output, from pose in SomePose from p in Some.Vector select (pose, p), t =>
    {
        // The pieces of the trunk are blended one after the other, left before right: that is worth a fraction of a millimetre, far from the skin of a contorted body a little more.
        var distance = Woman.In(t.pose).Distance(t.p);
        Woman.In(t.pose.Mirrored).Distance(t.p.Mirrored).ShouldBe(distance, 1e-3 + (2e-3 * Math.Abs(distance)));
    });

    [Fact]
    public void Looking_only_at_a_band_changes_nothing_within_it() => Laws.Hold(output, from pose in SomePose from p in Some.Vector select (pose, p), t =>
    {
        var body = Woman.In(t.pose);
        var p = t.pose.Root.At + (t.p * 0.4);
        var d = body.Distance(p);
        var banded = body.Distance(p, out _, 0.05);
        if (d < 0.05) banded.ShouldBe(d, 1e-9);
        else banded.ShouldBeGreaterThanOrEqualTo(0.05 - 1e-9);
    });

    [Fact]
    public void The_top_of_the_head_is_at_the_stature_and_the_soles_are_on_one_level()
    {
        foreach (var shape in new[] { Woman, Man })
        {
            var skin = BodyParts.All.SelectMany(shape.SkinOf).ToList();
            skin.Max(s => s.Neutral.Y).ShouldBe(shape.Body.Stature, 0.012);
            var left = shape.SkinOf(BodyPart.LeftFoot).Min(s => s.Neutral.Y);
            left.ShouldBe(shape.SkinOf(BodyPart.RightFoot).Min(s => s.Neutral.Y), 1e-4);
            shape.SkinOf(BodyPart.LeftFoot).Count(s => s.Neutral.Y < left + 0.003).ShouldBeGreaterThan(60, "a flat sole");
        }
    }

    [Fact]
    public void Chest_and_hips_are_as_broad_as_the_proportions_say()
    {
        double Breadth(BodyShape shape, double from, double to) => 2 * new[] { BodyPart.Trunk, BodyPart.LeftThigh }
            .SelectMany(shape.SkinOf).Where(s => s.Neutral.Y > from * shape.Body.Stature && s.Neutral.Y < to * shape.Body.Stature).Max(s => s.Neutral.X);
        foreach (var shape in new[] { Woman, Man })
        {
            Breadth(shape, .50, .56).ShouldBe(shape.Body.LengthOf("hip-breadth"), 0.12 * shape.Body.LengthOf("hip-breadth"));
            Breadth(shape, .76, .79).ShouldBe(shape.Body.LengthOf("chest-breadth"), 0.15 * shape.Body.LengthOf("chest-breadth"));
        }

        (Breadth(Woman, .50, .56) / Breadth(Woman, .61, .65)).ShouldBeGreaterThan(Breadth(Man, .50, .56) / Breadth(Man, .61, .65), "a woman's waist is the narrower");
    }

    [Fact]
    public void Skin_points_lie_on_the_skin()
    {
        foreach (var part in BodyParts.All)
        {
            var points = Woman.SkinOf(part);
            points.Count.ShouldBeGreaterThan(100);
            foreach (var point in points) Woman.Neutral.Distance(part, point.Neutral).ShouldBe(0, part == BodyPart.Head ? 0.008 : 0.004, part.ToString());
        }
    }

    [Fact]
    public void A_breath_lifts_the_belly_and_nothing_else()
    {
        foreach (var shape in new[] { Woman, Man })
        {
            var full = shape.In(shape.Neutral.Skeleton.Pose with { BellyRise = 0.025 });
            foreach (var point in BodyParts.All.SelectMany(shape.SkinOf))
            {
                var move = point.In(full) - point.In(shape.Neutral);
                full.Distance(point.Part, point.In(full)).ShouldBe(shape.Neutral.Distance(point.Part, point.Neutral), 0.005, "the skin goes with the breath");
                new Vector3d(move.X, move.Y, 0).Length.ShouldBeLessThan(1e-9, "a belly rises to the front");
                move.Z.ShouldBeInRange(-1e-9, 0.025 + 1e-9);
                if (point.Part != BodyPart.Trunk || point.Neutral.Y > 0.78 * shape.Body.Stature || point.Neutral.Y < 0.52 * shape.Body.Stature) move.Length.ShouldBeLessThan(1e-9, $"{point.Part} {point.Neutral}");
            }

            var navel = shape.Body.PointOf("omphalion").Neutral;
            shape.SkinOf(BodyPart.Trunk).Where(p => p.Neutral.Z > navel.Z && (p.Neutral with { Z = 0 } - navel with { Z = 0 }).Length < 0.03).Average(p => p.In(full).Z - p.Neutral.Z).ShouldBeGreaterThan(0.021);
        }
    }

    [Fact]
    public void What_is_drawn_on_a_belly_rises_with_it()
    {
        var full = Woman.In(Woman.Neutral.Skeleton.Pose with { BellyRise = 0.025 });
        var rest = new RestingSkin(full);
        var belly = Woman.SkinOf(BodyPart.Trunk).Where(p => p.Belly > 0.5).ToList();
        belly.Count.ShouldBeGreaterThan(50);
        foreach (var point in belly) (rest.Of(point.In(full), BodyPart.Trunk) - point.Neutral).Length.ShouldBeLessThan(0.004);
    }

    [Fact]
    public void Near_the_skin_the_distance_grows_by_a_metre_a_metre()
    {
        var grows = BodyParts.All.SelectMany(p => Woman.SkinOf(p).Where((_, i) => i % 20 == 0).Select(s =>
        {
            var n = Woman.Neutral.Normal(p, s.Neutral);
            return (Woman.Neutral.Distance(p, s.Neutral + (n * 0.004)) - Woman.Neutral.Distance(p, s.Neutral - (n * 0.004))) / 0.008;
        })).ToList();
        grows.Average().ShouldBe(1, 0.05);
        grows.Count(g => g is < 0.6 or > 1.4).ShouldBeLessThan(grows.Count / 20);
    }

    [Fact]
    public void A_hand_on_a_thigh_stays_a_hand()
    {
        // Far from its wrist a hand melts into nothing but itself: the seam there is 4 mm wide.
        foreach (var seam in Seam.All)
        {
            seam.WidthAt(0).ShouldBe(seam.Width);
            seam.WidthAt(seam.Far * 1.01).ShouldBe(0.004);
        }
    }

    [Fact]
    public void Forty_five_degrees_of_low_back_flexion_turn_the_hollow_into_a_round()
    {
        double Hollow(Pose pose)
        {
            var body = Woman.In(pose);
            Vector3d Back(Bone bone, double height) => body.ToSkin(body.Skeleton.Carry(bone, new(0, height * Woman.Body.Stature / 1.72, -0.10)), body.Skeleton[bone].Turn.Apply(-Vector3d.UnitZ));
            var (low, mid, high) = (Back(Bone.Pelvis, 0.985), Back(Bone.Lumbar2, 1.095), Back(Bone.Thoracic1, 1.215));
            var along = (high - low).Unit;
            var across = along.Cross(Vector3d.UnitX);
            return (mid - low).Dot(across);
        }

        var straight = Hollow(Pose.Neutral);
        var round = Hollow(Pose.Neutral.With(Coordinates.Of(JointMotion.LumbarFlexion), Angle.FromDegrees(45)));
        output.WriteLine($"{straight * 1000:0} mm, {round * 1000:0} mm");
        (straight * round).ShouldBeLessThan(0, "hollow and round are on different sides of the line");
        Math.Abs(round).ShouldBeGreaterThan(0.006);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(110)]
    public void A_heavier_body_is_broader_but_not_taller(double kilograms)
    {
        var shape = BodyShape.Of(Body.Of(Physique.Woman with { Mass = Mass.FromKilograms(kilograms) }, TheBodies.Tables));
        var waist = shape.SkinOf(BodyPart.Trunk).Where(s => s.Neutral.Y is > 1.02 and < 1.1).Max(s => s.Neutral.X);
        var usual = Woman.SkinOf(BodyPart.Trunk).Where(s => s.Neutral.Y is > 1.02 and < 1.1).Max(s => s.Neutral.X);
        Math.Sign(waist - usual).ShouldBe(Math.Sign(kilograms - 62));
        shape.SkinOf(BodyPart.Head).Max(s => s.Neutral.Y).ShouldBe(1.66, 0.012);
    }
}
