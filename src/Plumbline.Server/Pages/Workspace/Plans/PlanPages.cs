using System.Text.Json.Nodes;
using Plumbline.Exercises.Doses;
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
        routes.MapForm("/people/{person:guid}/plan/check", (HttpContext context, Guid person) => Filled(context, person, null)).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/plan/reading", Reading).For(Rules.Deciders);
        routes.MapPage("/people/{person:guid}/print", Print).For(Rules.Readers);
    }

    // A swap or an addition fills the form in; nothing is decided by a link.
    private static async Task<IResult> Show(HttpContext context, Guid person, Practice practice, string? old = null, string? with = null)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var lines = await Lines(context, person);
        (string?, PlanLine)? swap = with is not null && practice.Catalogue.ById.TryGetValue(with, out var found) ? (old, new(found.Id, found.Name, DoseWording.Brief(found.Facts.DefaultDose.Stated), [], [], [])) : null;
        return await View(context, head, PlanSheet.Of(lines, swap), lines.Count > 0, null);
    }

    private static async Task<IResult> Filled(HttpContext context, Guid person, ApiAnswer? refused) => await PersonHead.Of(context, person) is { } head
        ? await View(context, head, Sheet(context), (await Lines(context, person)).Count > 0, refused)
        : PageFaults.NotFound();

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
        return answer.IsDone ? Page.Next($"/people/{person}?done={(isFirst ? "approved" : "changed")}") : answer.IsNotFound ? PageFaults.NotFound() : await Filled(context, person, answer);
    }

    private static async Task<IResult> Print(HttpContext context, Guid person) => await PersonHead.Of(context, person) is { } head
        ? Page.Of<PrintPage>(("Head", head), ("HasPlan", (await Lines(context, person)).Count > 0))
        : PageFaults.NotFound();

    private static PlanSheet Sheet(HttpContext context) => PlanSheet.Of(Forms.Given(context), PersonPages.Names(context));

    private static async Task<ApiAnswer> Read(HttpContext context, Guid person, PlanSheet sheet)
    {
        var body = new JsonObject { ["plan"] = sheet.Text };
        if (Forms.Given(context)["override"].ToString() is { Length: > 0 } reason) body["override"] = reason;
        return await Api.Call(context, "read-plan", body, ("person", person));
    }

    private static async Task<IReadOnlyList<PlanLine>> Lines(HttpContext context, Guid person) => await Api.Call(context, "programme", null, ("person", person)) is { IsDone: true, Json: { } plan } ? PlanLine.Of(plan, context.RequestServices.GetRequiredService<Practice>()) : [];
}
