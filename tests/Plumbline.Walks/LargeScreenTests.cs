using Plumbline.Server.Tests;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Tests.Postgres;
using Plumbline.Walks.People;
using Xunit.Abstractions;

namespace Plumbline.Walks;

/// <summary>The main job on a large screen.</summary>
public sealed class LargeScreenTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_main_job_is_done_at_a_desk_and_on_a_phone_that_loses_its_connection_on_postgresql()
    {
        using var postgres = new LocalPostgres();
        await new Walk(chromium, output).WithoutConnection(await OnPostgres(postgres), Screen.Desktop, Screen.Phone);
    }

    [Fact]
    [Trait("Length", "long")]
    public async Task The_main_job_is_done_on_a_phone_and_at_a_desk_that_loses_its_connection_on_postgresql()
    {
        using var postgres = new LocalPostgres();
        await new Walk(chromium, output).WithoutConnection(await OnPostgres(postgres), Screen.Phone, Screen.Desktop);
    }

    [Fact]
    [Trait("Length", "long")]
    public async Task The_main_job_is_done_by_keys_alone_on_postgresql()
    {
        using var postgres = new LocalPostgres();
        await new Walk(chromium, output).Through(await OnPostgres(postgres), Screen.Desktop, isByKeys: true);
    }

    private static async Task<RunningServer> OnPostgres(LocalPostgres postgres) => await RunningServer.Start(await PostgresDatabase.Open(await postgres.NewDatabase(), TimeProvider.System), guessesAMinute: 100);
}
