using Plumbline.Server.Tests;
using Plumbline.Walks.People;

namespace Plumbline.Walks.Offline;

/// <summary>Days without a connection: what is done then arrives, and arrives once.</summary>
public sealed class OfflineTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private RunningServer server = null!;
    private TestClinic clinic = null!;
    private Relay relay = null!;
    private HttpClient clinician = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.OnSqlite(guessesAMinute: 100);
        // A service worker lives by the clock of the machine, so for once the server does too.
        server.Clock.Set(TimeProvider.System.GetUtcNow());
        clinic = await server.NewClinic();
        relay = await Relay.To(server.Address);
        clinician = server.Client(clinic.Tokens["clinician"]);
        await clinician.BeginEveryDay(clinic.Person.Value);
    }

    public async Task DisposeAsync()
    {
        clinician.Dispose();
        await relay.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_session_without_a_connection_is_done_and_told_and_arrives_once()
    {
        await using var phone = await Link();
        relay.Cut(true);
        await phone.Begin();
        await phone.End(peak: 3);
        await phone.Page.Locator("[data-waiting]").WaitForAsync();
        await phone.Holds("outbox", 1);
        (await Sessions()).ShouldBeEmpty();

        relay.Cut(false);
        await phone.Again();
        await phone.Holds("outbox", 0);
        await phone.Again();
        await phone.Holds("outbox", 0);

        (await Sessions()).ShouldBe([3]);
    }

    [Fact]
    public async Task An_update_in_the_middle_of_a_session_loses_nothing()
    {
        await using var phone = await Link();
        await phone.Begin();
        relay.Update();
        await phone.Page.EvaluateAsync("async () => { const registered = await navigator.serviceWorker.ready; await registered.update(); const next = registered.installing ?? registered.waiting; if (!next) throw new Error('there is no next version'); }");
        // The page goes on with what it began with; the next version is there and waits.
        await phone.Until("navigator.serviceWorker.ready.then(registered => registered.waiting !== null)");
        (await phone.Page.Locator("[data-player]").GetAttributeAsync("data-phase")).ShouldBe("playing");
        relay.Cut(true);
        await phone.End(peak: 2);
        await phone.Holds("outbox", 1);

        relay.Cut(false);
        await phone.Again();
        await phone.Holds("outbox", 0);

        (await Sessions()).ShouldBe([2]);
    }

    [Theory]
    [InlineData(3, 4, new double[] { 4 })]
    [InlineData(4, 3, new double[0])]
    public async Task Two_devices_without_a_connection_tell_of_one_session_and_it_counts_once(int first, int second, double[] corrections)
    {
        // A browser sends what waits as soon as it can, so each device has a connection of its own: then it is certain who is first.
        await using var other = await Relay.To(server.Address);
        await using var phone = await Link();
        await using var tablet = await Link(other);
        relay.Cut(true);
        other.Cut(true);
        foreach (var (device, peak) in new[] { (phone, first), (tablet, second) })
        {
            await device.Begin();
            await device.End(peak);
            await device.Holds("outbox", 1);
        }

        foreach (var (device, connection) in new[] { (phone, relay), (tablet, other) })
        {
            connection.Cut(false);
            await device.Again();
            await device.Holds("outbox", 0);
        }

        // The worse of what both say counts.
        (await Sessions()).ShouldBe([first]);
        (await Corrections()).ShouldBe(corrections);
    }

    private Task<Handset> Link(Relay? over = null) => Handset.Link(chromium.Browser, over ?? relay, clinician, clinic.Person.Value);

    private string Of(string path) => $"/api/v1/people/{clinic.Person.Value}/{path}";

    // The worst pain of each session that the clinic knows of.
    private Task<IReadOnlyList<double>> Sessions() => Peaks("session-logged");

    private Task<IReadOnlyList<double>> Corrections() => Peaks("entry-corrected");

    private async Task<IReadOnlyList<double>> Peaks(string kind) =>
        [.. (await clinician.Call("GET", Of("journal"))).Body!["events"]!.AsArray().Where(e => e.Text("kind") == kind).Select(e => e!["what"]!["log"]!["pain_peak"]!.GetValue<double>())];
}
