using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>A piece of a body part in the world.</summary>
internal abstract class Solid(Vector3d centre, double reach, double blend)
{
    /// <summary>The middle of a ball around it.</summary>
    public Vector3d Centre { get; } = centre;

    /// <summary>The radius of that ball.</summary>
    public double Reach { get; } = reach;

    /// <summary>How widely it melts into the other pieces of its part.</summary>
    public double Blend { get; } = blend;

    /// <summary>About how far a place is from its surface; negative inside, and never nearer than the ball around it.</summary>
    public double Distance(in Vector3d p)
    {
        var ball = (p - Centre).Length - Reach;
        return ball > FarAway ? ball : Math.Max(ball, Near(p));
    }

    private const double FarAway = 0.5;

    /// <summary>A distance that the surface is at least away; cheap.</summary>
    public virtual double AtLeast(in Vector3d p) => (p - Centre).Length - Reach;

    /// <summary>The distance by the surface's own formula, exact to first order near it.</summary>
    protected abstract double Near(in Vector3d p);
}

/// <summary>A frame as three axes, for places that are asked for often.</summary>
internal readonly struct Frame(Placement at)
{
    private readonly Vector3d x = at.Turn.AxisOf(Axis.X);
    private readonly Vector3d y = at.Turn.AxisOf(Axis.Y);
    private readonly Vector3d z = at.Turn.AxisOf(Axis.Z);
    private readonly Vector3d origin = at.At;

    public Vector3d ToLocal(in Vector3d p)
    {
        var d = p - origin;
        return new(d.Dot(x), d.Dot(y), d.Dot(z));
    }

    public Vector3d ToWorld(in Vector3d p) => new(
        origin.X + (x.X * p.X) + (y.X * p.Y) + (z.X * p.Z),
        origin.Y + (x.Y * p.X) + (y.Y * p.Y) + (z.Y * p.Z),
        origin.Z + (x.Z * p.X) + (y.Z * p.Y) + (z.Z * p.Z));
}

internal sealed class EllipsoidSolid(Placement frame, Vector3d centre, Vector3d radii, double blend)
    : Solid(frame.Apply(centre), Math.Max(radii.X, Math.Max(radii.Y, radii.Z)), blend)
{
    private readonly Frame frame = new(frame);
    private readonly Vector3d one = new(1 / radii.X, 1 / radii.Y, 1 / radii.Z);
    private readonly double least = Math.Min(radii.X, Math.Min(radii.Y, radii.Z));

    protected override double Near(in Vector3d p)
    {
        var q = frame.ToLocal(p) - centre;
        var a = new Vector3d(q.X * one.X, q.Y * one.Y, q.Z * one.Z);
        var k0 = a.Length;
        if (k0 < 1e-6) return -least;
        var k1 = new Vector3d(a.X * one.X, a.Y * one.Y, a.Z * one.Z).Length;
        return k0 * (k0 - 1) / k1;
    }
}

internal sealed class ConeSolid(Vector3d from, double fromRadius, Vector3d to, double toRadius, double blend)
    : Solid(from.Towards(to, 0.5), ((to - from).Length / 2) + Math.Max(fromRadius, toRadius), blend)
{
    private readonly Vector3d way = to - from;
    private readonly double one = 1 / (to - from).LengthSquared;

    protected override double Near(in Vector3d p)
    {
        var d = p - from;
        var part = Math.Clamp(d.Dot(way) * one, 0, 1);
        return (d - (way * part)).Length - (fromRadius + ((toRadius - fromRadius) * part));
    }
}

internal sealed class LoftSolid(Placement frame, Profile profile, double? flat, double blend)
    : Solid(frame.Apply(profile.Centre), profile.Reach, blend)
{
    private const double Edge = 0.010;

    private readonly Frame frame = new(frame);
    private readonly Vector3d start = frame.Apply(profile.Start);
    private readonly Vector3d way = frame.Turn.Apply(profile.End - profile.Start);

    /// <inheritdoc />
    public override double AtLeast(in Vector3d p)
    {
        var d = p - start;
        return (d - (way * Math.Clamp(d.Dot(way) / way.LengthSquared, 0, 1))).Length - profile.Girth;
    }

    protected override double Near(in Vector3d p)
    {
        var local = frame.ToLocal(p);
        var d = profile.Distance(local);
        return flat is { } level ? -Seam.Smooth(-d, local.Y - level, Edge) : d;
    }
}
