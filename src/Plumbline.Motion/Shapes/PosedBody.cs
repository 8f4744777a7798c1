using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>The surface of a body in a pose, as a distance: negative inside, zero on the skin, positive outside.</summary>
/// <remarks>Metres, world frame. Distances are exact to first order near the surface and never far too great; they are made for narrow bands and contacts.</remarks>
public sealed class PosedBody
{
    private readonly Solid[][] pieces = new Solid[BodyParts.Count][];
    private readonly Vector3d[] centres = new Vector3d[BodyParts.Count];
    private readonly double[] reaches = new double[BodyParts.Count];
    private readonly double[] widest = new double[BodyParts.Count]; // the widest blend of a part's pieces
    private readonly Vector3d[] joints;
    private readonly Frame[] frames; // [group]: from the neutral posture to the world

    internal PosedBody(BodyShape shape, PosedSkeleton skeleton)
    {
        (Shape, Skeleton) = (shape, skeleton);
        foreach (var part in BodyParts.All)
        {
            var solids = shape.Pieces(part, skeleton);
            pieces[(int)part] = solids;
            var (min, max) = (solids[0].Centre, solids[0].Centre);
            foreach (var s in solids)
            {
                min = new(Math.Min(min.X, s.Centre.X - s.Reach), Math.Min(min.Y, s.Centre.Y - s.Reach), Math.Min(min.Z, s.Centre.Z - s.Reach));
                max = new(Math.Max(max.X, s.Centre.X + s.Reach), Math.Max(max.Y, s.Centre.Y + s.Reach), Math.Max(max.Z, s.Centre.Z + s.Reach));
            }

            var centre = min.Towards(max, 0.5);
            centres[(int)part] = centre;
            foreach (var s in solids)
            {
                reaches[(int)part] = Math.Max(reaches[(int)part], (s.Centre - centre).Length + s.Reach);
                widest[(int)part] = Math.Max(widest[(int)part], s.Blend);
            }
        }

        frames = new Frame[shape.Carriers.Count];
        for (var i = 0; i < frames.Length; i++)
        {
            var (carrier, at) = (shape.Carriers[i], shape.Carriers[i].In(skeleton));
            frames[i] = new(at with { At = at.At - at.Turn.Apply(skeleton.Skeleton[carrier.Bone]) });
        }

        joints = [.. Seam.All.Select(s => skeleton.JointOf(s.Joint))];
    }

    /// <summary>The body at rest.</summary>
    public BodyShape Shape { get; }

    /// <summary>Where the bones are.</summary>
    public PosedSkeleton Skeleton { get; }

    /// <summary>A ball around a part.</summary>
    public (Vector3d Centre, double Radius) BallAround(BodyPart part) => (centres[(int)part], reaches[(int)part]);

    /// <summary>How far a place is from the body's surface, and which part is nearest.</summary>
    /// <param name="p">The place.</param>
    /// <param name="part">The nearest part.</param>
    /// <param name="band">Beyond this distance any greater value will do: parts farther away are not looked at.</param>
    public double Distance(in Vector3d p, out BodyPart part, double band = double.PositiveInfinity)
    {
        Span<double> known = stackalloc double[BodyParts.Count];
        known.Fill(double.NaN);
        part = BodyPart.Trunk;
        var (best, nearest) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < joints.Length; i++)
        {
            var seam = Seam.All[i];
            var (a, b) = ((int)seam.Inner, (int)seam.Outer);
            var (leastA, leastB) = (Least(a, p), Least(b, p));
            var limit = Math.Min(best, band) + (seam.Width / 6);
            if (leastA > limit && leastB > limit) continue;
            var width = seam.WidthAt((p - joints[i]).Length);
            var da = leastA > limit + width ? leastA : Of(a, p, known);
            var db = leastB > Math.Min(limit, da) + width ? leastB : Of(b, p, known);
            best = Math.Min(best, Seam.Smooth(da, db, width));
            if (da < nearest) (nearest, part) = (da, (BodyPart)a);
            if (db < nearest) (nearest, part) = (db, (BodyPart)b);
        }

        return double.IsPositiveInfinity(best) ? band : best;
    }

    /// <summary>How far a place is from the body's surface.</summary>
    public double Distance(in Vector3d p) => Distance(p, out _);

    /// <summary>How far a place is from one part alone, without the seams.</summary>
    public double Distance(BodyPart part, in Vector3d p)
    {
        var solids = pieces[(int)part];
        var d = double.PositiveInfinity;
        foreach (var solid in solids)
        {
            var k = solid.Blend;
            if (!double.IsPositiveInfinity(d) && (p - solid.Centre).Length - solid.Reach > d + k) continue;
            var next = solid.Distance(p);
            d = double.IsPositiveInfinity(d) ? next : Seam.Smooth(d, next, k);
        }

        return d;
    }

    /// <summary>How far a place is from one part alone; any greater value will do beyond a limit.</summary>
    internal double DistanceWithin(BodyPart part, in Vector3d p, double limit)
    {
        var d = double.PositiveInfinity;
        var far = limit + widest[(int)part]; // what is farther melts into nothing that is within the limit
        foreach (var solid in pieces[(int)part])
        {
            if (solid.AtLeast(p) >= far) continue;
            var next = solid.Distance(p);
            d = double.IsPositiveInfinity(d) ? next : Seam.Smooth(d, next, solid.Blend);
        }

        return Math.Min(d, limit);
    }

    /// <summary>Whether any place in a ball may be nearer to a part than a limit.</summary>
    internal bool MayBeWithin(BodyPart part, in Vector3d centre, double radius, double limit)
    {
        if (Least((int)part, centre) > radius + limit) return false;
        foreach (var solid in pieces[(int)part])
        {
            if (solid.AtLeast(centre) - radius < limit + solid.Blend) return true;
        }

        return false;
    }

    /// <summary>The direction in which the distance grows.</summary>
    public Vector3d Normal(in Vector3d p)
    {
        const double E = 5e-4;
        return new Vector3d(
            Distance(p + (Vector3d.UnitX * E)) - Distance(p - (Vector3d.UnitX * E)),
            Distance(p + (Vector3d.UnitY * E)) - Distance(p - (Vector3d.UnitY * E)),
            Distance(p + (Vector3d.UnitZ * E)) - Distance(p - (Vector3d.UnitZ * E))).Unit;
    }

    /// <summary>The direction in which the distance from one part grows.</summary>
    public Vector3d Normal(BodyPart part, in Vector3d p)
    {
        const double E = 5e-4;
        return new Vector3d(
            Distance(part, p + (Vector3d.UnitX * E)) - Distance(part, p - (Vector3d.UnitX * E)),
            Distance(part, p + (Vector3d.UnitY * E)) - Distance(part, p - (Vector3d.UnitY * E)),
            Distance(part, p + (Vector3d.UnitZ * E)) - Distance(part, p - (Vector3d.UnitZ * E))).Unit;
    }

    /// <summary>From a place near the skin outward along a direction to the skin.</summary>
    public Vector3d ToSkin(Vector3d from, Vector3d outward)
    {
        for (var step = 0; step < 6; step++)
        {
            var d = Distance(from);
            if (Math.Abs(d) < 1e-4) break;
            from -= outward * d;
        }

        return from;
    }

    /// <summary>The skin of a part that lies lowest along a direction, of that which lies below a height.</summary>
    /// <param name="part">The part.</param>
    /// <param name="step">Every how manieth point is looked at.</param>
    /// <param name="up">The direction.</param>
    /// <param name="below">The height.</param>
    /// <param name="half">Only this half of the body: 1 left, -1 right; none for both.</param>
    internal (SkinPoint Point, double Height)? Lowest(BodyPart part, int step, in Vector3d up, double below, int? half = null)
    {
        (SkinPoint, double)? lowest = null;
        var patches = Shape.PatchesOf(part, step);
        for (var i = 0; i < patches.Length; i++)
        {
            var patch = patches[i];
            if ((half is { } one && patch.Half != one) || patch.Centre.In(this).Dot(up) - patch.Radius >= below) { i = patch.Beyond - 1; continue; }
            foreach (ref readonly var point in patch.Points.AsSpan())
            {
                var height = point.In(this).Dot(up);
                if (height < below) (lowest, below) = ((point, height), height);
            }
        }

        return lowest;
    }

    /// <summary>Where a point of the neutral posture is that a group's carrier moves.</summary>
    internal Vector3d Carry(int group, in Vector3d neutral) => frames[group].ToWorld(neutral);

    internal Solid[] PiecesOf(BodyPart part) => pieces[(int)part];

    private double Least(int part, in Vector3d p) => (p - centres[part]).Length - reaches[part];

    private double Of(int part, in Vector3d p, Span<double> known) => double.IsNaN(known[part]) ? known[part] = Distance((BodyPart)part, p) : known[part];
}
