using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Living;

/// <summary>The programme as the person who does it reads it: what, how much, why, and what changed.</summary>
internal static class MyPlanPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/plan", Show).For(AccessRole.Patient);
        routes.MapPage("/my/paper", Paper).For(AccessRole.Patient);
    }

    private static async Task<IResult> Show(HttpContext context)
    {
        var plan = await Api.Call(context, "programme", null, ("person", LivingPages.Me(context)));
        if (plan.IsNotFound) return PageFaults.NotFound();
        List<PlannedExercise> exercises = [];
        foreach (var item in plan.IsDone ? plan.Json!["items"]!.AsArray() : []) exercises.Add(await Planned(context, item!));
        var episode = await Api.Call(context, "episode", null, ("person", LivingPages.Me(context)));
        var events = await JournalEvents.Of(context, LivingPages.Me(context));
        var follows = FollowsNow.Of(episode.Json!, events, PersonPages.Names(context));
        return Page.Of<PlanPage>(("Plan", plan), ("Episode", episode.Json), ("Exercises", exercises), ("Changes", PlanChange.Of(episode.Json!, events, follows)));
    }

    private static async Task<IResult> Paper(HttpContext context)
    {
        var plan = await Api.Call(context, "programme", null, ("person", LivingPages.Me(context)));
        return plan.IsNotFound ? PageFaults.NotFound() : Page.Of<PaperPage>(("Person", LivingPages.Me(context)), ("Plan", plan));
    }

    private static async Task<PlannedExercise> Planned(HttpContext context, JsonNode item)
    {
        var found = await Api.Call(context, "exercise", null, ("exercise", item.Text("exercise")));
        var words = found.Json?["words"];
        return new(
            item.Text("exercise"), item.Text("name"), Said(item["dose"].Deserialize<Dose>(JsonRules.Options)!, item.Text("exercise"), context.RequestServices.GetRequiredService<Practice>()), [.. item["days"].Texts()],
            [.. item["because"].Texts()], [.. item["cautions"].Texts()], [.. words?["steps"].Texts() ?? []], [.. words?["mistakes"].Texts() ?? []], [.. words?["stop_when"].Texts() ?? []],
            found.Json?["pictures"]?["start"]?.GetValue<string>(), found.Json?["pictures"]?["end"]?.GetValue<string>());
    }

    // What the exercise does anyway, its steps say.
    private static string Said(Dose dose, string exercise, Practice practice) =>
        practice.Catalogue.ById.TryGetValue(exercise, out var known) ? DoseWording.Full(DoseShortening.Of(dose, known, practice.Doses)) : DoseWording.Full(dose);
}

/// <summary>An exercise of a plan, with all that there is to know about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dose">How much, as a sentence.</param>
/// <param name="Days">The days of the week.</param>
/// <param name="Because">Why it is in the plan.</param>
/// <param name="Cautions">What this person minds.</param>
/// <param name="Steps">How it is done.</param>
/// <param name="Mistakes">What often goes wrong.</param>
/// <param name="StopWhen">When to stop it.</param>
/// <param name="Start">Address of the picture of its start; null when there is none.</param>
/// <param name="End">Address of the picture of its end.</param>
public sealed record PlannedExercise(
    string Id, string Name, string Dose, IReadOnlyList<string> Days, IReadOnlyList<string> Because, IReadOnlyList<string> Cautions,
    IReadOnlyList<string> Steps, IReadOnlyList<string> Mistakes, IReadOnlyList<string> StopWhen, string? Start, string? End);

/// <summary>What changed in a plan, and why.</summary>
/// <param name="On">Since which day.</param>
/// <param name="Name">The exercise; null when the whole plan changed.</param>
/// <param name="Kind">The verdict, or what was done.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record PlanChange(DateOnly On, string? Name, string Kind, string Why)
{
    private const int Most = 6;

    /// <summary>The newest changes first: what follows from the last answers, steps in effect, and plans that a clinician approved or changed.</summary>
    public static IReadOnlyList<PlanChange> Of(JsonNode episode, IReadOnlyList<JsonNode> events, IReadOnlyList<FollowsNow> follows)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(events);
        var steps = episode["verdicts"]!.AsArray().Where(v => v.Text("fate") == "in-effect" && v.Text("verdict") != "keep")
            .Select(v => new PlanChange(v.Day("on"), v.Text("name"), v.Text("verdict"), v.Text("for_person")));
        var plans = events.Where(e => e.Text("kind") is "approved" or "changed").Select(e => new PlanChange(e.Day("occurred_on"), null, e.Text("kind"), e["what"].Text("reason")));
        return [.. follows.Select(f => new PlanChange(f.Since, f.Name, f.Kind, f.ForPerson)).Concat(steps).Concat(plans).OrderByDescending(c => c.On).Take(Most)];
    }
}
