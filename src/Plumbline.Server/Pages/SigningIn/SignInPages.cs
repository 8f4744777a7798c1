using Plumbline.Server.Access;
using Plumbline.Server.Features;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Pages.SigningIn;

/// <summary>The pages before everything else: sign in, the second factor, the patient's link, sign out.</summary>
internal static class SignInPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", Home).AllowAnonymous();
        routes.MapPage("/sign-in", (string? onward) => Page.Of<SignInPage>(("Onward", Page.Within(onward)))).AllowAnonymous();
        routes.MapForm("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(Limits.Guessing);
        routes.MapForm("/sign-out", SignOut).ForUnfinished();
        routes.MapPage("/second-factor", () => Page.Of<SecondFactorPage>()).ForUnfinished();
        routes.MapForm("/second-factor", SecondFactor).ForUnfinished().RequireRateLimiting(Limits.Guessing);
        routes.MapPage("/join", () => Page.Of<JoinPage>()).AllowAnonymous();
        routes.MapForm("/join", Join).AllowAnonymous().RequireRateLimiting(Limits.Guessing);
    }

    private static async Task<IResult> Home(HttpContext context, ServerSettings settings, Clinics clinics) => context.User switch
    {
        { Identity.IsAuthenticated: not true } => await SettingUp.IsOpen(context, settings, clinics) ? Page.Next("/set-up") : Page.Of<SignInPage>(),
        var user when user.HasClaim(c => c.Type == Caller.Unfinished) => Page.Next("/second-factor"),
        var user => Page.Next(Caller.Of(user).Role == AccessRole.Patient ? "/today" : "/caseload"),
    };

    private static async Task<IResult> SignIn(HttpContext context)
    {
        var body = await Forms.Body(context, "email", "password", "code");
        var onward = Page.Within(context.Request.HasFormContentType ? context.Request.Form["onward"].ToString() : null);
        if (body["email"] is null || body["password"] is null) return Page.Of<SignInPage>(StatusCodes.Status422UnprocessableEntity, ("Email", body["email"]?.ToString()), ("Onward", onward), ("IsIncomplete", true));
        var answer = await Api.Call(context, "sign-in", body);
        if (!answer.IsDone) return Page.Of<SignInPage>(answer.Status, ("Email", body["email"]!.ToString()), ("Onward", onward), ("Answer", answer));
        return Page.Next(answer.Json!["second_factor_needed"]!.GetValue<bool>() ? "/second-factor" : onward ?? "/");
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await Api.Call(context, "sign-out");
        return Page.Next("/sign-in");
    }

    // The key is shown when it is asked for, and once more with the code that did not fit.
    private static async Task<IResult> SecondFactor(HttpContext context)
    {
        var form = await Forms.Body(context, "code", "key", "address");
        if (form["code"] is not { } code)
        {
            var made = await Api.Call(context, "authenticator-begin");
            return made.IsDone
                ? Page.Of<SecondFactorPage>(("Key", made.Json!["key"]!.ToString()), ("Address", made.Json["address"]!.ToString()))
                : Page.Of<SecondFactorPage>(made.Status, ("Answer", made));
        }

        var answer = await Api.Call(context, "authenticator-confirm", new System.Text.Json.Nodes.JsonObject { ["code"] = code.ToString() });
        return answer.IsDone ? Page.Next("/") : Page.Of<SecondFactorPage>(answer.Status, ("Answer", answer), ("Key", form["key"]?.ToString()), ("Address", form["address"]?.ToString()));
    }

    private static async Task<IResult> Join(HttpContext context)
    {
        var body = await Forms.Body(context, "link", "pin", "device");
        if (body["link"] is null) return Page.Of<JoinPage>(StatusCodes.Status422UnprocessableEntity, ("IsIncomplete", true));
        // Somebody may paste the whole address that the clinic sent: the secret is what stands behind the #.
        var link = body["link"]!.ToString().Trim();
        body["link"] = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..];
        body["device"] ??= Words.English["join.device_name"];
        var answer = await Api.Call(context, "enrol-device", body);
        return answer.IsDone ? Page.Next("/today") : Page.Of<JoinPage>(answer.Status, ("Link", body["link"]!.ToString()), ("Answer", answer));
    }
}
