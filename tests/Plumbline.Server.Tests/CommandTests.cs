namespace Plumbline.Server.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-server-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_clinic_is_added_backed_up_restored_and_its_audit_verified()
    {
        (await Run("clinic", "Harbour Clinic", "--country", "NL", "--time-zone", "Europe/Amsterdam", "--owner", "Ann", "--email", "Ann@Harbour.example", "--data", In("one"))).Output.ShouldContain("signs in as ann@harbour.example");
        (await Run("backup", In("b"), "--data", In("one"))).Output.ShouldContain("2 rows");
        (await Run("restore", In("b"), "--data", In("two"))).Output.ShouldContain("restored 2 rows");
        (await Run("verify", "--data", In("two"))).Code.ShouldBe(Program.Done);
    }

    [Theory]
    [InlineData("PLB-ARG", "serv")]
    [InlineData("PLB-ARG", "backup")]
    [InlineData("PLB-FILE", "serve", "--address", "nowhere")]
    [InlineData("PLB-FILE", "serve", "--demo", "--address", "http://192.0.2.1:80")]
    [InlineData("PLB-FILE", "restore", "missing.backup")]
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

    private string In(string name) => Path.Combine(folder, name);

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
