using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>How it goes: what was done, how it felt, and what the answers to questions say of it, no more and no less than they do.</summary>
internal static class MyProgressPages
{
    /// <summary>Adds the page.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage("/my/progress", Show).For(AccessRole.Patient);

    private static async Task<IResult> Show(HttpContext context, Workbench bench, Words words)
    {
        var me = ("person", (object)LivingPages.Me(context));
        var (doing, outcomes) = (await Api.Call(context, "adherence", null, me), await Api.Call(context, "outcomes", null, me));
        if (!outcomes.IsDone) return PageFaults.NotFound();
        return Page.Of<ProgressPage>(
            ("Doing", doing.IsDone ? DoneWeeks.Of(doing.Json!, words) : null), ("Pain", ToldEntry.PainOfSessions(ToldEntry.Of(await JournalEvents.Of(context, LivingPages.Me(context))))),
            ("Scales", ToldScale.Of(outcomes.Json!, bench.Outcomes.Words, words)));
    }
}
