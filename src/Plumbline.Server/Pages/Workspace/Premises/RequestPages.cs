using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>People who ask to be erased, and the owner's answer.</summary>
internal static class RequestPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/clinic/requests", (HttpContext context, Words words, string? done = null) => Show(context, done is "granted" or "refused" ? words["request.done_" + done] : null, null)).For(AccessRole.Owner);
        routes.MapForm("/clinic/requests/{request:guid}", Answer).For(AccessRole.Owner);
    }

    private static async Task<IResult> Show(HttpContext context, string? done, ApiAnswer? refused)
    {
        var (waiting, clinic) = (await Api.Call(context, "erasure-requests"), await Api.Call(context, "clinic"));
        List<(string, string, string, string)> requests = [];
        foreach (var request in waiting.Json!.AsArray().OfType<JsonNode>())
        {
            var person = await Api.Call(context, "person", null, ("person", request.Text("person")));
            if (person.IsDone) requests.Add((request.Text("id"), request.Text("person"), request.DayText("asked_at", clinic.Json.Text("time_zone")), person.Json.Text("name")));
        }

        return Page.Of<RequestsPage>(refused?.Status ?? StatusCodes.Status200OK, ("Head", ClinicHead.Of(context)), ("Requests", requests), ("Done", done), ("Refused", refused));
    }

    // Granting needs the word that the page asks for, so that nobody is erased by a slip.
    private static async Task<IResult> Answer(HttpContext context, Guid request, Words words)
    {
        if (!(await Api.Call(context, "erasure-requests")).Json!.AsArray().Any(r => r.Text("id") == request.ToString())) return PageFaults.NotFound();
        var form = await Forms.Body(context, "grant", "reason");
        var grant = string.Equals(form["grant"]?.ToString(), words["request.word"], StringComparison.OrdinalIgnoreCase);
        var answer = await Api.Call(context, "answer-erasure", new JsonObject { ["grant"] = grant, ["reason"] = form["reason"]?.ToString() ?? "" }, ("request", request));
        return answer.IsDone ? Page.Next($"/clinic/requests?done={(grant ? "granted" : "refused")}") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, null, answer);
    }
}
