namespace Plumbline.Figures.Png;

/// <summary>A picture of pixels.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Rgba">Red, green, blue and opacity of each pixel, row by row from the top; sRGB, opacity not multiplied in.</param>
/// <remarks>The array belongs to the picture: nobody writes into it.</remarks>
public sealed record Picture(int Width, int Height, byte[] Rgba)
{
    /// <summary>The same with so many shades of each colour; white stays white.</summary>
    public Picture InShades(int shades)
    {
        var steps = shades - 1;
        var rounded = Rgba.ToArray();
        for (var i = 0; i < rounded.Length; i++)
        {
            if (i % 4 != 3) rounded[i] = (byte)(((rounded[i] * steps) + 127) / 255 * 255 / steps);
        }

        return this with { Rgba = rounded };
    }

    /// <summary>Whether every pixel is opaque.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var i = 3; i < Rgba.Length; i += 4)
            {
                if (Rgba[i] != 255) return false;
            }

            return true;
        }
    }
}
