using FsCheck;
using FsCheck.Fluent;
using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Tests.Kinematics;

/// <summary>Random values of space.</summary>
public static class Some
{
    public static Gen<double> Number(double from, double to) => Gen.Choose(0, 1_000_000).Select(n => from + ((to - from) * n / 1_000_000));

    public static Gen<Angle> Angle(double from = -180, double to = 180) => Number(from, to).Select(Motion.Angle.FromDegrees);

    public static Gen<Vector3d> Vector => from x in Number(-2, 2) from y in Number(-2, 2) from z in Number(-2, 2) select new Vector3d(x, y, z);

    public static Gen<Rotation> Turn => from axis in Vector.Where(v => v.Length > 0.01) from angle in Angle() select Rotation.About(axis, angle);

    public static Gen<Placement> Place => from turn in Turn from at in Vector select new Placement(turn, at);

    public static void ShouldBeAt(this Vector3d found, Vector3d expected, double within = 1e-9) => (found - expected).Length.ShouldBeLessThan(within, $"{found} is not {expected}");

    public static void ShouldTurnAs(this Rotation found, Rotation expected, double within = 1e-7) => found.AngleTo(expected).Radians.ShouldBeLessThan(within);
}
