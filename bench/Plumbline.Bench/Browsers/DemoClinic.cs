using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Plumbline.Bench.Servers;

namespace Plumbline.Bench.Browsers;

/// <summary>The demo clinic on a server of its own, as its physiotherapist and one of its people come to it.</summary>
/// <param name="Server">The server.</param>
/// <param name="Folder">Where its database lies.</param>
/// <param name="Person">Somebody with weeks of sessions behind them and one to do, whichever day this is.</param>
/// <param name="Worker">What the physiotherapist's browser shows when it is signed in.</param>
/// <param name="Device">What the person's telephone shows.</param>
internal sealed record DemoClinic(ServerProcess Server, string Folder, Guid Person, string Worker, string Device) : IDisposable
{
    private const string Name = "Ada Lindqvist";
    private const string EveryDay = "Bridge: 10 reps, once a day\nCat and camel: 8 reps, once a day";

    public static async Task<DemoClinic> Open()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-").FullName;
        var server = await ServerProcess.Start(folder, null, isDemo: true);
        var password = await server.Hear("with the password");
        using var client = new HttpClient { BaseAddress = new(server.Address, "/api/v1/") };
        var worker = await Post(client, "sign-in", new() { ["email"] = "owner@demo.example", ["password"] = password }, "token");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", worker);
        var people = (await client.GetFromJsonAsync<JsonObject>("people"))!["people"]!.AsArray();
        var person = people.Single(p => p!["name"]!.GetValue<string>() == Name)!["id"]!.GetValue<Guid>();
        await Post(client, $"people/{person}/programmes", new() { ["plan"] = EveryDay, ["reason"] = "A little every day." }, "id");
        var link = await Post(client, $"people/{person}/links", new() { ["days"] = 1, ["pin"] = false }, "link");
        return new(server, folder, person, worker, await Post(client, "enrol", new() { ["link"] = link, ["device"] = "telephone" }, "token"));
    }

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> Post(HttpClient client, string path, JsonObject body, string asked)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())![asked]!.GetValue<string>();
    }
}
