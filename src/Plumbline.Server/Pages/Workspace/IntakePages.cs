using System.Text.Json.Nodes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace;

/// <summary>What a person tells about themselves, as a form with the catalogue's questions.</summary>
internal static class IntakePages
{
    private static readonly string[] Numbers = ["age", "pain_back_0_10", "pain_leg_0_10", "onset_days", "walk_minutes", "minutes_per_day", "days_per_week", "pregnancy_weeks", "function_psfs_0_10"];
    private static readonly string[] OneOf = ["sex", "course", "furthest_zone", "direction"];
    private static readonly string[] SomeOf = ["conditions", "cannot", "equipment"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/intake", Ask).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/intake", Take).For(Rules.Writers);
    }

    /// <summary>Things that a person is asked for; those that everybody has are not.</summary>
    public static IEnumerable<string> Props(ScreeningRules rules) => JsonNames.All<Prop>().Except(rules.AlwaysAtHand.Select(p => JsonNames.Of(p)));

    private static Task<IResult> Ask(HttpContext context, Guid person, Practice practice) => Show(context, person, practice, FormCollection.Empty, null);

    private static async Task<IResult> Take(HttpContext context, Guid person, Practice practice)
    {
        var form = await Forms.Read(context);
        var answer = await Api.Call(context, "take-intake", Body(form, practice.Screening), ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}?done=intake") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, practice, form, answer);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, Practice practice, IFormCollection given, ApiAnswer? answer)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        return found.IsDone
            ? Page.Of<IntakePage>(answer?.Status ?? StatusCodes.Status200OK, ("Who", CaseloadPages.Who(context)), ("Person", person), ("Name", found.Json!["name"]!.GetValue<string>()), ("Practice", practice), ("Given", given), ("Answer", answer))
            : PageFaults.NotFound();
    }

    /// <summary>The body of the call. What was typed goes to the reader as it is: whether it is a number, and in its range, the reader says.</summary>
    public static JsonObject Body(IFormCollection form, ScreeningRules rules)
    {
        var body = new JsonObject();
        foreach (var name in Numbers.Where(n => !string.IsNullOrWhiteSpace(form[n])))
            body[name] = Forms.Number(form[name]);
        foreach (var name in OneOf.Where(n => !string.IsNullOrEmpty(form[n]))) body[name] = form[name].ToString();
        foreach (var name in SomeOf) body[name] = Several(form, name);
        body["answers"] = new JsonObject(rules.Questions.Where(q => !string.IsNullOrEmpty(form[q.Id])).Select(q => KeyValuePair.Create(q.Id, (JsonNode?)Reply(form, q.Id))));
        if (Group(form, "surgery", texts: ["type"], numbers: ["weeks_ago"]) is { } surgery)
        {
            if (form["surgery.limits_in_force"].ToString() is { Length: > 0 } limits) surgery["limits_in_force"] = limits == "yes";
            body["surgery"] = surgery;
        }

        if (Group(form, "blood_pressure", texts: [], numbers: ["systolic", "diastolic"]) is { } pressure) body["blood_pressure"] = pressure;
        var (said, allows) = (Group(form, "clearance", texts: ["who", "date"], numbers: []), Group(form, "clearance", texts: [], numbers: ["load_class"]));
        if ((said ?? allows) is not null)
        {
            var clearance = said ?? [];
            body["clearance"] = clearance;
            clearance["allows"] = allows ?? [];
            // Nothing chosen is nothing said: it speaks of all findings then.
            if (Several(form, "clearance.conditions") is { Count: > 0 } conditions) clearance["allows"]!["conditions"] = conditions;
            clearance["limits"] = new JsonObject { ["bias"] = Several(form, "clearance.bias"), ["no_end_range"] = form["clearance.no_end_range"].ToString() == "yes" };
        }

        body["goals"] = new JsonArray([.. form["goals"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(g => (JsonNode?)g)]);
        return body;
    }

    // Fields that belong together; null when none was filled in.
    private static JsonObject? Group(IFormCollection form, string name, string[] texts, string[] numbers)
    {
        List<(string Field, JsonValue? Value)> all = [.. texts.Select(t => (t, Forms.Text(form[$"{name}.{t}"]))), .. numbers.Select(n => (n, Forms.Number(form[$"{name}.{n}"])))];
        var filled = all.Where(f => f.Value is not null).ToList();
        return filled.Count == 0 ? null : new(filled.Select(f => KeyValuePair.Create(f.Field, (JsonNode?)f.Value)));
    }

    private static JsonArray Several(IFormCollection form, string name) => [.. form[name].Where(v => !string.IsNullOrEmpty(v)).Select(v => (JsonNode?)v)];

    private static JsonObject Reply(IFormCollection form, string question)
    {
        var reply = new JsonObject { ["answer"] = form[question].ToString() };
        if (Forms.Number(form[$"{question}.since_days"]) is { } days) (reply["new"], reply["since_days"]) = (false, days);
        if (form[$"{question}.examined_by"].ToString() is { Length: > 0 } by) reply["examined_by"] = by;
        return reply;
    }
}
