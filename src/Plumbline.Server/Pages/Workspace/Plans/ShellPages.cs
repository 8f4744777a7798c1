using System.Text.Json.Nodes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>A shell for the time after an operation: a clinician fills in what the surgeon allows, and the exercises of the phase that the person is in.</summary>
internal static class ShellPages
{
    /// <summary>How many exercises there is room for.</summary>
    public const int Rows = 10;

    private static readonly string[] Texts = ["operation", "levels", "operated_on", "exercise_from", "brace"];
    private static readonly string[] Numbers = ["lifting_limit_kg", "sitting_limit_min"];
    private static readonly string[] Answers = ["bend_and_twist", "driving"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/protocols/{protocol}", (HttpContext context, Guid person, string protocol, Practice practice) => Show(context, person, protocol, practice, [])).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/protocols/{protocol}", Propose).For(Rules.Deciders);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, string protocol, Practice practice, IReadOnlyList<string> problems)
    {
        if (Shell(protocol, practice) is not { } shell || await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        return Page.Of<ShellPage>(
            problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Head", head), ("Protocol", shell), ("Phase", await PhaseOf(context, person, shell, practice)), ("Problems", problems), ("Given", Forms.Given(context)),
            ("Names", practice.Catalogue.Exercises.Select(e => e.Name).Order(StringComparer.Ordinal).ToList()));
    }

    private static async Task<IResult> Propose(HttpContext context, Guid person, string protocol, Practice practice)
    {
        if (Shell(protocol, practice) is not { } shell) return PageFaults.NotFound();
        var form = await Forms.Read(context);
        var (items, problems) = await Items(context, form, practice);
        var phase = await PhaseOf(context, person, shell, practice);
        var limits = new JsonObject([
            .. Texts.Select(t => KeyValuePair.Create(t, (JsonNode?)form[t].ToString())), .. Numbers.Select(n => KeyValuePair.Create(n, (JsonNode?)Forms.Number(form[n]))),
            .. Answers.Where(a => form[a].ToString().Length > 0).Select(a => KeyValuePair.Create(a, (JsonNode?)(form[a].ToString() == "yes")))]);
        var given = new JsonObject
        {
            ["protocol"] = protocol,
            ["filled"] = new JsonObject
            {
                ["format"] = 1,
                ["protocol"] = protocol,
                ["filled_by"] = form["filled_by"].ToString(),
                ["on"] = (await Api.Call(context, "intake", null, ("person", person))).Json?["screening"].Text("on"),
                ["limits"] = limits,
                ["phases"] = phase is null ? [] : new JsonArray(new JsonObject { ["id"] = phase.Id, ["items"] = items }),
            }.ToJsonString(JsonRules.OneLine),
        };
        var answer = await Api.Call(context, "propose", ProposalPages.Wished(given), ("person", person));
        return answer.IsNotFound ? PageFaults.NotFound()
            : answer.IsDone && problems.Count == 0 ? await ProposalPages.View(context, person, answer, null, given)
            : await Show(context, person, protocol, practice, [.. problems, .. answer.Problems.Select(p => p.Message).Distinct()]);
    }

    // Each dose is read by itself, so that all that is wrong is told at once; without one the catalogue's counts.
    private static async Task<(JsonArray Items, List<string> Problems)> Items(HttpContext context, IFormCollection form, Practice practice)
    {
        var (items, problems) = (new JsonArray(), new List<string>());
        foreach (var i in Enumerable.Range(0, Rows).Where(i => !string.IsNullOrWhiteSpace(form[$"exercise.{i}"])))
        {
            var typed = form[$"exercise.{i}"].ToString().Trim();
            var item = new JsonObject
            {
                ["exercise"] = practice.Catalogue.Exercises.FirstOrDefault(e => e.Name.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Id ?? typed,
                ["days"] = form[$"days.{i}"].ToString() is { Length: > 0 } days ? days : JsonNames.Of(DayKind.EveryDay),
            };
            if (form[$"dose.{i}"].ToString() is { } dose && !string.IsNullOrWhiteSpace(dose))
            {
                var read = await Api.Call(context, "read-dose", new JsonObject { ["text"] = dose, ["exercise"] = item.Text("exercise") });
                problems.AddRange(read.Problems.Select(p => $"{typed}: {p.Message}"));
                if (read.IsDone) item["dose"] = read.Json!["stated"]!.DeepClone();
            }

            items.Add((JsonNode)item);
        }

        return (items, problems);
    }

    private static Protocol? Shell(string protocol, Practice practice) => practice.Programmes.Protocols.FirstOrDefault(p => p.Id == protocol && p.Shell is not null);

    // The phase that the person is in; null when the intake tells of no such operation.
    private static async Task<RecoveryPhase?> PhaseOf(HttpContext context, Guid person, Protocol protocol, Practice practice)
    {
        var surgery = (await Api.Call(context, "intake", null, ("person", person))).Json?["intake"]?["surgery"];
        if (surgery is null || !protocol.Shell!.Surgery.Any(s => JsonNames.Of(s) == surgery.Text("type"))) return null;
        var weeks = surgery["weeks_ago"]!.GetValue<int>();
        return practice.Screening.Conditions[protocol.Shell.Condition].Phases.FirstOrDefault(p => p.FromWeek <= weeks && !(weeks >= p.BelowWeek));
    }
}
