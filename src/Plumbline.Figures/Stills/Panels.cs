using Plumbline.Figures.Png;

namespace Plumbline.Figures.Stills;

/// <summary>Puts start and end side by side, or one over the other when they are wide.</summary>
internal static class Panels
{
    /// <summary>From this width over height on they stand one over the other.</summary>
    public const double Wide = 1.35;

    /// <summary>Points between two panels.</summary>
    public static int Gap(StillOptions options) => Math.Max(2, options.Width / 50);

    public static Picture Join(Picture start, Picture end, bool wide, StillOptions options)
    {
        (start, end) = (Trimmed(start, wide), Trimmed(end, wide));
        var gap = Gap(options);
        var (width, height) = wide
            ? (Math.Max(start.Width, end.Width), start.Height + gap + end.Height)
            : (start.Width + gap + end.Width, Math.Max(start.Height, end.Height));
        var rgba = new byte[width * height * 4];
        if (!options.IsTransparent) Array.Fill(rgba, (byte)255);
        Put(start, 0, wide ? 0 : height - start.Height);
        Put(end, wide ? 0 : start.Width + gap, wide ? start.Height + gap : height - end.Height);
        return new(width, height, rgba);

        void Put(Picture picture, int x, int y)
        {
            for (var row = 0; row < picture.Height; row++)
                picture.Rgba.AsSpan(row * picture.Width * 4, picture.Width * 4).CopyTo(rgba.AsSpan((((y + row) * width) + x) * 4));
        }
    }

    // Without the empty rows over and under it, or the empty columns beside it, but for a little.
    private static Picture Trimmed(Picture picture, bool rows)
    {
        var (count, across) = rows ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        bool IsEmpty(int line)
        {
            for (var i = 0; i < across; i++)
            {
                var at = 4 * (rows ? (line * picture.Width) + i : (i * picture.Width) + line);
                if (picture.Rgba[at + 3] > 2 && (picture.Rgba[at] < 253 || picture.Rgba[at + 1] < 253 || picture.Rgba[at + 2] < 253)) return false;
            }

            return true;
        }

        var (first, last) = (0, count - 1);
        while (first < last && IsEmpty(first)) first++;
        while (last > first && IsEmpty(last)) last--;
        var spare = Math.Max(1, picture.Width / 100);
        (first, last) = (Math.Max(0, first - spare), Math.Min(count - 1, last + spare));
        var (x, y, width, height) = rows ? (0, first, picture.Width, last - first + 1) : (first, 0, last - first + 1, picture.Height);
        var rgba = new byte[width * height * 4];
        for (var row = 0; row < height; row++)
            picture.Rgba.AsSpan((((y + row) * picture.Width) + x) * 4, width * 4).CopyTo(rgba.AsSpan(row * width * 4));
        return new(width, height, rgba);
    }
}
