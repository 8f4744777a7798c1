using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>What the clinic is called and what it chose: whom people call, how long records are kept, reminders.</summary>
internal static class SettingsPages
{
    private static readonly string[] Told = ["clinic", "settings", "reminders"];
    private static readonly string[] Numbers = ["keep_days", "escalate_minutes"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/clinic", (HttpContext context, Words words, string? done = null) => Show(context, Told.Contains(done) ? words["done." + done] : null, null)).For(Rules.Readers);
        routes.MapForm("/clinic/name", Rename).For(AccessRole.Owner);
        routes.MapForm("/clinic/settings", Choose).For(AccessRole.Owner);
        routes.MapForm("/clinic/reminders", Remind).For(AccessRole.Owner);
    }

    private static async Task<IResult> Show(HttpContext context, string? done, ApiAnswer? refused)
    {
        var (clinic, reminders) = (await Api.Call(context, "clinic"), await Api.Call(context, "clinic-reminders"));
        var kept = await Api.Call(context, "past-keeping");
        return Page.Of<SettingsPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", ClinicHead.Of(context)), ("Clinic", clinic.Json), ("Reminders", reminders.Json), ("PastKeeping", kept.IsDone ? kept.Json!["people"]!.AsArray().OfType<JsonNode>().ToList() : []),
            ("Given", Forms.Given(context)), ("Done", done), ("Refused", refused));
    }

    private static async Task<IResult> Rename(HttpContext context)
    {
        var body = await Forms.Body(context, "name", "country", "time_zone");
        foreach (var name in (string[])["name", "country", "time_zone"]) body[name] ??= "";
        body["country"] = body["country"]!.ToString().Trim().ToUpperInvariant();
        return await Answered(context, "change-clinic", body, "clinic");
    }

    private static async Task<IResult> Choose(HttpContext context)
    {
        var body = await Forms.Body(context, ["emergency_number", "urgent_number", .. Numbers]);
        // What is no number goes on as it is, to be refused with what is wrong with it.
        foreach (var name in Numbers)
            if (int.TryParse(body[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) body[name] = number;
        return await Answered(context, "change-clinic-settings", body, "settings");
    }

    private static async Task<IResult> Remind(HttpContext context)
    {
        var body = await Forms.Body(context, "at");
        body["at"] ??= "";
        body["is_on"] = Forms.Given(context)["is_on"] == "yes";
        return await Answered(context, "set-clinic-reminders", body, "reminders");
    }

    private static async Task<IResult> Answered(HttpContext context, string name, JsonObject body, string done)
    {
        var answer = await Api.Call(context, name, body);
        return answer.IsDone ? Page.Next($"/clinic?done={done}") : await Show(context, null, answer);
    }
}
