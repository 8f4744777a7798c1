using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>What the program proposes for a person, and a clinician's approval of it.</summary>
internal static class ProposalPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForm("/people/{person:guid}/proposal", (HttpContext context, Guid person) => Propose(context, person, null, null)).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/approval", Approve).For(Rules.Deciders);
    }

    private static async Task<IResult> Propose(HttpContext context, Guid person, ApiAnswer? refused, JsonObject? given)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        if (!found.IsDone) return PageFaults.NotFound();
        var answer = await Api.Call(context, "propose", new JsonObject(), ("person", person));
        return Page.Of<ProposalPage>(
            refused?.Status ?? (answer.IsDone ? StatusCodes.Status200OK : answer.Status),
            ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Answer", answer), ("Refused", refused),
            ("Reason", given?["reason"]?.ToString()), ("For", given?["for"]?.ToString() ?? found.Json["name"]!.GetValue<string>().Split(' ')[0]), ("MayDecide", Rules.Deciders.Contains(Caller.Of(context.User).Role)));
    }

    // What was seen is named by its key: when something changed meanwhile, it is shown anew instead of approved.
    private static async Task<IResult> Approve(HttpContext context, Guid person)
    {
        var form = await Api.Form(context, "proposal", "reason", "for");
        var answer = await Api.Call(context, "approve-programme", form, ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}?done=approved") : answer.IsNotFound ? PageFaults.NotFound() : await Propose(context, person, answer, form);
    }
}
