namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Finds the corner marks: a dark ring with a dark dot in its middle, the dot three eighths of the ring's area.</summary>
internal static class CornerMarks
{
    private const int MostFound = 9;
    private const int LeastArea = 40;

    /// <summary>A mark in the picture.</summary>
    /// <param name="X">Its middle.</param>
    /// <param name="Y">Its middle.</param>
    /// <param name="Side">Its side in pixels, about.</param>
    /// <param name="Likeness">How far its areas are from those of a mark; 0 is like one.</param>
    public readonly record struct Mark(double X, double Y, double Side, double Likeness);

    /// <summary>Everything that looks like a corner mark, the likeliest first.</summary>
    public static IReadOnlyList<Mark> Find(GreyImage image)
    {
        var blobs = Blobs.Of(image);
        return [.. blobs.All.Where(b => b.Area >= LeastArea && b.Size < Math.Max(image.Width, image.Height) / 8).Select(ring => MarkOf(blobs, ring)).OfType<Mark>().OrderBy(m => m.Likeness).Take(MostFound)];
    }

    /// <summary>Four marks that can be the corners of a sheet, clockwise as they are seen, the likeliest sets first.</summary>
    public static IEnumerable<Mark[]> Fours(IReadOnlyList<Mark> marks)
    {
        for (var a = 0; a < marks.Count; a++)
        {
            for (var b = a + 1; b < marks.Count; b++)
            {
                for (var c = b + 1; c < marks.Count; c++)
                {
                    for (var d = c + 1; d < marks.Count; d++)
                        if (Clockwise([marks[a], marks[b], marks[c], marks[d]]) is { } four) yield return four;
                }
            }
        }
    }

    private static Mark? MarkOf(Blobs blobs, Blob ring)
    {
        var (x, y) = ring.Middle;
        if (blobs.At(x, y) is not { } dot || dot == ring || dot.Left <= ring.Left || dot.Right >= ring.Right || dot.Top <= ring.Top || dot.Bottom >= ring.Bottom) return null;
        var (ratio, apart) = ((double)dot.Area / ring.Area, double.Hypot(dot.Middle.X - x, dot.Middle.Y - y));
        var side = Math.Sqrt(ring.Area * 49 / 24.0);
        if (ratio is < 0.2 or > 0.65 || apart > 0.12 * side || ring.Size > 2 * side) return null;
        var all = (double)(dot.Area + ring.Area);
        return new(((dot.Middle.X * dot.Area) + (x * ring.Area)) / all, ((dot.Middle.Y * dot.Area) + (y * ring.Area)) / all, side, Math.Abs(Math.Log(ratio / 0.375)));
    }

    // Convex, of sizes that one sheet seen from one side can have, and as far apart as on paper, roughly.
    private static Mark[]? Clockwise(Mark[] four)
    {
        var (x, y) = (four.Average(m => m.X), four.Average(m => m.Y));
        var sorted = four.OrderBy(m => Math.Atan2(m.Y - y, m.X - x)).ToArray();
        if (four.Max(m => m.Side) > 2.5 * four.Min(m => m.Side)) return null;
        for (var i = 0; i < 4; i++)
        {
            var (a, b, c) = (sorted[i], sorted[(i + 1) % 4], sorted[(i + 2) % 4]);
            var turn = ((b.X - a.X) * (c.Y - b.Y)) - ((b.Y - a.Y) * (c.X - b.X));
            if (turn <= 0 || double.Hypot(b.X - a.X, b.Y - a.Y) < 9 * Math.Max(a.Side, b.Side)) return null;
        }

        return sorted;
    }
}
