using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>What keeps exercise closed or held back, and a clinician's two acts: to end it by name, and to close exercise by hand.</summary>
internal static class LockPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/locks", (HttpContext context, Guid person) => Show(context, person, null)).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/unlock", Unlock).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/lock", Lock).For(Rules.Deciders);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, ApiAnswer? refused)
    {
        var (head, episode) = (await PersonHead.Of(context, person), await Api.Call(context, "episode", null, ("person", person)));
        if (head is null || !episode.IsDone) return PageFaults.NotFound();
        return Page.Of<LocksPage>(refused?.Status ?? StatusCodes.Status200OK, ("Head", head), ("Episode", episode.Json), ("Refused", refused), ("Given", Forms.Given(context)));
    }

    private static async Task<IResult> Unlock(HttpContext context, Guid person)
    {
        var body = await Forms.Body(context, "reason");
        body["reason"] ??= "";
        body["ends"] = new JsonArray([.. Forms.Given(context)["ends"].OfType<string>().SelectMany(ids => ids.Split(',')).Select(id => (JsonNode?)id)]);
        return await Answered(context, person, await Api.Call(context, "unlock", body, ("person", person)), "unlocked");
    }

    private static async Task<IResult> Lock(HttpContext context, Guid person)
    {
        var body = await Forms.Body(context, "level", "reason");
        body["reason"] ??= "";
        return await Answered(context, person, await Api.Call(context, "lock", body, ("person", person)), "locked");
    }

    private static async Task<IResult> Answered(HttpContext context, Guid person, ApiAnswer answer, string done) =>
        answer.IsDone ? Page.Next($"/people/{person}?done={done}") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, answer);
}
