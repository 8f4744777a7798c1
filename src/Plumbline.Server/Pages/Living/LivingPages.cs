using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Care.Sessions;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Living;

/// <summary>The pages of the person who exercises: today, the session, what came of it, and the warning signs.</summary>
internal static class LivingPages
{
    private static readonly string[] Told = ["session"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/today", Today).For(AccessRole.Patient);
        routes.MapForm("/today", MakeReady).For(AccessRole.Patient);
        routes.MapPage("/session", Session).For(AccessRole.Patient);
        routes.MapForm("/session", Log).For(AccessRole.Patient);
        routes.MapPage("/warning-signs", (Practice practice) => Page.Of<WarningSignsPage>(("Signs", Signs(practice)))).AllowAnonymous();
    }

    private static Guid Me(HttpContext context) => Caller.Of(context.User).Person!.Value.Value;

    private static async Task<IResult> Today(HttpContext context, Words words, string? done = null)
    {
        var (person, today) = (await Api.Call(context, "person", null, ("person", Me(context))), await Api.Call(context, "today", null, ("person", Me(context))));
        return today.IsDone
            ? Page.Of<TodayPage>(("Name", person.Json!["name"]!.GetValue<string>()), ("Plan", today.Json), ("Exercises", await Exercises(context, today.Json!["script"])), ("Done", Told.Contains(done) ? words["done." + done] : null))
            : PageFaults.NotFound();
    }

    // Verdicts are given where the session is made ready, so this is no mere look.
    private static async Task<IResult> MakeReady(HttpContext context)
    {
        await Api.Call(context, "make-session-ready", null, ("person", Me(context)));
        return Page.Next("/session");
    }

    private static async Task<IResult> Session(HttpContext context)
    {
        var today = await Api.Call(context, "today", null, ("person", Me(context)));
        return today.Json?["script"] is { } script
            ? Page.Of<SessionPage>(("Person", Me(context)), ("Script", script), ("Exercises", await Exercises(context, script)), ("Id", Guid.CreateVersion7()))
            : Page.Next("/today");
    }

    private static async Task<IResult> Log(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var answer = await Api.Call(context, "log-session", LoggedSession.Of(form), ("person", Me(context)));
        if (answer.IsDone) return Page.Next("/today?done=session");
        var today = await Api.Call(context, "today", null, ("person", Me(context)));
        return today.Json?["script"] is { } script
            ? Page.Of<SessionPage>(answer.Status, ("Person", Me(context)), ("Script", script), ("Exercises", await Exercises(context, script)), ("Id", Guid.CreateVersion7()), ("Refused", answer))
            : Page.Of<TodayPage>(answer.Status, ("Name", ""), ("Plan", today.Json), ("Exercises", Array.Empty<ShownExercise>()), ("Refused", answer));
    }

    private static async Task<IReadOnlyList<ShownExercise>> Exercises(HttpContext context, JsonNode? script)
    {
        List<ShownExercise> shown = [];
        foreach (var item in script?["items"]?.AsArray() ?? [])
        {
            var id = item!["exercise"]!.GetValue<string>();
            var found = await Api.Call(context, "exercise", null, ("exercise", id));
            string? Picture(string which) => found.Json?["pictures"]?[which]?.GetValue<string>();
            shown.Add(new(id, item["name"]!.GetValue<string>(), item["position"]!.GetValue<string>(), Amount(item), Picture("start"), Picture("end"), [.. item["cautions"]!.AsArray().Concat(item["stop_when"]!.AsArray()).Select(t => t!.GetValue<string>())]));
        }

        return shown;
    }

    private static string Amount(JsonNode item) => (item["sets"]!.GetValue<int>(), item["repetitions"]!.GetValue<int>()) switch
    {
        (_, 0) => Minutes(item["to_ms"]!.GetValue<int>() - item["work_from_ms"]!.GetValue<int>()),
        (1, var times) => Words.English.Of("session.times", times),
        var (sets, times) => Words.English.Of("session.sets", sets, times),
    } + (item["sides"]!.GetValue<string>() == "both" ? "" : " " + Words.English["session.each_side"]);

    private static string Minutes(int ms) => Words.English.Of("session.minutes", (ms / 60_000.0).ToString("0.#", CultureInfo.InvariantCulture));

    private static IReadOnlyList<(Call Call, string Text)> Signs(Practice practice) => [.. practice.Sessions.Facts.WarningSigns.Select(s => (s.Call, practice.Sessions.Words.WarningSigns[s.Id]))];
}

/// <summary>An exercise of a session as it is shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">Its position, in words.</param>
/// <param name="Amount">How much.</param>
/// <param name="Start">Address of the picture of its start; null when there is none.</param>
/// <param name="End">Address of the picture of its end.</param>
/// <param name="Mind">What to mind.</param>
public sealed record ShownExercise(string Id, string Name, string Position, string Amount, string? Start, string? End, IReadOnlyList<string> Mind);
