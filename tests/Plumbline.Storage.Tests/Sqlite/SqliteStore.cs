using Plumbline.Storage.Sqlite;

namespace Plumbline.Storage.Tests.Sqlite;

/// <summary>SQLite files of the tests.</summary>
internal static class SqliteStore
{
    public static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("plumbline-sqlite-").FullName, "clinic.db");

    public static async Task<Database> Fresh() => await SqliteDatabase.Open(NewPath(), TimeProvider.System);
}

public sealed class SqliteJournalTests : JournalContract
{
    private protected override Task<Database> Fresh() => SqliteStore.Fresh();
}

public sealed class SqliteBackupTests : BackupContract
{
    private protected override Task<Database> From() => SqliteStore.Fresh();

    private protected override Task<Database> To() => SqliteStore.Fresh();
}

public sealed class SqlitePeopleTests : PeopleContract
{
    private protected override Task<Database> Fresh() => SqliteStore.Fresh();
}

public sealed class SqliteAccessTests : AccessContract
{
    private protected override Task<Database> Fresh() => SqliteStore.Fresh();
}

public sealed class SqliteReminderTests : ReminderContract
{
    private protected override Task<Database> Fresh() => SqliteStore.Fresh();
}
