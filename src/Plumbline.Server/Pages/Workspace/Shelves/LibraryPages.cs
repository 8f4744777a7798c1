using System.Text.Json.Nodes;
using Plumbline.Exercises.Ladders;
using Plumbline.Server.Access;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Shelves;

/// <summary>The exercises to look things up in: search, filters, and a page for each.</summary>
internal static class LibraryPages
{
    private static readonly string[] Filters = ["text", "position", "muscle", "bias", "equipment", "load"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/library", Show).For(Rules.Readers);
        routes.MapPage("/library/{exercise}", One).For(Rules.Readers);
    }

    private static async Task<IResult> Show(HttpContext context, Practice practice)
    {
        var asked = Filters.Select(f => (Name: f, Value: context.Request.Query[f].ToString().Trim())).Where(f => f.Value.Length > 0).ToDictionary(f => f.Name, f => f.Value);
        var found = await Api.Call(context, "exercises", null, [.. asked.Select(f => (f.Key, (object)f.Value))]);
        if (!found.IsDone) return PageFaults.Refused(context, found);
        return Page.Of<LibraryPage>(("Who", CaseloadPages.Who(context)), ("Found", found.Json!["exercises"]!.AsArray().OfType<JsonNode>().ToList()), ("Catalogue", practice.Catalogue), ("Asked", asked));
    }

    private static async Task<IResult> One(HttpContext context, string exercise, Practice practice, SourceTitles sources)
    {
        if (!practice.Catalogue.ById.TryGetValue(exercise, out var found)) return PageFaults.NotFound();
        var pictures = (await Api.Call(context, "exercise", null, ("exercise", exercise))).Json?["pictures"];
        return Page.Of<ExercisePage>(("Who", CaseloadPages.Who(context)), ("Exercise", found), ("Catalogue", practice.Catalogue), ("Sources", sources), ("Pictures", pictures), ("Steps", Steps(exercise, practice).ToList()));
    }

    // What leads on from an exercise, and what leads to it.
    private static IEnumerable<(string Kind, string Exercise, string? For)> Steps(string exercise, Practice practice) => practice.Catalogue.Ladders.SelectMany(l => l.Edges).SelectMany<Edge, (string, string, string?)>(edge => edge.Kind switch
    {
        EdgeKind.Harder when edge.From == exercise => [("harder", edge.To, null)],
        EdgeKind.Harder when edge.To == exercise => [("easier", edge.From, null)],
        EdgeKind.Alternative when edge.From == exercise => [("alternative", edge.To, null)],
        EdgeKind.Alternative when edge.To == exercise => [("alternative", edge.From, null)],
        EdgeKind.Substitute when edge.From == exercise => [("substitute", edge.To, edge.For)],
        EdgeKind.Harder or EdgeKind.Alternative or EdgeKind.Substitute => [],
    }).Distinct().OrderBy(s => s.Item1, StringComparer.Ordinal);
}
