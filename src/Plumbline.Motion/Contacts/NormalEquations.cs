using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Motion.Contacts;

/// <summary>The equations of one damped step of least squares in which some unknowns are held, solved by Cholesky's factors.</summary>
/// <remarks>The last unknowns are eliminated first: toes and fingers before the trunk and the root, so that what one limb does is no matter for another.</remarks>
internal sealed class NormalEquations
{
    private readonly int count;
    private readonly int stride; // rows begin at whole vectors
    private readonly double[] matrix; // [unknown, unknown]; its lower half is kept
    private readonly double[] factor; // [row, column] of the free unknowns; its upper half is kept
    private readonly double[] solved;
    private readonly int[] used;
    private readonly int[] free;

    public NormalEquations(int count)
    {
        this.count = count;
        stride = (count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
        (matrix, factor, solved) = (new double[count * count], new double[count * stride], new double[count]);
        (used, free) = (new int[count], new int[count]);
        (Gradient, Held, Step) = (new double[count], new bool[count], new double[count]);
    }

    /// <summary>The gradient.</summary>
    public double[] Gradient { get; }

    /// <summary>Which unknowns stay where they are.</summary>
    public bool[] Held { get; }

    /// <summary>The step that was found; 0 for held unknowns.</summary>
    public double[] Step { get; }

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
        for (var i = count - 1; i >= 0; i--) if (!Held[i]) free[n++] = i;
        for (var i = 0; i < n; i++)
        {
            var line = factor.AsSpan(i * stride, stride);
            for (var j = i; j < n; j++) line[j] = matrix[(free[i] * count) + free[j]];
            line[i] *= 1 + damping;
            line[n..].Clear();
            solved[i] = -Gradient[free[i]];
        }

        for (var k = 0; k < n; k++)
        {
            var line = factor.AsSpan(k * stride, stride);
            if (line[k] <= 1e-14) return false;
            var one = 1 / Math.Sqrt(line[k]);
            for (var j = k; j < n; j++) line[j] *= one;
            solved[k] *= one;
            for (var i = k + 1; i < n; i++)
            {
                if (line[i] == 0) continue;
                solved[i] -= line[i] * solved[k];
                Subtract(factor.AsSpan(i * stride, stride), line, line[i], i);
            }
        }

        Array.Clear(Step);
        for (var i = n - 1; i >= 0; i--)
        {
            var line = factor.AsSpan(i * stride, n);
            var sum = solved[i];
            for (var k = i + 1; k < n; k++) sum -= line[k] * solved[k];
            Step[free[i]] = solved[i] = sum / line[i];
        }

        return true;
    }

    // to -= what · factor, from a column on; what stands before it in the same vector no longer counts.
    private static void Subtract(Span<double> to, ReadOnlySpan<double> what, double factor, int from)
    {
        var into = MemoryMarshal.Cast<double, Vector512<double>>(to);
        var lines = MemoryMarshal.Cast<double, Vector512<double>>(what);
        var wide = Vector512.Create(factor);
        for (var v = from / Vector512<double>.Count; v < into.Length; v++) into[v] -= lines[v] * wide;
    }
}
