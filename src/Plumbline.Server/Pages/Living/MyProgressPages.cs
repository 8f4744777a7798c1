using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>How it goes: what was done, how it felt, and what the answers to questions say of it, no more and no less than they do.</summary>
internal static class MyProgressPages
{
    private const string Rated = "rated";

    /// <summary>Adds the page, and what rates a week on it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/progress", (HttpContext context, Workbench bench, Words words, string? done = null) => Show(context, bench, words, done == Rated ? words["done.my_answered"] : null, null)).For(AccessRole.Patient);
        routes.MapForm("/my/progress", Rate).For(AccessRole.Patient);
    }

    private static async Task<IResult> Show(HttpContext context, Workbench bench, Words words, string? done, ApiAnswer? refused)
    {
        var me = ("person", (object)LivingPages.Me(context));
        var (doing, outcomes) = (await Api.Call(context, "adherence", null, me), await Api.Call(context, "outcomes", null, me));
        if (!outcomes.IsDone) return PageFaults.NotFound();
        return Page.Of<ProgressPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Doing", doing.IsDone ? DoneWeeks.Of(doing.Json!, bench, words) : null), ("Pain", ToldEntry.PainOfSessions(ToldEntry.Of(await JournalEvents.Of(context, LivingPages.Me(context))))),
            ("Scales", ToldScale.Of(outcomes.Json!, bench.Outcomes.Words, words)), ("Done", done), ("Wrong", refused is null ? null : string.Join(' ', refused.Problems.Select(p => p.Message))));
    }

    private static async Task<IResult> Rate(HttpContext context, Workbench bench, Words words)
    {
        var form = await Forms.Read(context);
        var body = new JsonObject { ["id"] = Guid.CreateVersion7().ToString(), ["from"] = Forms.Text(form["from"]), ["rating"] = Forms.Number(form["rating"]) };
        var answer = await Api.Call(context, "rate-week", body, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next($"/my/progress?done={Rated}") : await Show(context, bench, words, null, answer);
    }
}
