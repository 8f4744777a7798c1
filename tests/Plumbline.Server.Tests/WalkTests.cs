using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests;

/// <summary>The walk of samples/walk.sh, from signing in to the handout, against a real server on each database.</summary>
public sealed class WalkTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    private const string Password = "five plain words for walking";

    [Fact]
    public async Task A_week_of_a_clinic_goes_through_on_sqlite() => await Walk(await RunningServer.OnSqlite());

    [Fact]
    public async Task A_week_of_a_clinic_goes_through_on_postgresql() =>
        await Walk(await RunningServer.Start(await PostgresDatabase.Open(await cluster.NewDatabase(), TimeProvider.System)));

    private static async Task Walk(RunningServer running)
    {
        await using var server = running;
        var folder = Directory.CreateTempSubdirectory("plumbline-walk-").FullName;
        var clinic = await server.NewClinic();
        var accounts = server.App.Services.GetRequiredService<Accounts>();
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = $"{Guid.CreateVersion7()}@clinic.example", Name = "Jo Clinician", Role = AccessRole.Clinician, IsTwoFactor = true, Stamp = "new" }.WithPassword(Password);
        await accounts.Add(account);

        var (code, said) = await Run(Repository.At("samples", "walk.sh"), server.Address.ToString().TrimEnd('/'), account.Email, Password, folder);

        code.ShouldBe(0, said);
        said.ShouldContain("we take one step");
        (await File.ReadAllBytesAsync(Path.Combine(folder, "handout.pdf"))).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
        (await File.ReadAllTextAsync(Path.Combine(folder, "calendar.ics"))).ShouldContain("BEGIN:VEVENT");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Code, string Said)> Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output + await error);
    }
}
