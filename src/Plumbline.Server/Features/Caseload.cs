using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Features;

/// <summary>The people of a clinic in the order in which they need attention, each with the reasons.</summary>
internal static class Caseload
{
    private const int MostOnPage = 200;

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/caseload", All).For(Rules.Readers).WithName("caseload");

    private static async Task<IResult> All(HttpContext context, Caseloads caseloads, int from = 0, int most = MostOnPage)
    {
        if (most is < 1 or > MostOnPage || from < 0) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "most", $"A page has 1 to {MostOnPage} people, from number 0 on. Ask for another.");
        var found = await caseloads.Of(Caller.Of(context.User), context.RequestAborted);
        var page = found.Skip(from).Take(most).ToList();
        return Answers.Of(new JsonObject
        {
            ["people"] = new JsonArray([.. page.Select(e => new JsonObject
            {
                ["id"] = e.Person.Value,
                ["name"] = e.Name,
                ["rank"] = e.Row?.Rank ?? 0,
                ["unseen_messages"] = e.Unseen,
                ["summary"] = e.Row is { } row ? JsonNode.Parse(row.Summary) : null,
            })]),
            ["next"] = found.Count > from + page.Count ? from + page.Count : null,
        });
    }
}
