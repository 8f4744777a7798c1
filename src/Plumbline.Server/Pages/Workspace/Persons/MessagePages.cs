using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>Messages between a person and the clinic, and the page of all that wait.</summary>
internal static class MessagePages
{
    private static readonly string[] Told = ["sent", "read"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/messages", (HttpContext context, Guid person, Words words, string? done = null) => Show(context, person, words, done, null)).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/messages", Send).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/messages/seen", See).For(Rules.Writers);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, Words words, string? done, ApiAnswer? refused)
    {
        if (await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var messages = await Api.Call(context, "messages", null, ("person", person));
        return Page.Of<MessagesPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Notice", messages.Json!["notice"].Text("text")), ("Messages", messages.Json["messages"]!.AsArray().OfType<JsonNode>().ToList()), ("Id", Guid.CreateVersion7()),
            ("Refused", refused), ("Text", Forms.Given(context)["text"].ToString()), ("Done", Told.Contains(done) ? words["done." + done] : null));
    }

    private static async Task<IResult> Send(HttpContext context, Guid person, Words words)
    {
        var body = await Forms.Body(context, "id", "text");
        body["text"] ??= "";
        var answer = await Api.Call(context, "send-message", body, ("person", person));
        if (answer.IsNotFound) return PageFaults.NotFound();
        if (!answer.IsDone) return await Show(context, person, words, null, answer);
        // Who answers has read what stands above.
        await Api.Call(context, "see-messages", new JsonObject { ["up_to"] = answer.Json!["message"]!["number"]!.GetValue<long>() }, ("person", person));
        return Page.Next($"/people/{person}/messages?done=sent");
    }

    private static async Task<IResult> See(HttpContext context, Guid person)
    {
        var upTo = long.TryParse(Forms.Given(context)["up_to"], out var number) ? number : 0;
        return (await Api.Call(context, "see-messages", new JsonObject { ["up_to"] = upTo }, ("person", person))).IsDone ? Page.Next($"/people/{person}/messages?done=read") : PageFaults.NotFound();
    }
}
