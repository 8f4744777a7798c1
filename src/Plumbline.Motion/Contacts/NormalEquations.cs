using System.Numerics;

namespace Plumbline.Motion.Contacts;

/// <summary>The equations of one damped step of least squares in which some unknowns are held, solved by Cholesky's factors.</summary>
internal sealed class NormalEquations(int count)
{
    private readonly double[] matrix = new double[count * count]; // its lower half is kept
    private readonly double[] factor = new double[count * count];
    private readonly double[] solved = new double[count];
    private readonly int[] used = new int[count];
    private readonly int[] free = new int[count];

    /// <summary>The gradient.</summary>
    public double[] Gradient { get; } = new double[count];

    /// <summary>Which unknowns are held where they are.</summary>
    public bool[] Held { get; } = new bool[count];

    /// <summary>The step that was found; 0 for held unknowns.</summary>
    public double[] Step { get; } = new double[count];

    /// <summary>No equations.</summary>
    public void Clear()
    {
        Array.Clear(matrix);
        Array.Clear(Gradient);
    }

    /// <summary>Adds a residual that changes with the unknowns like this.</summary>
    public void Add(ReadOnlySpan<double> row, double residual)
    {
        var filled = 0;
        for (var i = 0; i < row.Length; i++) if (row[i] != 0) used[filled++] = i;
        for (var a = 0; a < filled; a++)
        {
            var i = used[a];
            var ri = row[i];
            Gradient[i] += ri * residual;
            var line = matrix.AsSpan(i * count, count);
            for (var b = 0; b <= a; b++) line[used[b]] += ri * row[used[b]];
        }
    }

    /// <summary>Adds that an unknown is off by so much and holds to its place with this weight.</summary>
    public void AddPrior(int unknown, double off, double weight)
    {
        Gradient[unknown] += off * weight;
        matrix[(unknown * count) + unknown] += weight;
    }

    /// <summary>Solves (A + damping · diag A) step = -gradient for the unknowns that are not held.</summary>
    /// <returns>False when A is not positive.</returns>
    public bool Solve(double damping)
    {
        var n = 0;
        for (var i = 0; i < count; i++) if (!Held[i]) free[n++] = i;
        Array.Clear(Step);
        for (var i = 0; i < n; i++)
        {
            var line = factor.AsSpan(i * count, count);
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(free[i] * count) + free[j]];
                if (i == j) sum *= 1 + damping;
                sum -= Dot(line[..j], factor.AsSpan(j * count, j));
                if (i != j) line[j] = sum / factor[(j * count) + j];
                else if (sum > 1e-14) line[i] = Math.Sqrt(sum);
                else return false;
            }

            solved[i] = (-Gradient[free[i]] - Dot(line[..i], solved.AsSpan(0, i))) / line[i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var sum = solved[i];
            for (var k = i + 1; k < n; k++) sum -= factor[(k * count) + i] * Step[free[k]];
            Step[free[i]] = sum / factor[(i * count) + i];
        }

        return true;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wide = Vector<double>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<double>.Count; i += Vector<double>.Count) wide += new Vector<double>(a[i..]) * new Vector<double>(b[i..]);
        var sum = Vector.Sum(wide);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
