using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>What is written of a person besides care: name and address, goal, links and devices, what to take away, and how an episode ends.</summary>
internal static class RecordPages
{
    private static readonly string[] Told = ["corrected", "goal", "link-ended", "ended", "asked-erasure"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/record", (HttpContext context, Guid person, Words words, string? done = null) => Show(context, person, words, done, null)).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/record", Correct).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/goal", Goal).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/links/{link:guid}/end", (HttpContext context, Guid person, Guid link) => End(context, person, "end-link", ("link", link))).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/devices/{device:guid}/end", (HttpContext context, Guid person, Guid device) => End(context, person, "end-device", ("device", device))).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/end", EndEpisode).For(Rules.Deciders);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, Words words, string? done, ApiAnswer? refused)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var (devices, seen) = (await Api.Call(context, "devices", null, ("person", person)), await Api.Call(context, "audit-of-person", null, ("person", person)));
        return Page.Of<RecordPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Person", found.Json), ("Devices", devices.IsDone ? devices.Json : null), ("Seen", seen.IsDone ? seen.Json!.AsArray().OfType<JsonNode>().Reverse().ToList() : []),
            ("Refused", refused), ("Given", Forms.Given(context)), ("Done", Told.Contains(done) ? words["done." + done] : null));
    }

    private static async Task<IResult> Correct(HttpContext context, Guid person, Words words)
    {
        var body = await Forms.Body(context, "name", "time_zone", "email");
        (body["id"], body["name"], body["time_zone"]) = (person.ToString(), body["name"]?.ToString() ?? "", body["time_zone"]?.ToString() ?? "");
        return await Answered(context, person, words, await Api.Call(context, "change-person", body, ("person", person)), "corrected");
    }

    private static async Task<IResult> Goal(HttpContext context, Guid person, Words words)
    {
        var body = await Forms.Body(context, "text");
        body["text"] ??= "";
        return await Answered(context, person, words, await Api.Call(context, "set-goal", body, ("person", person)), "goal");
    }

    private static async Task<IResult> EndEpisode(HttpContext context, Guid person, Words words)
    {
        var body = await Forms.Body(context, "why", "reason");
        body["reason"] ??= "";
        return await Answered(context, person, words, await Api.Call(context, "end-episode", body, ("person", person)), "ended");
    }

    private static async Task<IResult> End(HttpContext context, Guid person, string name, (string, object) what) =>
        (await Api.Call(context, name, null, ("person", person), what)).IsDone ? Page.Next($"/people/{person}/record?done=link-ended") : PageFaults.NotFound();

    private static async Task<IResult> Answered(HttpContext context, Guid person, Words words, ApiAnswer answer, string done) =>
        answer.IsDone ? Page.Next($"/people/{person}/record?done={done}") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, words, null, answer);
}
