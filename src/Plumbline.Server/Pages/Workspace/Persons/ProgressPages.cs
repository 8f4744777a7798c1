using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>How it goes: pain, how much was done, and what questionnaires say over time.</summary>
internal static class ProgressPages
{
    /// <summary>Adds the page.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage("/people/{person:guid}/progress", Show).For(Rules.Readers);

    private static async Task<IResult> Show(HttpContext context, Guid person, Workbench bench, Words words, string? done = null)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var (told, doing, outcomes) = (ToldEntry.Of(await JournalEvents.Of(context, person)), await Api.Call(context, "adherence", null, ("person", person)), await Api.Call(context, "outcomes", null, ("person", person)));
        var instruments = await Api.Call(context, "instruments");
        return Page.Of<ProgressPage>(
            ("Head", head), ("Pain", ToldEntry.PainOfSessions(told)), ("Mornings", ToldEntry.PainOfMornings(told)), ("Adherence", doing.IsDone ? doing.Json : null),
            ("Name", PersonPages.Names(context)),
            ("Outcomes", OutcomeLine.Of(outcomes.Json!, bench.Outcomes)), ("Notes", OutcomeLine.Notes(outcomes.Json!, bench.Outcomes)),
            ("Instruments", instruments.Json!["instruments"]!.AsArray().OfType<JsonNode>().ToList()), ("Done", done == "answered" ? words["done.answered"] : null));
    }
}
