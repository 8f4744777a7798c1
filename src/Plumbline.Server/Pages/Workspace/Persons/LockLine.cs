using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Pages.Components;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>Locks and holds of an episode, as they are read.</summary>
internal static class LockLine
{
    /// <summary>Whether a lock closes exercise altogether.</summary>
    public static bool Closes(JsonNode held) => held.Text("level") is "urgent" or "emergency";

    /// <summary>From when to when a hold lasts, and what of the body it keeps still.</summary>
    public static string While(JsonNode hold, Words words)
    {
        var time = hold.Text("until") is { Length: > 0 } until ? words.Of("holds.until", Day(hold.Text("from")), Day(until)) : words.Of("locks.since", Day(hold.Text("from")));
        return hold["directions"] is JsonArray { Count: > 0 } directions ? $"{words.Of("holds.directions", string.Join(", ", directions.Texts().Select(d => words["bias." + d].ToLowerInvariant())))} {time}" : time;
    }

    /// <summary>A day in words.</summary>
    public static string Day(string day) => PlotDrawing.Written(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
