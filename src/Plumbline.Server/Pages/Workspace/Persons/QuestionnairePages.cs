using System.Text.Json.Nodes;
using Plumbline.Care.Outcomes;
using Plumbline.Motion;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>A questionnaire, asked at the clinic or typed in from paper.</summary>
internal static class QuestionnairePages
{
    private const int MostActivities = 5;

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/questionnaires/{instrument}", (HttpContext context, Guid person, string instrument, Workbench bench) => Show(context, person, instrument, bench, null)).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/questionnaires/{instrument}", Take).For(Rules.Writers);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, string instrument, Workbench bench, ApiAnswer? refused)
    {
        if (!bench.Outcomes.Instruments.TryGetValue(instrument, out var found) || await PersonHead.Of(context, person) is not { } head) return PageFaults.NotFound();
        var outcomes = await Api.Call(context, "outcomes", null, ("person", person));
        // Activities that were chosen once are rated again.
        var chosen = outcomes.Json!["scales"]!.AsArray().Where(s => s.Text("instrument") == instrument && s.Text("scale") != "mean").Select(s => s.Text("scale")).ToList();
        return Page.Of<QuestionnairePage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Instrument", found), ("Asked", bench.Outcomes.Words.Instruments[instrument]), ("Chosen", chosen.Concat(Enumerable.Repeat("", MostActivities)).Take(Math.Max(MostActivities, chosen.Count)).ToList()),
            ("Today", (await Api.Call(context, "episode", null, ("person", person))).Json.Text("day")), ("Refused", refused), ("Given", Forms.Given(context)));
    }

    private static async Task<IResult> Take(HttpContext context, Guid person, string instrument, Workbench bench)
    {
        if (!bench.Outcomes.Instruments.TryGetValue(instrument, out var found)) return PageFaults.NotFound();
        var answer = await Api.Call(context, "answer-outcome", Body(Forms.Given(context), found), ("person", person));
        return answer.IsDone ? Page.Next($"/people/{person}/progress?done=answered") : answer.IsNotFound ? PageFaults.NotFound() : await Show(context, person, instrument, bench, answer);
    }

    // What was left empty is missing, never nothing; a list of things to tick was read as a whole.
    private static JsonObject Body(IFormCollection form, Instrument instrument)
    {
        var body = new JsonObject { ["instrument"] = instrument.Id, ["version"] = instrument.Version, ["on"] = form["on"].ToString() };
        if (IsTicked(instrument))
        {
            body["ticked"] = new JsonArray([.. form["tick"].Select(id => (JsonNode?)id)]);
            return body;
        }

        var typed = instrument.Chosen is null
            ? instrument.ItemIds.Select(id => (Key: id, Text: form[$"item.{id}"].ToString()))
            : form["activity"].Zip(form["rating"], (name, rating) => (Key: name?.Trim() ?? "", Text: rating ?? "")).Where(a => a.Key.Length > 0).DistinctBy(a => a.Key);
        body["answers"] = new JsonObject(typed.Where(a => a.Text.Length > 0).Select(a => KeyValuePair.Create(a.Key, (JsonNode?)Forms.Number(a.Text))));
        return body;
    }

    /// <summary>Whether it is a list of things to tick.</summary>
    public static bool IsTicked(Instrument instrument) => instrument.Chosen is null && instrument.Items.All(g => g.Range == new Range<double>(0, 1));
}
