using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>Messages to and from the clinic; above them that nobody reads them live, and whom to call.</summary>
internal static class MyMessagePages
{
    private const int MostOnPage = 100;
    private static readonly string[] Told = ["sent", "read"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/messages", (HttpContext context, Words words, string? done = null) => Show(context, Told.Contains(done) ? words["done.my_" + done] : null, null, null)).For(AccessRole.Patient);
        routes.MapForm("/my/messages", Send).For(AccessRole.Patient);
        routes.MapForm("/my/messages/seen", See).For(AccessRole.Patient);
    }

    private static async Task<IResult> Show(HttpContext context, string? done, ApiAnswer? refused, string? text)
    {
        var me = ("person", (object)LivingPages.Me(context));
        var found = await Api.Call(context, "messages", null, me, ("most", MostOnPage));
        if (!found.IsDone) return PageFaults.NotFound();
        return Page.Of<MessagesPage>(refused?.Status ?? StatusCodes.Status200OK, ("Found", found.Json), ("Id", Guid.CreateVersion7()), ("Zone", await LivingPages.Zone(context)), ("Done", done), ("Refused", refused), ("Text", text));
    }

    private static async Task<IResult> Send(HttpContext context)
    {
        var form = await Forms.Body(context, "id", "text");
        var answer = await Api.Call(context, "send-message", new JsonObject { ["id"] = form["id"]?.ToString() ?? "", ["text"] = form["text"]?.ToString() ?? "" }, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/messages?done=sent") : await Show(context, null, answer, form["text"]?.ToString());
    }

    // A look alone says nothing: the page sends this when it was shown, or the person does. The clinic sees when.
    private static async Task<IResult> See(HttpContext context)
    {
        var form = await Forms.Read(context);
        var answer = await Api.Call(context, "see-messages", new JsonObject { ["up_to"] = Forms.Number(form["up_to"]) }, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/messages?done=read") : await Show(context, null, answer, null);
    }
}
