using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>When and by what somebody wants to be reminded, and the address of their calendar.</summary>
internal static class ReminderPages
{
    private static readonly string[] Told = ["reminders", "browser", "browser_ended", "calendar_ended"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/reminders", (HttpContext context, Words words, string? done = null) => Show(context, Say(words, done), null)).For(AccessRole.Patient);
        routes.MapForm("/my/reminders", Wish).For(AccessRole.Patient);
        routes.MapForm("/my/reminders/browsers", Register).For(AccessRole.Patient);
        routes.MapForm("/my/reminders/browsers/{browser:guid}", GiveUp).For(AccessRole.Patient);
        routes.MapPage("/my/calendar", (HttpContext context, Words words, string? done = null) => Calendars(context, Say(words, done), null)).For(AccessRole.Patient);
        routes.MapForm("/my/calendar", Issue).For(AccessRole.Patient);
        routes.MapForm("/my/calendar/{feed:guid}", End).For(AccessRole.Patient);
    }

    private static string? Say(Words words, string? done) => Told.Contains(done) ? words["done.my_" + done] : null;

    private static async Task<IResult> Show(HttpContext context, string? done, ApiAnswer? refused)
    {
        var found = await Api.Call(context, "reminders", null, ("person", LivingPages.Me(context)));
        return found.IsDone ? Page.Of<RemindersPage>(refused?.Status ?? StatusCodes.Status200OK, ("Wish", found.Json), ("Done", done), ("Refused", refused)) : PageFaults.NotFound();
    }

    private static async Task<IResult> Wish(HttpContext context)
    {
        var form = await Forms.Body(context, "channel", "at");
        var answer = await Api.Call(context, "wish-reminders", form, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/reminders?done=reminders") : await Show(context, null, answer);
    }

    // Whoever lets a browser show reminders wants them there, at the time that stands.
    private static async Task<IResult> Register(HttpContext context)
    {
        var me = LivingPages.Me(context);
        var added = await Api.Call(context, "add-browser", await Forms.Body(context, "endpoint", "key", "secret"), ("person", me));
        return added.IsDone && await Turn(context, "push", await Stand(context)) is { IsDone: true } ? Page.Next("/my/reminders?done=browser") : await Show(context, null, added);
    }

    // Without a browser nothing can be shown, so the last one turns them off.
    private static async Task<IResult> GiveUp(HttpContext context, Guid browser)
    {
        var removed = await Api.Call(context, "remove-browser", null, ("person", LivingPages.Me(context)), ("browser", browser));
        if (!removed.IsDone) return PageFaults.NotFound();
        var left = await Stand(context);
        if (left.Text("channel") == "push" && left["browsers"]!.AsArray().Count == 0) await Turn(context, "off", left);
        return Page.Next("/my/reminders?done=browser_ended");
    }

    private static async Task<JsonNode> Stand(HttpContext context) => (await Api.Call(context, "reminders", null, ("person", LivingPages.Me(context)))).Json!;

    private static Task<ApiAnswer> Turn(HttpContext context, string channel, JsonNode stands) =>
        Api.Call(context, "wish-reminders", new JsonObject { ["channel"] = channel, ["at"] = stands["at"]!.DeepClone() }, ("person", LivingPages.Me(context)));

    private static async Task<IResult> Calendars(HttpContext context, string? done, ApiAnswer? issued)
    {
        var found = await Api.Call(context, "calendars", null, ("person", LivingPages.Me(context)));
        if (!found.IsDone) return PageFaults.NotFound();
        var address = issued?.IsDone == true ? $"{context.Request.Scheme}://{context.Request.Host}{issued.Json.Text("path")}" : null;
        return Page.Of<CalendarPage>(issued is { IsDone: false } ? issued.Status : StatusCodes.Status200OK, ("Feeds", found.Json), ("Zone", await LivingPages.Zone(context)), ("Address", address), ("Done", done), ("Refused", issued is { IsDone: false } ? issued : null));
    }

    // The address is shown once, for it lets whoever has it read the days.
    private static async Task<IResult> Issue(HttpContext context) => await Calendars(context, null, await Api.Call(context, "issue-calendar", null, ("person", LivingPages.Me(context))));

    private static async Task<IResult> End(HttpContext context, Guid feed)
    {
        var answer = await Api.Call(context, "end-calendar", null, ("person", LivingPages.Me(context)), ("feed", feed));
        return answer.IsDone ? Page.Next("/my/calendar?done=calendar_ended") : PageFaults.NotFound();
    }
}
