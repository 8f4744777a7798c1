using FsCheck.Fluent;
using Plumbline.Motion.Kinematics;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Kinematics;

public sealed class SpaceLaws(ITestOutputHelper output)
{
    [Fact]
    public void A_turn_and_the_turn_back_are_no_turn() =>
        Laws.Hold(output, Some.Turn, turn => (turn * turn.Inverse).ShouldTurnAs(Rotation.None));

    [Fact]
    public void Turns_may_be_joined_in_any_grouping_and_applied_one_by_one() =>
        Laws.Hold(output, from a in Some.Turn from b in Some.Turn from v in Some.Vector select (a, b, v), t => (t.a * t.b).Apply(t.v).ShouldBeAt(t.a.Apply(t.b.Apply(t.v))));

    [Fact]
    public void A_turn_keeps_lengths_and_handedness() =>
        Laws.Hold(output, from r in Some.Turn from v in Some.Vector from w in Some.Vector select (r, v, w), t =>
        {
            t.r.Apply(t.v).Length.ShouldBe(t.v.Length, 1e-9);
            t.r.Apply(t.v.Cross(t.w)).ShouldBeAt(t.r.Apply(t.v).Cross(t.r.Apply(t.w)));
        });

    [Fact]
    public void A_turn_is_found_again_from_its_vector_and_from_its_axes() =>
        Laws.Hold(output, Some.Turn, r =>
        {
            Rotation.FromVector(r.Vector).ShouldTurnAs(r);
            Rotation.FromAxes(r.Apply(Vector3d.UnitX), r.Apply(Vector3d.UnitY), r.Apply(Vector3d.UnitZ)).ShouldTurnAs(r);
        });

    [Fact]
    public void Half_way_is_as_far_from_both_ends() =>
        Laws.Hold(output, from a in Some.Turn from b in Some.Turn select (a, b), t =>
        {
            var half = t.a.Towards(t.b, 0.5);
            half.AngleTo(t.a).Radians.ShouldBe(half.AngleTo(t.b).Radians, 1e-7);
            t.a.Towards(t.b, 1).ShouldTurnAs(t.b);
        });

    [Fact]
    public void A_placement_and_the_way_back_leave_a_point_where_it_was() =>
        Laws.Hold(output, from p in Some.Place from v in Some.Vector select (p, v), t => (t.p.Inverse * t.p).Apply(t.v).ShouldBeAt(t.v));

    [Fact]
    public void The_mirror_image_of_a_move_is_the_move_in_the_mirror() =>
        Laws.Hold(output, from p in Some.Place from v in Some.Vector select (p, v), t =>
        {
            t.p.Mirrored.Apply(t.v.Mirrored).ShouldBeAt(t.p.Apply(t.v).Mirrored);
            t.p.Mirrored.Mirrored.Apply(t.v).ShouldBeAt(t.p.Apply(t.v));
        });

    [Fact]
    public void The_right_hand_rule_turns_up_to_the_front_about_the_left()
    {
        Rotation.AboutX(Angle.FromDegrees(90)).Apply(Vector3d.UnitY).ShouldBeAt(Vector3d.UnitZ);
        Rotation.AboutY(Angle.FromDegrees(90)).Apply(Vector3d.UnitZ).ShouldBeAt(Vector3d.UnitX);
        Rotation.AboutZ(Angle.FromDegrees(90)).Apply(Vector3d.UnitX).ShouldBeAt(Vector3d.UnitY);
    }

    [Fact]
    public void Degrees_go_to_radians_and_back_and_wrapping_keeps_the_direction() =>
        Laws.Hold(output, Some.Number(-2000, 2000), d =>
        {
            Angle.FromDegrees(d).Degrees.ShouldBe(d, 1e-9);
            var wrapped = Angle.FromDegrees(d).Wrapped.Degrees;
            wrapped.ShouldBeInRange(-180.0000001, 180.0000001);
            Math.Cos((wrapped - d) * Math.PI / 180).ShouldBe(1, 1e-9);
        });

    [Fact]
    public void The_default_of_every_value_is_legal()
    {
        default(Rotation).Apply(new(1, 2, 3)).ShouldBeAt(new(1, 2, 3));
        default(Placement).Apply(new(1, 2, 3)).ShouldBeAt(new(1, 2, 3));
        default(Angle).Degrees.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => Angle.FromDegrees(double.NaN));
    }
}
