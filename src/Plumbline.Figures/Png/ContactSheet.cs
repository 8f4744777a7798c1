namespace Plumbline.Figures.Png;

/// <summary>Many pictures on one sheet, in rows.</summary>
public static class ContactSheet
{
    private const int Gap = 8;

    /// <summary>The sheet: every picture shrunk to fit its place and set in its middle, on white.</summary>
    /// <param name="pictures">The pictures in their order.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="wide">The width of a place in pixels.</param>
    /// <param name="high">The height of a place in pixels.</param>
    public static Picture Of(IReadOnlyList<Picture> pictures, int columns, int wide, int high)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var (width, height) = (Gap + (columns * (wide + Gap)), Gap + ((pictures.Count + columns - 1) / columns * (high + Gap)));
        var sheet = new byte[width * height * 4];
        Array.Fill(sheet, (byte)255);
        for (var i = 0; i < pictures.Count; i++)
        {
            var small = Shrunk(pictures[i], wide, high);
            var (left, top) = (Gap + (i % columns * (wide + Gap)) + ((wide - small.Width) / 2), Gap + (i / columns * (high + Gap)) + ((high - small.Height) / 2));
            for (var y = 0; y < small.Height; y++) Array.Copy(small.Rgba, y * small.Width * 4, sheet, (((top + y) * width) + left) * 4, small.Width * 4);
        }

        return new(width, height, sheet);
    }

    // Each pixel is the mean of those it covers; what is clear shows the white of the sheet.
    private static Picture Shrunk(Picture picture, int wide, int high)
    {
        var scale = Math.Max(1, Math.Max((double)picture.Width / wide, (double)picture.Height / high));
        var (width, height) = (Math.Min(wide, (int)Math.Round(picture.Width / scale)), Math.Min(high, (int)Math.Round(picture.Height / scale)));
        var small = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Mean(picture, x * scale, y * scale, scale, small.AsSpan(((y * width) + x) * 4, 4));
        }

        return new(width, height, small);
    }

    private static void Mean(Picture picture, double left, double top, double side, Span<byte> into)
    {
        Span<double> sum = [0, 0, 0];
        var all = 0.0;
        for (var y = (int)top; y < Math.Min(picture.Height, top + side); y++)
        {
            var share = Math.Min(y + 1, top + side) - Math.Max(y, top);
            for (var x = (int)left; x < Math.Min(picture.Width, left + side); x++)
            {
                var part = share * (Math.Min(x + 1, left + side) - Math.Max(x, left));
                var at = ((y * picture.Width) + x) * 4;
                var opaque = picture.Rgba[at + 3] / 255.0;
                for (var c = 0; c < 3; c++) sum[c] += part * ((picture.Rgba[at + c] * opaque) + (255 * (1 - opaque)));
                all += part;
            }
        }

        for (var c = 0; c < 3; c++) into[c] = (byte)Math.Round(sum[c] / all);
        into[3] = 255;
    }
}
