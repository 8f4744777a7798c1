using System.Text.Json.Nodes;
using Plumbline.Server.Access;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>The people of the clinic, those first who need somebody; and a new one.</summary>
internal static class CaseloadPages
{
    private const int MostOnPage = 50;

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/caseload", Show).For(Rules.Readers);
        routes.MapPage("/people/new", (HttpContext context) => Page.Of<RegisterPage>(("Who", Who(context)))).For(Rules.Writers);
        routes.MapForm("/people/new", Register).For(Rules.Writers);
    }

    /// <summary>The name of the worker.</summary>
    public static string Who(HttpContext context) => Caller.Of(context.User).Name ?? "";

    private static async Task<IResult> Show(HttpContext context, Words words, int from = 0)
    {
        var people = await Api.Call(context, "caseload", null, ("most", MostOnPage), ("from", from));
        if (!people.IsDone) return PageFaults.Refused(context, people);
        var cases = people.Json!["people"]!.AsArray().Select(p => new Case(Guid.Parse(p!["id"]!.GetValue<string>()), p["name"]!.GetValue<string>(), AttentionBadge.Of(p["summary"]?["reasons"], words), p["unseen_messages"]!.GetValue<int>()));
        return Page.Of<CaseloadPage>(("Who", Who(context)), ("Cases", cases.ToList()), ("Next", people.Json["next"]?.GetValue<int>()), ("MayWrite", Rules.Writers.Contains(Caller.Of(context.User).Role)));
    }

    private static async Task<IResult> Register(HttpContext context)
    {
        var clinic = await Api.Call(context, "clinic");
        var form = await Forms.Body(context, "name", "email");
        var id = Guid.CreateVersion7();
        var body = new JsonObject { ["id"] = id.ToString(), ["name"] = form["name"]?.ToString() ?? "", ["time_zone"] = clinic.Json!["time_zone"]!.GetValue<string>() };
        if (form["email"] is { } email) body["email"] = email.ToString();
        var answer = await Api.Call(context, "register-person", body);
        return answer.IsDone ? Page.Next($"/people/{id}/intake") : Page.Of<RegisterPage>(answer.Status, ("Who", Who(context)), ("Name", form["name"]?.ToString()), ("Email", form["email"]?.ToString()), ("Answer", answer));
    }
}

/// <summary>A person of the caseload.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Attention">Whether somebody is needed.</param>
/// <param name="Unread">How many messages nobody has read yet.</param>
public sealed record Case(Guid Id, string Name, AttentionBadge Attention, int Unread);
