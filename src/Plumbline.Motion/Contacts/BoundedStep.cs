namespace Plumbline.Motion.Contacts;

/// <summary>One damped step of least squares in which some unknowns are held.</summary>
internal static class BoundedStep
{
    /// <summary>Solves (A + damping · diag A) step = -gradient for the unknowns that are not held, by Cholesky's factors.</summary>
    /// <param name="matrix">A; its lower half is read and kept.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="damping">How much the step is damped.</param>
    /// <param name="held">Which unknowns stay as they are.</param>
    /// <param name="step">The step; 0 for held unknowns.</param>
    /// <returns>False when A is not positive.</returns>
    public static bool Find(double[,] matrix, double[] gradient, double damping, Func<int, bool> held, double[] step)
    {
        var free = Enumerable.Range(0, gradient.Length).Where(i => !held(i)).ToArray();
        var n = free.Length;
        var factor = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[free[i], free[j]];
                if (i == j) sum *= 1 + damping;
                for (var k = 0; k < j; k++) sum -= factor[i, k] * factor[j, k];
                if (i != j) factor[i, j] = sum / factor[j, j];
                else if (sum > 1e-14) factor[i, i] = Math.Sqrt(sum);
                else return false;
            }
        }

        Array.Clear(step);
        var solved = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = -gradient[free[i]];
            for (var k = 0; k < i; k++) sum -= factor[i, k] * solved[k];
            solved[i] = sum / factor[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var sum = solved[i];
            for (var k = i + 1; k < n; k++) sum -= factor[k, i] * step[free[k]];
            step[free[i]] = sum / factor[i, i];
        }

        return true;
    }
}
