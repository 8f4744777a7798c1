using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>Where two parts melt into each other: widely near their joint, hardly at all away from it, so that a hand on a thigh stays a hand.</summary>
/// <param name="Inner">The part nearer the trunk.</param>
/// <param name="Outer">The part that hangs on it.</param>
/// <param name="Joint">The bone whose joint is between them.</param>
/// <param name="Width">Width of the blend near the joint, in metres.</param>
/// <param name="Near">Up to this distance from the joint it is as wide.</param>
/// <param name="Far">From this distance on it is as good as gone.</param>
/// <remarks>Source: d-plumbline.</remarks>
public sealed record Seam(BodyPart Inner, BodyPart Outer, Bone Joint, double Width, double Near, double Far)
{
    private const double Least = 0.004;

    /// <summary>All seams of the body.</summary>
    public static IReadOnlyList<Seam> All { get; } =
    [
        new(BodyPart.Trunk, BodyPart.Head, Bone.Neck, .045, .08, .15),
        .. Sides(new(BodyPart.Trunk, BodyPart.LeftUpperArm, Bone.LeftUpperArm, .055, .07, .13)),
        .. Sides(new(BodyPart.LeftUpperArm, BodyPart.LeftForearm, Bone.LeftForearm, .022, .045, .085)),
        .. Sides(new(BodyPart.LeftForearm, BodyPart.LeftHand, Bone.LeftHand, .018, .035, .07)),
        .. Sides(new(BodyPart.Trunk, BodyPart.LeftThigh, Bone.LeftThigh, .065, .13, .22)),
        .. Sides(new(BodyPart.LeftThigh, BodyPart.LeftShank, Bone.LeftShank, .035, .06, .12)),
        .. Sides(new(BodyPart.LeftShank, BodyPart.LeftFoot, Bone.LeftFoot, .022, .05, .10)),
    ];

    /// <summary>The blend's width at a distance from the joint.</summary>
    public double WidthAt(double distance)
    {
        if (distance <= Near) return Width;
        if (distance >= Far) return Least;
        var part = (distance - Near) / (Far - Near);
        return Width + ((Least - Width) * part * part * (3 - (2 * part)));
    }

    /// <summary>The smaller of two distances, rounded where they are nearly the same.</summary>
    internal static double Smooth(double a, double b, double width)
    {
        var h = Math.Max(width - Math.Abs(a - b), 0) / width;
        return Math.Min(a, b) - (h * h * h * width / 6);
    }

    private static Seam[] Sides(Seam left) => [left, new(left.Inner.Mirrored, left.Outer.Mirrored, left.Joint.Mirrored, left.Width, left.Near, left.Far)];
}
