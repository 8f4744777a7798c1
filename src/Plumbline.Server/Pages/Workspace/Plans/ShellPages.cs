using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Intakes;
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
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/protocols/{protocol}", async (HttpContext context, Guid person, string protocol, Practice practice) =>
            await Show(context, person, protocol, practice, await Asked(context, person), [])).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/protocols/{protocol}", Propose).For(Rules.Deciders);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, string protocol, Practice practice, JsonNode? asked, List<(string Field, string Text)> wrong)
    {
        if (Shell(protocol, practice) is not { } shell || await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        return Page.Of<ShellPage>(
            wrong.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Head", head), ("Protocol", shell), ("Phase", PhaseIn(asked, shell, practice)), ("Wrong", wrong), ("Given", Forms.Given(context)),
            ("Names", practice.Catalogue.Exercises.Select(e => e.Name).Order(StringComparer.Ordinal).ToList()));
    }

    // As long as something can't be read it is only asked what else is wrong, and nothing is written down.
    private static async Task<IResult> Propose(HttpContext context, Guid person, string protocol, Practice practice)
    {
        var asked = await Asked(context, person);
        if (Shell(protocol, practice) is not { } shell || PhaseIn(asked, shell, practice) is not { } phase) return await Show(context, person, protocol, practice, asked, []);
        var form = await ShellForm.Of(context, shell, phase, asked!["screening"].Text("on"));
        var given = new JsonObject { ["protocol"] = protocol, ["filled"] = form.Filled.ToJsonString(JsonRules.OneLine) };
        var wish = ProposalPages.Wished(given);
        wish["check"] = form.Wrong.Count > 0;
        var answer = await Api.Call(context, "propose", wish, ("person", person));
        if (answer.IsNotFound) return PageFaults.NotFound();
        return answer.IsDone && form.Wrong.Count == 0 ? await ProposalPages.View(context, person, answer, null, given) : await Show(context, person, protocol, practice, asked, Told(form, answer));
    }

    // What stood in for something unread is not spoken of; without all exercises, neither is that there are none.
    private static List<(string Field, string Text)> Told(ShellForm form, ApiAnswer answer)
    {
        var isOpen = form.Wrong.Keys.Any(k => k.StartsWith("exercise.", StringComparison.Ordinal));
        return
        [
            .. form.Wrong.Select(w => (w.Key, w.Value)),
            .. answer.Problems.Select(p => (Field: ApiAnswer.PlaceOf(p).Split('.')[^1], p.Message)).Where(p => !form.Wrong.ContainsKey(p.Field) && !(isOpen && p.Field == "phases")).Distinct(),
        ];
    }

    private static Protocol? Shell(string protocol, Practice practice) => practice.Programmes.Protocols.FirstOrDefault(p => p.Id == protocol && p.Shell is not null);

    // What the last questions said; null when nobody asked yet.
    private static async Task<JsonNode?> Asked(HttpContext context, Guid person) => (await Api.Call(context, "intake", null, ("person", person))).Json;

    private static RecoveryPhase? PhaseIn(JsonNode? asked, Protocol shell, Practice practice) => Shells.Now(shell.Shell!, asked?["intake"]?["surgery"]?.Deserialize<Surgery>(JsonRules.Options), practice.Screening.Conditions);
}
