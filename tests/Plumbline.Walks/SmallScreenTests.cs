using Plumbline.Server.Tests;
using Plumbline.Walks.People;
using Xunit.Abstractions;

namespace Plumbline.Walks;

/// <summary>The main job on a small screen.</summary>
public sealed class SmallScreenTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    [Fact]
    [Trait("Length", "long")]
    public async Task The_main_job_is_done_on_a_phone_and_every_page_is_looked_at() => await new Walk(chromium, output).Through(await Walk.NewServer(), Screen.Phone, isTour: true);

    [Fact]
    public async Task The_main_job_is_done_on_a_phone_and_at_a_desk_that_loses_its_connection() =>
        await new Walk(chromium, output).WithoutConnection(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Phone, Screen.Desktop);

    [Fact]
    [Trait("Length", "long")]
    public async Task The_main_job_is_done_at_a_desk_and_on_a_phone_that_loses_its_connection() =>
        await new Walk(chromium, output).WithoutConnection(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Desktop, Screen.Phone);

    [Fact]
    public async Task The_main_job_is_done_without_scripts() => await new Walk(chromium, output).Through(await RunningServer.OnSqlite(guessesAMinute: 100), Screen.Phone, hasScripts: false);
}
