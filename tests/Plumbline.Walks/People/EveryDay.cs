using System.Net;
using System.Text.Json.Nodes;
using Plumbline.Server.Tests;

namespace Plumbline.Walks.People;

/// <summary>Somebody who was screened and has two exercises for every day, so that there is a session on whichever day a test runs.</summary>
internal static class EveryDay
{
    public static async Task BeginEveryDay(this HttpClient clinician, Guid person)
    {
        var api = $"/api/v1/people/{person}";
        var intake = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("samples", "intakes", "desk-worker.json")))!;
        intake["as_of"] = (await clinician.Call("GET", $"{api}/today")).Body.Text("day");
        (await clinician.Call("POST", $"{api}/intake", intake)).Status.ShouldBe(HttpStatusCode.Created);
        var approved = await clinician.Call("POST", $"{api}/programmes", new JsonObject { ["plan"] = "Bridge: 10 reps, once a day\nCat and camel: 8 reps, once a day", ["reason"] = "It fits." });
        approved.Status.ShouldBe(HttpStatusCode.Created, approved.Body?.ToJsonString());
    }
}
