namespace Plumbline.Motion.Kinematics;

/// <summary>A turn in space, as a unit quaternion.</summary>
/// <remarks>
/// q and -q are the same turn: compare turns with <see cref="AngleTo"/>. <c>a * b</c> does b first, then a.
/// <c>default</c> is no turn (the real part is kept less one).
/// </remarks>
public readonly record struct Rotation
{
    private readonly double wLessOne;

    private Rotation(double w, double x, double y, double z)
    {
        var length = Math.Sqrt((w * w) + (x * x) + (y * y) + (z * z));
        (wLessOne, X, Y, Z) = ((w / length) - 1, x / length, y / length, z / length);
    }

    /// <summary>No turn.</summary>
    public static Rotation None => default;

    /// <summary>The quaternion's real part.</summary>
    public double W => wLessOne + 1;

    /// <summary>The quaternion's x.</summary>
    public double X { get; }

    /// <summary>The quaternion's y.</summary>
    public double Y { get; }

    /// <summary>The quaternion's z.</summary>
    public double Z { get; }

    /// <summary>The turn back.</summary>
    public Rotation Inverse => new(W, -X, -Y, -Z);

    /// <summary>The same turn seen in a mirror that exchanges left and right.</summary>
    public Rotation Mirrored => new(W, X, -Y, -Z);

    /// <summary>How far it turns: 0° to 180°.</summary>
    public Angle Size => Angle.FromRadians(2 * Math.Atan2(new Vector3d(X, Y, Z).Length, Math.Abs(W)));

    /// <summary>The turn as an axis times the angle in radians.</summary>
    public Vector3d Vector
    {
        get
        {
            var axis = new Vector3d(X, Y, Z) * (W < 0 ? -1 : 1);
            var sine = axis.Length;
            return sine < 1e-12 ? axis * 2 : axis * (2 * Math.Atan2(sine, Math.Abs(W)) / sine);
        }
    }

    /// <summary>A turn about an axis by the right-hand rule.</summary>
    public static Rotation About(Vector3d axis, Angle angle)
    {
        var half = angle.Radians / 2;
        var unit = axis.Unit * Math.Sin(half);
        return new(Math.Cos(half), unit.X, unit.Y, unit.Z);
    }

    /// <summary>A turn about the axis to the left.</summary>
    public static Rotation AboutX(Angle angle) => About(Vector3d.UnitX, angle);

    /// <summary>A turn about the axis up.</summary>
    public static Rotation AboutY(Angle angle) => About(Vector3d.UnitY, angle);

    /// <summary>A turn about the axis forward.</summary>
    public static Rotation AboutZ(Angle angle) => About(Vector3d.UnitZ, angle);

    /// <summary>The turn of which this is <see cref="Vector"/>.</summary>
    public static Rotation FromVector(Vector3d vector) => About(vector, Angle.FromRadians(vector.Length));

    /// <summary>The turn with these quaternion parts, made one long.</summary>
    /// <exception cref="ArgumentException">All parts are 0.</exception>
    public static Rotation FromQuaternion(double w, double x, double y, double z) =>
        (w * w) + (x * x) + (y * y) + (z * z) > 0 ? new(w, x, y, z) : throw new ArgumentException("A quaternion of a turn is not 0.");

    /// <summary>The turn that brings the axes x, y, z to these three directions at right angles to each other.</summary>
    public static Rotation FromAxes(Vector3d x, Vector3d y, Vector3d z)
    {
        var trace = x.X + y.Y + z.Z;
        if (trace > 0) return new(1 + trace, y.Z - z.Y, z.X - x.Z, x.Y - y.X);
        if (x.X >= y.Y && x.X >= z.Z) return new(y.Z - z.Y, 1 + x.X - y.Y - z.Z, x.Y + y.X, z.X + x.Z);
        return y.Y >= z.Z
            ? new(z.X - x.Z, x.Y + y.X, 1 + y.Y - x.X - z.Z, y.Z + z.Y)
            : new(x.Y - y.X, z.X + x.Z, y.Z + z.Y, 1 + z.Z - x.X - y.Y);
    }

    /// <summary>Where a direction or place goes.</summary>
    public Vector3d Apply(Vector3d v)
    {
        var u = new Vector3d(X, Y, Z);
        var t = u.Cross(v) * 2;
        return v + (t * W) + u.Cross(t);
    }

    /// <summary>Where an axis of the frame goes.</summary>
    internal Vector3d AxisOf(Axis axis) => axis switch
    {
        Axis.X => new(1 - (2 * ((Y * Y) + (Z * Z))), 2 * ((X * Y) + (W * Z)), 2 * ((X * Z) - (W * Y))),
        Axis.Y => new(2 * ((X * Y) - (W * Z)), 1 - (2 * ((X * X) + (Z * Z))), 2 * ((Y * Z) + (W * X))),
        Axis.Z => new(2 * ((X * Z) + (W * Y)), 2 * ((Y * Z) - (W * X)), 1 - (2 * ((X * X) + (Y * Y)))),
    };

    /// <summary>This turn after one about an axis of its frame.</summary>
    internal Rotation ThenAbout(Axis axis, double radians)
    {
        var (s, c) = Math.SinCos(radians / 2);
        return axis switch
        {
            Axis.X => new((W * c) - (X * s), (X * c) + (W * s), (Y * c) + (Z * s), (Z * c) - (Y * s)),
            Axis.Y => new((W * c) - (Y * s), (X * c) - (Z * s), (Y * c) + (W * s), (Z * c) + (X * s)),
            Axis.Z => new((W * c) - (Z * s), (X * c) + (Y * s), (Y * c) - (X * s), (Z * c) + (W * s)),
        };
    }

    /// <summary>How far one is turned from the other: 0° to 180°.</summary>
    public Angle AngleTo(Rotation other) => (Inverse * other).Size;

    /// <summary>The turn a part of the way to another on the short way: 0 is this, 1 the other.</summary>
    public Rotation Towards(Rotation other, double part) => this * FromVector((Inverse * other).Vector * part);

    /// <summary>The second turn, then the first.</summary>
    public static Rotation operator *(Rotation a, Rotation b) => new(
        (a.W * b.W) - (a.X * b.X) - (a.Y * b.Y) - (a.Z * b.Z),
        (a.W * b.X) + (a.X * b.W) + (a.Y * b.Z) - (a.Z * b.Y),
        (a.W * b.Y) - (a.X * b.Z) + (a.Y * b.W) + (a.Z * b.X),
        (a.W * b.Z) + (a.X * b.Y) - (a.Y * b.X) + (a.Z * b.W));

    /// <summary>The axis times the angle, in radians.</summary>
    public override string ToString() => $"turn {Vector}";
}
