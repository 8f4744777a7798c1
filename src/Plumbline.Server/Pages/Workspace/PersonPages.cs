using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>One person: how they stand, what waits to be decided, what they do now, and everything that happened.</summary>
internal static class PersonPages
{
    private const int MostEvents = 200;
    private static readonly string[] Told = ["intake", "approved", "accepted", "overridden"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}", Show).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/verdicts/{verdict:guid}", Decide).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/link", Link).For(Rules.Writers);
    }

    private static Task<IResult> Show(HttpContext context, Guid person, Words words, string? done = null) => View(context, person, words, Told.Contains(done) ? done : null, null);

    private static async Task<IResult> View(HttpContext context, Guid person, Words words, string? done, ApiAnswer? refused)
    {
        var (found, episode) = (await Api.Call(context, "person", null, ("person", person)), await Api.Call(context, "episode", null, ("person", person)));
        if (!found.IsDone || !episode.IsDone) return PageFaults.NotFound();
        var (programme, events) = (await Api.Call(context, "programme", null, ("person", person)), await Events(context, person));
        var role = Caller.Of(context.User).Role;
        return Page.Of<PersonPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Episode", episode.Json), ("Attention", Attention.Of(episode.Json!["attention"], words)),
            ("Plan", programme.IsDone ? PlanLine.Of(programme.Json!) : []), ("Events", events), ("Done", done is null ? null : words["done." + done]), ("Refused", refused),
            ("MayDecide", Rules.Deciders.Contains(role)), ("MayWrite", Rules.Writers.Contains(role)));
    }

    private static async Task<IResult> Decide(HttpContext context, Guid person, Guid verdict, Words words)
    {
        var form = await Api.Form(context, "reason");
        var answer = form["reason"] is null
            ? await Api.Call(context, "accept-verdict", null, ("person", person), ("verdict", verdict))
            : await Api.Call(context, "override-verdict", form, ("person", person), ("verdict", verdict));
        if (answer.IsNotFound) return PageFaults.NotFound();
        return answer.IsDone ? Page.Next($"/people/{person}?done={(form["reason"] is null ? "accepted" : "overridden")}") : await View(context, person, words, null, answer);
    }

    // The link is shown once: it stands nowhere but on this page.
    private static async Task<IResult> Link(HttpContext context, Guid person)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        if (!found.IsDone) return PageFaults.NotFound();
        var answer = await Api.Call(context, "issue-link", new JsonObject { ["days"] = 14, ["pin"] = true }, ("person", person));
        return Page.Of<LinkPage>(answer.IsDone ? StatusCodes.Status200OK : answer.Status, ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Answer", answer));
    }

    private static async Task<List<JsonNode>> Events(HttpContext context, Guid person)
    {
        List<JsonNode> events = [];
        for (long after = 0; ;)
        {
            var page = await Api.Call(context, "journal", null, ("person", person), ("after", after), ("most", MostEvents));
            if (!page.IsDone) return events;
            events.AddRange(page.Json!["events"]!.AsArray().OfType<JsonNode>());
            if (page.Json["next"] is not { } next) return events;
            after = next.GetValue<long>();
        }
    }
}
