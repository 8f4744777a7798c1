namespace Plumbline.Motion;

/// <summary>Equations with as many unknowns.</summary>
public static class LinearSystem
{
    /// <summary>Solves rows of coefficients with the right side last, in place; null when they do not say enough.</summary>
    /// <param name="rows">As many rows as unknowns, each one longer than that. Used up by solving.</param>
    public static double[]? Solve(double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var n = rows.Length;
        for (var column = 0; column < n; column++)
        {
            var best = column;
            for (var row = column + 1; row < n; row++)
            {
                if (Math.Abs(rows[row][column]) > Math.Abs(rows[best][column])) best = row;
            }

            if (Math.Abs(rows[best][column]) < 1e-9) return null;
            (rows[column], rows[best]) = (rows[best], rows[column]);
            for (var row = 0; row < n; row++)
            {
                if (row == column) continue;
                var factor = rows[row][column] / rows[column][column];
                for (var i = column; i <= n; i++) rows[row][i] -= factor * rows[column][i];
            }
        }

        return [.. rows.Select((row, i) => row[n] / row[i])];
    }
}
