using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>What somebody told of sessions and mornings, to be put right where it was wrong. The old entry stays in the journal.</summary>
internal static class EntryPages
{
    private static readonly string[] Told = ["corrected"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/entries", Choose).For(AccessRole.Patient);
        routes.MapPage("/my/entries/{entry:guid}", (HttpContext context, Guid entry) => Show(context, entry, null)).For(AccessRole.Patient);
        routes.MapForm("/my/entries/{entry:guid}", Correct).For(AccessRole.Patient);
    }

    private static async Task<IResult> Choose(HttpContext context, Words words, string? done = null) =>
        Page.Of<EntriesPage>(("Entries", ToldEntry.Of(await MyPlanPages.Events(context))), ("Done", Told.Contains(done) ? words["done.my_" + done] : null));

    private static async Task<IResult> Show(HttpContext context, Guid entry, ApiAnswer? refused) =>
        ToldEntry.Of(await MyPlanPages.Events(context)).FirstOrDefault(e => e.Id == entry) is { } found
            ? Page.Of<EntryPage>(refused?.Status ?? StatusCodes.Status200OK, ("Entry", found), ("Names", await Names(context)), ("Refused", refused))
            : PageFaults.NotFound();

    private static async Task<IResult> Correct(HttpContext context, Guid entry)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (ToldEntry.Of(await MyPlanPages.Events(context)).FirstOrDefault(e => e.Id == entry) is not { } found) return PageFaults.NotFound();
        var body = new JsonObject { ["id"] = Guid.CreateVersion7().ToString(), ["entry"] = entry.ToString() };
        if (form["withdraw"].ToString() == "yes") body["withdrawn"] = true;
        else if (found.Log is null) body["pain"] = Whole(form["pain"]);
        else body["log"] = Corrected(found.Log, form);
        var answer = await Api.Call(context, "correct-entry", body, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/entries?done=corrected") : await Show(context, entry, answer);
    }

    // What the form does not ask for stays as it was told.
    private static JsonNode Corrected(JsonNode log, IFormCollection form)
    {
        var corrected = log.DeepClone();
        foreach (var name in ToldEntry.Scores) corrected[name] = Whole(form[name]);
        foreach (var item in corrected["items"]!.AsArray().OfType<JsonObject>())
        {
            switch (form[$"done.{item.Text("exercise")}"].ToString())
            {
                case "all":
                    item["completed_fraction"] = 1;
                    item.Remove("skip_reason");
                    break;
                case "part" when item["completed_fraction"]?.GetValue<double>() is not (> 0 and < 1):
                    item["completed_fraction"] = 0.5;
                    item.Remove("skip_reason");
                    break;
                case "none":
                    item["completed_fraction"] = 0;
                    break;
            }
        }

        foreach (var unsaid in corrected.AsObject().Where(p => p.Value is null).Select(p => p.Key).ToList()) corrected.AsObject().Remove(unsaid);
        return corrected;
    }

    private static async Task<IReadOnlyDictionary<string, string>> Names(HttpContext context) =>
        (await Api.Call(context, "exercises")).Json!["exercises"]!.AsArray().ToDictionary(e => e.Text("id"), e => e.Text("name"));

    private static JsonNode? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A session or a morning as it counts now.</summary>
/// <param name="Id">The entry.</param>
/// <param name="On">The day.</param>
/// <param name="Log">How the session went; null for a morning.</param>
/// <param name="Pain">Pain of the morning; null for a session.</param>
/// <param name="IsCorrected">Whether it was corrected.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record ToldEntry(Guid Id, DateOnly On, JsonNode? Log, double? Pain, bool IsCorrected, bool IsWithdrawn)
{
    private const int Most = 30;

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
                Guid.Parse(e.Text("id")), DateOnly.ParseExact(e.Text("occurred_on"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                corrections[e.Text("id")].LastOrDefault(c => c["log"] is not null)?["log"] ?? e["what"]!["log"],
                corrections[e.Text("id")].LastOrDefault(c => c["pain"] is not null)?["pain"]?.GetValue<double>() ?? e["what"]!["pain"]?.GetValue<double>(),
                last is not null, last?["withdrawn"]?.GetValue<bool>() == true);
        }).OrderByDescending(e => e.On).Take(Most)];
    }
}
