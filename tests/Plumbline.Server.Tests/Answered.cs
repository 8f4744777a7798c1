using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Tests;

/// <summary>Calls of the API in one line, and their answers.</summary>
internal static class Answered
{
    public static async Task<(HttpStatusCode Status, JsonNode? Body)> Call(this HttpClient client, string method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : RunningServer.Json(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Goes on as whoever has a token.</summary>
    public static void Use(this HttpClient client, string token) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public static string Text(this JsonNode? node, string key) => node![key]!.GetValue<string>();
}
