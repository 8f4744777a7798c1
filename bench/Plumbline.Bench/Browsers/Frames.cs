using System.Globalization;

namespace Plumbline.Bench.Browsers;

/// <summary>The player on a phone's screen where a processor draws: how many pictures a second, and whether it ends in the picture that stands still.</summary>
internal static class Frames
{
    /// <summary>Measures and prints.</summary>
    public static async Task Run()
    {
        using var clinic = await DemoClinic.Open();
        Console.WriteLine($"| {"player at 390 px, drawn by the processor",-40} | {"ends",-6} | {"a second",8} | {"median",9} | {"aim",-24} |");
        Console.WriteLine($"| {new string('-', 40)} | {new string('-', 6)} | {new string('-', 8)} | {new string('-', 9)} | {new string('-', 24)} |");
        await foreach (var seen in Chromium.Tells("frames.mjs", clinic, new() { ["token"] = clinic.Device }))
        {
            var (what, aim) = seen["insists"]!.GetValue<bool>() ? ("somebody wants it to move all the same", "-") : ("as it comes", ">= 55, or ends still");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what,-40} | {seen["ends"]!.GetValue<string>(),-6} | {seen["per_second"]!.GetValue<double>(),8:0.0} | {seen["median_ms"]!.GetValue<double>(),6:0.0} ms | {aim,-24} |"));
        }
    }
}
