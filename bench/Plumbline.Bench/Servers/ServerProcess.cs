using System.Diagnostics;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Bench.Servers;

/// <summary>The server as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>How long it took from its start to its first answer, in milliseconds.</summary>
    public double Started { get; private init; }

    public static async Task<ServerProcess> Start(string data, string? postgres)
    {
        var address = new Uri($"http://127.0.0.1:{LocalPostgres.FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumbline-server.dll"), "serve", "--data", data, "--address", address.ToString(), "--requests-a-minute", "1000000000"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (postgres is not null) start.Environment["PLUMBLINE_POSTGRES"] = postgres;
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } said ? $"{said}\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return new(process, address) { Started = Stopwatch.GetElapsedTime(begun).TotalMilliseconds };
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
