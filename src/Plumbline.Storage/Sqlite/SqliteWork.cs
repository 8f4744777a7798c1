using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>A transaction of SQLite, or one question without: the database is in the process, so each statement is done when it is asked for.</summary>
internal sealed class SqliteWork(SqliteStatements statements, SqliteTransaction? transaction, Dialect dialect, CancellationToken cancel) : Work(dialect)
{
    internal override Task<int> Execute(string sql, object? values = null)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(statements.Run(transaction, sql, values));
    }

    internal override Task Note(string sql, object? values = null) => Execute(sql, values);

    internal override Task Script(string sql)
    {
        using var command = new SqliteCommand(sql, statements.Connection, transaction);
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private protected override Task<(DbDataReader Rows, IDisposable Asked)> Ask(string sql, object? values)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(statements.Ask(transaction, sql, values));
    }
}
