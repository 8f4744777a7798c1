using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Plumbline.Storage.Postgres;

namespace Plumbline.Storage.Tests.Postgres;

/// <summary>A PostgreSQL of the tests' own: made, started and removed by them, also when they run as root.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-postgres-").FullName;
    private readonly int port = FreePort();
    private int databases;

    private static string Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Select(d => Path.Combine(d, "bin")).First(d => File.Exists(Path.Combine(d, "initdb")))
        : throw new DirectoryNotFoundException("PostgreSQL is missing. Install it: apt-get install postgresql.");

    private string Data => Path.Combine(folder, "data");

    public Task InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        AsPostgres("initdb", "-D", Data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--no-sync");
        Start();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        AsPostgres("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Starts the server.</summary>
    public void Start() => AsPostgres("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1", "start");

    /// <summary>Ends the server as a power cut would.</summary>
    public void Kill() => AsPostgres("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"clinic{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(To("postgres"));
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return To(name);
    }

    internal async Task<Database> Fresh() => await PostgresDatabase.Open(await NewDatabase(), TimeProvider.System);

    private string To(string database) => $"Host=127.0.0.1;Port={port};Username=plumbline;Database={database};Maximum Pool Size=10;Timeout=5";

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
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(nameof(PostgresCollection))]
public sealed class PostgresCollection : ICollectionFixture<PostgresCluster>;
