using System.Diagnostics;
using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Bench.Browsers;

/// <summary>What the scripts in bench/browser see with the Chromium of this machine.</summary>
internal static class Chromium
{
    private static readonly string Scripts = Plumbline.Tests.Repository.At("bench", "browser");

    /// <summary>Runs a script with what it is to look at, and gives what it tells as it tells it.</summary>
    /// <param name="script">Its file.</param>
    /// <param name="clinic">Whose server it looks at.</param>
    /// <param name="asked">What else it is told.</param>
    public static async IAsyncEnumerable<JsonNode> Tells(string script, DemoClinic clinic, JsonObject asked)
    {
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules"))) throw new InvalidOperationException("Lighthouse is not installed: run `npm ci --prefix bench/browser --ignore-scripts`.");
        (asked["address"], asked["cookie"]) = (clinic.Server.Address.GetLeftPart(UriPartial.Authority), Token.Cookie);
        using var process = Process.Start(new ProcessStartInfo("node", [script, asked.ToJsonString()]) { WorkingDirectory = Scripts, RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line) yield return JsonNode.Parse(line)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
    }
}
