using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>Who works here: invited, given another role, let go, helped when a phone is lost.</summary>
internal static class WorkerPages
{
    private static readonly string[] Told = ["added", "role", "reset", "off", "on"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/clinic/people", (HttpContext context, Words words, string? done = null) => Show(context, Told.Contains(done) ? words["worker.done_" + done] : null, null, null)).For(AccessRole.Owner, AccessRole.Auditor);
        routes.MapForm("/clinic/people", Add).For(AccessRole.Owner);
        routes.MapForm("/clinic/people/{worker:guid}", Change).For(AccessRole.Owner);
    }

    // The first password is shown once, to be told by word of mouth: it stands nowhere but on this page.
    private static async Task<IResult> Show(HttpContext context, string? done, ApiAnswer? refused, (string Name, string Password)? made)
    {
        var workers = await Api.Call(context, "workers");
        return Page.Of<WorkersPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", ClinicHead.Of(context)), ("Workers", workers.Json!.AsArray().OfType<JsonNode>().ToList()), ("Me", Caller.Of(context.User).Id),
            ("MadeName", made?.Name), ("MadePassword", made?.Password), ("Given", refused is null ? FormCollection.Empty : Forms.Given(context)), ("Done", done), ("Refused", refused));
    }

    private static async Task<IResult> Add(HttpContext context)
    {
        var (body, password) = (await Forms.Body(context, "email", "name", "role"), Passwords.New());
        (body["id"], body["password"]) = (Guid.CreateVersion7(), password);
        foreach (var name in (string[])["email", "name", "role"]) body[name] ??= "";
        var answer = await Api.Call(context, "add-worker", body);
        return await Show(context, null, answer.IsDone ? null : answer, answer.IsDone ? (answer.Json.Text("name"), password) : null);
    }

    private static async Task<IResult> Change(HttpContext context, Guid worker)
    {
        var form = await Forms.Body(context, "act", "role");
        var (body, done) = form["act"]?.ToString() switch
        {
            "role" => (new JsonObject { ["role"] = form["role"]?.ToString() ?? "" }, "role"),
            "reset" => (new JsonObject { ["reset_authenticator"] = true }, "reset"),
            "off" => (new JsonObject { ["is_active"] = false }, "off"),
            "on" => (new JsonObject { ["is_active"] = true }, "on"),
            _ => (null, ""),
        };
        if (body is null) return PageFaults.NotFound();
        var answer = await Api.Call(context, "change-worker", body, ("worker", worker));
        return answer.IsDone ? Page.Next($"/clinic/people?done={done}") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, null, answer, null);
    }
}
