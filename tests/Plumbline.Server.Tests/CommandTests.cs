using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Storage.Sqlite;

namespace Plumbline.Server.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-server-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_clinic_is_added_backed_up_restored_and_its_audit_verified()
    {
        (await Run("clinic", "Harbour Clinic", "--country", "NL", "--time-zone", "Europe/Amsterdam", "--owner", "Ann", "--email", "Ann@Harbour.example", "--data", In("one"))).Output.ShouldContain("signs in as ann@harbour.example");
        (await Run("backup", In("b"), "--data", In("one"))).Output.ShouldContain("3 rows");
        (await Run("restore", In("b"), "--data", In("two"))).Output.ShouldContain("restored 3 rows");
        (await Run("verify", "--data", In("two"))).Code.ShouldBe(Program.Done);
    }

    [Theory]
    [InlineData("PLB-ARG", "serv")]
    [InlineData("PLB-ARG", "backup")]
    [InlineData("PLB-FILE", "serve", "--address", "nowhere")]
    [InlineData("PLB-FILE", "serve", "--demo", "--address", "http://192.0.2.1:80")]
    [InlineData("PLB-FILE", "restore", "missing.backup")]
    [InlineData("PLB-FILE", "serve", "--certificate", "one.pem")]
    [InlineData("PLB-FILE", "serve", "--address", "https://127.0.0.1:0")]
    [InlineData("PLB-FILE", "serve", "--proxy", "the proxy")]
    [InlineData("PLB-FILE", "serve", "--public-address", "http://clinic.example")]
    [InlineData("PLB-FILE", "serve", "--public-address", "https://clinic.example/somewhere")]
    [InlineData("PLB-FILE", "retention")]
    [InlineData("PLB-ARG", "retention", "--keep-days", "3")]
    [InlineData("PLB-FILE", "export", "00000000-0000-0000-0000-000000000001", "out.json")]
    [InlineData("PLB-ARG", "erase", "somebody")]
    [InlineData("PLB-ARG", "clinic", "C", "--country", "Holland", "--time-zone", "Europe/Amsterdam", "--owner", "A", "--email", "a@b.example")]
    public async Task What_is_wrong_is_said_in_a_line_and_the_code_is_2(string code, params string[] args)
    {
        var (exit, _, error) = await Run(args is ["serv"] or ["backup"] ? args : [.. args, "--data", In("data")]);

        exit.ShouldBe(Program.Refused);
        error.ShouldStartWith(code);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_address_has_one_account_and_nothing_is_restored_over_a_clinic()
    {
        string[] add = ["clinic", "C", "--country", "NL", "--time-zone", "Europe/Amsterdam", "--owner", "A", "--email", "a@b.example", "--data", In("one")];
        await Run(add);
        await Run("backup", In("b"), "--data", In("one"));

        (await Run(add)).Error.ShouldStartWith("PLB-WORKER-TAKEN");
        (await Run("restore", In("b"), "--data", In("one"))).Error.ShouldContain("Restore into a new one");
        (await Run("backup", In("b"), "--data", In("one"))).Error.ShouldContain("another name");
    }

    [Fact]
    public async Task A_line_of_the_list_of_erased_people_that_is_wrong_is_named()
    {
        await File.WriteAllTextAsync(In("erased"), $"{Guid.NewGuid()} {Guid.NewGuid()}\n\nnobody\n");

        (await Run("restore", In("b"), "--erased", In("erased"), "--data", In("one"))).Error.ShouldContain("line 3");
    }

    [Fact]
    public async Task A_person_is_handed_out_listed_past_keeping_and_erased_by_command()
    {
        await Run("clinic", "Harbour Clinic", "--country", "NL", "--time-zone", "Europe/Amsterdam", "--owner", "Ann", "--email", "ann@harbour.example", "--data", In("one"));
        var person = Guid.CreateVersion7();
        await using (var database = await SqliteDatabase.Open(Path.Combine(In("one"), "plumbline.db"), new Old()))
        {
            var clinic = (await new Clinics(database, TimeProvider.System).All()).Single();
            await new Persons(database, new Old()).Add(new(clinic.Id, new(person), "Ngozi", "Europe/Amsterdam"), new("test", AccessRole.Program, "test"));
        }

        (await Run("retention", "--data", In("one"))).Output.ShouldContain("did not say");
        var past = (await Run("retention", "--keep-days", "365", "--data", In("one"))).Output;
        past.ShouldContain($"{person}  last entry 2020-01-01");
        past.ShouldContain("1 records are older");
        (await Run("export", $"{person}", In("person.json"), "--data", In("one"))).Code.ShouldBe(Program.Done);
        (await File.ReadAllTextAsync(In("person.json"))).ShouldContain("\"name\": \"Ngozi\"");
        (await Run("export", $"{person}", In("person.json"), "--data", In("one"))).Error.ShouldStartWith("PLB-FILE");
        (await Run("erase", $"{person}", "--data", In("one"))).Error.ShouldContain("--for-good");
        (await Run("erase", $"{person}", "--for-good", "--data", In("one"))).Output.ShouldContain("erased");
        (await Run("erase", $"{person}", "--for-good", "--data", In("one"))).Error.ShouldStartWith("PLB-NOT-FOUND");
        (await Run("rebuild", "--data", In("one"))).Output.ShouldContain("1 clinic off");
    }

    private sealed class Old : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }

    private string In(string name) => Path.Combine(folder, name);

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
