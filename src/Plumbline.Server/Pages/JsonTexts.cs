using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages;

/// <summary>Texts out of an answer of the API.</summary>
internal static class JsonTexts
{
    /// <summary>The text under a key; empty when there is none.</summary>
    public static string Text(this JsonNode? node, string key) => node?[key]?.GetValue<string>() ?? "";

    /// <summary>The texts of a list, or the <c>text</c> of its objects.</summary>
    public static IEnumerable<string> Texts(this JsonNode? list) => list?.AsArray().Select(t => t is JsonObject o ? o.Text("text") : t!.GetValue<string>()) ?? [];
}
