using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;
using Plumbline.Server.Pages.Workspace.Plans;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>What the program proposes for a person, and a clinician's approval of it.</summary>
internal static class ProposalPages
{
    // Of what a surgeon allows nothing stands in an address: it is the answer to the form it was filled in on.
    private static readonly string[] InAddress = ["protocol", "phase"];
    private static readonly string[] Wish = [.. InAddress, "filled"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/proposal", (HttpContext context, Guid person) => Show(context, person, Asked(context), null)).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/proposal", async (HttpContext context, Guid person) => await Propose(context, person, await Forms.Body(context, Wish))).For(Rules.Writers);
        routes.MapPage("/people/{person:guid}/protocols", Protocols).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/approval", Approve).For(Rules.Deciders);
    }

    private static async Task<IResult> Protocols(HttpContext context, Guid person, Practice practice) => await PersonHead.Of(context, person) is { } head
        ? Page.Of<ProtocolsPage>(("Head", head), ("Protocols", practice.Programmes.Protocols.OrderBy(p => p.Shell is not null).ThenBy(p => p.Title, StringComparer.Ordinal).ToList()), ("Practice", practice))
        : PageFaults.NotFound();

    private static async Task<IResult> Propose(HttpContext context, Guid person, JsonObject given)
    {
        var answer = await Api.Call(context, "propose", Wished(given), ("person", person));
        return answer.IsDone ? Page.Next(AddressOf(person, given)) : await View(context, person, answer, null, given);
    }

    // Where a proposal is looked at, as it is today and as often as somebody likes: nothing is written down for that.
    private static string AddressOf(Guid person, JsonObject given) =>
        QueryHelpers.AddQueryString($"/people/{person}/proposal", InAddress.Select(w => KeyValuePair.Create(w, given[w]?.ToString())).Where(w => w.Value is { Length: > 0 }));

    private static async Task<IResult> Show(HttpContext context, Guid person, JsonObject given, ApiAnswer? refused)
    {
        var wish = Wished(given);
        wish["check"] = true;
        return await View(context, person, await Api.Call(context, "propose", wish, ("person", person)), refused, given);
    }

    private static JsonObject Asked(HttpContext context) => new(InAddress.Select(w => KeyValuePair.Create(w, (JsonNode?)Forms.Text(context.Request.Query[w]))));

    /// <summary>What was proposed, and the form that approves it.</summary>
    public static async Task<IResult> View(HttpContext context, Guid person, ApiAnswer answer, ApiAnswer? refused, JsonObject given)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        if (!found.IsDone) return PageFaults.NotFound();
        return Page.Of<ProposalPage>(
            refused?.Status ?? (answer.IsDone ? StatusCodes.Status200OK : answer.Status),
            ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Answer", answer), ("Practice", context.RequestServices.GetRequiredService<Practice>()), ("Refused", refused),
            ("Reason", given["reason"]?.ToString()), ("For", given["for"]?.ToString() ?? found.Json["name"]!.GetValue<string>().Split(' ')[0]), ("Protocol", given["protocol"]?.ToString()), ("Phase", given["phase"]?.ToString()), ("Filled", given["filled"]?.ToString()), ("MayDecide", Rules.Deciders.Contains(Caller.Of(context.User).Role)));
    }

    // What was seen is named by its key: when something changed meanwhile, it is shown anew instead of approved.
    private static async Task<IResult> Approve(HttpContext context, Guid person)
    {
        var form = await Forms.Body(context, ["proposal", "reason", "for", .. Wish]);
        var body = Wished(form);
        foreach (var (name, value) in form.Where(f => !Wish.Contains(f.Key))) body[name] = value?.DeepClone();
        body["reason"] ??= "";
        var answer = await Api.Call(context, "approve-programme", body, ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}?done=approved") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, form, answer);
    }

    /// <summary>What is asked for besides the intake. What was filled in for a shell goes along as it was seen.</summary>
    public static JsonObject Wished(JsonObject form)
    {
        var wish = new JsonObject { ["protocol"] = form["protocol"]?.DeepClone() };
        if (Forms.Number(form["phase"]?.ToString()) is { } phase) wish["phase"] = phase;
        if (form["filled"]?.ToString() is { Length: > 0 } filled) wish["filled"] = Kept(filled);
        foreach (var empty in wish.Where(w => w.Value is null).Select(w => w.Key).ToList()) wish.Remove(empty);
        return wish;
    }

    private static JsonNode? Kept(string filled)
    {
        try
        {
            return JsonNode.Parse(filled);
        }
        catch (JsonException)
        {
            return filled;
        }
    }
}
