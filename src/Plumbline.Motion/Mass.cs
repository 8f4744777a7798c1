using System.Globalization;

namespace Plumbline.Motion;

/// <summary>A mass: what a body weighs.</summary>
/// <remarks>Inside: kilograms, never negative. <c>default</c> weighs nothing.</remarks>
public readonly record struct Mass : IComparable<Mass>
{
    private Mass(double kilograms) => Kilograms = kilograms;

    /// <summary>The mass in kilograms.</summary>
    public double Kilograms { get; }

    /// <summary>A mass of so many kilograms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public static Mass FromKilograms(double kilograms) =>
        kilograms >= 0 ? new(kilograms) : throw new ArgumentOutOfRangeException(nameof(kilograms), kilograms, "A mass is at least 0 kg.");

    /// <inheritdoc />
    public int CompareTo(Mass other) => Kilograms.CompareTo(other.Kilograms);

    /// <summary>Lighter.</summary>
    public static bool operator <(Mass left, Mass right) => left.Kilograms < right.Kilograms;

    /// <summary>Heavier.</summary>
    public static bool operator >(Mass left, Mass right) => left.Kilograms > right.Kilograms;

    /// <summary>Not heavier.</summary>
    public static bool operator <=(Mass left, Mass right) => left.Kilograms <= right.Kilograms;

    /// <summary>Not lighter.</summary>
    public static bool operator >=(Mass left, Mass right) => left.Kilograms >= right.Kilograms;

    /// <summary>Kilograms with the unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilograms:0.##} kg");
}
