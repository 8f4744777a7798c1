using System.Globalization;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>An event of the journal as a line that is read.</summary>
/// <param name="On">The day.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">More of it; null when the title says all.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">How serious it is; null for the usual.</param>
public sealed record JournalLine(DateOnly On, string Title, string? Text, string By, string? Kind)
{
    /// <summary>The lines of events, the newest first. The rules' verdicts of one day stand on one line.</summary>
    public static IReadOnlyList<JournalLine> Of(IReadOnlyList<JsonNode> events, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. events.GroupBy(e => (Day: Day(e), Group: e.Text("kind") == "verdict-given" ? "verdict-given" : e.Text("id")))
            .Select(g => g.Key.Group == "verdict-given" ? Judged([.. g], words) : One(g.Single(), words))
            .Reverse().OrderByDescending(line => line.On)];
    }

    /// <summary>The worst pain of each day with a session.</summary>
    public static IReadOnlyList<(DateOnly Day, double? Value)> Pain(IReadOnlyList<JsonNode> events) =>
        [.. events.Where(e => e.Text("kind") == "session-logged").GroupBy(Day).OrderBy(day => day.Key).Select(day => (day.Key, day.Max(Peak)))];

    private static JournalLine One(JsonNode e, Words words)
    {
        var (kind, what) = (e.Text("kind"), e["what"]!);
        var key = "event." + kind;
        var text = kind switch
        {
            "session-logged" => Peak(e) is { } peak ? words.Of("event.peak", peak.ToString("0.#", CultureInfo.InvariantCulture)) : null,
            "morning-pain-reported" => words.Of("event.morning", what["pain"]!.GetValue<double>().ToString("0.#", CultureInfo.InvariantCulture)),
            _ => what["reason"]?.GetValue<string>() ?? what["text"]?.GetValue<string>(),
        };
        return new(Day(e), words.Keys.Contains(key) ? words[key] : kind, text, Author(e, words), kind is "locked" or "adverse-event-reported" ? "danger" : null);
    }

    private static JournalLine Judged(IReadOnlyList<JsonNode> events, Words words) => new(
        Day(events[0]), words["event.verdict-given"],
        string.Join(' ', events.GroupBy(e => e["what"].Text("verdict")).Select(g => words.Of("verdicts." + g.Key, g.Count()))), Author(events[0], words),
        events.Any(e => e["what"].Text("verdict") is "stop" or "refer") ? "caution" : null);

    private static double? Peak(JsonNode e)
    {
        var log = e["what"]!["log"]!;
        return log["pain_peak"]?.GetValue<double>() ?? log["items"]!.AsArray().Select(i => i!["pain_peak"]?.GetValue<double>()).Max();
    }

    private static string Author(JsonNode e, Words words) => e["by"]!["name"]?.GetValue<string>() ?? words["by." + e["by"].Text("role")];

    private static DateOnly Day(JsonNode e) => DateOnly.ParseExact(e.Text("occurred_on"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
