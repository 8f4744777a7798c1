using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>A section of a loft: four radii of a rounded cross-section at a place along the axis.</summary>
/// <param name="At">Along the axis, in metres.</param>
/// <param name="Outer">Away from the midline.</param>
/// <param name="Inner">Towards the midline.</param>
/// <param name="Front">To the front (along a foot: up).</param>
/// <param name="Back">To the back (along a foot: down).</param>
internal readonly record struct Section(double At, double Outer, double Inner, double Front, double Back);

/// <summary>A loft's sections, looked up in a table of 49 samples.</summary>
/// <remarks>Axis down the limb (u to the left, v to the front), or along a foot to the front (u to the left, v up).</remarks>
internal sealed class Profile
{
    private const int Samples = 49;

    private readonly bool alongFoot;
    private readonly double power;
    private readonly double start;
    private readonly double end;
    private readonly double startCap;
    private readonly double endCap;
    private readonly Section[] sections;
    private readonly double[] left = new double[Samples];
    private readonly double[] right = new double[Samples];
    private readonly double[] front = new double[Samples];
    private readonly double[] back = new double[Samples];
    private readonly double[] rise = new double[Samples];
    private readonly int side;

    public Profile(Section[] sections, int side, bool alongFoot, double power, double startCap, double endCap, Func<Section, double>? rise = null)
    {
        (this.sections, this.side, this.alongFoot, this.power, this.startCap, this.endCap) = (sections, side, alongFoot, power, startCap, endCap);
        (start, end) = (sections[0].At, sections[^1].At);
        Rise = rise;
        for (var i = 0; i < Samples; i++)
        {
            var at = start + ((end - start) * i / (Samples - 1));
            var outer = Curve.Through(sections, s => s.At, s => s.Outer, at);
            var inner = Curve.Through(sections, s => s.At, s => s.Inner, at);
            (left[i], right[i]) = side > 0 ? (outer, inner) : (inner, outer);
            front[i] = Curve.Through(sections, s => s.At, s => s.Front, at);
            back[i] = Curve.Through(sections, s => s.At, s => s.Back, at);
            this.rise[i] = rise is null ? 0 : Curve.Through(sections, s => s.At, rise, at);
        }

        var wide = left.Concat(right).Concat(front).Concat(back).Max();
        var middle = (start + end) / 2;
        (Start, End) = (Local(start, 0, this.rise[0]), Local(end, 0, this.rise[^1]));
        var bow = Enumerable.Range(0, Samples).Max(i => Math.Abs(this.rise[i] - (this.rise[0] + ((this.rise[^1] - this.rise[0]) * i / (Samples - 1)))));
        Girth = Math.Max(wide * Math.Pow(2, 0.5 - (1 / power)), Math.Max(startCap, endCap)) + bow;
        Centre = Local(middle, 0, this.rise[Samples / 2]);
        Reach = Math.Sqrt(Math.Pow(((end - start) / 2) + Math.Max(startCap, endCap), 2) + (2 * wide * wide));
    }

    private Func<Section, double>? Rise { get; }

    /// <summary>The middle of a ball around it, in the frame.</summary>
    public Vector3d Centre { get; }

    /// <summary>The radius of that ball.</summary>
    public double Reach { get; }

    /// <summary>The middle of its first section, in the frame.</summary>
    public Vector3d Start { get; }

    /// <summary>The middle of its last section, in the frame.</summary>
    public Vector3d End { get; }

    /// <summary>No part of it is farther from the line between those two.</summary>
    public double Girth { get; }

    public Profile Mirrored => new(sections, -side, alongFoot, power, startCap, endCap, Rise);

    /// <summary>About how far a point of the frame is from the surface; exact to first order near it.</summary>
    public double Distance(Vector3d p)
    {
        var (along, u, v) = alongFoot ? (p.Z, p.X, p.Y) : (-p.Y, p.X, p.Z);
        var inside = Math.Clamp(along, start, end);
        var place = (inside - start) / (end - start) * (Samples - 1);
        var i = Math.Min((int)place, Samples - 2);
        var part = place - i;
        v -= rise[i] + ((rise[i + 1] - rise[i]) * part);
        var a = u >= 0 ? left[i] + ((left[i + 1] - left[i]) * part) : right[i] + ((right[i + 1] - right[i]) * part);
        var b = v >= 0 ? front[i] + ((front[i + 1] - front[i]) * part) : back[i] + ((back[i + 1] - back[i]) * part);
        var cap = along < start ? startCap : endCap;
        return Superellipse.Distance(Math.Abs(u), Math.Abs(v), along - inside, a, b, cap, power);
    }

    public IEnumerable<Vector3d> Points(double spacing)
    {
        var rings = Math.Max(4, (int)Math.Ceiling((end - start) / spacing));
        for (var ring = -2; ring <= rings + 2; ring++)
        {
            // Two rings on each cap, at 60° and 85° of it.
            var (at, shrink, beyond) = ring < 0
                ? (start, ring == -1 ? 0.5 : 0.08, -(ring == -1 ? 0.866 : 0.997) * startCap)
                : ring > rings ? (end, ring == rings + 1 ? 0.5 : 0.08, (ring == rings + 1 ? 0.866 : 0.997) * endCap)
                : (start + ((end - start) * ring / rings), 1.0, 0.0);
            var i = Math.Min((int)((at - start) / (end - start) * (Samples - 1)), Samples - 2);
            var part = ((at - start) / (end - start) * (Samples - 1)) - i;
            double At(double[] of) => of[i] + ((of[i + 1] - of[i]) * part);
            var around = Math.Max(8, (int)(2 * Math.PI * Math.Max(At(front), At(left)) * shrink / spacing));
            for (var j = 0; j < around; j++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * j / around);
                var (u, v) = Superellipse.Point(cosine, sine, cosine >= 0 ? At(left) : At(right), sine >= 0 ? At(front) : At(back), power);
                yield return Local(at + beyond, u * shrink, (v * shrink) + At(rise));
            }
        }
    }

    private Vector3d Local(double along, double u, double v) => alongFoot ? new(u, v, along) : new(u, -along, v);
}
