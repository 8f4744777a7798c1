using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>Who did what in the clinic, and whether anybody changed what stands there under its seals.</summary>
internal static class AuditPages
{
    private const int MostOnPage = 200;

    /// <summary>Adds the page.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage("/clinic/audit", Show).For(AccessRole.Owner, AccessRole.Auditor);

    private static async Task<IResult> Show(HttpContext context, long afterTransaction = 0, long afterRow = 0)
    {
        var rows = await Api.Call(context, "audit", null, ("most", MostOnPage), ("afterTransaction", afterTransaction), ("afterRow", afterRow));
        if (!rows.IsDone) return PageFaults.Refused(context, rows);
        var (seals, workers, clinic) = (await Api.Call(context, "verify-audit"), await Api.Call(context, "workers"), await Api.Call(context, "clinic"));
        return Page.Of<AuditPage>(
            ("Head", ClinicHead.Of(context)), ("Zone", clinic.Json.Text("time_zone")), ("Rows", rows.Json!["rows"]!.AsArray().OfType<JsonNode>().ToList()), ("Next", rows.Json["next"]), ("Seals", seals.Json),
            ("Names", workers.Json!.AsArray().ToDictionary(w => w.Text("id"), w => w.Text("name"))));
    }
}
