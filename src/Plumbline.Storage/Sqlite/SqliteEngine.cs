using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Plumbline.Storage.Sqlite;

/// <summary>Which SQLite library is used: the system's where it has one, otherwise the one that comes with the program.</summary>
internal static class SqliteEngine
{
    /// <summary>Below this version a crash at the wrong moment was seen to damage databases with a write-ahead log.</summary>
    private static readonly Version Least = new(3, 40);

    private static readonly string[] OfSystem = ["libsqlite3.so.0", "libsqlite3.dylib", "libsqlite3.so"];
    private static readonly Lazy<bool> Ready = new(Choose);

    /// <summary>Makes the engine usable; a second call does nothing.</summary>
    public static void Use() => _ = Ready.Value;

    /// <summary>What to say of a version.</summary>
    public static IReadOnlyList<string> WarningsOf(string version) => Version.TryParse(version, out var known) && known >= Least
        ? []
        : [$"The SQLite engine is {version}, older than {Least}. Install your system's SQLite library in a newer version (Debian: apt-get install libsqlite3-0) and start again."];

    private static bool Choose()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
        return true;
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var name in OfSystem)
            if (NativeLibrary.TryLoad(name, out var handle)) return handle;
        return 0;
    }

    /// <summary>What a failure of SQLite means; null when it is a mistake of ours.</summary>
    public static StorageException? FaultOf(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => new(StorageFault.Full, $"The disk of {file} is full; nothing was stored. Make room and try again.", e),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => new(StorageFault.Corrupt, $"The database {file} is damaged ({e.Message}). Stop the server, keep the file, and restore the newest backup.", e),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new(StorageFault.Unavailable, $"Another program holds the database {file}. End it and try again.", e),
        SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY => new(StorageFault.Unavailable, $"The database {file} could not be read or written ({e.Message}). Check the disk and the rights on the file.", e),
        _ => null,
    };
}
