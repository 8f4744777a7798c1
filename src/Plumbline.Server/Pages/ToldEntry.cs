using System.Text.Json.Nodes;

namespace Plumbline.Server.Pages;

/// <summary>A session or a morning as it counts now.</summary>
/// <param name="Id">The entry.</param>
/// <param name="On">The day.</param>
/// <param name="Log">How the session went; null for a morning.</param>
/// <param name="Pain">Pain of the morning; null for a session.</param>
/// <param name="IsCorrected">Whether it was corrected.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record ToldEntry(Guid Id, DateOnly On, JsonNode? Log, double? Pain, bool IsCorrected, bool IsWithdrawn)
{
    /// <summary>The scores of a session that can be put right.</summary>
    public static IReadOnlyList<string> Scores { get; } = ["pain_before", "pain_peak", "pain_after"];

    /// <summary>The entries of a journal, the newest first.</summary>
    public static IReadOnlyList<ToldEntry> Of(IReadOnlyList<JsonNode> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var corrections = events.Where(e => e.Text("kind") == "entry-corrected").ToLookup(e => e["what"].Text("entry"), e => e["what"]!);
        return [.. events.Where(e => e.Text("kind") is "session-logged" or "morning-pain-reported").Select(e =>
        {
            var last = corrections[e.Text("id")].LastOrDefault();
            return new ToldEntry(
                Guid.Parse(e.Text("id")), e.Day("occurred_on"),
                corrections[e.Text("id")].LastOrDefault(c => c["log"] is not null)?["log"] ?? e["what"]!["log"],
                corrections[e.Text("id")].LastOrDefault(c => c["pain"] is not null)?["pain"]?.GetValue<double>() ?? e["what"]!["pain"]?.GetValue<double>(),
                last is not null, last?["withdrawn"]?.GetValue<bool>() == true);
        }).OrderByDescending(e => e.On)];
    }

    /// <summary>The worst pain of each day with a session.</summary>
    public static IReadOnlyList<(DateOnly Day, double? Value)> PainOfSessions(IReadOnlyList<ToldEntry> entries) => Days(entries.Where(e => e.Log is not null), e => Peak(e.Log!));

    /// <summary>Pain on the mornings after sessions.</summary>
    public static IReadOnlyList<(DateOnly Day, double? Value)> PainOfMornings(IReadOnlyList<ToldEntry> entries) => Days(entries.Where(e => e.Log is null), e => e.Pain);

    private static IReadOnlyList<(DateOnly Day, double? Value)> Days(IEnumerable<ToldEntry> entries, Func<ToldEntry, double?> pain) =>
        [.. entries.Where(e => !e.IsWithdrawn).GroupBy(e => e.On).OrderBy(day => day.Key).Select(day => (day.Key, day.Max(pain)))];

    /// <summary>The worst pain of a session; null when nobody answered.</summary>
    public static double? Peak(JsonNode log) => log["pain_peak"]?.GetValue<double>() ?? log["items"]!.AsArray().Select(i => i!["pain_peak"]?.GetValue<double>()).Max();
}
