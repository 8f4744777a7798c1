using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Living;

/// <summary>The pages of the person who exercises: today, the session, what came of it, and the warning signs.</summary>
internal static class LivingPages
{
    private static readonly string[] Told = ["session", "morning"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/today", Today).For(AccessRole.Patient);
        routes.MapForm("/today", MakeReady).For(AccessRole.Patient);
        routes.MapPage("/session", Session).For(AccessRole.Patient);
        routes.MapForm("/session", Log).For(AccessRole.Patient);
        routes.MapForm("/morning", Morning).For(AccessRole.Patient);
        routes.MapPage("/warning-signs", async (HttpContext context, Practice practice, ClinicChoices choices) => Page.Of<WarningSignsPage>(("Signs", Signs(practice)), ("Numbers", await Numbers(context, choices)))).AllowAnonymous();
        routes.MapPage("/leave", () => Page.Of<LeavePage>()).For(AccessRole.Patient);
        routes.MapForm("/leave", Leave).For(AccessRole.Patient);
    }

    /// <summary>The person who asks.</summary>
    public static Guid Me(HttpContext context) => Caller.Of(context.User).Person!.Value.Value;

    /// <summary>The time zone that their days go by.</summary>
    public static async Task<string> Zone(HttpContext context) => (await Api.Call(context, "person", null, ("person", Me(context)))).Json.Text("time_zone");

    /// <summary>Warning signs, in words.</summary>
    public static IReadOnlyList<(Call Call, string Text)> Signs(Practice practice) => [.. practice.Sessions.Facts.WarningSigns.Select(s => (s.Call, practice.Sessions.Words.WarningSigns[s.Id]))];

    /// <summary>The numbers that somebody's clinic has them call; none for whoever is not signed in.</summary>
    public static async Task<EmergencyNumbers> Numbers(HttpContext context, ClinicChoices choices) =>
        context.User.Identity?.IsAuthenticated == true ? (await choices.Of(Caller.Of(context.User).Clinic, context.RequestAborted)).Numbers : EmergencyNumbers.Unset;

    /// <summary>What the page of a day shows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="plans">The plan of each session of the day.</param>
    /// <param name="more">Further parameters.</param>
    public static async Task<(string, object?)[]> OfToday(HttpContext context, IReadOnlyList<JsonNode> plans, params (string, object?)[] more)
    {
        var person = await Api.Call(context, "person", null, ("person", Me(context)));
        return [("Name", person.Json.Text("name")), ("Person", Me(context)), ("Plans", plans), ("Exercises", await ShownExercise.Of(context, plans.FirstOrDefault(IsToDo)?["script"])), .. more];
    }

    /// <summary>What the page of a session shows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="plan">The session's plan.</param>
    /// <param name="more">Further parameters.</param>
    public static async Task<(string, object?)[]> OfSession(HttpContext context, JsonNode plan, params (string, object?)[] more) =>
        [("Person", Me(context)), ("Plan", plan), ("Exercises", await ShownExercise.Of(context, plan["script"])), .. more];

    /// <summary>Whether a session is still to be done.</summary>
    public static bool IsToDo(JsonNode plan) => plan["script"] is { } script && !plan["logged"]!.AsArray().Any(n => n!.GetValue<int>() == script["session"]!.GetValue<int>());

    private static async Task<IResult> Today(HttpContext context, Words words, string? done = null)
    {
        var plans = await Plans(context);
        return plans.Count > 0 ? Page.Of<TodayPage>(await OfToday(context, plans, ("Done", Told.Contains(done) ? words["done." + done] : null))) : PageFaults.NotFound();
    }

    private static async Task<IReadOnlyList<JsonNode>> Plans(HttpContext context)
    {
        List<JsonNode> plans = [];
        for (var session = 1; plans.Count == 0 || session <= (plans[0]["sessions_today"]?.GetValue<int>() ?? 0); session++)
        {
            if ((await Api.Call(context, "today", null, ("person", Me(context)), ("session", session))).Json is not { } plan || plan["day"] is null) break;
            plans.Add(plan);
        }

        return plans;
    }

    // Verdicts are given where the session is made ready, so this is no mere look.
    private static async Task<IResult> MakeReady(HttpContext context)
    {
        await Api.Call(context, "make-session-ready", null, ("person", Me(context)));
        var session = SessionIn(await Forms.Read(context));
        return Page.Next(string.Create(CultureInfo.InvariantCulture, $"/session?session={session}"));
    }

    private static async Task<IResult> Session(HttpContext context, int session = 1)
    {
        var plan = (await Api.Call(context, "today", null, ("person", Me(context)), ("session", session))).Json;
        return plan?["script"] is not null && IsToDo(plan) ? Page.Of<SessionPage>(await OfSession(context, plan)) : Page.Next("/today");
    }

    private static async Task<IResult> Log(HttpContext context)
    {
        var form = await Forms.Read(context);
        if (IsOfAnother(form, context)) return PageFaults.NotFound();
        var answer = await Api.Call(context, "log-session", LoggedSession.Of(form), ("person", Me(context)));
        if (IsAskedByWorker(context)) return Answered(answer);
        if (answer.IsDone) return Page.Next("/today?done=session");
        var plan = (await Api.Call(context, "today", null, ("person", Me(context)), ("session", SessionIn(form)))).Json;
        return plan?["script"] is not null && IsToDo(plan)
            ? Page.Of<SessionPage>(answer.Status, await OfSession(context, plan, ("Refused", answer)))
            : Page.Of<TodayPage>(answer.Status, await OfToday(context, await Plans(context), ("Refused", answer)));
    }

    private static async Task<IResult> Morning(HttpContext context)
    {
        var form = await Forms.Read(context);
        if (IsOfAnother(form, context)) return PageFaults.NotFound();
        var answer = await Api.Call(context, "report-morning", LoggedSession.MorningOf(form), ("person", Me(context)));
        // A morning has one answer: what another device said first stays.
        if (answer.Status == StatusCodes.Status409Conflict) answer = answer with { Status = StatusCodes.Status200OK };
        if (IsAskedByWorker(context)) return Answered(answer);
        return answer.IsDone ? Page.Next("/today?done=morning") : Page.Of<TodayPage>(answer.Status, await OfToday(context, await Plans(context), ("Refused", answer)));
    }

    // The device is signed out, and told to forget what it kept, also where no script runs.
    private static async Task<IResult> Leave(HttpContext context)
    {
        await Api.Call(context, "end-device", null, ("person", Me(context)), ("device", Caller.Of(context.User).Id));
        Cookies.Clear(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Page.Of<LeavePage>(("IsDone", true));
    }

    // A device may have been given to somebody else while a form of the one before waited on it.
    private static bool IsOfAnother(IFormCollection form, HttpContext context) => form["person"].ToString() is { Length: > 0 } person && person != Me(context).ToString();

    private static int SessionIn(IFormCollection form) => int.TryParse(form["session"], NumberStyles.None, CultureInfo.InvariantCulture, out var session) ? session : 1;

    // What waited on a device is sent by its service worker, which reads the answer instead of showing it.
    private static bool IsAskedByWorker(HttpContext context) => context.Request.Headers.Accept.ToString() == "application/json";

    private static IResult Answered(ApiAnswer answer) => Results.Text(answer.Json?.ToJsonString(JsonRules.OneLine) ?? "{}", "application/json", statusCode: answer.Status);
}
