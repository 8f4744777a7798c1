using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages;

/// <summary>Everything that happened to somebody, from the journal.</summary>
internal static class JournalEvents
{
    private const int Most = 200;

    /// <summary>Every event, the oldest first; none when the caller may not read them.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Of(HttpContext context, Guid person)
    {
        List<JsonNode> events = [];
        for (long after = 0; ;)
        {
            var page = await Api.Call(context, "journal", null, ("person", person), ("after", after), ("most", Most));
            if (!page.IsDone) return events;
            events.AddRange(page.Json!["events"]!.AsArray().OfType<JsonNode>());
            if (page.Json["next"] is not { } next) return events;
            after = next.GetValue<long>();
        }
    }
}
