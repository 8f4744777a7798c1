using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Pages.Workspace.Plans;

/// <summary>What somebody typed into the form of a shell: what could be read of it, and what could not. Something stands in for what could not, so that the rest is checked at once.</summary>
/// <param name="Filled">The filled shell.</param>
/// <param name="Wrong">What could not be read, by the id of its field.</param>
internal sealed record ShellForm(JsonObject Filled, IReadOnlyDictionary<string, string> Wrong)
{
    /// <summary>How many exercises there is room for.</summary>
    public const int Rows = 10;

    private static readonly string[] Texts = ["operation", "levels", "brace"];
    private static readonly string[] Days = ["operated_on", "exercise_from"];
    private static readonly string[] Numbers = ["lifting_limit_kg", "sitting_limit_min"];
    private static readonly string[] Answers = ["bend_and_twist", "driving"];

    /// <summary>Reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="phase">The phase that the person is in.</param>
    /// <param name="on">The day of the last questions.</param>
    public static async Task<ShellForm> Of(HttpContext context, Protocol shell, RecoveryPhase phase, string on)
    {
        var (form, words, wrong) = (await Forms.Read(context), context.RequestServices.GetRequiredService<Words>(), new Dictionary<string, string>());
        var limits = new JsonObject(Texts.Select(t => KeyValuePair.Create(t, (JsonNode?)form[t].ToString().Trim())));
        foreach (var day in Days) limits[day] = Given(day, DateOnly.TryParseExact(form[day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? form[day].ToString() : null, on, "shell.no_day");
        foreach (var number in Numbers) limits[number] = Given(number, Forms.Number(form[number]) is { } typed && typed.TryGetValue<decimal>(out _) ? typed : null, 0, "shell.no_number");
        foreach (var answer in Answers) limits[answer] = Given(answer, form[answer].ToString() is { Length: > 0 } chosen ? chosen == "yes" : null, false, "shell.no_answer");
        var items = new JsonArray();
        foreach (var row in Enumerable.Range(0, Rows))
            if (await Item(context, form, row, wrong) is { } item) items.Add((JsonNode)item);
        return new(
            new()
            {
                ["format"] = 1,
                ["protocol"] = shell.Id,
                ["filled_by"] = form["filled_by"].ToString(),
                ["on"] = on,
                ["limits"] = limits,
                ["phases"] = new JsonArray(new JsonObject { ["id"] = phase.Id, ["items"] = items }),
            },
            wrong);

        JsonNode? Given(string field, JsonNode? read, JsonNode? standIn, string word)
        {
            if (read is null) wrong[field] = words[word];
            return read ?? standIn;
        }
    }

    // Without a dose the catalogue's counts.
    private static async Task<JsonObject?> Item(HttpContext context, IFormCollection form, int row, Dictionary<string, string> wrong)
    {
        var (words, catalogue) = (context.RequestServices.GetRequiredService<Words>(), context.RequestServices.GetRequiredService<Practice>().Catalogue);
        var (typed, dose) = (form[$"exercise.{row}"].ToString().Trim(), form[$"dose.{row}"].ToString().Trim());
        if (typed.Length + dose.Length == 0) return null;
        var found = PlanText.Find(typed, catalogue);
        if (typed.Length == 0) wrong[$"exercise.{row}"] = words["shell.no_exercise"];
        else if (found is null) wrong[$"exercise.{row}"] = Nearest.Of(typed, catalogue.Exercises.Select(e => e.Name)) is { } near ? words.Of("shell.near_exercise", near) : words["shell.unknown_exercise"];
        var item = new JsonObject { ["exercise"] = found?.Id, ["days"] = form[$"days.{row}"].ToString() is { Length: > 0 } days ? days : JsonNames.Of(DayKind.EveryDay) };
        if (dose.Length > 0)
        {
            var read = await Api.Call(context, "read-dose", found is null ? new JsonObject { ["text"] = dose } : new JsonObject { ["text"] = dose, ["exercise"] = found.Id });
            if (read.IsDone) item["dose"] = read.Json!["stated"]!.DeepClone();
            else wrong[$"dose.{row}"] = string.Join(' ', read.Problems.Select(p => p.Message));
        }

        return found is null ? null : item;
    }
}
