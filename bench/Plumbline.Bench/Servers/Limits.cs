using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Bench.Servers;

/// <summary>What the databases do by themselves with the same rows and commits: as much as there is to be had on this machine.</summary>
internal static partial class Limits
{
    /// <summary>PostgreSQL's own bench runs statements over as many connections as the server's callers.</summary>
    public static (double PerSecond, double CpuEach) OfPostgres(LocalPostgres server, string connection, string statements, int connections, TimeSpan lasts)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, statements);
        var database = DatabaseName().Match(connection).Groups[1].Value;
        var before = Cpu.OfFamily(server.ProcessId);
        var seconds = ((int)lasts.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(LocalPostgres.Binaries, "pgbench"),
            ["-n", "-M", "prepared", "-h", "127.0.0.1", "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", "plumbline", "-c", connections.ToString(CultureInfo.InvariantCulture), "-j", "2", "-T", seconds, "-f", file, database])
        { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        // A process that has just ended is in neither count until its parent has heard of it.
        Thread.Sleep(TimeSpan.FromSeconds(1));
        var count = double.Parse(Count().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        return (double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), (Cpu.OfFamily(server.ProcessId) - before) / count);
    }

    /// <summary>SQLite in this process, on one connection, with prepared statements and so many pieces of work in each commit.</summary>
    public static (double PerSecond, double CpuEach) OfSqlite(string file, int batch, TimeSpan lasts, params (string Sql, Func<object?[]> Values)[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768; pragma wal_autocheckpoint = 4000";
            settings.ExecuteNonQuery();
        }

        var commands = statements.Select(s =>
        {
            var command = connection.CreateCommand();
            command.CommandText = s.Sql;
            for (var i = 0; i < s.Values().Length; i++) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
            return command;
        }).ToArray();
        var (start, cpu, done) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime, 0);
        while (Stopwatch.GetElapsedTime(start) < lasts)
        {
            using var transaction = connection.BeginTransaction();
            for (var i = 0; i < batch; i++, done++)
            {
                foreach (var (index, command) in commands.Index())
                {
                    command.Transaction = transaction;
                    foreach (var (at, value) in statements[index].Values().Index()) command.Parameters[at].Value = value ?? DBNull.Value;
                    using var reader = command.ExecuteReader();
                    while (reader.Read()) _ = reader.GetValue(0);
                }
            }

            transaction.Commit();
        }

        var spent = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        foreach (var command in commands) command.Dispose();
        return (done / Stopwatch.GetElapsedTime(start).TotalSeconds, spent / done);
    }

    [GeneratedRegex(@"Database=([^;]+)")]
    private static partial Regex DatabaseName();

    [GeneratedRegex(@"actually processed: (\d+)")]
    private static partial Regex Count();

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
