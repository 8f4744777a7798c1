using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Plumbline.Server.Tests;

/// <summary>The reviewed grid of endpoints and roles, and how each is called.</summary>
internal static class Grid
{
    private static readonly Dictionary<string, JsonNode> Rows = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "access-grid.json")))!["endpoints"]!.AsArray()
        .ToDictionary(e => e!["endpoint"]!.GetValue<string>(), e => e!);

    public static IReadOnlyList<string> Endpoints { get; } = [.. Rows.Keys];

    public static IReadOnlyList<string> RolesOf(string endpoint) => [.. Rows[endpoint]["roles"]!.AsArray().Select(r => r!.GetValue<string>())];

    /// <summary>A valid body; null when the endpoint takes none.</summary>
    public static JsonNode? BodyOf(string endpoint, TestClinic of) => Rows[endpoint]["body"] is { } body
        ? JsonNode.Parse(body.ToJsonString().Replace("{new}", Guid.CreateVersion7().ToString()).Replace("{person}", of.Person.Value.ToString()))
        : null;

    /// <summary>The request's method and address.</summary>
    public static HttpRequestMessage RequestOf(string endpoint, TestClinic of)
    {
        var parts = endpoint.Split(' ');
        var path = parts[1].Replace("{person:guid}", of.Person.Value.ToString()).Replace("{link:guid}", of.Link.ToString()).Replace("{device:guid}", of.Device.ToString()).Replace("{worker:guid}", of.Worker.ToString())
            .Replace("{request:guid}", of.Request.ToString()).Replace("{signin:guid}", of.SignIn.ToString()).Replace("{passkey}", of.Passkey);
        // What stands there besides is nobody's.
        return new(new HttpMethod(parts[0]), Regex.Replace(path, @"\{\w+(:guid)?\}", _ => Guid.NewGuid().ToString()));
    }
}
