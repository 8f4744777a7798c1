using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Features;

/// <summary>Who did what in a clinic: records touched, sign-ins and refused ones, accounts and settings changed.</summary>
internal static class ClinicAudit
{
    private const int MostOnPage = 1_000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit", Page).For(AccessRole.Owner, AccessRole.Auditor).WithName("audit");
        routes.MapGet("/audit/seals", Verify).For(AccessRole.Owner, AccessRole.Auditor).WithName("verify-audit");
    }

    // Every seal is computed anew from its rows.
    private static async Task<IResult> Verify(HttpContext context, Audit audit)
    {
        var check = await audit.Verify(Caller.Of(context.User).Clinic, context.RequestAborted);
        return Answers.Of(new { holds = check.BrokenSeal is null, broken_seal = check.BrokenSeal, rows_sealed = check.Sealed, rows_open = check.Open });
    }

    private static async Task<IResult> Page(HttpContext context, Audit audit, long afterTransaction = 0, long afterRow = 0, int most = MostOnPage)
    {
        if (most is < 1 or > MostOnPage) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "most", $"A page has 1 to {MostOnPage} rows. Ask for another number.");
        if (afterTransaction < 0 || afterRow < 0) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", afterTransaction < 0 ? "afterTransaction" : "afterRow", "Rows are counted from 0. Ask for another number.");
        var found = await audit.Since(Caller.Of(context.User).Clinic, new(afterTransaction, afterRow), most, context.RequestAborted);
        return Answers.Of(new
        {
            rows = found.Select(f => new { at = f.Row.At, actor = f.Row.Actor, role = f.Row.Role, act = f.Row.Act, person = f.Row.Person?.Value, events = f.Row.Events, purpose = f.Row.Purpose }),
            next = found.Count < most ? null : (object)new { after_transaction = found[^1].Place.Transaction, after_row = found[^1].Place.Row },
        });
    }
}
