using System.Globalization;

namespace Plumbline.Bench.Servers;

/// <summary>Time that processes spent on processors, as Linux counts it.</summary>
internal static class Cpu
{
    private const double TicksASecond = 100;

    /// <summary>Seconds of one process.</summary>
    public static double Of(int process) => Fields(process) is { } f ? (f[11] + f[12]) / TicksASecond : 0;

    /// <summary>Seconds of a process with all that it started, those that ended too.</summary>
    public static double OfFamily(int process)
    {
        if (Fields(process) is not { } own) return 0;
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => Fields(int.Parse(name!, CultureInfo.InvariantCulture)));
        return (own[11] + own[12] + own[13] + own[14] + children.Sum(c => c is { } f && f[1] == process ? f[11] + f[12] : 0)) / TicksASecond;
    }

    /// <summary>Megabytes that a process holds in memory.</summary>
    public static double Memory(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    // Behind the name, which may hold spaces: the state (0), the parent (1) ... the times of itself (11, 12) and of its children that ended (13, 14).
    private static double[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Select((f, i) => i == 0 ? 0 : double.Parse(f, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            // It ended just now.
            return null;
        }
    }
}
