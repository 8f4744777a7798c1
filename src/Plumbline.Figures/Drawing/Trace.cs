using Plumbline.Motion.Shapes;

namespace Plumbline.Figures.Drawing;

/// <summary>The rim that the trunk has at the start, as a broken line over the end: what a small movement is told by.</summary>
internal static class Trace
{
    private const float Line = 3.4f; // width in points of a picture 1200 points wide
    private const float Clear = 7; // points: nearer to the trunk's rim at the end nothing is traced
    private const float Dash = 30; // points from one dash to the next
    private const float Drawn = 0.62f; // of it
    private const float Slant = 0.35f; // points across that one point down counts as
    private const float Step = 0.02f; // metres: what is so much further away lies behind
    private const byte Marked = 128;
    private const byte Trunk = 1 + (byte)BodyPart.Trunk;

    /// <summary>How much of the line is at each sample.</summary>
    /// <param name="start">The body alone where it starts; what may be traced of it is marked as trained.</param>
    /// <param name="end">The whole picture of where it ends.</param>
    /// <param name="eye">From where.</param>
    /// <param name="point">Samples for one point of line width.</param>
    public static byte[] Of(Sheet start, Sheet end, Eye eye, float point)
    {
        var (w, h) = (start.Width, start.Height);
        var line = new byte[w * h];
        var (before, after) = (Rim(start), Rim(end));
        for (var y = 1; y < h - 1; y++)
        {
            for (var x = 1; x < w - 1; x++)
            {
                var at = (y * w) + x;
                if (!before[at] || start.Trained[at] < Marked || IsHidden(start, end, at) || IsNear(after, w, h, x, y, (int)(Clear * point))) continue;
                // By places on the whole picture, so that dashes go on from band to band.
                var along = (x - eye.Shift.X + (Slant * (y - eye.Shift.Y))) / (Dash * point);
                if (along - MathF.Floor(along) < Drawn) Put(line, w, h, x, y, Line * point / 2);
            }
        }

        return line;
    }

    // Where the trunk is seen and beyond it is nothing of the body, or something far behind.
    private static bool[] Rim(Sheet sheet)
    {
        var (w, h) = (sheet.Width, sheet.Height);
        var rim = new bool[w * h];
        Parallel.For(1, h - 1, y =>
        {
            for (var at = (y * w) + 1; at < ((y + 1) * w) - 1; at++)
                rim[at] = sheet.Part[at] == Trunk && (Ends(at, at - 1) || Ends(at, at + 1) || Ends(at, at - w) || Ends(at, at + w));
        });
        return rim;

        bool Ends(int at, int next) => sheet.Part[next] == 0 || sheet.Depth(next) > sheet.Depth(at) + Step;
    }

    // At the end a limb lies before it.
    private static bool IsHidden(Sheet start, Sheet end, int at) => end.Part[at] is not (0 or Trunk) && end.Near[at] > start.Near[at];

    private static bool IsNear(bool[] rim, int w, int h, int x, int y, int reach)
    {
        for (var v = Math.Max(0, y - reach); v <= Math.Min(h - 1, y + reach); v++)
        {
            if (rim.AsSpan((v * w) + Math.Max(0, x - reach), Math.Min(w - 1, x + reach) - Math.Max(0, x - reach) + 1).Contains(true)) return true;
        }

        return false;
    }

    private static void Put(byte[] line, int w, int h, int x, int y, float radius)
    {
        var reach = (int)MathF.Ceiling(radius + 1);
        for (var v = Math.Max(0, y - reach); v <= Math.Min(h - 1, y + reach); v++)
        {
            for (var u = Math.Max(0, x - reach); u <= Math.Min(w - 1, x + reach); u++)
            {
                var value = (byte)(255 * Math.Clamp(radius + 0.5f - MathF.Sqrt(((u - x) * (u - x)) + ((v - y) * (v - y))), 0, 1));
                if (value > line[(v * w) + u]) line[(v * w) + u] = value;
            }
        }
    }
}
