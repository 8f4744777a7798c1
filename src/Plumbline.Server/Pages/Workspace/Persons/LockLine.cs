using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>Locks and holds of an episode, as they are read.</summary>
internal static class LockLine
{
    /// <summary>Whether a lock closes exercise altogether.</summary>
    public static bool Closes(JsonNode held) => held.Text("level") is "urgent" or "emergency";

    /// <summary>What a hold keeps out and until when: several of one session are the same for whoever reads.</summary>
    public static string What(JsonNode hold) => $"{hold.Text("kind")} {hold["directions"]?.ToJsonString()} {hold.Text("until")}";

    /// <summary>From when to when a hold lasts, and what of the body it keeps still.</summary>
    public static string While(JsonNode hold, Words words)
    {
        var time = hold.Text("until") is { Length: > 0 } ? words.Of("holds.until", hold.DayText("from"), hold.DayText("until")) : words.Of("locks.since", hold.DayText("from"));
        return hold["directions"] is JsonArray { Count: > 0 } directions ? $"{words.Of("holds.directions", string.Join(", ", directions.Texts().Select(d => words["bias." + d].ToLowerInvariant())))} {time}" : time;
    }
}
