using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Bench;

/// <summary>One measured figure beside the figure aimed at.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Median">The median of all runs, in milliseconds.</param>
/// <param name="Worst">The slowest run, in milliseconds.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Aim">What we aim at.</param>
public sealed record Figure(string What, double Median, double Worst, int Runs, string Aim)
{
    /// <summary>Times an action, each run alone, after a warm-up.</summary>
    public static Figure Time(string what, string aim, int runs, Action<int> action)
    {
        for (var i = 0; i < Math.Min(runs, 200); i++) action(i);
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return Of(what, aim, times);
    }

    /// <summary>The figure of times taken elsewhere.</summary>
    public static Figure Of(string what, string aim, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        return new(what, milliseconds[milliseconds.Length / 2], milliseconds[^1], milliseconds.Length, aim);
    }

    /// <summary>The figure as a row of a table.</summary>
    public override string ToString() => $"| {What,-44} | {Shown(Median),10} | {Shown(Worst),10} | {Runs,6} | {Aim,-32} |";

    private static string Shown(double milliseconds) => milliseconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0.0} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms");
}
