using Plumbline.Storage.Sqlite;

namespace Plumbline.Server.Tests.Faults;

/// <summary>A page of the database goes bad.</summary>
public sealed class CorruptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-corrupt-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_bad_page_is_named_by_file_and_the_backup_restores_everything_beside_it()
    {
        string token;
        var (file, people) = (Path.Combine(folder, "plumbline.db"), new List<Guid>());
        await using (var database = await SqliteDatabase.Open(file, TimeProvider.System)) token = await ServerProcess.NewOwner(database);
        using (var server = await ServerProcess.Start(folder, null, "nice"))
        {
            using var client = server.Client(token);
            for (var i = 0; i < 60; i++) people.Add(Guid.CreateVersion7());
            foreach (var id in people) (await ServerProcess.Register(client, id)).EnsureSuccessStatusCode();
        }

        (await Run("backup", In("good.backup"), "--data", folder)).Code.ShouldBe(Program.Done);
        var bytes = await File.ReadAllBytesAsync(file);
        for (var page = 4; page < bytes.Length / 4096; page++) Array.Fill(bytes, (byte)0x5A, page * 4096, 200);
        await File.WriteAllBytesAsync(file, bytes);

        var (code, _, error) = await Run("backup", In("bad.backup"), "--data", folder);

        code.ShouldBe(Program.Refused);
        error.ShouldStartWith("PLB-STORAGE-CORRUPT");
        error.ShouldContain(file);
        error.ShouldContain("restore the newest backup");
        File.Exists(In("bad.backup")).ShouldBeFalse();
        (await Run("restore", In("good.backup"), "--data", In("new"))).Output.ShouldContain("restored");
        (await Run("verify", "--data", In("new"))).Code.ShouldBe(Program.Done);
        await using var restored = await SqliteDatabase.Open(Path.Combine(folder, "new", "plumbline.db"), TimeProvider.System);
        (await restored.Snapshot(work => work.Query("select id from person", null, r => r.GetGuid(0)))).ShouldBe(people, ignoreOrder: true);
    }

    private string In(string name) => Path.Combine(folder, name);

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
