using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Plumbline.Server.Tests.Faults;
using Plumbline.Storage.Sqlite;
using Plumbline.Storage.Tests.Postgres;

namespace Plumbline.Server.Tests;

/// <summary>Metrics and traces arrive where the variables of OpenTelemetry say, and say nothing of anybody.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly HttpListener collector = new();
    private readonly ConcurrentDictionary<string, string> told = new();
    private readonly string place = $"http://127.0.0.1:{LocalPostgres.FreePort()}/";

    public TelemetryTests()
    {
        collector.Prefixes.Add(place);
        collector.Start();
        _ = Task.Run(Collect);
    }

    public void Dispose() => collector.Close();

    [Fact]
    public async Task What_was_called_and_counted_is_told_without_people_addresses_and_values()
    {
        var (data, person) = (Directory.CreateTempSubdirectory("plumbline-telemetry-").FullName, Guid.CreateVersion7());
        string token;
        await using (var database = await SqliteDatabase.Open(Path.Combine(data, "plumbline.db"), TimeProvider.System)) token = await ServerProcess.NewOwner(database);
        using var server = await ServerProcess.Start(data, null, null, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = place,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        });
        using var client = server.Client(token);

        (await ServerProcess.Register(client, person)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await client.PostAsync($"/api/v1/people/{person}/goals", RunningServer.Json(new JsonObject { ["text"] = "Walk with Ngozi" }))).StatusCode.ShouldBe(HttpStatusCode.Created);
        await client.GetAsync($"/join/nothing-{person}?secret={person}");

        await Until("/v1/traces", "set-goal");
        await Until("/v1/metrics", "plumbline.events");
        await Until("/v1/metrics", "GoalSet");
        await Until("/v1/metrics", "http.server.request.duration");
        told["/v1/traces"].ShouldContain("register-person");
        foreach (var text in told.Values)
            foreach (var secret in new[] { person.ToString(), person.ToString("N"), "Ngozi", token, "Authorization" }) text.ShouldNotContain(secret, Case.Insensitive);
    }

    private async Task Until(string path, string word)
    {
        for (var waited = 0; waited < 300; waited++)
        {
            if (told.TryGetValue(path, out var text) && text.Contains(word, StringComparison.Ordinal)) return;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{word} was not told to {path} within half a minute.");
    }

    private async Task Collect()
    {
        try
        {
            while (true)
            {
                var context = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                told.AddOrUpdate(context.Request.Url!.AbsolutePath, _ => Text(body), (_, before) => before + Text(body));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // Names and values stand in the message as they are.
    private static string Text(MemoryStream body) => Encoding.Latin1.GetString(body.ToArray());
}
