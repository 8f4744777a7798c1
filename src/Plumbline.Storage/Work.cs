using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Plumbline.Storage;

/// <summary>One transaction, from its beginning to its end: what is done in it is there together or not at all.</summary>
public abstract class Work
{
    private protected Work(Dialect dialect) => Dialect = dialect;

    /// <summary>What the engines say differently.</summary>
    internal Dialect Dialect { get; }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    internal abstract Task<int> Execute(string sql, object? values = null);

    /// <summary>Runs a statement of which nobody wants to know how many rows it changed. It is done before what comes after it, and may travel to the database together with that.</summary>
    internal abstract Task Note(string sql, object? values = null);

    /// <summary>Runs statements that take no values, one after the other.</summary>
    internal abstract Task Script(string sql);

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
        var (rows, asked) = await Ask(sql, values).ConfigureAwait(false);
        using (asked)
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.ReadAsync(stop).ConfigureAwait(false)) yield return read(rows);
        }
    }

    /// <summary>Asks for rows.</summary>
    /// <returns>The rows, and what asked for them, which is disposed of after them.</returns>
    private protected abstract Task<(DbDataReader Rows, IDisposable Asked)> Ask(string sql, object? values);
}
