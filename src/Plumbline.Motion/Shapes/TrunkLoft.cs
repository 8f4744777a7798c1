using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>A section of the trunk in the neutral posture.</summary>
/// <param name="Height">Above the floor.</param>
/// <param name="Half">Half its width.</param>
/// <param name="Front">From its centre to the front.</param>
/// <param name="Back">From its centre to the back.</param>
/// <param name="Depth">How far its centre is to the front.</param>
/// <param name="By">What moves it.</param>
/// <param name="Belly">How much of the belly's rise its front follows: 0 to 1.</param>
internal readonly record struct TrunkSection(double Height, double Half, double Front, double Back, double Depth, Carrier By, double Belly);

/// <summary>The trunk: one loft through sections that the bones of the spine carry, so that the back curves as a whole.</summary>
/// <remarks>Between the sections of the table stand finer ones on a smooth curve. A place between two planes lies on the part d0/(d0-d1) of the way: no gap on the outside of a bend.</remarks>
internal sealed class TrunkLoft : Solid
{
    private const int Finer = 6;
    private const double Power = 2.35;
    private const double LowerCap = 0.05;
    private const double UpperCap = 0.035;

    private readonly Plane[] planes;
    private readonly TrunkSection[] finer;

    public TrunkLoft(TrunkSection[] sections, TrunkSection[] finer, PosedSkeleton posed, double blend)
        : this(MakePlanes(sections, finer, posed), finer, blend)
    {
    }

    private TrunkLoft(Plane[] planes, TrunkSection[] finer, double blend)
        : base(Middle(planes), ReachOf(planes), blend) => (this.planes, this.finer) = (planes, finer);

    /// <inheritdoc />
    public override double AtLeast(in Vector3d p)
    {
        var ball = base.AtLeast(p);
        if (ball > 0) return ball;
        // The balls around its sections, each reaching half way to the next.
        var best = double.PositiveInfinity;
        for (var i = 0; i < planes.Length; i += Finer) best = Math.Min(best, (p - planes[i].Centre).Length - planes[i].Ball);
        return best;
    }

    protected override double Near(in Vector3d p)
    {
        var best = double.PositiveInfinity;
        var before = planes[0].Above(p);
        if (before < 0) best = At(p, planes[0], planes[1], 0, before, LowerCap);
        for (var section = Finer; section < planes.Length; section += Finer)
        {
            // On the inside of a bend planes may cross: then the signs stand the other way round.
            var after = planes[section].Above(p);
            if (before * after <= 0 && before != after) best = Math.Min(best, Between(p, section - Finer, before));
            before = after;
        }

        if (before > 0) best = Math.Min(best, At(p, planes[^2], planes[^1], 1, before, UpperCap));
        return best;
    }

    /// <summary>Points spread over the surface, each with the place of its section in the table.</summary>
    public IEnumerable<(Vector3d Point, int Section)> Points(double spacing)
    {
        for (var i = 0; i < planes.Length; i++)
        {
            var plane = planes[i];
            var around = Math.Max(16, (int)(2 * Math.PI * plane.Half / spacing));
            for (var j = 0; j < around; j++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * j / around);
                var (u, v) = Superellipse.Point(cosine, sine, plane.Half, sine >= 0 ? plane.Front : plane.Back, Power);
                yield return (plane.Centre + (plane.Left * u) + (plane.Forward * v), (int)Math.Round((double)i / Finer));
            }
        }
    }

    /// <summary>Where a place near the surface is in the neutral posture.</summary>
    public Vector3d AtRest(in Vector3d p)
    {
        var (best, rest) = (double.PositiveInfinity, p);
        var before = planes[0].Above(p);
        if (before < 0) (best, rest) = (At(p, planes[0], planes[1], 0, before, LowerCap), Rest(p, 0, 0, before));
        for (var i = 1; i < planes.Length; i++)
        {
            var after = planes[i].Above(p);
            if (before * after <= 0 && before != after)
            {
                var part = before / (before - after);
                var d = At(p, planes[i - 1], planes[i], part, 0, LowerCap);
                if (d < best) (best, rest) = (d, Rest(p, i - 1, part, 0));
            }

            before = after;
        }

        return before > 0 && At(p, planes[^2], planes[^1], 1, before, UpperCap) < best ? Rest(p, planes.Length - 2, 1, before) : rest;
    }

    private Vector3d Rest(in Vector3d p, int i, double part, double beyond)
    {
        var (a, b) = (planes[i], planes[i + 1]);
        var d = p - a.Centre.Towards(b.Centre, part);
        var (from, to) = (finer[i], finer[i + 1]);
        var forward = d.Dot(a.Forward.Towards(b.Forward, part));
        // A belly that stands out is stretched from the middle of the trunk to the front.
        if (forward > 0) forward *= (from.Front + ((to.Front - from.Front) * part)) / (a.Front + ((b.Front - a.Front) * part));
        return new(
            d.Dot(a.Left.Towards(b.Left, part)),
            from.Height + ((to.Height - from.Height) * part) + beyond,
            from.Depth + ((to.Depth - from.Depth) * part) + forward);
    }

    // The nearest of the finer pieces after a section that hold the place.
    private double Between(in Vector3d p, int from, double before)
    {
        var best = double.PositiveInfinity;
        for (var i = from + 1; i <= from + Finer; i++)
        {
            var after = planes[i].Above(p);
            if (before * after <= 0 && before != after) best = Math.Min(best, At(p, planes[i - 1], planes[i], before / (before - after), 0, LowerCap));
            before = after;
        }

        return best;
    }

    private static double At(in Vector3d p, in Plane a, in Plane b, double part, double beyond, double cap)
    {
        var centre = a.Centre.Towards(b.Centre, part);
        var left = a.Left.Towards(b.Left, part);
        var forward = a.Forward.Towards(b.Forward, part);
        var d = p - centre;
        var (u, v) = (d.Dot(left), d.Dot(forward));
        var half = a.Half + ((b.Half - a.Half) * part);
        var deep = v >= 0 ? a.Front + ((b.Front - a.Front) * part) : a.Back + ((b.Back - a.Back) * part);
        return Superellipse.Distance(Math.Abs(u), Math.Abs(v), Math.Abs(beyond), half, deep, cap, Power);
    }

    private static double ReachOf(Plane[] planes)
    {
        var (middle, reach) = (Middle(planes), 0.0);
        foreach (ref readonly var p in planes.AsSpan()) reach = Math.Max(reach, (p.Centre - middle).Length + (1.15 * Math.Max(p.Half, Math.Max(p.Front, p.Back))));
        return reach;
    }

    private static Vector3d Middle(Plane[] planes) => planes[0].Centre.Towards(planes[^1].Centre, 0.5);

    /// <summary>The sections with finer ones between them, all on smooth curves through the table.</summary>
    public static TrunkSection[] Finely(TrunkSection[] sections)
    {
        var finer = new TrunkSection[((sections.Length - 1) * Finer) + 1];
        for (var i = 0; i < finer.Length; i++)
        {
            var k = Math.Min(i / Finer, sections.Length - 2);
            var height = sections[k].Height + ((sections[k + 1].Height - sections[k].Height) * (i - (k * Finer)) / Finer);
            double Value(Func<TrunkSection, double> of) => Curve.Through(sections, s => s.Height, of, height);
            finer[i] = new(height, Value(s => s.Half), Value(s => s.Front), Value(s => s.Back), Value(s => s.Depth), sections[k].By, Value(s => s.Belly));
        }

        return finer;
    }

    /// <summary>How much of the belly's rise a place in the neutral posture follows.</summary>
    public static double BellyShareOf(TrunkSection[] finer, in Vector3d neutral)
    {
        if (neutral.Y <= finer[0].Height || neutral.Y >= finer[^1].Height) return 0;
        var i = 0;
        while (neutral.Y > finer[i + 1].Height) i++;
        var (from, to) = (finer[i], finer[i + 1]);
        var part = (neutral.Y - from.Height) / (to.Height - from.Height);
        var forward = neutral.Z - (from.Depth + ((to.Depth - from.Depth) * part));
        var front = from.Front + ((to.Front - from.Front) * part);
        return forward <= 0 ? 0 : Math.Min(1, forward / front) * (from.Belly + ((to.Belly - from.Belly) * part));
    }

    private static Plane[] MakePlanes(TrunkSection[] sections, TrunkSection[] finer, PosedSkeleton posed)
    {
        var (centres, turns) = (new Vector3d[sections.Length], new Rotation[sections.Length]);
        for (var i = 0; i < sections.Length; i++)
        {
            var (s, by) = (sections[i], sections[i].By);
            var neutral = new Vector3d(0, s.Height, s.Depth);
            centres[i] = (posed.Carry(by.Bone, neutral) * by.Share) + (posed.Carry(by.Other, neutral) * (1 - by.Share));
            turns[i] = by.Share < 1 ? posed[by.Other].Turn.Towards(posed[by.Bone].Turn, by.Share) : posed[by.Bone].Turn;
        }

        var planes = new Plane[finer.Length];
        var onward = Vector3d.Zero; // the turn from a section to the next
        for (var i = 0; i < planes.Length; i++)
        {
            var k = Math.Min(i / Finer, sections.Length - 2);
            var part = (double)(i - (k * Finer)) / Finer;
            if (part == 0) onward = (turns[k].Inverse * turns[k + 1]).Vector;
            var centre = Spline(centres[Math.Max(k - 1, 0)], centres[k], centres[k + 1], centres[Math.Min(k + 2, sections.Length - 1)], part);
            planes[i] = new(centre, part == 0 || onward == Vector3d.Zero ? turns[k] : turns[k] * Rotation.FromVector(onward * part), finer[i].Half, finer[i].Front + (finer[i].Belly * posed.Pose.BellyRise), finer[i].Back);
        }

        return planes;
    }

    // Catmull and Rom's curve through the middle two of four places.
    private static Vector3d Spline(Vector3d a, Vector3d b, Vector3d c, Vector3d d, double t) =>
        ((b * 2) + ((c - a) * t) + (((a * 2) - (b * 5) + (c * 4) - d) * (t * t)) + (((b * 3) - a - (c * 3) + d) * (t * t * t))) * 0.5;

    private readonly struct Plane(Vector3d centre, Rotation turn, double half, double front, double back)
    {
        public Vector3d Centre { get; } = centre;

        public Vector3d Left { get; } = turn.AxisOf(Axis.X);

        public Vector3d Forward { get; } = turn.AxisOf(Axis.Z);

        public double Half { get; } = half;

        public double Front { get; } = front;

        public double Back { get; } = back;

        public double Ball { get; } = (1.1 * Math.Max(half, Math.Max(front, back))) + 0.06;

        private Vector3d Up { get; } = turn.AxisOf(Axis.Y);

        public double Above(in Vector3d p) => (p - Centre).Dot(Up);
    }
}
