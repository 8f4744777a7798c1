using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Plumbline.Storage.Tests.Postgres;

/// <summary>A PostgreSQL of our own on this machine: made, started and removed here, also when we are root.</summary>
public sealed class LocalPostgres : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-postgres-").FullName;
    private readonly string settings;
    private int databases;

    /// <summary>Makes it and starts it.</summary>
    /// <param name="settings">What differs from a PostgreSQL as it comes: -c name=value ...</param>
    public LocalPostgres(string settings = "")
    {
        this.settings = settings;
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        AsPostgres("initdb", "-D", Data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--no-sync");
        Start();
    }

    /// <summary>Where its programs lie.</summary>
    public static string Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Select(d => Path.Combine(d, "bin")).First(d => File.Exists(Path.Combine(d, "initdb")))
        : throw new DirectoryNotFoundException("PostgreSQL is missing. Install it: apt-get install postgresql.");

    /// <summary>The port on which it listens.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The number of its first process.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    /// <summary>Starts it.</summary>
    public void Start() => AsPostgres("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 {settings}", "start");

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => AsPostgres("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    /// <summary>Ends and removes it.</summary>
    public void Dispose()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabase(int mostConnections = 10)
    {
        var name = $"clinic{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(To("postgres", mostConnections));
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return To(name, mostConnections);
    }

    private string To(string database, int most) => $"Host=127.0.0.1;Port={Port};Username=plumbline;Database={database};Maximum Pool Size={most};Timeout=5";

    private static void AsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries, program);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    // pg_ctl hands its output on to the server, so nobody waits for the output's end.
    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>A port that nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
