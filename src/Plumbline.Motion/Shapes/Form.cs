using Plumbline.Motion.Kinematics;

namespace Plumbline.Motion.Shapes;

/// <summary>A piece of a body part at rest in its carrier's frame (origin at the joint), and how it is posed.</summary>
/// <remarks>A closed hierarchy. Lengths in metres.</remarks>
internal abstract record Form
{
    private Form(Carrier carrier, double blend) => (Carrier, Blend) = (carrier, blend);

    /// <summary>What moves it.</summary>
    public Carrier Carrier { get; }

    /// <summary>How widely it melts into the other pieces of its part.</summary>
    public double Blend { get; }

    /// <summary>Left and right exchanged.</summary>
    public abstract Form Mirrored { get; }

    /// <summary>The piece in the world.</summary>
    public abstract Solid In(Placement frame);

    /// <summary>Points spread over its surface, in the carrier's frame.</summary>
    public abstract IEnumerable<Vector3d> Points(double spacing);

    /// <summary>What moves it.</summary>
    public sealed override string ToString() => $"{GetType().Name} on {Carrier}";

    /// <summary>An ellipsoid along the frame's axes.</summary>
    public sealed record Ellipsoid(Carrier By, double K, Vector3d Centre, Vector3d Radii) : Form(By, K)
    {
        public override Form Mirrored => new Ellipsoid(By.Mirrored, K, Centre.Mirrored, Radii);

        public override Solid In(Placement frame) => new EllipsoidSolid(frame, Centre, Radii, Blend);

        public override IEnumerable<Vector3d> Points(double spacing)
        {
            var count = Math.Max(60, (int)(4 * Math.PI * Math.Pow(Math.Max(Radii.X, Math.Max(Radii.Y, Radii.Z)), 2) / (spacing * spacing)));
            foreach (var u in Sphere(count)) yield return Centre + new Vector3d(u.X * Radii.X, u.Y * Radii.Y, u.Z * Radii.Z);
        }
    }

    /// <summary>A cone between two balls.</summary>
    public sealed record Cone(Carrier By, double K, Vector3d From, double FromRadius, Vector3d To, double ToRadius) : Form(By, K)
    {
        public override Form Mirrored => new Cone(By.Mirrored, K, From.Mirrored, FromRadius, To.Mirrored, ToRadius);

        public override Solid In(Placement frame) => new ConeSolid(frame.Apply(From), FromRadius, frame.Apply(To), ToRadius, Blend);

        public override IEnumerable<Vector3d> Points(double spacing)
        {
            var axis = (To - From).Unit;
            var side = axis.Cross(Math.Abs(axis.X) < 0.9 ? Vector3d.UnitX : Vector3d.UnitY).Unit;
            var up = axis.Cross(side);
            var rings = Math.Max(2, (int)Math.Ceiling((To - From).Length / spacing));
            for (var i = 0; i <= rings; i++)
            {
                var part = (double)i / rings;
                var radius = FromRadius + ((ToRadius - FromRadius) * part);
                var around = Math.Max(8, (int)(2 * Math.PI * radius / spacing));
                for (var j = 0; j < around; j++)
                {
                    var (sine, cosine) = Math.SinCos(2 * Math.PI * j / around);
                    yield return From.Towards(To, part) + (((side * cosine) + (up * sine)) * radius);
                }
            }

            foreach (var u in Sphere(40)) yield return u.Dot(axis) > 0 ? To + (u * ToRadius) : From + (u * FromRadius);
        }
    }

    /// <summary>A loft through a table of sections along an axis, perhaps cut flat below.</summary>
    public sealed record Loft(Carrier By, double K, Profile Profile, double? Flat = null) : Form(By, K)
    {
        public override Form Mirrored => new Loft(By.Mirrored, K, Profile.Mirrored, Flat);

        public override Solid In(Placement frame) => new LoftSolid(frame, Profile, Flat, Blend);

        public override IEnumerable<Vector3d> Points(double spacing) =>
            Profile.Points(spacing).Select(p => Flat is { } flat && p.Y < flat ? p with { Y = flat } : p);
    }

    // Points spread evenly over a ball (a golden spiral).
    private static IEnumerable<Vector3d> Sphere(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var y = 1 - (2 * (i + 0.5) / count);
            var radius = Math.Sqrt(1 - (y * y));
            var (sine, cosine) = Math.SinCos(i * 2.399963229728653);
            yield return new(radius * cosine, y, radius * sine);
        }
    }
}
