using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Storage;
using Plumbline.Storage.Backups;
using Plumbline.Storage.Tests.Postgres;
using Xunit.Abstractions;

namespace Plumbline.Server.Tests;

/// <summary>Valid requests, broken in many ways, by every role on every endpoint.</summary>
public sealed class BadInputTests(ITestOutputHelper output, PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    private static readonly string[] Nasty = ["<script>alert(1)</script>", "'; drop table person; --", "\0", "\uD800", new string('x', 20_000), "٣", "../../etc/passwd", "{{7*7}}", ""];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_anybody_sends_makes_the_server_stumble_or_say_it_back_as_a_page(bool onPostgres)
    {
        // The databases differ little in what is refused; the long run tries both as often.
        var tries = LawSize.Cases > 1_000 ? 24 : onPostgres ? 1 : 3;
        await using var server = onPostgres
            ? await RunningServer.Start(await cluster.Fresh(), requestsAMinute: 1_000_000, guessesAMinute: 1_000_000)
            : await RunningServer.OnSqlite(requestsAMinute: 1_000_000, guessesAMinute: 1_000_000);
        var dice = new Random(unchecked((int)Laws.Seed()));
        var statuses = new Dictionary<HttpStatusCode, int>();
        foreach (var endpoint in Grid.Endpoints)
        {
            foreach (var role in Grid.RolesOf(endpoint))
            {
                var clinic = await server.NewClinic();
                using var client = server.Client(clinic.Tokens[role]);
                for (var i = 0; i < tries; i++)
                {
                    using var request = Broken(endpoint, clinic, dice);
                    var before = await Rows(server, clinic);
                    using var answer = await client.SendAsync(request);

                    if ((int)answer.StatusCode is >= 400 and < 500) (await Rows(server, clinic)).ShouldBe(before, $"{(int)answer.StatusCode} for {endpoint} as {role}, and something was stored");
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{endpoint} as {role}: {request}");
                    var type = answer.Content.Headers.ContentType?.MediaType ?? "";
                    // A page may name what was typed, never as markup; the API answers with no page at all.
                    if (type == "text/html" && !endpoint.Contains(" /api/", StringComparison.Ordinal)) (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Nasty[0]);
                    else type.ShouldBeOneOf("", "application/json", "application/problem+json", "text/plain", "application/pdf", "text/calendar", "image/png", "model/gltf-binary", "text/css", "text/javascript", "font/woff2");
                    // An address of many kilobytes comes no further than the web server itself.
                    if ((int)answer.StatusCode >= 400 && answer.StatusCode != HttpStatusCode.RequestUriTooLong) (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty($"{(int)answer.StatusCode} for {endpoint} as {role} says nothing: {request}");
                    statuses[answer.StatusCode] = statuses.GetValueOrDefault(answer.StatusCode) + 1;
                }
            }
        }

        output.WriteLine(string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{(int)s.Key}: {s.Value}")));
        statuses[HttpStatusCode.UnprocessableEntity].ShouldBeGreaterThan(100);
        lock (server.Log) server.Log.ToString().ShouldNotContain("A mistake of the program");
    }

    [Fact]
    public async Task Every_problem_of_a_body_is_told_at_once_with_what_to_do()
    {
        await using var server = await RunningServer.OnSqlite();
        using var client = server.Client((await server.NewClinic()).Tokens["owner"]);

        var answer = await client.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = Guid.Empty, ["name"] = "  ", ["time_zone"] = "Europe/Nowhere", ["email"] = "nobody" }));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["problems"]!.AsArray().Select(p => p!["path"]!.GetValue<string>()).ShouldBe(["$.id", "$.name", "$.time_zone", "$.email"]);
    }

    [Fact]
    public async Task Names_and_addresses_of_people_are_in_no_log()
    {
        await using var server = await RunningServer.OnSqlite();
        using var client = server.Client((await server.NewClinic()).Tokens["owner"]);
        var id = Guid.CreateVersion7();
        await client.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = id, ["name"] = "Zebulon Quince", ["time_zone"] = "Europe/Amsterdam", ["email"] = "zebulon@quince.example" }));
        await client.PostAsync("/api/v1/people", RunningServer.Json(new JsonObject { ["id"] = id, ["name"] = "Zebulon Quince", ["time_zone"] = "Zebulon" }));
        await client.GetAsync("/api/v1/people");
        await client.GetAsync($"/api/v1/people/{id}");

        lock (server.Log)
        {
            server.Log.ToString().ShouldNotContain("ebulon");
            server.Log.Length.ShouldBeGreaterThan(0);
        }
    }

    // Every table of the clinic that is backed up, but for who looked and what they tried.
    private static async Task<string> Rows(RunningServer server, TestClinic clinic) => await server.App.Services.GetRequiredService<Database>().Snapshot(async work =>
    {
        var counts = new List<string>();
        foreach (var table in BackupTable.All.Where(t => t.Name is not ("audit" or "seal") && t.Columns.Any(c => c.Name == "clinic")))
            counts.Add($"{table.Name} {await work.Number($"select count(*) from {table.Name} where clinic = @clinic", new { clinic = clinic.Id.Value })}");
        return string.Join(", ", counts);
    });

    private static HttpRequestMessage Broken(string endpoint, TestClinic clinic, Random dice)
    {
        var request = Grid.RequestOf(endpoint, clinic);
        var path = request.RequestUri!.OriginalString;
        switch (dice.Next(8))
        {
            case 0:
                path = path[..dice.Next(1, path.Length + 1)] + Uri.EscapeDataString(Nasty[dice.Next(4, Nasty.Length)]);
                break;
            case 1:
                path += $"?most={dice.Next(-5, 2000)}&after={Uri.EscapeDataString(Nasty[dice.Next(2)])}";
                break;
            case 2:
                path += "?most=many&after=none&from=x&session=x&afterRow=x&before=x&goal=x&load=x&seen=x";
                break;
            default:
                break;
        }

        request.RequestUri = new(path, UriKind.Relative);
        if (request.Method == HttpMethod.Get) return request;
        var body = Grid.BodyOf(endpoint, clinic) ?? new JsonObject();
        var text = dice.Next(10) switch
        {
            0 => "",
            1 => body.ToJsonString()[..^1],
            2 => "[" + new string('[', 200) + body.ToJsonString(),
            3 => "null",
            4 => "{\"a\":1,\"a\":2}",
            _ => Changed(body.AsObject(), dice).ToJsonString(),
        };
        request.Content = dice.Next(12) == 0
            ? new ByteArrayContent([0xFF, 0xFE, .. Encoding.UTF8.GetBytes(text)]) { Headers = { { "Content-Type", "application/json" } } }
            : new StringContent(text, Encoding.UTF8, dice.Next(12) == 0 ? "text/html" : "application/json");
        return request;
    }

    private static JsonObject Changed(JsonObject body, Random dice)
    {
        var keys = body.Select(p => p.Key).ToList();
        if (keys.Count == 0 || dice.Next(6) == 0) body[$"extra{dice.Next(9)}"] = Nasty[0];
        if (keys.Count == 0) return body;
        var key = keys[dice.Next(keys.Count)];
        switch (dice.Next(7))
        {
            case 0:
                body.Remove(key);
                break;
            case 1:
                body[key] = null;
                break;
            case 2:
                body[key] = 1e300;
                break;
            case 3:
                body[key] = new JsonArray(1, 2, 3);
                break;
            case 4:
                body[key] = new JsonObject { ["a"] = "b" };
                break;
            case 5:
                body[key] = -dice.Next();
                break;
            default:
                body[key] = Nasty[dice.Next(Nasty.Length)];
                break;
        }

        return body;
    }
}
