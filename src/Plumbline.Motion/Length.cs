using System.Globalization;

namespace Plumbline.Motion;

/// <summary>A length or a distance.</summary>
/// <remarks>Inside: metres. <c>default</c> is nothing long. Never negative when made with the factories.</remarks>
public readonly record struct Length : IComparable<Length>
{
    private const double MetresPerMile = 1609.344;
    private const double MetresPerInch = 0.0254;

    private Length(double metres) => Metres = metres;

    /// <summary>The length in metres, at least 0.</summary>
    public double Metres { get; }

    /// <summary>The length in kilometres.</summary>
    public double Kilometres => Metres / 1000;

    /// <summary>The length in international miles of 1,609.344 m.</summary>
    public double Miles => Metres / MetresPerMile;

    /// <summary>A length of so many metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public static Length FromMetres(double metres)
    {
        if (double.IsNaN(metres) || metres < 0) throw new ArgumentOutOfRangeException(nameof(metres), metres, "A length is at least 0 m.");
        return new Length(metres);
    }

    /// <summary>A length of so many kilometres.</summary>
    public static Length FromKilometres(double kilometres) => FromMetres(kilometres * 1000);

    /// <summary>A length of so many international miles.</summary>
    public static Length FromMiles(double miles) => FromMetres(miles * MetresPerMile);

    /// <summary>A length of so many inches of 2.54 cm.</summary>
    public static Length FromInches(double inches) => FromMetres(inches * MetresPerInch);

    /// <inheritdoc />
    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    /// <summary>Shorter.</summary>
    public static bool operator <(Length left, Length right) => left.Metres < right.Metres;

    /// <summary>Longer.</summary>
    public static bool operator >(Length left, Length right) => left.Metres > right.Metres;

    /// <summary>Not longer.</summary>
    public static bool operator <=(Length left, Length right) => left.Metres <= right.Metres;

    /// <summary>Not shorter.</summary>
    public static bool operator >=(Length left, Length right) => left.Metres >= right.Metres;

    /// <summary>Metres with the unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Metres:0.###} m");
}
