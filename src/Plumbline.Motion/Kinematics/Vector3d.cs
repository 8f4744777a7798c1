using System.Globalization;

namespace Plumbline.Motion.Kinematics;

/// <summary>A place or a direction in space.</summary>
/// <param name="X">To the person's left, in metres when it is a place.</param>
/// <param name="Y">Up.</param>
/// <param name="Z">To the front.</param>
/// <remarks>Axes as docs/frames.md says: right-handed, x left, y up, z forward, the axes of glTF.</remarks>
public readonly record struct Vector3d(double X, double Y, double Z)
{
    /// <summary>Nowhere from here.</summary>
    public static Vector3d Zero => default;

    /// <summary>To the left, one long.</summary>
    public static Vector3d UnitX => new(1, 0, 0);

    /// <summary>Up, one long.</summary>
    public static Vector3d UnitY => new(0, 1, 0);

    /// <summary>Forward, one long.</summary>
    public static Vector3d UnitZ => new(0, 0, 1);

    /// <summary>How long it is.</summary>
    public double Length => Math.Sqrt(LengthSquared);

    /// <summary>The square of how long it is.</summary>
    public double LengthSquared => (X * X) + (Y * Y) + (Z * Z);

    /// <summary>The same direction, one long; nothing stays nothing.</summary>
    public Vector3d Unit
    {
        get
        {
            var length = Length;
            return length > 1e-300 ? this * (1 / length) : default;
        }
    }

    /// <summary>Left and right exchanged.</summary>
    public Vector3d Mirrored => new(-X, Y, Z);

    /// <summary>Two directions at right angles to it and to each other; of the one up, those to the left and to the front.</summary>
    public (Vector3d One, Vector3d Other) Across
    {
        get
        {
            var one = Math.Abs(X) < 0.9 ? (UnitX - (this * X)).Unit : (UnitZ - (this * Z)).Unit;
            return (one, one.Cross(this));
        }
    }

    /// <summary>How far the two go the same way.</summary>
    public double Dot(Vector3d other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>At right angles to both, by the right-hand rule.</summary>
    public Vector3d Cross(Vector3d other) => new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>The place a part of the way to another: 0 is here, 1 there.</summary>
    public Vector3d Towards(Vector3d other, double part) => this + ((other - this) * part);

    /// <summary>One after the other.</summary>
    public static Vector3d operator +(Vector3d left, Vector3d right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>From the second to the first.</summary>
    public static Vector3d operator -(Vector3d left, Vector3d right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>The other way.</summary>
    public static Vector3d operator -(Vector3d vector) => new(-vector.X, -vector.Y, -vector.Z);

    /// <summary>So many times as long.</summary>
    public static Vector3d operator *(Vector3d vector, double factor) => new(vector.X * factor, vector.Y * factor, vector.Z * factor);

    /// <summary>So many times as long.</summary>
    public static Vector3d operator *(double factor, Vector3d vector) => vector * factor;

    /// <summary>The three numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:0.####}, {Y:0.####}, {Z:0.####})");
}
