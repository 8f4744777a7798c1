using Microsoft.Playwright;
using Plumbline.Server.Tests;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Tests.Postgres;
using Plumbline.Walks.People;
using Plumbline.Walks.Seeing;
using Xunit.Abstractions;

namespace Plumbline.Walks;

/// <summary>The main job in a real browser, on both databases, on small and large screens, by fingers, by keys alone and without scripts.</summary>
public sealed class WalkTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_main_job_is_done_on_a_phone() => await Walk(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Phone);

    [Fact]
    public async Task The_main_job_is_done_at_a_desk() => await Walk(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Desktop);

    [Fact]
    public async Task The_main_job_is_done_by_keys_alone_on_postgresql()
    {
        using var postgres = new LocalPostgres();
        await Walk(await RunningServer.Start(await PostgresDatabase.Open(await postgres.NewDatabase(), TimeProvider.System), guessesAMinute: 100), Screen.Desktop, isByKeys: true);
    }

    [Fact]
    public async Task The_main_job_is_done_without_scripts() => await Walk(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Phone, hasScripts: false);

    private async Task Walk(RunningServer running, Screen screen, bool isByKeys = false, bool hasScripts = true, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        await using var server = running;
        var sights = new Sights();
        await using var worker = await Visitor.Come("worker", chromium.Browser, server, screen, sights, isByKeys, hasScripts);
        await using var phone = await Visitor.Come("phone", chromium.Browser, server, screen, sights, isByKeys, hasScripts);
        try
        {
            await new Story(server, await server.NewClinic(), worker, phone).Play();
        }
        catch (Exception e) when (e is ShouldAssertException or PlaywrightException or TimeoutException)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "failed", name);
            await worker.Keep(folder);
            await phone.Keep(folder);
            output.WriteLine($"What was seen last lies in {folder}");
            throw;
        }

        output.WriteLine($"{sights.Seen.Count} pages and states looked at, each in light and dark");
    }
}
