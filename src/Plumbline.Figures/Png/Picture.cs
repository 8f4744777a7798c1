namespace Plumbline.Figures.Png;

/// <summary>A picture of pixels.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Rgba">Red, green, blue and opacity of each pixel, row by row from the top; sRGB, opacity not multiplied in.</param>
/// <remarks>The array belongs to the picture: nobody writes into it.</remarks>
public sealed record Picture(int Width, int Height, byte[] Rgba)
{
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
