using System.Globalization;
using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>An event of the journal as a line that is read.</summary>
/// <param name="On">The day.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What matters of it; null when the title says all.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">How serious it is; null for the usual.</param>
public sealed record JournalLine(DateOnly On, string Title, string? Text, string By, string? Kind)
{
    /// <summary>What else there is to say, for whoever asks.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>The lines of events, the newest first. The rules' verdicts of one day stand on one line.</summary>
    /// <param name="events">The events, as the API has them.</param>
    /// <param name="words">Words of the language.</param>
    /// <param name="name">The name of an exercise by its id.</param>
    public static IReadOnlyList<JournalLine> Of(IReadOnlyList<JsonNode> events, Words words, Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. events.GroupBy(e => (Day: e.Day("occurred_on"), Group: e.Text("kind") == "verdict-given" ? "verdict-given" : e.Text("id")))
            .Select(g => g.Key.Group == "verdict-given" ? Judged([.. g], words, name) : One(g.Single(), words, name))
            .Reverse().OrderByDescending(line => line.On)];
    }

    private static JournalLine One(JsonNode e, Words words, Func<string, string> name)
    {
        var (kind, what) = (e.Text("kind"), e["what"]!);
        var key = "event." + kind;
        var text = kind switch
        {
            "session-logged" => ToldEntry.Peak(e["what"]!["log"]!) is { } peak ? words.Of("event.peak", Number(peak)) : null,
            "morning-pain-reported" => words.Of("event.morning", Number(what["pain"]!.GetValue<double>())),
            "week-rated" => words.Of("event.rating", Number(what["rating"]!.GetValue<double>())),
            "screened" => words["level." + what["screening"].Text("level")],
            "checked-in" => string.Join(' ', new[] { "flare_up", "ill", "poor_sleep" }.Where(k => what[k]?.GetValue<bool>() == true).Select(k => words["checked." + k])),
            _ => what["reason"]?.GetValue<string>() ?? what["text"]?.GetValue<string>(),
        };
        return new(e.Day("occurred_on"), words.Keys.Contains(key) ? words[key] : kind, text is "" ? null : text, Author(e, words), kind is "locked" or "adverse-event-reported" ? "danger" : null)
        {
            More = kind switch
            {
                "session-logged" => [.. Session(what["log"]!, words, name)],
                "screened" => [.. what["screening"]!["reported"].Texts()],
                _ => [],
            },
        };
    }

    private static IEnumerable<string> Session(JsonNode log, Words words, Func<string, string> name)
    {
        foreach (var (field, key) in ((string, string)[])[("pain_before", "session.before"), ("pain_after", "log.after"), ("effort_0_10", "log.effort")])
            if (log[field] is { } score) yield return $"{words[key]} {Number(score.GetValue<double>())}";
        if (log["spread_further"]?.GetValue<bool>() == true) yield return words["session.spread"];
        if (log["new_numbness_or_weakness"]?.GetValue<bool>() == true) yield return words["session.numb"];
        var items = log["items"]!.AsArray();
        yield return words.Of("session.done_of", items.Count(i => i!["skip_reason"] is null && !(i["completed_fraction"]?.GetValue<double>() == 0)), items.Count);
        foreach (var item in items)
        {
            if (item!["skip_reason"] is { } skip) yield return words.Of("session.skipped", name(item.Text("exercise")), words["skip." + skip.GetValue<string>()]);
            if (item["that_hurt"]?.GetValue<bool>() == true) yield return words.Of("session.that_hurt", name(item.Text("exercise")));
        }
    }

    private static JournalLine Judged(IReadOnlyList<JsonNode> events, Words words, Func<string, string> name) => new(
        events[0].Day("occurred_on"), words["event.verdict-given"],
        string.Join(' ', events.GroupBy(e => e["what"].Text("verdict")).Select(g => words.Of("verdicts." + g.Key, g.Count()))), Author(events[0], words),
        events.Any(e => e["what"].Text("verdict") is "stop" or "refer") ? "caution" : null)
    {
        More = [.. events.Select(e => $"{name(e["what"].Text("exercise"))}: {words["verdict." + e["what"].Text("verdict")]}. {e["what"].Text("for_clinician")}")],
    };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Author(JsonNode e, Words words) => e["by"]!["name"]?.GetValue<string>() ?? words["by." + e["by"].Text("role")];
}
