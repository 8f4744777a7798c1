using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>The plan at the clinician's hands: changed as a whole, with what every word of it means beside it; and printed.</summary>
internal static class PlanPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/plan", Show).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/plan", Save).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/plan/check", Check).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/plan/reading", Reading).For(Rules.Deciders);
        routes.MapPage("/people/{person:guid}/print", Print).For(Rules.Readers);
    }

    // An addition fills the form in; nothing is decided by a link.
    private static async Task<IResult> Show(HttpContext context, Guid person, string? with = null)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        if (with is not null && !context.RequestServices.GetRequiredService<Practice>().Catalogue.ById.ContainsKey(with)) return PageFaults.NotFound();
        var lines = await Lines(context, person);
        return await View(context, head, await Taken(context, PlanSheet.Of(lines), null, with), lines.Count > 0, null);
    }

    private static async Task<IResult> Check(HttpContext context, Guid person)
    {
        var form = await Forms.Read(context);
        return await Filled(context, person, await Taken(context, Sheet(context), form["old"], form["with"]), null);
    }

    private static async Task<IResult> Filled(HttpContext context, Guid person, PlanSheet sheet, ApiAnswer? refused) => await PersonHead.Of(context, person) is { } head
        ? await View(context, head, sheet, (await Lines(context, person)).Count > 0, refused)
        : PageFaults.NotFound();

    // What comes in has the dose of the catalogue, on as many days as what goes out when the catalogue leaves them open.
    private static async Task<PlanSheet> Taken(HttpContext context, PlanSheet sheet, string? old, string? with)
    {
        if (with is not { Length: > 0 } || !context.RequestServices.GetRequiredService<Practice>().Catalogue.ById.TryGetValue(with, out var found)) return sheet;
        var stated = found.Facts.DefaultDose.Stated;
        if (stated is { DaysPerWeek: null, EveryHours: null } && sheet.Rows.FirstOrDefault(r => r.Exercise == old)?.Dose is { Length: > 0 } before
            && await Api.Call(context, "read-dose", new JsonObject { ["text"] = before }) is { IsDone: true, Json: { } read } && read["stated"].Deserialize<StatedDose>(JsonRules.Options) is { } was)
            stated = stated with { DaysPerWeek = was.DaysPerWeek };
        return sheet.With(old, found.Id, found.Name, DoseWording.Brief(stated));
    }

    private static async Task<IResult> View(HttpContext context, PersonHead head, PlanSheet sheet, bool hasPlan, ApiAnswer? refused)
    {
        var names = context.RequestServices.GetRequiredService<Practice>().Catalogue.Exercises.Select(e => e.Name).Order(StringComparer.Ordinal).ToList();
        var reading = head.MayWrite && sheet.Kept.Count > 0 ? await Read(context, head.Person, sheet) : null;
        var episode = await Api.Call(context, "episode", null, ("person", head.Person));
        return Page.Of<PlanPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("IsLocked", episode.IsDone && episode.Json!["locked"]!.GetValue<bool>()), ("Sheet", sheet), ("Reading", reading), ("Names", names), ("HasPlan", hasPlan), ("Refused", refused), ("Given", Forms.Given(context)));
    }

    private static async Task<IResult> Reading(HttpContext context, Guid person)
    {
        if (await PersonHead.Of(context, person) is null) return PageFaults.NotFound();
        var sheet = Sheet(context);
        return sheet.Kept.Count == 0 ? Results.NoContent() : Page.Of<PlanReadingView>(("Sheet", sheet), ("Answer", await Read(context, person, sheet)));
    }

    private static async Task<IResult> Save(HttpContext context, Guid person)
    {
        var body = await Forms.Body(context, "reason", "override", "for");
        (body["plan"], body["reason"]) = (Sheet(context).Text, body["reason"]?.ToString() ?? "");
        var isFirst = (await Lines(context, person)).Count == 0;
        if (!isFirst) body.Remove("for");
        var answer = await Api.Call(context, isFirst ? "approve-programme" : "change-programme", body, ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}?done={(isFirst ? "approved" : "changed")}") : answer.IsNotFound ? PageFaults.NotFound() : await Filled(context, person, Sheet(context), answer);
    }

    private static async Task<IResult> Print(HttpContext context, Guid person) => await PersonHead.Of(context, person) is { } head
        ? Page.Of<PrintPage>(("Head", head), ("HasPlan", (await Lines(context, person)).Count > 0))
        : PageFaults.NotFound();

    /// <summary>The plan as it was filled in.</summary>
    public static PlanSheet Sheet(HttpContext context) => PlanSheet.Of(Forms.Given(context), PersonPages.Names(context));

    private static async Task<ApiAnswer> Read(HttpContext context, Guid person, PlanSheet sheet)
    {
        var body = new JsonObject { ["plan"] = sheet.Text };
        if (Forms.Given(context)["override"].ToString() is { Length: > 0 } reason) body["override"] = reason;
        return await Api.Call(context, "read-plan", body, ("person", person));
    }

    /// <summary>The plan as it stands; empty when there is none.</summary>
    public static async Task<IReadOnlyList<PlanLine>> Lines(HttpContext context, Guid person) => await Api.Call(context, "programme", null, ("person", person)) is { IsDone: true, Json: { } plan } ? PlanLine.Of(plan, context.RequestServices.GetRequiredService<Practice>()) : [];
}
