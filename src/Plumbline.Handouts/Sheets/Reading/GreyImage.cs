using Plumbline.Figures.Png;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>A picture in greys, as a scanner or a camera gives it.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Pixels">Brightness of each pixel, 0 black to 255 white, row by row from the top.</param>
/// <remarks>The array belongs to the picture: nobody writes into it.</remarks>
public sealed record GreyImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>The longest side, in pixels, that is read; more shows nothing more.</summary>
    public const int LongestSide = 2000;

    /// <summary>The greys of a picture; what is clear shows white.</summary>
    public static GreyImage Of(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var grey = new byte[picture.Width * picture.Height];
        for (var i = 0; i < grey.Length; i++)
        {
            var p = picture.Rgba.AsSpan(i * 4, 4);
            var brightness = ((299 * p[0]) + (587 * p[1]) + (114 * p[2])) / 1000;
            grey[i] = (byte)((((brightness - 255) * p[3]) / 255) + 255);
        }

        return new(picture.Width, picture.Height, grey);
    }

    /// <summary>The same picture, made smaller where its longest side is longer than <see cref="LongestSide"/>: each pixel is the mean of those that it covers.</summary>
    public GreyImage Reduced()
    {
        var scale = (double)Math.Max(Width, Height) / LongestSide;
        if (scale <= 1) return this;
        var (wide, high) = (Math.Max(1, (int)(Width / scale)), Math.Max(1, (int)(Height / scale)));
        var across = Halfway(Pixels, Width, Height, wide);
        return new(wide, high, Turned(Halfway(Turned(across, wide, Height), Height, wide, high), high, wide));
    }

    /// <summary>The brightness between pixels; outside of the picture that of its edge.</summary>
    /// <param name="x">From the middle of the leftmost pixel.</param>
    /// <param name="y">From the middle of the topmost pixel.</param>
    public float At(double x, double y)
    {
        var (cx, cy) = (Math.Clamp(x, 0, Width - 1.001), Math.Clamp(y, 0, Height - 1.001));
        var (left, top) = ((int)cx, (int)cy);
        var (fx, fy) = ((float)(cx - left), (float)(cy - top));
        var i = (top * Width) + left;
        var down = Height > 1 ? Width : 0;
        var right = Width > 1 ? 1 : 0;
        var above = Pixels[i] + (fx * (Pixels[i + right] - Pixels[i]));
        var below = Pixels[i + down] + (fx * (Pixels[i + down + right] - Pixels[i + down]));
        return above + (fy * (below - above));
    }

    private static byte[] Halfway(byte[] from, int width, int height, int wide)
    {
        var to = new byte[wide * height];
        var step = (double)width / wide;
        for (var x = 0; x < wide; x++)
        {
            var (left, right) = (x * step, Math.Min(width, (x + 1) * step));
            for (var y = 0; y < height; y++)
            {
                var (sum, all) = (0.0, 0.0);
                for (var i = (int)left; i < right; i++)
                {
                    var share = Math.Min(i + 1, right) - Math.Max(i, left);
                    (sum, all) = (sum + (share * from[(y * width) + i]), all + share);
                }

                to[(y * wide) + x] = (byte)Math.Round(sum / all);
            }
        }

        return to;
    }

    private static byte[] Turned(byte[] from, int width, int height)
    {
        var to = new byte[from.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) to[(x * height) + y] = from[(y * width) + x];
        }

        return to;
    }
}
