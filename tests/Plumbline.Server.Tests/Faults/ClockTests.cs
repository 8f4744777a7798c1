using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Care.Episodes.Events;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Tests.Faults;

/// <summary>The server's clock is set forward and back while it works. (Reminders: see their own tests.)</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly TimeSpan[] Leaps = [TimeSpan.FromHours(3), TimeSpan.FromHours(-5), TimeSpan.FromDays(400), TimeSpan.FromDays(-500), TimeSpan.FromDays(100), TimeSpan.FromMilliseconds(-1)];

    private RunningServer server = null!;

    private T Get<T>()
        where T : notnull => server.App.Services.GetRequiredService<T>();

    public async Task InitializeAsync() => server = await RunningServer.OnSqlite(guessesAMinute: 1000);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Events_stay_in_the_order_in_which_they_came_and_the_seals_hold()
    {
        var clinic = await server.NewClinic();
        var (stream, access) = (new StreamId(clinic.Id, clinic.Person), new Storage.Audits.Access("test", AccessRole.Program, "test"));
        var ids = new List<Guid>();
        foreach (var leap in Leaps)
        {
            server.Clock.Pass(leap);
            var goal = new JournalEvent(Guid.NewGuid(), 0, server.Clock.GetUtcNow(), new(2026, 3, 2), Actor.Person, new EpisodeEvent.GoalSet("walk"));
            ids.Add(goal.Id);
            (await Get<IJournal>().Append(stream, ids.Count - 1, [goal], access)).ShouldBe(new Appended.Stored(ids.Count, 1));
            await Get<Audit>().Seal(clinic.Id);
        }

        var all = await Get<IJournal>().Since(clinic.Id, Position.Start, 100, access);
        all.Select(e => e.Event.Id).ShouldBe(ids);
        all.Select(e => e.Event.Seq).ShouldBe(Enumerable.Range(1, ids.Count).Select(i => (long)i));
        await Get<Audit>().Seal(clinic.Id);
        var check = await Get<Audit>().Verify(clinic.Id);
        (check.BrokenSeal, check.Open).ShouldBe(((long?)null, 0L));
        check.Sealed.ShouldBeGreaterThan(ids.Count);
    }

    [Fact]
    public async Task A_sign_in_ends_when_its_time_is_over_and_a_clock_that_went_ahead_locks_nobody_out()
    {
        var clinic = await server.NewClinic();
        using var client = server.Client(clinic.Tokens["owner"]);
        async Task<HttpStatusCode> Ask() => (await client.GetAsync("/api/v1/people")).StatusCode;

        server.Clock.Pass(TimeSpan.FromHours(-2));
        (await Ask()).ShouldBe(HttpStatusCode.OK);
        server.Clock.Pass(TimeSpan.FromMinutes(150));
        (await Ask()).ShouldBe(HttpStatusCode.OK);
        server.Clock.Pass(TimeSpan.FromHours(8));
        (await Ask()).ShouldBe(HttpStatusCode.Unauthorized);

        var (key, password) = (Totp.NewKey(), Passwords.New());
        var account = new Account { Clinic = clinic.Id, Id = Guid.NewGuid(), Email = $"{Guid.NewGuid()}@clinic.example", Name = "Ann", Role = AccessRole.Clinician, IsTwoFactor = true, TotpKey = key, Stamp = "one" };
        await Get<Accounts>().Add(account.WithPassword(password));
        async Task<HttpStatusCode> SignIn(string code)
        {
            using var stranger = server.Client(null);
            return (await stranger.PostAsync("/api/v1/sign-in", RunningServer.Json(new JsonObject { ["email"] = account.Email, ["password"] = password, ["code"] = code }))).StatusCode;
        }

        string Code() => Totp.At(key, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        server.Clock.Pass(TimeSpan.FromDays(365));
        (await SignIn(Code())).ShouldBe(HttpStatusCode.OK);
        server.Clock.Pass(TimeSpan.FromDays(-365));
        (await SignIn(Code())).ShouldBe(HttpStatusCode.OK);
        (await SignIn(Code())).ShouldBe(HttpStatusCode.Unauthorized, "a code counts once");
    }
}
