using Plumbline.Storage.Audits;
using Plumbline.Storage.Backups;
using Plumbline.Storage.Journals;
using static Plumbline.Storage.Tests.Events;

namespace Plumbline.Storage.Tests;

/// <summary>What a backup promises, from either database into either.</summary>
public abstract class BackupContract : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
    private Database from = null!;
    private Database to = null!;

    private string BackupPath => Path.Combine(folder, "clinic.backup");

    public async Task InitializeAsync() => (from, to) = (await From(), await To());

    public async Task DisposeAsync()
    {
        await from.DisposeAsync();
        await to.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private protected abstract Task<Database> From();

    private protected abstract Task<Database> To();

    private static SqlJournal JournalOf(Database database) => new(database, TimeProvider.System);

    private Task<Restored> Restore(params (ClinicId, PersonId)[] alsoErased) => new Backup(to, TimeProvider.System).Restore(BackupPath, alsoErased);

    [Fact]
    public async Task A_restored_database_holds_the_same_journals_and_an_audit_whose_seals_hold()
    {
        var (one, other) = (AnyStream(), AnyStream());
        await JournalOf(from).Append(one, 0, Goals(3), Patient);
        await JournalOf(from).Append(other, 0, Goals(2), Patient);
        await new Audit(from, TimeProvider.System).Seal(one.Clinic);
        await JournalOf(from).Append(one, 3, Goals(1), Patient);
        await new Backup(from, TimeProvider.System).Write(BackupPath);

        await Restore();

        foreach (var stream in new[] { one, other })
            (await JournalOf(to).Read(stream, Clinician)).Journal.Events.ShouldBe((await JournalOf(from).Read(stream, Clinician)).Journal.Events);
        (await JournalOf(to).Since(one.Clinic, Position.Start, 100, Clinician)).Select(e => e.Event.Seq).ShouldBe([1L, 2, 3, 4]);
        var audit = new Audit(to, TimeProvider.System);
        (await audit.Verify(one.Clinic)).ShouldBe(new AuditCheck(null, 1, 3));
        (await audit.Seal(one.Clinic))!.Rows.ShouldBe(3);
        (await audit.Verify(one.Clinic)).ShouldBe(new AuditCheck(null, 4, 0));
    }

    [Fact]
    public async Task Who_was_erased_before_or_after_the_backup_stays_erased()
    {
        var (before, after, stays) = (AnyStream(), AnyStream(), AnyStream());
        foreach (var stream in new[] { before, after, stays }) await JournalOf(from).Append(stream, 0, Goals(2), Patient);
        await JournalOf(from).Erase(before.Clinic, before.Person, Clinician);
        await new Backup(from, TimeProvider.System).Write(BackupPath);

        (await Restore((after.Clinic, after.Person))).Erased.ShouldBe(2);

        foreach (var stream in new[] { before, after })
        {
            (await JournalOf(to).Read(stream, Clinician)).IsErased.ShouldBeTrue();
            (await JournalOf(to).Append(stream, null, [Goal()], Patient)).ShouldBe(new Appended.Erased());
        }

        (await JournalOf(to).Read(stays, Clinician)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_or_cut_backup_is_refused_whole()
    {
        var stream = AnyStream();
        await JournalOf(from).Append(stream, 0, Goals(50), Patient);
        await new Backup(from, TimeProvider.System).Write(BackupPath);
        var whole = await File.ReadAllBytesAsync(BackupPath);
        foreach (var damaged in new[] { whole[..(whole.Length / 2)], Flipped(whole, whole.Length / 2), [], "no backup"u8.ToArray() })
        {
            await File.WriteAllBytesAsync(BackupPath, damaged);

            (await Should.ThrowAsync<StorageException>(() => Restore())).Fault.ShouldBe(StorageFault.Corrupt);
        }

        (await JournalOf(to).Read(stream, Clinician)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_restored_over_people_who_are_there_and_no_file_is_written_over()
    {
        await JournalOf(from).Append(AnyStream(), 0, Goals(1), Patient);
        await new Backup(from, TimeProvider.System).Write(BackupPath);
        await JournalOf(to).Append(AnyStream(), 0, Goals(1), Patient);

        (await Should.ThrowAsync<StorageException>(() => Restore())).Message.ShouldContain("Restore into a new one");
        (await Should.ThrowAsync<StorageException>(() => new Backup(from, TimeProvider.System).Restore(BackupPath, []))).Message.ShouldContain("Restore into a new one");
        (await Should.ThrowAsync<IOException>(() => new Backup(from, TimeProvider.System).Write(BackupPath))).Message.ShouldContain("another name");
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 0x55;
        return flipped;
    }
}
