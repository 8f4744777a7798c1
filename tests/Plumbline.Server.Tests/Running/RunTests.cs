using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Running;

/// <summary>What the README's first command and the example of a unit do.</summary>
public sealed partial class RunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-run-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_without_a_word_starts_a_demo_clinic_on_this_machine_and_prints_how_to_sign_in()
    {
        var address = new Uri($"http://127.0.0.1:{LocalPostgres.FreePort()}");
        using var process = Run(address);
        var said = "";
        try
        {
            while (!Password().IsMatch(said)) said += await process.StandardOutput.ReadLineAsync() is { } line ? line + "\n" : throw new InvalidOperationException($"It ended: {said}{await process.StandardError.ReadToEndAsync()}");
            using var client = new HttpClient { BaseAddress = address };
            var found = Password().Match(said);
            var answer = await client.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = found.Groups[1].Value, ["password"] = found.Groups[2].Value }));

            said.ShouldContain(address.ToString().TrimEnd('/'));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var signedIn = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            signedIn["second_factor_needed"]!.GetValue<bool>().ShouldBeFalse();
            client.DefaultRequestHeaders.Authorization = new("Bearer", signedIn["token"]!.GetValue<string>());
            var people = JsonNode.Parse(await client.GetStringAsync("/api/v1/caseload"))!["people"]!.AsArray();
            people.Count.ShouldBe(5, "there is somebody to look at");
            people[0]!["name"]!.GetValue<string>().ShouldBe("Chidi Okafor", "a lock comes first");
            File.Exists(Path.Combine(folder, "demo", "plumbline.db")).ShouldBeTrue();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_demo_is_never_beside_a_clinics_own_database()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "plumbline.db"), "a clinic's");
        using var process = Run(new("http://127.0.0.1:5230"));

        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(Program.Refused);
        (await process.StandardError.ReadToEndAsync()).ShouldContain("never beside it");
    }

    [Fact]
    public async Task The_example_of_a_unit_is_one_that_systemd_takes()
    {
        if (!File.Exists("/usr/bin/systemd-analyze")) return;
        var unit = Path.Combine(folder, "plumbline.service");
        await File.WriteAllTextAsync(unit, (await File.ReadAllTextAsync(Repository.At("deploy", "plumbline.service"))).Replace("/opt/plumbline/plumbline-server", "/bin/true", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", unit]) { RedirectStandardError = true })!;

        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        said.ShouldNotContain(unit);
        process.ExitCode.ShouldBe(0, said);
    }

    [Fact]
    public async Task The_options_in_the_example_of_a_unit_are_those_of_the_program()
    {
        var line = (await File.ReadAllLinesAsync(Repository.At("deploy", "plumbline.service"))).Single(l => l.StartsWith("ExecStart=", StringComparison.Ordinal));
        using var error = new StringWriter();

        // With one more word that is none it is refused for that word alone.
        await Program.Run([.. line.Split(' ')[1..], "--no-such-option"], TextWriter.Null, error);

        error.ToString().Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("--no-such-option");
    }

    private Process Run(Uri address)
    {
        var start = new ProcessStartInfo(Repository.At("run")) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLUMBLINE_DATA"] = folder;
        start.Environment["PLUMBLINE_ADDRESS"] = address.ToString();
        start.Environment.Remove("PLUMBLINE_POSTGRES");
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"sign in as (\S+) with the password (\S+)")]
    private static partial Regex Password();
}
