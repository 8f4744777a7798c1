using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Pages.Workspace.Persons;

namespace Plumbline.Server.Pages.Workspace.Sheets;

/// <summary>A tick sheet that came back: a photo of it is read, what is doubtful is asked, and then the week is logged.</summary>
internal static class SheetPages
{
    private const int ReadingLimit = 200_000;

    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/people/{person:guid}/tick-sheet", (HttpContext context, Guid person) => Ask(context, person, null)).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/tick-sheet", Read).For(Rules.Writers);
        routes.MapForm("/people/{person:guid}/tick-sheet/log", Log).For(Rules.Writers);
    }

    private static async Task<IResult> Ask(HttpContext context, Guid person, ApiAnswer? refused) => await PersonHead.Of(context, person) is { } head
        ? Page.Of<SheetPage>(refused?.Status ?? StatusCodes.Status200OK, ("Head", head), ("Refused", refused))
        : PageFaults.NotFound();

    private static async Task<IResult> Read(HttpContext context, Guid person)
    {
        var file = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted)).Files.GetFile("photo") : null;
        using var bytes = new MemoryStream();
        if (file is not null) await file.CopyToAsync(bytes, context.RequestAborted);
        var answer = await Api.Send(context, "read-tick-sheet", bytes.ToArray(), "image/png", ("person", person));
        if (answer.IsNotFound) return PageFaults.NotFound();
        if (!answer.IsDone) return await Ask(context, person, answer);
        // The page shows no box: it asks what is doubtful.
        answer.Json!["boxes"] = new JsonArray();
        return await Show(context, person, answer.As<SheetReading>(), null);
    }

    private static async Task<IResult> Show(HttpContext context, Guid person, SheetReading reading, ApiAnswer? refused) => await PersonHead.Of(context, person) is { } head
        ? Page.Of<SheetReadingPage>(
            refused?.Status ?? StatusCodes.Status200OK,
            ("Head", head), ("Reading", reading), ("Kept", JsonSerializer.Serialize(reading, JsonRules.OneLine)), ("NameOf", PersonPages.Names(context)), ("Refused", refused), ("Given", Forms.Given(context)))
        : PageFaults.NotFound();

    // Each session has an identity that follows from what it is, so that a sheet that is photographed twice counts once.
    private static async Task<IResult> Log(HttpContext context, Guid person)
    {
        if (await PersonHead.Of(context, person) is null) return PageFaults.NotFound();
        var form = Forms.Given(context);
        if (StrictJson.Read<SheetReading>("form", form["reading"].ToString(), ReadingLimit) is not Read<SheetReading>.Success { Value: var reading }) return Page.Next($"/people/{person}/tick-sheet");
        foreach (var day in SheetCompletion.Answered(reading, Answers(form, reading)))
        {
            Guid? last = null;
            foreach (var session in day.Sessions)
            {
                last = IdOf(reading, day.On, session.Session);
                var answer = await Api.Call(context, "log-session", Entry(last.Value, day.On, "log", session), ("person", person));
                if (answer.IsNotFound) return PageFaults.NotFound();
                if (!answer.IsDone) return await Show(context, person, reading, answer);
            }

            if (last is null || day.MorningPain is not { } morning) continue;
            var body = Entry(IdOf(reading, day.On, 0), day.On.AddDays(1), "pain", morning);
            body["session"] = last.Value;
            var told = await Api.Call(context, "report-morning", body, ("person", person));
            if (!told.IsDone) return await Show(context, person, reading, told);
        }

        return Page.Next($"/people/{person}?done=sheet");
    }

    private static JsonObject Entry<T>(Guid id, DateOnly on, string name, T what) => new()
    {
        ["id"] = id,
        ["occurred_on"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        [name] = JsonSerializer.SerializeToNode(what, JsonRules.Options),
    };

    private static Dictionary<int, SheetAnswer> Answers(IFormCollection form, SheetReading reading) => reading.Questions.Index().ToDictionary(q => q.Index, q => form[$"q{q.Index}"].ToString() switch
    {
        "yes" => new SheetAnswer.YesNo(true),
        "no" => new SheetAnswer.YesNo(false),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10 => new SheetAnswer.Number(number),
        _ => (SheetAnswer)new SheetAnswer.Nothing(),
    });

    private static Guid IdOf(SheetReading reading, DateOnly on, int session) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reading.Programme}.{reading.ProgrammeVersion}.{on:yyyy-MM-dd}.{session}")))[..16]);
}
