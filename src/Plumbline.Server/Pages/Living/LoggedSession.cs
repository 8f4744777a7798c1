using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Server.Features;

namespace Plumbline.Server.Pages.Living;

/// <summary>What somebody filled in after a session, as the API takes it. What was left open stays open: nothing is guessed.</summary>
internal static class LoggedSession
{
    /// <summary>The body of the call.</summary>
    public static JsonObject Of(IFormCollection form)
    {
        var log = new JsonObject
        {
            ["programme_version"] = Whole(form["programme_version"]) ?? 0,
            ["session"] = Whole(form["session"]) ?? 1,
            ["items"] = new JsonArray([.. form["exercise"].OfType<string>().Where(id => id.Length > 0).Select(id => (JsonNode?)Item(form, id))]),
        };
        foreach (var name in (string[])["pain_before", "pain_peak", "pain_after", "effort_0_10"])
            if (Forms.Number(form[name]) is { } score) log[name] = score;
        foreach (var name in (string[])["furthest_zone_before", "furthest_zone_after"])
            if (form[name].ToString() is { Length: > 0 } zone) log[name] = zone;
        if (form["spread_further"].ToString() is { Length: > 0 } spread) log["spread_further"] = spread == "yes";
        if (form["numbness"].ToString() == "yes") log["new_numbness_or_weakness"] = true;
        if (Whole(form["played_s"]) is { } seconds) log["minutes"] = Math.Round(seconds / 60.0, 1);
        return Told(form, new() { ["id"] = form["id"].ToString(), ["log"] = log });
    }

    /// <summary>The answer of the morning after, as the API takes it. A session has one morning, so its id makes the answer's.</summary>
    public static JsonObject MorningOf(IFormCollection form)
    {
        var morning = new JsonObject { ["id"] = Once.IdOf("morning after", form["session_id"].ToString()), ["session"] = form["session_id"].ToString() };
        if (Forms.Number(form["pain"]) is { } pain) morning["pain"] = pain;
        return Told(form, morning);
    }

    // What waited on a device says when it was told.
    private static JsonObject Told(IFormCollection form, JsonObject entry)
    {
        foreach (var name in (string[])["recorded_at", "occurred_on"])
            if (form[name].ToString() is { Length: > 0 } told) entry[name] = told;
        return entry;
    }

    private static JsonObject Item(IFormCollection form, string exercise)
    {
        var item = new JsonObject { ["exercise"] = exercise };
        switch (form[$"done.{exercise}"].ToString())
        {
            case "all":
                item["completed_fraction"] = 1;
                break;
            case "part":
                item["completed_fraction"] = double.TryParse(form[$"fraction.{exercise}"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) && fraction is > 0 and < 1 ? Math.Round(fraction, 2) : 0.5;
                break;
            case "none":
                item["completed_fraction"] = 0;
                if (form[$"skip.{exercise}"].ToString() is { Length: > 0 } reason) item["skip_reason"] = reason;
                break;
        }

        if (form[$"hurt.{exercise}"].ToString() == "yes") item["that_hurt"] = true;
        return item;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
