using Plumbline.Storage.Journals;
using Plumbline.Storage.Sqlite;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests.Sqlite;

public class SqliteDatabaseTests
{
    [Fact]
    public void An_engine_older_than_3_40_is_named_with_what_to_do()
    {
        SqliteEngine.WarningsOf("3.35.5").ShouldHaveSingleItem().ShouldContain("libsqlite3");
        SqliteEngine.WarningsOf("3.40.0").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_answered_is_there_after_the_file_is_opened_again()
    {
        var (path, stream) = (SqliteStore.NewPath(), AnyStream());
        await using (var first = await SqliteDatabase.Open(path, TimeProvider.System)) await new SqlJournal(first, TimeProvider.System).Append(stream, 0, Goals(3), Patient);

        await using var again = await SqliteDatabase.Open(path, TimeProvider.System);
        (await new SqlJournal(again, TimeProvider.System).Read(stream, Clinician)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_damaged_page_is_noticed_and_the_message_says_what_to_do()
    {
        var (path, stream) = (SqliteStore.NewPath(), AnyStream());
        await using (var first = await SqliteDatabase.Open(path, TimeProvider.System)) await new SqlJournal(first, TimeProvider.System).Append(stream, 0, Goals(500), Patient);
        var bytes = await File.ReadAllBytesAsync(path);
        for (var page = 1; page < bytes.Length / 4096; page++) Array.Fill(bytes, (byte)0x5A, page * 4096, 64);
        await File.WriteAllBytesAsync(path, bytes);

        var thrown = await Should.ThrowAsync<StorageException>(async () =>
        {
            await using var again = await SqliteDatabase.Open(path, TimeProvider.System);
            await new SqlJournal(again, TimeProvider.System).Read(stream, Clinician);
        });

        thrown.Fault.ShouldBe(StorageFault.Corrupt);
        thrown.Message.ShouldContain(path);
        thrown.Message.ShouldContain("restore the newest backup");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        var path = SqliteStore.NewPath();
        await File.WriteAllTextAsync(path, new string('x', 5000));

        (await Should.ThrowAsync<StorageException>(() => SqliteDatabase.Open(path, TimeProvider.System))).Fault.ShouldBe(StorageFault.Corrupt);
    }

    [Fact]
    public async Task After_work_that_failed_the_next_is_done()
    {
        await using var database = await SqliteDatabase.Open(SqliteStore.NewPath(), TimeProvider.System);

        await Should.ThrowAsync<InvalidOperationException>(() => database.Write<int>(_ => throw new InvalidOperationException("mine")));
        await Should.ThrowAsync<Exception>(() => database.Write(work => work.Execute("no such statement")));

        (await new SqlJournal(database, TimeProvider.System).Append(AnyStream(), 0, Goals(1), Patient)).ShouldBe(new Appended.Stored(1, 1));
    }

    [Fact]
    public async Task After_it_was_closed_the_answer_is_to_ask_again_later()
    {
        var database = await SqliteDatabase.Open(SqliteStore.NewPath(), TimeProvider.System);
        await database.DisposeAsync();

        (await Should.ThrowAsync<StorageException>(() => new SqlJournal(database, TimeProvider.System).Read(AnyStream(), Clinician))).Fault.ShouldBe(StorageFault.Unavailable);
    }
}
