using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>One file on one machine: the embedded default. A write-ahead log, one writer, and every commit flushed to the disk before it is answered.</summary>
public sealed class SqliteDatabase : Database
{
    private static readonly Dialect Said = new("sqlite", Settled: "", IsAmongIds: "id in (select value from json_each(@ids))", HoldPerson: null, HoldSchema: null);

    // A busy server's pages stay at hand (32 MB at most of each connection), and what is written often goes from the log into the file only every 16 MB.
    private const string Settings = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off; pragma cache_size = -32768; pragma wal_autocheckpoint = 4000";

    // Connections that only look; one that failed is not used again.
    private readonly ConcurrentBag<SqliteStatements> readers = [];
    private readonly string path;
    private readonly SqliteWriter writer;

    private SqliteDatabase(string path, SqliteWriter writer, string version)
    {
        (this.path, this.writer) = (path, writer);
        Engine = $"SQLite {version}";
        Warnings = SqliteEngine.WarningsOf(version);
    }

    /// <inheritdoc/>
    public override string Engine { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings { get; }

    /// <summary>Opens a database, or makes it, and brings it to the schema of this program. One that was not closed in order is looked over first.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StorageException">The file can't be used.</exception>
    public static async Task<SqliteDatabase> Open(string path, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        SqliteEngine.Use();
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var wasCut = File.Exists(path + "-wal");
        var writer = new SqliteWriter(path, Connect, Said);
        try
        {
            if (wasCut) await LookOver(path).ConfigureAwait(false);
            var database = new SqliteDatabase(path, writer, await writer.Version().ConfigureAwait(false));
            await database.Write(work => Schema.Bring(work, Schema.ScriptsOf(Said.Name), time.GetUtcNow())).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await writer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    internal override Task<T> Write<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => writer.Do(work, cancel);

    /// <inheritdoc/>
    internal override Task<T> Snapshot<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => Look(async statements =>
    {
        using var transaction = statements.Connection.BeginTransaction(deferred: true);
        return await work(new SqliteWork(statements, transaction, Said, cancel)).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    internal override Task<T> Ask<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => Look(statements => work(new SqliteWork(statements, null, Said, cancel)));

    private async Task<T> Look<T>(Func<SqliteStatements, Task<T>> look)
    {
        try
        {
            if (!readers.TryTake(out var reader)) reader = Connect(path);
            try
            {
                var found = await look(reader).ConfigureAwait(false);
                readers.Add(reader);
                return found;
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        }
        catch (SqliteException e) when (SqliteEngine.FaultOf(e, path) is { } fault)
        {
            throw fault;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        while (readers.TryTake(out var reader)) reader.Dispose();
    }

    private static SqliteStatements Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = Settings;
            settings.ExecuteNonQuery();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static async Task LookOver(string path)
    {
        try
        {
            using var statements = Connect(path);
            using var check = statements.Connection.CreateCommand();
            check.CommandText = "pragma quick_check(1)";
            if (await check.ExecuteScalarAsync().ConfigureAwait(false) is string said and not "ok")
                throw new StorageException(StorageFault.Corrupt, $"The database {path} is damaged ({said}). Keep the file, and restore the newest backup.");
        }
        catch (SqliteException e) when (SqliteEngine.FaultOf(e, path) is { } fault)
        {
            throw fault;
        }
    }
}
