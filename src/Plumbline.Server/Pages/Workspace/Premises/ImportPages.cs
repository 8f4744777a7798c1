using System.Text;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>A person who comes from another clinic, with the file that was saved there.</summary>
internal static class ImportPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/clinic/import", (HttpContext context) => Page.Of<ImportPage>(("Head", ClinicHead.Of(context)))).For(AccessRole.Owner);
        routes.MapForm("/clinic/import", Import).For(AccessRole.Owner);
    }

    private static async Task<IResult> Import(HttpContext context)
    {
        var file = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted)).Files.GetFile("record") : null;
        using var bytes = new MemoryStream();
        if (file is not null) await file.CopyToAsync(bytes, context.RequestAborted);
        var answer = await Api.Send(context, "import-person", bytes.Length == 0 ? Encoding.UTF8.GetBytes("{}") : bytes.ToArray(), "application/json");
        return answer.IsDone ? Page.Next($"/people/{answer.Json.Text("id")}") : Page.Of<ImportPage>(answer.Status, ("Head", ClinicHead.Of(context)), ("Refused", answer));
    }
}
