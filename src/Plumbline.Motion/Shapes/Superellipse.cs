namespace Plumbline.Motion.Shapes;

/// <summary>Rounded cross-sections |u/a|ⁿ + |v/b|ⁿ = 1: an ellipse for n = 2, squarer above.</summary>
internal static class Superellipse
{
    /// <summary>About how far a point is from the surface, exact to first order near it.</summary>
    /// <param name="u">How far to the side, not negative.</param>
    /// <param name="v">How far to the front or back, not negative.</param>
    /// <param name="beyond">How far beyond the end of the loft; 0 between the ends.</param>
    /// <param name="a">Radius to the side.</param>
    /// <param name="b">Radius to the front or back.</param>
    /// <param name="cap">How far the rounded end reaches.</param>
    /// <param name="n">The power.</param>
    public static double Distance(double u, double v, double beyond, double a, double b, double cap, double n)
    {
        double g, gu, gv; // the section's function and its gradient
        if (n == 2)
        {
            g = Math.Sqrt((u * u / (a * a)) + (v * v / (b * b)));
            if (g < 1e-6) (gu, gv) = (0, 0);
            else (gu, gv) = (u / (a * a * g), v / (b * b * g));
        }
        else
        {
            var (pu, pv) = (Math.Pow(u / a, n - 1), Math.Pow(v / b, n - 1));
            var sum = (pu * u / a) + (pv * v / b);
            if (sum < 1e-12) (g, gu, gv) = (0, 0, 0);
            else
            {
                g = Math.Pow(sum, 1 / n);
                var rest = g / sum;
                (gu, gv) = (pu / a * rest, pv / b * rest);
            }
        }

        if (beyond == 0)
        {
            var slope = Math.Sqrt((gu * gu) + (gv * gv));
            return g < 0.2 || slope < 1e-9 ? (g - 1) * Math.Min(a, b) : (g - 1) / slope;
        }

        var e = beyond / cap;
        var f = Math.Sqrt((g * g) + (e * e));
        if (f < 1e-9) return -Math.Min(a, b);
        var (fu, fv, fe) = (g * gu / f, g * gv / f, e / (cap * f));
        var steep = Math.Sqrt((fu * fu) + (fv * fv) + (fe * fe));
        return f < 0.2 || steep < 1e-9 ? (f - 1) * Math.Min(a, b) : (f - 1) / steep;
    }

    /// <summary>The point of the section in a direction.</summary>
    public static (double U, double V) Point(double cosine, double sine, double a, double b, double n)
    {
        var (c, s) = (Math.Abs(cosine), Math.Abs(sine));
        var scale = Math.Pow(Math.Pow(c / a, n) + Math.Pow(s / b, n), -1 / n);
        return (cosine * scale, sine * scale);
    }
}
