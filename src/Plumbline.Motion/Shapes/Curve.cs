namespace Plumbline.Motion.Shapes;

/// <summary>A smooth curve through a table of values that nowhere overshoots them.</summary>
internal static class Curve
{
    /// <summary>The value of a monotone cubic (Fritsch and Carlson) through the table at a place.</summary>
    public static double Through<T>(IReadOnlyList<T> table, Func<T, double> place, Func<T, double> value, double at)
    {
        var last = table.Count - 1;
        if (at <= place(table[0])) return value(table[0]);
        if (at >= place(table[last])) return value(table[last]);
        var i = 0;
        while (at > place(table[i + 1])) i++;
        double Slope(int k) => (value(table[k + 1]) - value(table[k])) / (place(table[k + 1]) - place(table[k]));
        double Tangent(int k)
        {
            if (k == 0) return Slope(0);
            if (k == last) return Slope(last - 1);
            var (before, after) = (Slope(k - 1), Slope(k));
            return before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }

        var width = place(table[i + 1]) - place(table[i]);
        var t = (at - place(table[i])) / width;
        var (t2, t3) = (t * t, t * t * t);
        return (((2 * t3) - (3 * t2) + 1) * value(table[i])) + ((t3 - (2 * t2) + t) * width * Tangent(i))
            + (((3 * t2) - (2 * t3)) * value(table[i + 1])) + ((t3 - t2) * width * Tangent(i + 1));
    }
}
