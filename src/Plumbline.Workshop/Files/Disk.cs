using System.Text;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Files;

/// <summary>Files in and out. A file over its limit is refused before it is read; what is written appears whole or not at all.</summary>
/// <remarks>Codes: <c>PLB-FILE-MISSING</c>, <c>-SIZE</c>, <c>-ENCODING</c>, <c>-READ</c>, <c>-WRITE</c>.</remarks>
public static class Disk
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file in UTF-8.</summary>
    /// <param name="path">The file; "-" is the standard input.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    public static Read<string> ReadText(string path, int limit = StrictJson.DefaultLimit)
    {
        try
        {
            using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            if (stream.CanSeek && stream.Length > limit) return TooLarge<string>(path, limit);
            var buffer = new byte[stream is { CanSeek: true, Length: > 0 } ? (int)stream.Length + 1 : limit + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length > limit) return TooLarge<string>(path, limit);
            return Strict.GetString(buffer, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Read.Fail<string>("PLB-FILE-ENCODING", path, "The file is not text in UTF-8. Save it as UTF-8 and try again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread<string>(path, e);
        }
    }

    /// <summary>Reads a file as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    public static Read<ReadOnlyMemory<byte>> ReadBytes(string path, int limit = 100_000_000)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true } file && file.Length > limit) return TooLarge<ReadOnlyMemory<byte>>(path, limit);
            return new ReadOnlyMemory<byte>(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread<ReadOnlyMemory<byte>>(path, e);
        }
    }

    /// <summary>Writes files into a folder: each first under a temporary name, then all renamed, so that nothing half-done is left.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="files">Name and content of each file.</param>
    public static Read<string> WriteAll(string folder, IReadOnlyDictionary<string, string> files) =>
        WriteAll(folder, files.ToDictionary(f => f.Key, f => Strict.GetBytes(f.Value)));

    /// <summary>The same for files that are not all text.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="files">Name and content of each file.</param>
    public static Read<string> WriteAll(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var written = new List<(string Temporary, string Final)>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                var final = Path.Combine(folder, name);
                var temporary = $"{final}.{Environment.ProcessId}.tmp";
                written.Add((temporary, final));
                File.WriteAllBytes(temporary, content);
            }

            foreach (var (temporary, final) in written) File.Move(temporary, final, overwrite: true);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            foreach (var (temporary, _) in written.Where(w => File.Exists(w.Temporary))) File.Delete(temporary);
            return Read.Fail<string>("PLB-FILE-WRITE", folder, $"The files could not be written ({e.Message.TrimEnd('.')}). Nothing was changed. Check the folder and the free space.");
        }
    }

    /// <summary>Writes one file whole or not at all; its folder is made when it is not there.</summary>
    public static Read<string> WriteBytes(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return Read.Fail<string>("PLB-FILE-WRITE", path, $"The file could not be written ({e.Message.TrimEnd('.')}). Check the folder and the free space.");
        }
    }

    private static Read<T> Unread<T>(string path, Exception because) => because is FileNotFoundException or DirectoryNotFoundException
        ? Read.Fail<T>("PLB-FILE-MISSING", path, "There is no such file. Check the path.")
        : Read.Fail<T>("PLB-FILE-READ", path, $"The file could not be read ({because.Message.TrimEnd('.')}). Check that it is a file and that you may read it.");

    private static Read<T> TooLarge<T>(string path, int limit) =>
        Read.Fail<T>("PLB-FILE-SIZE", path, $"The file is larger than {limit} bytes and was not read. Check that it is the right file, or split it.");
}
