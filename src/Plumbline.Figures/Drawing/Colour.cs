using System.Globalization;
using System.Numerics;

namespace Plumbline.Figures.Drawing;

/// <summary>A colour: red, green and blue from 0 to 1 in sRGB.</summary>
/// <param name="Rgb">The three.</param>
public readonly record struct Colour(Vector3 Rgb)
{
    /// <summary>White.</summary>
    public static Colour White => new(Vector3.One);

    /// <summary>The colour of six hexadecimal digits, as in E3B594.</summary>
    public static Colour Hex(string digits)
    {
        var n = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(new Vector3(n >> 16, (n >> 8) & 255, n & 255) / 255);
    }

    /// <summary>A grey: 0 black, 1 white.</summary>
    public static Colour Grey(float level) => new(new Vector3(level));

    /// <summary>The colour a part of the way to another.</summary>
    public Colour Towards(Colour other, float part) => new(Vector3.Lerp(Rgb, other.Rgb, part));

    /// <summary>Channel by channel.</summary>
    public static Colour operator *(Colour a, Colour b) => new(a.Rgb * b.Rgb);

    /// <summary>What is seen when a colour covers a part of what is under it; the fourth number is how much is covered.</summary>
    internal static Vector4 Over(Vector4 under, Colour colour, float part) => (under * (1 - part)) + new Vector4(colour.Rgb * part, part);

    /// <summary>From 0 to 1 without a corner at either end: how much of a colour there is across a soft edge.</summary>
    internal static float Smooth(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
