using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Storage.Backups;

/// <summary>Reads a backup, after it was checked from its head to its end.</summary>
internal static class BackupReader
{
    private const int LongestLine = 20_000_000;

    /// <summary>Reads the whole file once and compares what it says of itself.</summary>
    /// <exception cref="StorageException">It is no backup, damaged, cut or newer than the program.</exception>
    public static async Task Verify(string path, int format, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (lines, before, end) = (0L, "", (JsonNode?)null);
        try
        {
            await foreach (var line in Lines(path, cancel).ConfigureAwait(false))
            {
                if (end is not null) throw Damaged(path, "something follows its end");
                var node = JsonNode.Parse(line);
                if (lines++ == 0)
                {
                    if (node is not JsonObject head || head["plumbline_backup"] is not { } version) throw Damaged(path, "it does not begin as a backup does");
                    if (version.GetValue<int>() != format) throw new StorageException(StorageFault.Schema, $"The backup {path} has format {version}; this program reads {format}. Use the program that made it, or a newer one.");
                }
                else if (node is JsonObject last)
                {
                    end = last;
                    before = Convert.ToHexStringLower(hash.GetCurrentHash());
                }

                hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            }
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, e.Message, e);
        }

        if (end is null) throw Damaged(path, "its end is missing");
        if (end["rows"]?.GetValue<long>() != lines - 2 || end["sha256"]?.GetValue<string>() != before) throw Damaged(path, "it is not what was written");
    }

    /// <summary>The rows of a backup that was checked.</summary>
    public static async IAsyncEnumerable<JsonArray> Rows(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var line in Lines(path, cancel).ConfigureAwait(false))
            if (JsonNode.Parse(line) is JsonArray row) yield return row;
    }

    private static async IAsyncEnumerable<string> Lines(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            if (line.Length > LongestLine) throw new InvalidDataException("a line is too long");
            yield return line;
        }
    }

    private static StorageException Damaged(string path, string why, Exception? inner = null) =>
        new(StorageFault.Corrupt, $"The backup {path} can't be used: {why.TrimEnd('.')}. Nothing was restored. Try an older one.", inner);
}
