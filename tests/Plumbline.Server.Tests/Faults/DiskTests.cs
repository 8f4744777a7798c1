using System.Diagnostics;
using System.Net;
using Plumbline.Storage.Sqlite;

namespace Plumbline.Server.Tests.Faults;

/// <summary>The disk is full; the disk is asked before the caller is answered.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-server-").FullName;
    private bool isMounted;

    public void Dispose()
    {
        if (isMounted) Run("umount", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_was_answered_before_is_still_there()
    {
        // Only root may make a small disk; for others the test is that nothing is claimed.
        if (!Environment.IsPrivilegedProcess || Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) != 0) return;
        isMounted = true;
        string token;
        await using (var database = await SqliteDatabase.Open(Path.Combine(folder, "plumbline.db"), TimeProvider.System)) token = await ServerProcess.NewOwner(database);
        using (var server = await ServerProcess.Start(folder, null, "nice"))
        {
            using var client = server.Client(token);
            var (registered, last) = (new List<Guid>(), HttpStatusCode.Created);
            while (last == HttpStatusCode.Created && registered.Count < 20_000)
            {
                var id = Guid.CreateVersion7();
                last = (await ServerProcess.Register(client, id)).StatusCode;
                if (last == HttpStatusCode.Created) registered.Add(id);
            }

            last.ShouldBe(HttpStatusCode.InsufficientStorage);
            Run("mount", "-o", "remount,size=8m", folder).ShouldBe(0);
            var more = Guid.CreateVersion7();
            (await ServerProcess.Register(client, more)).StatusCode.ShouldBe(HttpStatusCode.Created);
            (await ServerProcess.Registered(client)).ShouldBe([.. registered, more], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task The_disk_has_it_before_the_caller_is_answered()
    {
        string token;
        await using (var database = await SqliteDatabase.Open(Path.Combine(folder, "plumbline.db"), TimeProvider.System)) token = await ServerProcess.NewOwner(database);
        var trace = Path.Combine(folder, "trace");
        using (var server = await ServerProcess.Start(folder, null, "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,sendmsg,sendto,pwrite64", "-y", "-o", trace))
        {
            using var client = server.Client(token);
            (await ServerProcess.Register(client, Guid.CreateVersion7())).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var lines = await File.ReadAllLinesAsync(trace);
        var answer = Array.FindIndex(lines, l => l.Contains("HTTP/1.1 201", StringComparison.Ordinal));
        var written = Array.FindLastIndex(lines, answer, l => l.Contains("pwrite64(", StringComparison.Ordinal) && l.Contains("plumbline.db-wal", StringComparison.Ordinal));
        answer.ShouldBeGreaterThan(0);
        written.ShouldBeGreaterThan(0);
        lines[written..answer].ShouldContain(l => (l.Contains("fdatasync(", StringComparison.Ordinal) || l.Contains("fsync(", StringComparison.Ordinal)) && l.Contains("plumbline.db-wal", StringComparison.Ordinal));
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
