using System.Data.Common;
using Npgsql;

namespace Plumbline.Storage.Postgres;

/// <summary>A transaction of PostgreSQL. What nobody waits for travels with the next question, the beginning with the first and the end with the last, so that an append goes there and back twice.</summary>
internal sealed class PostgresWork(NpgsqlConnection connection, Dialect dialect, string? begin, CancellationToken cancel) : Work(dialect), IAsyncDisposable
{
    private NpgsqlBatch waiting = new(connection);
    private bool hasBegun;
    private int answers;

    internal override async Task<int> Execute(string sql, object? values = null)
    {
        var last = Add(sql, values);
        await Send().ConfigureAwait(false);
        return checked((int)last.RecordsAffected);
    }

    internal override Task Note(string sql, object? values = null)
    {
        Add(sql, values);
        return Task.CompletedTask;
    }

    internal override async Task Script(string sql)
    {
        await Send().ConfigureAwait(false);
        // A batch takes statements one by one; a command takes a text and parts it.
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false)) await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    private protected override async Task<(DbDataReader Rows, IDisposable Asked)> Ask(string sql, object? values)
    {
        Add(sql, values);
        var (sent, before) = (waiting, answers - 1);
        (waiting, answers) = (new(connection), 0);
        var reader = await sent.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        // A lock that was asked for before answers as well.
        while (before-- > 0) await reader.NextResultAsync(cancel).ConfigureAwait(false);
        return (reader, sent);
    }

    /// <summary>Ends the transaction: what it did is on disk.</summary>
    public async Task Commit()
    {
        if (begin is not null && (hasBegun || waiting.BatchCommands.Count > 0)) Add("commit", null);
        await Send().ConfigureAwait(false);
    }

    /// <summary>Forgets what was not sent; the connection ends the transaction with itself.</summary>
    public ValueTask DisposeAsync() => waiting.DisposeAsync();

    private async Task Send()
    {
        if (waiting.BatchCommands.Count == 0) return;
        var sent = waiting;
        (waiting, answers) = (new(connection), 0);
        await using (sent.ConfigureAwait(false)) await sent.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    private NpgsqlBatchCommand Add(string sql, object? values)
    {
        if (!hasBegun && begin is not null) waiting.BatchCommands.Add(new(begin));
        hasBegun = true;
        var statement = PostgresStatement.Of(sql);
        var command = new NpgsqlBatchCommand(statement.Text);
        var given = Values.Of(values).ToArray();
        foreach (var name in statement.Names) command.Parameters.Add(new NpgsqlParameter { Value = given.First(v => v.Name == name).Value ?? DBNull.Value });
        waiting.BatchCommands.Add(command);
        if (sql.StartsWith("select", StringComparison.Ordinal)) answers++;
        return command;
    }
}
