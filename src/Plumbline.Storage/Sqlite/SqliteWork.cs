using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>A transaction of SQLite: the database is in the process, so each statement is done when it is asked for.</summary>
internal sealed class SqliteWork(SqliteConnection connection, SqliteTransaction transaction, Dialect dialect, CancellationToken cancel) : Work(dialect)
{
    internal override Task<int> Execute(string sql, object? values = null) => connection.ExecuteAsync(Command(sql, values));

    internal override Task Note(string sql, object? values = null) => Execute(sql, values);

    internal override Task Script(string sql) => Execute(sql);

    private protected override Task<DbDataReader> Reader(string sql, object? values) => connection.ExecuteReaderAsync(Command(sql, values));

    private CommandDefinition Command(string sql, object? values) => new(sql, values, transaction, cancellationToken: cancel);
}
