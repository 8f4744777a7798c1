using Npgsql;

namespace Plumbline.Storage.Postgres;

/// <summary>PostgreSQL: any number of nodes on one database.</summary>
public sealed class PostgresDatabase : Database
{
    // The numbers of the locks are our own; the person's is made of the identity.
    private static readonly Dialect Said = new(
        "postgres",
        Settled: "and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
        IsAmongIds: "id = any(@ids)",
        HoldPerson: "select pg_advisory_xact_lock(hashtextextended(@clinic::text || @person::text, 0))",
        HoldSchema: "select pg_advisory_xact_lock(7041776)");

    private const string Committed = "begin isolation level read committed";
    private const string Repeatable = "begin isolation level repeatable read, read only";
    private const int Tries = 4;

    // Statements that come again are planned once.
    private const int MostPrepared = 100;

    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, string version, IReadOnlyList<string> warnings) => (this.source, Engine, Warnings) = (source, $"PostgreSQL {version}", warnings);

    /// <inheritdoc/>
    public override string Engine { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings { get; }

    /// <summary>Connects and brings the database to the schema of this program.</summary>
    /// <param name="connection">The connection string; it is never shown or logged.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StorageException">The database can't be reached or used.</exception>
    public static async Task<PostgresDatabase> Open(string connection, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!connection.Contains("Max Auto Prepare", StringComparison.OrdinalIgnoreCase)) settings.MaxAutoPrepare = MostPrepared;
        // A transaction leaves nothing behind in its connection, so there is nothing to set back before the next one: seven statements of each request.
        settings.NoResetOnClose = true;
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            var said = await Transact(source, work => work.Query(
                "select current_setting('server_version'), current_setting('synchronous_commit'), current_setting('fsync')", null, r => (Version: r.GetString(0), Commit: r.GetString(1), Fsync: r.GetString(2))), null, default).ConfigureAwait(false);
            var (version, commit, fsync) = said[0];
            var database = new PostgresDatabase(source, version, [.. WarningsOf(commit, fsync)]);
            await database.Write(work => Schema.Bring(work, Schema.ScriptsOf(Said.Name), time.GetUtcNow())).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    internal override Task<T> Write<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => Transact(source, work, Committed, cancel);

    /// <inheritdoc/>
    internal override Task<T> Snapshot<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => Transact(source, work, Repeatable, cancel);

    /// <inheritdoc/>
    internal override Task<T> Ask<T>(Func<Work, Task<T>> work, CancellationToken cancel = default) => Transact(source, work, null, cancel);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task<T> Transact<T>(NpgsqlDataSource source, Func<Work, Task<T>> work, string? begin, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
                await using var closing = connection.ConfigureAwait(false);
                var transaction = new PostgresWork(connection, Said, begin, cancel);
                await using var ending = transaction.ConfigureAwait(false);
                var found = await work(transaction).ConfigureAwait(false);
                await transaction.Commit().ConfigureAwait(false);
                return found;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected && attempt < Tries)
            {
                // Two transactions stood in each other's way: the later one begins again.
            }
            catch (NpgsqlException e) when (PostgresFaults.Of(e) is { } fault)
            {
                throw fault;
            }
        }
    }

    private static IEnumerable<string> WarningsOf(string commit, string fsync)
    {
        if (commit == "off") yield return "PostgreSQL answers before a commit is on disk (synchronous_commit = off). Set it to on.";
        if (fsync == "off") yield return "PostgreSQL does not flush to disk (fsync = off). Set it to on.";
    }
}
