using System.Net;
using Plumbline.Storage.Postgres;
using Plumbline.Storage.Sqlite;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests.Faults;

/// <summary>The power goes: of the server, of the database.</summary>
public sealed class KillTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>, IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("plumbline-server-").FullName;

    private static int Kills => Environment.GetEnvironmentVariable("PLUMBLINE_FULL") == "1" ? 20 : 3;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_the_server_was_killed_under_load_whatever_it_answered_is_there_once(bool onPostgres)
    {
        var (postgres, token) = await Prepare(onPostgres);
        using var server = await ServerProcess.Start(data, postgres, "nice");
        var (acknowledged, inDoubt) = (new List<Guid>(), new List<Guid>());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var client = server.Client(token);
            var load = Load.On(client);
            await load.Until(more: 40);
            server.Kill();
            await load.End();
            acknowledged.AddRange(load.Acknowledged);
            inDoubt.AddRange(load.InDoubt.Take(20));
            await server.Restart();
        }

        using var after = server.Client(token);
        foreach (var id in inDoubt) (await ServerProcess.Register(after, id)).StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.OK);
        var registered = await ServerProcess.Registered(after);
        registered.Count.ShouldBe(registered.Distinct().Count());
        acknowledged.Concat(inDoubt).Except(registered).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_postgresql_is_dead_the_answer_is_503_with_when_to_come_again_and_it_recovers_by_itself()
    {
        var (postgres, token) = await Prepare(onPostgres: true);
        using var server = await ServerProcess.Start(data, postgres, "nice");
        using var client = server.Client(token);
        var load = Load.On(client);
        for (var kill = 0; kill < Kills; kill++)
        {
            await load.Until(more: 30);
            cluster.Kill();
            (await client.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            cluster.Start();
        }

        await load.Until(more: 30);
        await load.End();

        load.Statuses.Keys.ShouldBeSubsetOf([HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable]);
        load.SaidWhen.ShouldBe(load.Statuses.GetValueOrDefault(HttpStatusCode.ServiceUnavailable));
        load.Acknowledged.Except(await ServerProcess.Registered(client)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_servers_on_one_database_know_the_same_sign_ins_and_people()
    {
        var (postgres, token) = await Prepare(onPostgres: true);
        using var one = await ServerProcess.Start(data, postgres, "nice");
        using var two = await ServerProcess.Start(data, postgres, "nice");
        using var first = one.Client(token);
        using var second = two.Client(token);
        var people = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();

        foreach (var (turn, id) in people.Index()) (await ServerProcess.Register(turn % 2 == 0 ? first : second, id)).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await ServerProcess.Registered(first)).ShouldBe(await ServerProcess.Registered(second));
        (await second.PostAsync("/api/v1/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await first.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<(string? Postgres, string Token)> Prepare(bool onPostgres)
    {
        var postgres = onPostgres ? await cluster.NewDatabase() : null;
        await using Storage.Database database = postgres is null ? await SqliteDatabase.Open(Path.Combine(data, "plumbline.db"), TimeProvider.System) : await PostgresDatabase.Open(postgres, TimeProvider.System);
        return (postgres, await ServerProcess.NewOwner(database));
    }
}
