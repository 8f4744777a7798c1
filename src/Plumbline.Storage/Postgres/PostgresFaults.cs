using System.Net.Sockets;
using Npgsql;

namespace Plumbline.Storage.Postgres;

/// <summary>What a failure of PostgreSQL means.</summary>
internal static class PostgresFaults
{
    /// <summary>The fault; null when it is a mistake of ours.</summary>
    public static StorageException? Of(NpgsqlException e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new(StorageFault.Full, "The disk of PostgreSQL is full; nothing was stored. Make room and try again.", e),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => new(StorageFault.Corrupt, "PostgreSQL found a damaged page. Stop the server, keep the data folder, and restore the newest backup.", e),
        PostgresException { SqlState: var state } when IsAway(state) => Away(e),
        PostgresException => null,
        { IsTransient: true } or { InnerException: SocketException or IOException or TimeoutException } => Away(e),
        _ => null,
    };

    // Classes of states: 08 connection, 53 resources, 57P stopping or starting, 58 the system around it, 28 and 3D the sign-in.
    private static bool IsAway(string state) => state[..2] is "08" or "53" or "58" or "28" or "3D" || state.StartsWith("57P", StringComparison.Ordinal);

    private static StorageException Away(NpgsqlException e) => new(StorageFault.Unavailable, $"PostgreSQL does not answer ({e.SqlStateOrKind}). Check that it runs and that the connection is right; the same can be asked again.", e);

    extension(NpgsqlException e)
    {
        private string SqlStateOrKind => e.SqlState ?? e.InnerException?.GetType().Name ?? "no connection";
    }
}
