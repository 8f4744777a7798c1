using Plumbline.Server.Access;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>Everything that happened, and a place to write down something bad that did.</summary>
internal static class JournalPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/journal", (HttpContext context, Guid person, Words words, string? done = null) => Show(context, person, words, done, null)).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/adverse-events", Tell).For(Rules.Writers);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, Words words, string? done, ApiAnswer? refused)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var events = await JournalEvents.Of(context, person);
        var programme = await Api.Call(context, "programme", null, ("person", person));
        return Page.Of<JournalPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Lines", JournalLine.Of(events, words, PersonPages.Names(context))), ("Refused", refused), ("Id", Guid.CreateVersion7()),
            ("Adverse", events.Where(e => e.Text("kind") == "adverse-event-reported").Reverse().ToList()),
            ("Exercises", programme.IsDone ? PlanLine.Of(programme.Json!, context.RequestServices.GetRequiredService<Practice>()).Select(l => (l.Exercise, l.Name)).ToList() : []), ("Done", done == "adverse" ? words["done.adverse"] : null), ("Given", Forms.Given(context)));
    }

    private static async Task<IResult> Tell(HttpContext context, Guid person, Words words)
    {
        var body = await Forms.Body(context, "id", "severity", "text", "exercise");
        body["text"] ??= "";
        var answer = await Api.Call(context, "report-adverse-event", body, ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}/journal?done=adverse") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, words, null, answer);
    }
}
