namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>A straight line of ink through a box, perhaps a crease of the paper that goes on beyond it.</summary>
internal sealed class StraightLine
{
    private const double MostRound = 0.08;
    private const double First = 1.2;
    private const double Last = 9;
    private const double LeastShare = 0.55;

    private readonly (double X, double Y) middle;
    private readonly (double X, double Y) along;

    private StraightLine((double X, double Y) middle, (double X, double Y) along) => (this.middle, this.along) = (middle, along);

    /// <summary>The line of these points; null when they are no line.</summary>
    public static StraightLine? Through(IReadOnlyList<(int X, int Y)> points)
    {
        var (mx, my) = (points.Average(p => p.X), points.Average(p => p.Y));
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var (x, y) in points) (xx, xy, yy) = (xx + ((x - mx) * (x - mx)), xy + ((x - mx) * (y - my)), yy + ((y - my) * (y - my)));
        var (mean, apart) = ((xx + yy) / 2, double.Hypot((xx - yy) / 2, xy));
        if (mean + apart < 1e-9 || (mean - apart) / (mean + apart) > MostRound) return null;
        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        return new((mx, my), (Math.Cos(angle), Math.Sin(angle)));
    }

    /// <summary>How far a point is from it, in points.</summary>
    public double Distance(double x, double y) => Math.Abs(((x - middle.X) * along.Y) - ((y - middle.Y) * along.X));

    /// <summary>Whether it goes on far beyond the box on both sides.</summary>
    /// <param name="page">The page.</param>
    /// <param name="half">From the box's middle to its outline, in points.</param>
    /// <param name="threshold">From which darkness on a point is ink.</param>
    public bool GoesOn(FlatPage page, double half, double threshold) => GoesOn(page, half, threshold, 1) && GoesOn(page, half, threshold, -1);

    private bool GoesOn(FlatPage page, double half, double threshold, int way)
    {
        var (seen, all) = (0, 0);
        for (var far = half + (First * FlatPage.Scale); far < half + (Last * FlatPage.Scale); far++)
        {
            all++;
            for (var aside = -2; aside <= 2; aside++)
            {
                var (x, y) = (middle.X + (way * far * along.X) - (aside * along.Y), middle.Y + (way * far * along.Y) + (aside * along.X));
                if (page.SmoothAt((int)x, (int)y) < threshold) continue;
                seen++;
                break;
            }
        }

        return seen >= LeastShare * all;
    }
}
