using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>What helps to choose: what may stand instead of an exercise, why one is not in the plan, and what changed from version to version.</summary>
internal static class ChoosingPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/plan/swap/{exercise}", async (HttpContext context, Guid person, string exercise) => await Swap(context, person, exercise, PlanSheet.Of(await PlanPages.Lines(context, person)))).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/plan/swap/{exercise}", async (HttpContext context, Guid person, string exercise) => { await Forms.Read(context); return await Swap(context, person, exercise, PlanPages.Sheet(context)); }).For(Rules.Deciders);
        routes.MapPage("/people/{person:guid}/plan/why-not", WhyNot).For(Rules.Readers);
        routes.MapPage("/people/{person:guid}/plan/versions", Versions).For(Rules.Readers);
    }

    // What was typed into the plan goes along, and comes back with the choice.
    private static async Task<IResult> Swap(HttpContext context, Guid person, string exercise, PlanSheet sheet)
    {
        if (await PersonHead.Of(context, person) is not { } head || !context.RequestServices.GetRequiredService<Practice>().Catalogue.ById.TryGetValue(exercise, out var old)) return PageFaults.NotFound();
        var answer = await Api.Call(context, "swaps", null, ("person", person), ("exercise", exercise));
        List<Swappable> swaps = [];
        foreach (var swap in answer.Json?["swaps"]?.AsArray() ?? [])
        {
            var found = await Api.Call(context, "exercise", null, ("exercise", swap.Text("exercise")));
            swaps.Add(new(swap.Text("exercise"), swap.Text("name"), swap.Text("dose"), [.. swap!["because"].Texts()], [.. swap["cautions"].Texts()], found.Json?["pictures"]?["both"]?.GetValue<string>()));
        }

        return Page.Of<SwapPage>(("Head", head), ("Old", exercise), ("Name", old.Name), ("Swaps", swaps), ("Sheet", sheet), ("Given", Forms.Given(context)), ("Refused", answer.IsDone ? null : answer));
    }

    private static async Task<IResult> WhyNot(HttpContext context, Guid person, Practice practice, string? exercise = null)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        // By its name as by its id.
        var found = exercise is null ? null : practice.Catalogue.Exercises.FirstOrDefault(e => e.Id == exercise || e.Name.Equals(exercise.Trim(), StringComparison.OrdinalIgnoreCase));
        var answer = exercise is null ? null : await Api.Call(context, "why-not", null, ("person", person), ("exercise", found?.Id ?? exercise));
        return Page.Of<WhyNotPage>(
            ("Head", head), ("Names", practice.Catalogue.Exercises.Select(e => e.Name).Order(StringComparer.Ordinal).ToList()), ("Asked", found?.Name ?? exercise), ("Exercise", found?.Id),
            ("Answer", answer), ("NameOf", PersonPages.Names(context)));
    }

    private static async Task<IResult> Versions(HttpContext context, Guid person)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var answer = await Api.Call(context, "programme-versions", null, ("person", person));
        return Page.Of<VersionsPage>(("Head", head), ("Versions", answer.Json!["versions"]!.AsArray().OfType<JsonNode>().Reverse().ToList()));
    }
}

/// <summary>An exercise that may stand in the place of another, as it is shown.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dose">The dose of the catalogue.</param>
/// <param name="Because">Why it is offered.</param>
/// <param name="Cautions">What to mind.</param>
/// <param name="Picture">Address of its picture; null when there is none.</param>
public sealed record Swappable(string Exercise, string Name, string Dose, IReadOnlyList<string> Because, IReadOnlyList<string> Cautions, string? Picture);
