using Plumbline.Storage;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Sqlite;

namespace Plumbline.Server.Hosting;

/// <summary>Opens the database that the settings name.</summary>
internal static class Databases
{
    /// <summary>Opens it.</summary>
    public static async Task<Database> Open(ServerSettings settings, TimeProvider time) => settings.Postgres is { } connection
        ? await PostgresDatabase.Open(connection, time)
        : await SqliteDatabase.Open(settings.SqliteFile, time);
}
