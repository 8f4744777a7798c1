using System.Text;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Pictures;
using Answers = Plumbline.Server.Hosting.Answers;
using Paper = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Server.Features;

/// <summary>A programme for somebody's hands: handout, calendar, tick sheet; and the sheet that comes back.</summary>
internal static class Papers
{
    private const string Pdf = "application/pdf";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/programme/handout.pdf", Handout).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: "application/pdf").WithName("handout");
        routes.MapGet("/people/{person:guid}/programme/tick-sheet.pdf", TickSheet).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: "application/pdf").WithName("tick-sheet");
        routes.MapGet("/people/{person:guid}/programme/calendar.ics", Calendar).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: "text/calendar").WithName("programme-calendar");
        routes.MapPost("/people/{person:guid}/tick-sheets", ReadSheet).Accepts<byte[]>("image/png").For([.. Rules.Writers, AccessRole.Patient]).WithName("read-tick-sheet");
    }

    private static Task<IResult> Handout(HttpContext context, Guid person, DrawingRoom room, string layout = "booklet", string paper = "a4", string? pictures = null)
    {
        var (asked, on, style) = (Named<HandoutLayout>(layout, "layout"), On(paper), pictures is null ? new Read<PaperPictures?>.Success(null, []) : Named<PaperPictures>(pictures, "pictures").Then<PaperPictures?>(p => p));
        return Made(context, person, "handout", Read.From(() => (asked.Require(), on.Require(), style.Require()), [.. asked.Problems, .. on.Problems, .. style.Problems]), room, (episode, programme, wish) =>
            Results.File(ProgrammePapers.Pdf(programme, episode.Practice, wish.Item1, wish.Item2, wish.Item3).Pdf, Pdf));
    }

    private static Task<IResult> TickSheet(HttpContext context, Guid person, DrawingRoom room, string paper = "a4") => Made(context, person, "tick-sheet", On(paper), room, (episode, programme, on) =>
        Results.File(SheetPdf.Of(programme, episode.Practice.Catalogue, episode.Practice.Handouts.Words, on).Pdf, Pdf));

    private static Task<IResult> Calendar(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "calendar", episode => EpisodeSessions.Programme(episode.Standing) switch
    {
        Read<Programme>.Success { Value: var programme } => Results.Text(ProgrammePapers.Calendar(programme, episode.Practice), "text/calendar", Encoding.UTF8),
        { } none => Answers.Problems(StatusCodes.Status409Conflict, none.Problems),
    });

    // What is read off a sheet is shown to whoever sent it, who logs the sessions when the doubtful boxes are answered.
    private static async Task<IResult> ReadSheet(HttpContext context, Guid person, DrawingRoom room)
    {
        var bytes = await context.Request.Bytes("image/png");
        return await Made(context, person, "read-tick-sheet", bytes, room, (episode, programme, png) =>
            PngReader.Read("body", png).Then(picture => SheetReader.Read("body", GreyImage.Of(picture), programme, episode.Practice.Catalogue, episode.Practice.Handouts.Words)) switch
            {
                Read<SheetReading>.Success { Value: var reading } => Answers.Of(reading),
                { } refused => Answers.Refused(refused),
            });
    }

    private static async Task<IResult> Made<T>(HttpContext context, Guid person, string purpose, Read<T> wish, DrawingRoom room, Func<OpenEpisode, Programme, T, IResult> make)
    {
        (OpenEpisode Episode, Programme Programme)? found = null;
        var answer = await EpisodeCalls.Look(context, person, purpose, episode =>
        {
            var programme = EpisodeSessions.Programme(episode.Standing);
            if (programme is not Read<Programme>.Success { Value: var today }) return Answers.Problems(StatusCodes.Status409Conflict, programme.Problems);
            found = (episode, today);
            return Results.Empty;
        });
        if (found is not { } made) return answer;
        return wish is Read<T>.Success { Value: var wanted } ? await room.Make(() => make(made.Episode, made.Programme, wanted), context.RequestAborted) : Answers.Refused(wish);
    }

    private static Read<Paper> On(string paper) => Paper.All.FirstOrDefault(p => p.Name.Equals(paper, StringComparison.OrdinalIgnoreCase)) is { } found
        ? found
        : Read.Fail<Paper>("PLB-QUERY", "paper", $"There is paper of these sizes: {string.Join(", ", Paper.All.Select(p => p.Name.ToLowerInvariant()))}. Choose one.");

    private static Read<T> Named<T>(string given, string name)
        where T : struct, Enum =>
        JsonNames.Find<T>(given) is { } value ? value : Read.Fail<T>("PLB-QUERY", name, $"There are: {string.Join(", ", JsonNames.All<T>())}. Choose one.");
}
