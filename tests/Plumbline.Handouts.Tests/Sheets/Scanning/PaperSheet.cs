namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>A printed sheet of paper: how much light each place sends back, 0 none to 1 all.</summary>
public sealed class PaperSheet
{
    /// <summary>Points in a millimetre.</summary>
    public const int Scale = 8;

    public PaperSheet(int width, int height, float[] light) => (Width, Height, Light) = (width, height, light);

    public int Width { get; }

    public int Height { get; }

    public float[] Light { get; }

    public PaperSheet Copy() => new(Width, Height, [.. Light]);

    /// <summary>Draws a line by hand along these places (millimetres), each piece as wide as the pen and as dark as it presses.</summary>
    public void Draw(IReadOnlyList<(double X, double Y)> way, Nib nib, Random dice)
    {
        var reach = nib.Width / 2 + 0.3;
        var (left, top) = ((int)((way.Min(p => p.X) - reach) * Scale), (int)((way.Min(p => p.Y) - reach) * Scale));
        var (wide, high) = ((int)((way.Max(p => p.X) + reach) * Scale) - left + 2, (int)((way.Max(p => p.Y) + reach) * Scale) - top + 2);
        var cover = new float[wide * high];
        var press = 0.85 + (0.3 * dice.NextDouble());
        for (var i = 1; i < way.Count; i++)
        {
            press = Math.Clamp(press + ((dice.NextDouble() - 0.5) * 0.12), 0.7, 1.2);
            Piece(cover, wide, high, left, top, way[i - 1], way[i], nib.Width * press * Scale / 2);
        }

        var grain = (uint)dice.Next();
        for (var y = 0; y < high; y++)
        {
            for (var x = 0; x < wide; x++)
            {
                var (px, py) = (left + x, top + y);
                if (cover[(y * wide) + x] <= 0 || px < 0 || py < 0 || px >= Width || py >= Height) continue;
                var dark = nib.Dark * cover[(y * wide) + x] * (1 - (nib.Grain * Grain(px, py, grain)));
                Light[(py * Width) + px] *= (float)(1 - Math.Clamp(dark, 0, 1));
            }
        }
    }

    private static void Piece(float[] cover, int wide, int high, int left, int top, (double X, double Y) from, (double X, double Y) to, double half)
    {
        var (ax, ay, bx, by) = (from.X * Scale - left, from.Y * Scale - top, to.X * Scale - left, to.Y * Scale - top);
        var (dx, dy) = (bx - ax, by - ay);
        var length = Math.Max(1e-9, (dx * dx) + (dy * dy));
        for (var y = Math.Max(0, (int)(Math.Min(ay, by) - half - 1)); y <= Math.Min(high - 1, Math.Max(ay, by) + half + 1); y++)
        {
            for (var x = Math.Max(0, (int)(Math.Min(ax, bx) - half - 1)); x <= Math.Min(wide - 1, Math.Max(ax, bx) + half + 1); x++)
            {
                var along = Math.Clamp((((x - ax) * dx) + ((y - ay) * dy)) / length, 0, 1);
                var far = double.Hypot(x - ax - (along * dx), y - ay - (along * dy));
                var here = (float)Math.Clamp(half + 0.5 - far, 0, 1);
                if (here > cover[(y * wide) + x]) cover[(y * wide) + x] = here;
            }
        }
    }

    // The tooth of the paper: a pencil leaves out what lies deep.
    private static double Grain(int x, int y, uint seed)
    {
        var h = ((uint)(x / 2) * 374761393u) + ((uint)(y / 2) * 668265263u) + seed;
        h = (h ^ (h >> 13)) * 1274126177u;
        return ((h ^ (h >> 16)) & 0xFFFF) / 65535.0;
    }
}

/// <summary>A pen or pencil: width in millimetres, how dark it marks, how much the paper's tooth shows.</summary>
public sealed record Nib(double Width, double Dark, double Grain);
