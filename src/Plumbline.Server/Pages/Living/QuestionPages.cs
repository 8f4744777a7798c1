using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Care.Outcomes;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Living;

/// <summary>Questions about how somebody is, when they are due and whenever they like.</summary>
internal static class QuestionPages
{
    private static readonly string[] Told = ["answered"];

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/my/questions", Choose).For(AccessRole.Patient);
        routes.MapPage("/my/questions/{instrument}", (HttpContext context, string instrument, Workbench bench) => Show(context, instrument, bench, FormCollection.Empty, null)).For(AccessRole.Patient);
        routes.MapForm("/my/questions/{instrument}", Answer).For(AccessRole.Patient);
    }

    private static async Task<IResult> Choose(HttpContext context, Workbench bench, Words words, string? done = null)
    {
        var asked = await Api.Call(context, "outcomes-due", null, ("person", LivingPages.Me(context)));
        if (!asked.IsDone) return PageFaults.NotFound();
        var due = asked.Json!["due"].Texts().ToList();
        (string, InstrumentWords)[] With(IEnumerable<string> ids) => [.. ids.Select(id => (id, bench.Outcomes.Words.Instruments[id]))];
        var doing = await Api.Call(context, "adherence", null, ("person", LivingPages.Me(context)));
        return Page.Of<QuestionsPage>(("ToRate", doing.IsDone ? DoneWeeks.Of(doing.Json!, bench, words).ToRate : null), ("Due", With(due)), ("Others", With(asked.Json["scheduled"].Texts().Except(due))), ("Done", Told.Contains(done) ? words["done.my_" + done] : null));
    }

    private static async Task<IResult> Show(HttpContext context, string instrument, Workbench bench, IFormCollection given, ApiAnswer? refused)
    {
        if (!Asked(instrument, bench, out var found)) return PageFaults.NotFound();
        var before = found.Chosen is null ? [] : await Activities(context, found);
        return Page.Of<AnswerPage>(refused?.Status ?? StatusCodes.Status200OK, ("Instrument", found), ("Asks", bench.Outcomes.Words.Instruments[found.Id]), ("Before", before), ("Given", given), ("Refused", refused));
    }

    private static async Task<IResult> Answer(HttpContext context, string instrument, Workbench bench)
    {
        if (!Asked(instrument, bench, out var found)) return PageFaults.NotFound();
        var form = await Forms.Read(context);
        var today = await Api.Call(context, "today", null, ("person", LivingPages.Me(context)));
        var body = new JsonObject { ["instrument"] = found.Id, ["version"] = found.Version, ["on"] = today.Json.Text("day"), ["answers"] = new JsonObject(Answers(found, form)) };
        var answer = await Api.Call(context, "answer-outcome", body, ("person", LivingPages.Me(context)));
        return answer.IsDone ? Page.Next("/my/questions?done=answered") : await Show(context, instrument, bench, form, answer);
    }

    // Only what is asked of everybody in our own words: the rest is for the clinic.
    private static bool Asked(string id, Workbench bench, out Instrument found) => bench.Outcomes.Instruments.TryGetValue(id, out found!) && bench.Outcomes.Facts.Schedule.Any(s => s.Instrument == id);

    // What was not answered is left out. Of activities of their own, the name is the key.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Answers(Instrument instrument, IFormCollection form) =>
        (instrument.Chosen is { } chosen ? Enumerable.Range(1, chosen.Count.Max).Select(i => (Key: form[$"activity.{i}"].ToString().Trim(), Score: form[$"score.{i}"].ToString())) : instrument.ItemIds.Select(id => (Key: id, Score: form[$"score.{id}"].ToString())))
        .Where(a => a.Key.Length > 0 && int.TryParse(a.Score, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)).DistinctBy(a => a.Key)
        .Select(a => KeyValuePair.Create(a.Key, (JsonNode?)int.Parse(a.Score, CultureInfo.InvariantCulture)));

    private static async Task<IReadOnlyList<string>> Activities(HttpContext context, Instrument instrument)
    {
        var report = await Api.Call(context, "outcomes", null, ("person", LivingPages.Me(context)));
        var own = instrument.Scales.Select(s => s.Id).ToHashSet();
        return report.IsDone ? [.. report.Json!["scales"]!.AsArray().Where(s => s.Text("instrument") == instrument.Id && !own.Contains(s.Text("scale"))).Select(s => s.Text("scale"))] : [];
    }
}
