using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages;

/// <summary>Less that the rules ask for after the last answers. It counts already, and is written down with the next session or the answer of the morning after.</summary>
/// <param name="Name">The exercise.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Until">The first day on which it would be over; null when no day ends it.</param>
/// <param name="ForPerson">Why, in plain words.</param>
/// <param name="ForClinician">Why, on which answers.</param>
public sealed record FollowsNow(string Name, string Kind, DateOnly Since, DateOnly? Until, string ForPerson, string ForClinician)
{
    /// <summary>All of it, in the order of the programme.</summary>
    /// <param name="episode">The episode, as the API has it.</param>
    /// <param name="events">What happened in it.</param>
    /// <param name="name">The name of an exercise by its id.</param>
    public static IReadOnlyList<FollowsNow> Of(JsonNode episode, IReadOnlyList<JsonNode> events, Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return
        [
            .. episode["items"]!.AsArray().Where(i => i!["is_new"]?.GetValue<bool>() == true && i.Text("verdict") is "regress" or "stop" or "refer").Select(i => new FollowsNow(
                name(i.Text("exercise")), i.Text("verdict"), BegunOn(i!, episode, events), i!["until"] is null ? null : i.Day("until"), i.Text("because"), i.Text("for_clinician"))),
        ];
    }

    // What rests on sessions counts since the last one; anything else, a break for one, since today.
    private static DateOnly BegunOn(JsonNode item, JsonNode episode, IReadOnlyList<JsonNode> events) =>
        item["inputs"]!.AsArray().Any(i => i.Text("name").StartsWith("history[", StringComparison.Ordinal))
        && events.LastOrDefault(e => e.Text("kind") == "session-logged" && e["what"]!["log"]!["items"]!.AsArray().Any(i => i.Text("exercise") == item.Text("exercise"))) is { } last
            ? last.Day("occurred_on")
            : episode.Day("day");
}
