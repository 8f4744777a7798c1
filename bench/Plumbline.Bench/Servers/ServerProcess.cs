using System.Collections.Concurrent;
using System.Diagnostics;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Bench.Servers;

/// <summary>The server as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said;

    private ServerProcess(Process process, Uri address, ConcurrentQueue<string> said) => (this.process, Address, this.said) = (process, address, said);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>How long it took from its start to its first answer, in milliseconds.</summary>
    public double Started { get; private init; }

    public static async Task<ServerProcess> Start(string data, string? postgres, bool isDemo = false)
    {
        var address = new Uri($"http://127.0.0.1:{LocalPostgres.FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline-server.dll"), "serve", "--data", data, "--address", address.ToString(), "--requests-a-minute", "1000000000", .. isDemo ? ["--demo"] : Array.Empty<string>()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (postgres is not null) start.Environment["PLUMBLINE_POSTGRES"] = postgres;
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } said ? $"{said}\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return new(process, address, said) { Started = Stopwatch.GetElapsedTime(begun).TotalMilliseconds };
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Waits until it says something, and gives what comes after it.</summary>
    public async Task<string> Hear(string before)
    {
        while (true)
        {
            if (said.FirstOrDefault(line => line.Contains(before, StringComparison.Ordinal)) is { } line) return line[(line.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Trim();
            await Task.Delay(5);
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
