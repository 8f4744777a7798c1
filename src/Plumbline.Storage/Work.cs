using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Plumbline.Storage;

/// <summary>One transaction, from its beginning to its end: what is done in it is there together or not at all.</summary>
public sealed class Work
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly CancellationToken cancel;

    internal Work(DbConnection connection, DbTransaction transaction, Dialect dialect, CancellationToken cancel) =>
        (this.connection, this.transaction, Dialect, this.cancel) = (connection, transaction, dialect, cancel);

    /// <summary>What the engines say differently.</summary>
    internal Dialect Dialect { get; }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    internal Task<int> Execute(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    /// <summary>The rows that a query finds, all at once.</summary>
    internal async Task<List<T>> Query<T>(string sql, object? values, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        await foreach (var row in Stream(sql, values, read).ConfigureAwait(false)) rows.Add(row);
        return rows;
    }

    /// <summary>The one value of a query.</summary>
    internal async Task<long> Number(string sql, object? values = null) => (await Query(sql, values, r => r.GetInt64(0)).ConfigureAwait(false))[0];

    /// <summary>The rows that a query finds, one after the other.</summary>
    internal async IAsyncEnumerable<T> Stream<T>(string sql, object? values, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var reader = await connection.ExecuteReaderAsync(Command(sql, values)).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(stop).ConfigureAwait(false)) yield return read(reader);
        }
    }

    private CommandDefinition Command(string sql, object? values) => new(sql, values, transaction, cancellationToken: cancel);
}
