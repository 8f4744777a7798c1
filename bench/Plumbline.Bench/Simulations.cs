using System.Diagnostics;
using Plumbline.Bench.Servers;

namespace Plumbline.Bench;

/// <summary>Virtual lives as somebody starts them who judges a rule: the whole command, with its report.</summary>
internal static class Simulations
{
    /// <summary>Measures it, and how much of two cores it took.</summary>
    public static IEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        try
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Cpu.OfFamily(Environment.ProcessId));
            using var process = Process.Start(new ProcessStartInfo(Plumbline.Tests.Repository.At("run"), ["simulate", "--people", "10000", "--weeks", "26", "--seed", "1", "--out", folder]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"It ended with {process.ExitCode}.");
            yield return Figure.Of("10,000 virtual lives of 26 weeks", "<= 60 s on two cores", [Stopwatch.GetElapsedTime(start).TotalMilliseconds]);
            yield return Figure.Of("  the time of all cores together", "-", [(Cpu.OfFamily(Environment.ProcessId) - before) * 1000]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
