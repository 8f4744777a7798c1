using Plumbline.Server.Features;
using Plumbline.Server.Hosting;
using Plumbline.Storage.People;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>The page of a server that has no clinic yet: on the machine where it runs, for whoever can read what it said at its start.</summary>
internal static class SetUpPages
{
    private static readonly string[] Fields = ["code", "name", "country", "time_zone", "owner", "email", "password"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/set-up", Show).AllowAnonymous();
        routes.MapForm("/set-up", SetUp).AllowAnonymous().RequireRateLimiting(Limits.Guessing);
    }

    private static async Task<IResult> Show(HttpContext context, ServerSettings settings, Clinics clinics) =>
        await SettingUp.IsOpen(context, settings, clinics) ? Page.Of<SetUpPage>(("Given", FormCollection.Empty)) : PageFaults.NotFound();

    private static async Task<IResult> SetUp(HttpContext context)
    {
        var body = await Forms.Body(context, Fields);
        foreach (var name in Fields) body[name] ??= "";
        body["country"] = body["country"]!.ToString().Trim().ToUpperInvariant();
        var answer = await Api.Call(context, "set-up", body);
        return answer.IsDone ? Page.Next("/sign-in") : answer.IsNotFound ? PageFaults.NotFound() : Page.Of<SetUpPage>(answer.Status, ("Given", Forms.Given(context)), ("Refused", answer));
    }
}
