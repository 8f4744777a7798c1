using System.Globalization;

namespace Plumbline.Motion;

/// <summary>An angle of a joint or a turn.</summary>
/// <remarks>Inside: radians. It is not wrapped by itself (a shoulder at 190° is not one at -170°); <see cref="Wrapped"/> wraps. <c>default</c> is 0.</remarks>
public readonly record struct Angle : IComparable<Angle>
{
    private const double DegreesPerRadian = 180 / Math.PI;

    private Angle(double radians) => Radians = radians;

    /// <summary>No angle.</summary>
    public static Angle Zero => default;

    /// <summary>The angle in radians.</summary>
    public double Radians { get; }

    /// <summary>The angle in degrees.</summary>
    public double Degrees => Radians * DegreesPerRadian;

    /// <summary>The same direction between -180° (excluded) and 180° (included).</summary>
    public Angle Wrapped
    {
        get
        {
            var turns = Math.IEEERemainder(Radians, 2 * Math.PI);
            return new(turns <= -Math.PI ? turns + (2 * Math.PI) : turns);
        }
    }

    /// <summary>An angle of so many degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static Angle FromDegrees(double degrees) => FromRadians(degrees / DegreesPerRadian);

    /// <summary>An angle of so many radians.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static Angle FromRadians(double radians) =>
        double.IsFinite(radians) ? new(radians) : throw new ArgumentOutOfRangeException(nameof(radians), radians, "An angle is a finite number.");

    /// <inheritdoc />
    public int CompareTo(Angle other) => Radians.CompareTo(other.Radians);

    /// <summary>Both angles together.</summary>
    public static Angle operator +(Angle left, Angle right) => new(left.Radians + right.Radians);

    /// <summary>What is left of the first without the second.</summary>
    public static Angle operator -(Angle left, Angle right) => new(left.Radians - right.Radians);

    /// <summary>The same angle the other way round.</summary>
    public static Angle operator -(Angle angle) => new(-angle.Radians);

    /// <summary>A multiple of an angle.</summary>
    public static Angle operator *(double factor, Angle angle) => new(factor * angle.Radians);

    /// <summary>Less.</summary>
    public static bool operator <(Angle left, Angle right) => left.Radians < right.Radians;

    /// <summary>More.</summary>
    public static bool operator >(Angle left, Angle right) => left.Radians > right.Radians;

    /// <summary>Not more.</summary>
    public static bool operator <=(Angle left, Angle right) => left.Radians <= right.Radians;

    /// <summary>Not less.</summary>
    public static bool operator >=(Angle left, Angle right) => left.Radians >= right.Radians;

    /// <summary>Degrees with the sign for them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Degrees:0.#}°");
}
