using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>What somebody told of sessions and mornings, to be put right where it was wrong. The old entry stays in the journal.</summary>
internal static class EntryPages
{
    private const int Most = 30;
    private static readonly string[] Told = ["corrected"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/entries", Choose).For(AccessRole.Patient);
        routes.MapPage("/my/entries/{entry:guid}", (HttpContext context, Guid entry) => Show(context, entry, null)).For(AccessRole.Patient);
        routes.MapForm("/my/entries/{entry:guid}", Correct).For(AccessRole.Patient);
    }

    private static async Task<IResult> Choose(HttpContext context, Words words, string? done = null) =>
        Page.Of<EntriesPage>(("Entries", ToldEntry.Of(await JournalEvents.Of(context, LivingPages.Me(context))).Take(Most).ToList()), ("Done", Told.Contains(done) ? words["done.my_" + done] : null));

    private static async Task<IResult> Show(HttpContext context, Guid entry, ApiAnswer? refused) =>
        ToldEntry.Of(await JournalEvents.Of(context, LivingPages.Me(context))).FirstOrDefault(e => e.Id == entry) is { } found
            ? Page.Of<EntryPage>(refused?.Status ?? StatusCodes.Status200OK, ("Entry", found), ("Names", await Names(context)), ("Refused", refused))
            : PageFaults.NotFound();

    private static async Task<IResult> Correct(HttpContext context, Guid entry)
    {
        var form = await Forms.Read(context);
        if (ToldEntry.Of(await JournalEvents.Of(context, LivingPages.Me(context))).FirstOrDefault(e => e.Id == entry) is not { } found) return PageFaults.NotFound();
        var body = new JsonObject { ["id"] = Guid.CreateVersion7().ToString(), ["entry"] = entry.ToString() };
        if (form["withdraw"].ToString() == "yes") body["withdrawn"] = true;
        else if (found.Log is null) body["pain"] = Forms.Number(form["pain"]);
        else body["log"] = Corrected(found.Log, form);
        var answer = await Api.Call(context, "correct-entry", body, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/entries?done=corrected") : await Show(context, entry, answer);
    }

    // What the form does not ask for stays as it was told.
    private static JsonNode Corrected(JsonNode log, IFormCollection form)
    {
        var corrected = log.DeepClone();
        foreach (var name in ToldEntry.Scores) corrected[name] = Forms.Number(form[name]);
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
}
