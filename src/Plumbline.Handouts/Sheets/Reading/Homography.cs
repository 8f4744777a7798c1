using Plumbline.Motion;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>How a flat sheet is seen by a camera: from millimetres on the paper to pixels of the picture.</summary>
internal sealed class Homography
{
    private readonly double[] h;

    private Homography(double[] h) => this.h = h;

    /// <summary>The one that takes four points to four others; null when three of them lie on a line.</summary>
    public static Homography? Of(ReadOnlySpan<(double X, double Y)> from, ReadOnlySpan<(double X, double Y)> to)
    {
        var rows = new double[8][];
        for (var i = 0; i < 4; i++)
        {
            var ((x, y), (u, v)) = (from[i], to[i]);
            rows[2 * i] = [x, y, 1, 0, 0, 0, -u * x, -u * y, u];
            rows[(2 * i) + 1] = [0, 0, 0, x, y, 1, -v * x, -v * y, v];
        }

        return LinearSystem.Solve(rows) is { } solved ? new([.. solved, 1]) : null;
    }

    /// <summary>Where a point of the paper lies in the picture.</summary>
    public (double X, double Y) At(double x, double y)
    {
        var w = (h[6] * x) + (h[7] * y) + h[8];
        return (((h[0] * x) + (h[1] * y) + h[2]) / w, ((h[3] * x) + (h[4] * y) + h[5]) / w);
    }

    /// <summary>The fewest pixels that a millimetre has around a point, in whatever direction.</summary>
    public double PixelsPerMillimetre(double x, double y)
    {
        var ((ax, ay), (bx, by), (cx, cy)) = (At(x, y), At(x + 1, y), At(x, y + 1));
        return Math.Min(double.Hypot(bx - ax, by - ay), double.Hypot(cx - ax, cy - ay));
    }
}
