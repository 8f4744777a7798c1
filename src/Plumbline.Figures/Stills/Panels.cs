using Plumbline.Figures.Png;

namespace Plumbline.Figures.Stills;

/// <summary>Puts start and end side by side, or one over the other when they are wide.</summary>
internal static class Panels
{
    private const double Wide = 1.35;

    public static Picture Join(Picture start, Picture end, StillOptions options)
    {
        var gap = Math.Max(2, options.Width / 50);
        var over = (double)end.Width / end.Height > Wide;
        var (width, height) = over
            ? (Math.Max(start.Width, end.Width), start.Height + gap + end.Height)
            : (start.Width + gap + end.Width, Math.Max(start.Height, end.Height));
        var rgba = new byte[width * height * 4];
        if (!options.IsTransparent) Array.Fill(rgba, (byte)255);
        Put(start, 0, over ? 0 : height - start.Height);
        Put(end, over ? 0 : start.Width + gap, over ? start.Height + gap : height - end.Height);
        return new(width, height, rgba);

        void Put(Picture picture, int x, int y)
        {
            for (var row = 0; row < picture.Height; row++)
                picture.Rgba.AsSpan(row * picture.Width * 4, picture.Width * 4).CopyTo(rgba.AsSpan((((y + row) * width) + x) * 4));
        }
    }
}
