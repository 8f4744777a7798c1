using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Backups;

/// <summary>Everything in a database as one file, the same for both engines: a clinic that outgrows SQLite restores its backup into PostgreSQL.</summary>
/// <remarks>
/// Compressed lines of JSON: a head with the format, then each row as an array that begins with its table, then an end with the number of rows and the SHA-256 of all before it.
/// It holds what people told their clinic: keep it as you keep the database.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Backup(Database database, TimeProvider time)
{
    private const int Format = 1;

    /// <summary>Writes a backup of the database as it is at one moment. The file appears whole or not at all.</summary>
    /// <param name="path">The file; one that is there already is kept.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="IOException">The file is there already, or could not be written.</exception>
    public async Task<long> Write(string path, CancellationToken cancel = default)
    {
        if (File.Exists(path)) throw new IOException($"{path} is there already and was not changed. Give the backup another name.");
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            var rows = await database.Snapshot(work => WriteTo(temporary, work), cancel).ConfigureAwait(false);
            File.Move(temporary, path);
            return rows;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Restores a backup into a database that holds nothing yet. People who were erased, by this database, by the backup or by the list, stay erased.</summary>
    /// <param name="path">The backup. It is read to its end and checked before a row is stored.</param>
    /// <param name="alsoErased">Who was erased after the backup was made.</param>
    /// <param name="cancel">Stops it; nothing is stored then.</param>
    /// <exception cref="StorageException">The database holds something already, or the backup is damaged or newer than the program.</exception>
    public async Task<Restored> Restore(string path, IReadOnlyCollection<(ClinicId Clinic, PersonId Person)> alsoErased, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(alsoErased);
        await BackupReader.Verify(path, Format, cancel).ConfigureAwait(false);
        return await database.Write(work => RestoreFrom(path, work, alsoErased), cancel).ConfigureAwait(false);
    }

    private async Task<long> WriteTo(string path, Work work)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        await using var closing = file.ConfigureAwait(false);
        var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        var rows = 0L;
        await using (gzip.ConfigureAwait(false))
        {
            await Line(new JsonObject { ["plumbline_backup"] = Format, ["made_at"] = time.GetUtcNow() }).ConfigureAwait(false);
            foreach (var table in BackupTable.All)
            {
                await foreach (var row in work.Stream(table.Select, null, table.Write).ConfigureAwait(false))
                {
                    await Line(row).ConfigureAwait(false);
                    rows++;
                }
            }

            await Line(new JsonObject { ["rows"] = rows, ["sha256"] = Convert.ToHexStringLower(hash.GetCurrentHash()) }).ConfigureAwait(false);
        }

        file.Flush(flushToDisk: true);
        return rows;

        async Task Line(JsonNode node)
        {
            var bytes = Encoding.UTF8.GetBytes(node.ToJsonString() + "\n");
            hash.AppendData(bytes);
            await gzip.WriteAsync(bytes).ConfigureAwait(false);
        }
    }

    private async Task<Restored> RestoreFrom(string path, Work work, IReadOnlyCollection<(ClinicId Clinic, PersonId Person)> alsoErased)
    {
        foreach (var table in BackupTable.All.Where(t => t.Name != "tombstone"))
        {
            if (await work.Number($"select count(*) from {table.Name}").ConfigureAwait(false) > 0)
                throw new StorageException(StorageFault.Schema, $"The database is in use: its table {table.Name} has rows. Restore into a new one.");
        }

        var erased = (await work.Query("select clinic, person from tombstone", null, r => (r.GetGuid(0), r.GetGuid(1))).ConfigureAwait(false)).ToHashSet();
        foreach (var (clinic, person) in alsoErased)
        {
            if (!erased.Add((clinic.Value, person.Value))) continue;
            await work.Execute("insert into tombstone (clinic, person, erased_us, asked_by) values (@clinic, @person, @now, 'restore')", new { clinic = clinic.Value, person = person.Value, now = time.GetUtcNow().Microseconds }).ConfigureAwait(false);
        }

        var (restored, left) = (0L, 0L);
        var tables = BackupTable.All.ToDictionary(t => t.Name);
        await foreach (var row in BackupReader.Rows(path).ConfigureAwait(false))
        {
            var table = tables[row[0]!.GetValue<string>()];
            var person = table.PersonOf(row);
            var isErased = person is { } whom && (table.Name == "tombstone" ? !erased.Add(whom) : erased.Contains(whom));
            if (isErased && table.Name == "event") left++;
            if (isErased) continue;
            await work.Execute(table.Insert, table.Read(row)).ConfigureAwait(false);
            restored++;
        }

        await AuditSeals.Place(work).ConfigureAwait(false);
        return new(restored, left);
    }
}

/// <summary>What a restore did.</summary>
/// <param name="Rows">Rows that were stored.</param>
/// <param name="Erased">Events of erased people that were left out.</param>
public sealed record Restored(long Rows, long Erased);
