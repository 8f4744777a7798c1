using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>The statements of a connection, prepared once and kept.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private const int Most = 256; // the program has fewer; a backup's and a script's are not kept for long

    private readonly Dictionary<string, SqliteCommand> idle = [];

    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public int Run(SqliteTransaction? transaction, string sql, object? values = null)
    {
        using var lent = Lend(transaction, sql, values);
        return lent.Command.ExecuteNonQuery();
    }

    /// <summary>Asks for rows.</summary>
    /// <returns>The rows, and the statement, which is given back after them.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public (DbDataReader Rows, IDisposable Asked) Ask(SqliteTransaction? transaction, string sql, object? values)
    {
        var lent = Lend(transaction, sql, values);
        try
        {
            return (lent.Command.ExecuteReader(), lent);
        }
        catch
        {
            lent.Dispose();
            throw;
        }
    }

    /// <summary>Ends them with their connection.</summary>
    public void Dispose()
    {
        foreach (var command in idle.Values) command.Dispose();
        idle.Clear();
        connection.Dispose();
    }

    // A statement that is asked again while its rows are still read is another one.
    private Lent Lend(SqliteTransaction? transaction, string sql, object? values)
    {
        if (!idle.Remove(sql, out var command)) command = new SqliteCommand(sql, connection);
        command.Transaction = transaction;
        foreach (var (name, value) in Values.Of(values))
        {
            var at = command.Parameters.IndexOf("@" + name);
            var parameter = at < 0 ? command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name }) : command.Parameters[at];
            parameter.Value = value is Guid[] several ? JsonSerializer.Serialize(several.Select(TextOf)) : value ?? DBNull.Value;
        }

        return new(this, command);
    }

    private void GiveBack(SqliteCommand command)
    {
        if (idle.Count >= Most || !idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    // As SQLite's library writes one.
    private static string TextOf(Guid id) => id.ToString().ToUpperInvariant();

    private sealed class Lent(SqliteStatements owner, SqliteCommand command) : IDisposable
    {
        public SqliteCommand Command => command;

        public void Dispose() => owner.GiveBack(command);
    }
}
