namespace Plumbline.Handouts.Tests.Sheets.Scanning;

/// <summary>From pixels to the paper: a pinhole camera over a sheet that is turned, tilted and curled.</summary>
public sealed class View
{
    private readonly PaperSheet paper;
    private readonly Shot shot;
    private readonly (double X, double Y, double Z) across;
    private readonly (double X, double Y, double Z) down;
    private readonly double scale;
    private readonly (double X, double Y) origin;

    public View(PaperSheet paper, Shot shot)
    {
        (this.paper, this.shot) = (paper, shot);
        var (turn, tilt, towards) = (shot.TurnDegrees * Math.PI / 180, shot.TiltDegrees * Math.PI / 180, shot.TiltTowardsDegrees * Math.PI / 180);
        across = Tilted(Math.Cos(turn), Math.Sin(turn), tilt, towards);
        down = Tilted(-Math.Sin(turn), Math.Cos(turn), tilt, towards);
        var (w, h) = (Wide / 2, High / 2);
        (double X, double Y)[] corners = [Seen(-w, -h), Seen(w, -h), Seen(w, h), Seen(-w, h)];
        var (left, right, top, bottom) = (corners.Min(c => c.X), corners.Max(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.Y));
        var free = 1 - (2 * shot.Margin);
        scale = free * shot.Longest / Math.Max(right - left, bottom - top);
        (Width, Height) = ((int)((right - left) * scale / free), (int)((bottom - top) * scale / free));
        origin = ((Width / 2.0) + (shot.Aside.X * Width) - (scale * (left + right) / 2), (Height / 2.0) + (shot.Aside.Y * Height) - (scale * (top + bottom) / 2));
    }

    public int Width { get; }

    public int Height { get; }

    private double Wide => (double)paper.Width / PaperSheet.Scale;

    private double High => (double)paper.Height / PaperSheet.Scale;

    /// <summary>The place on the paper, in millimetres from its corner, that a pixel shows.</summary>
    public (double X, double Y) PaperAt(double px, double py)
    {
        var (u, v) = ((px - origin.X) / scale, (py - origin.Y) / scale);
        // u (d + s az + t bz) = d (s ax + t bx), and v alike: two equations for s and t.
        var d = shot.DistanceMm;
        var (a11, a12, a21, a22) = ((d * across.X) - (u * across.Z), (d * down.X) - (u * down.Z), (d * across.Y) - (v * across.Z), (d * down.Y) - (v * down.Z));
        var (r1, r2) = (u * d, v * d);
        var det = (a11 * a22) - (a12 * a21);
        var (x, y) = (((r1 * a22) - (a12 * r2)) / det + (Wide / 2), ((a11 * r2) - (r1 * a21)) / det + (High / 2));
        return (x + (shot.CurlMm * Math.Sin((y * Math.PI / High) + shot.CurlPhase) * Math.Cos(x / Wide)), y + (shot.CurlMm * 0.8 * Math.Sin((x * 1.3 * Math.PI / Wide) + (2 * shot.CurlPhase))));
    }

    private (double X, double Y) Seen(double s, double t)
    {
        var nearness = shot.DistanceMm / (shot.DistanceMm + (s * across.Z) + (t * down.Z));
        return (nearness * ((s * across.X) + (t * down.X)), nearness * ((s * across.Y) + (t * down.Y)));
    }

    // A direction in the plane of the paper, once the paper is tilted about an axis in that plane.
    private static (double X, double Y, double Z) Tilted(double x, double y, double tilt, double towards)
    {
        var (ax, ay) = (Math.Cos(towards), Math.Sin(towards));
        var (along, aside) = ((x * ax) + (y * ay), (-x * ay) + (y * ax));
        return ((along * ax) - (aside * Math.Cos(tilt) * ay), (along * ay) + (aside * Math.Cos(tilt) * ax), aside * Math.Sin(tilt));
    }
}
