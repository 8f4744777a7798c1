using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>One person: how they stand, what waits to be decided, what they do now, and what happened last.</summary>
internal static class PersonPages
{
    private static readonly string[] Told = ["intake", "approved", "changed", "accepted", "overridden", "seen", "locked", "unlocked", "logged", "sheet"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}", Show).For(Rules.Readers);
        routes.MapForm("/people/{person:guid}/verdicts/{verdict:guid}", Decide).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/alerts/{alert:guid}", See).For(Rules.Deciders);
        routes.MapForm("/people/{person:guid}/link", Link).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/handout", Handout).For(Rules.Writers);
    }

    private static Task<IResult> Show(HttpContext context, Guid person, Words words, string? done = null) => View(context, person, words, Told.Contains(done) ? done : null, null);

    private static async Task<IResult> View(HttpContext context, Guid person, Words words, string? done, ApiAnswer? refused, OtherDecision? given = null)
    {
        var (head, episode) = (await PersonHead.Of(context, person), await Api.Call(context, "episode", null, ("person", person)));
        if (head is null || !episode.IsDone) return PageFaults.NotFound();
        var (programme, events, alerts) = (await Api.Call(context, "programme", null, ("person", person)), await JournalEvents.Of(context, person), await Api.Call(context, "alerts"));
        return Page.Of<PersonPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Practice", context.RequestServices.GetRequiredService<Practice>()), ("Episode", episode.Json), ("Attention", AttentionBadge.Of(episode.Json!["attention"], words)),
            ("Plan", programme.IsDone ? PlanLine.Of(programme.Json!, context.RequestServices.GetRequiredService<Practice>()) : []), ("Screening", programme.IsDone && done != "intake" ? null : events.LastOrDefault(e => e.Text("kind") == "screened")?["what"]?["screening"]), ("HasBegun", events.Any(e => e.Text("kind") == "session-logged")), ("Lines", JournalLine.Of(events, words, Names(context))), ("Follows", FollowsNow.Of(episode.Json!, events, Names(context))), ("Alerts", alerts.Json!["alerts"]!.AsArray().OfType<JsonNode>().Where(a => a.Text("person") == person.ToString()).ToList()),
            ("Done", done is null ? null : words["done." + done]), ("Refused", refused), ("Given", given));
    }

    // Nothing filled in takes the step; a reason decides otherwise, with the typed dose or the one of before.
    private static async Task<IResult> Decide(HttpContext context, Guid person, Guid verdict, Words words)
    {
        var form = await Forms.Body(context, "reason", "dose");
        if (form["reason"] is null && form["dose"] is null) return await Answered(await Api.Call(context, "accept-verdict", null, ("person", person), ("verdict", verdict)), "accepted");
        if (form["dose"]?.ToString() is { } typed)
        {
            var read = await Api.Call(context, "read-dose", new JsonObject { ["text"] = typed });
            if (!read.IsDone) return await Answered(read, "");
            form["dose"] = read.Json!["stated"]!.DeepClone();
        }

        return await Answered(await Api.Call(context, "override-verdict", form, ("person", person), ("verdict", verdict)), "overridden");

        async Task<IResult> Answered(ApiAnswer answer, string done) => answer.IsDone
            ? Page.Next($"/people/{person}?done={done}")
            : answer.IsNotFound ? PageFaults.NotFound() : await View(context, person, words, null, answer, new(verdict, form["reason"]?.ToString(), Forms.Given(context)["dose"]));
    }

    private static async Task<IResult> See(HttpContext context, Guid person, Guid alert) =>
        (await Api.Call(context, "acknowledge-alert", null, ("person", person), ("alert", alert))).IsDone ? Page.Next($"/people/{person}?done=seen") : PageFaults.NotFound();

    // The link is shown once: it stands nowhere but on this page.
    private static async Task<IResult> Link(HttpContext context, Guid person)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        if (!found.IsDone) return PageFaults.NotFound();
        var answer = await Api.Call(context, "issue-link", new JsonObject { ["days"] = 14, ["pin"] = true }, ("person", person));
        return Page.Of<LinkPage>(answer.IsDone ? StatusCodes.Status200OK : answer.Status, ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Answer", answer));
    }

    // On paper the link is a code beside the plan.
    private static async Task<IResult> Handout(HttpContext context, Guid person, Words words)
    {
        var answer = await Api.Call(context, "handout-with-code", await Forms.Body(context, "link", "layout"), ("person", person));
        return answer.IsDone ? Results.File(answer.File, "application/pdf")
            : answer.IsNotFound ? PageFaults.NotFound()
            : await View(context, person, words, null, answer);
    }

    /// <summary>The name of an exercise by its id, which stands for one that the catalogue does not have any more.</summary>
    public static Func<string, string> Names(HttpContext context)
    {
        var catalogue = context.RequestServices.GetRequiredService<Practice>().Catalogue;
        return id => catalogue.ById.TryGetValue(id, out var found) ? found.Name : id;
    }
}
