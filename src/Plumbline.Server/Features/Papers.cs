using System.Text;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Figures.Png;
using Plumbline.Handouts.Layouts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;
using Plumbline.Workshop.Papers;
using Plumbline.Workshop.Pictures;
using Answers = Plumbline.Server.Hosting.Answers;
using Paper = Plumbline.Handouts.Pdf.Paper;

namespace Plumbline.Server.Features;

/// <summary>A programme for somebody's hands: handout, calendar, tick sheet; and the sheet that comes back.</summary>
internal static class Papers
{
    private const string Pdf = "application/pdf";
    private const int FormLimit = 2_000;

    /// <summary>A handout with the code of a link.</summary>
    internal sealed record CodeForm
    {
        /// <summary>The link, as it was given out.</summary>
        public required string Link { get; init; }

        public string Layout { get; init; } = "booklet";

        public string Paper { get; init; } = "a4";

        public string? Pictures { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/programme/handout.pdf", Handout).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: Pdf).WithName("handout");
        routes.MapPost("/people/{person:guid}/programme/handout.pdf", WithCode).Accepts<CodeForm>("application/json").For(Rules.Writers).Produces(StatusCodes.Status200OK, contentType: Pdf).WithName("handout-with-code");
        routes.MapGet("/people/{person:guid}/programme/tick-sheet.pdf", TickSheet).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: Pdf).WithName("tick-sheet");
        routes.MapGet("/people/{person:guid}/programme/calendar.ics", Calendar).For([.. Rules.Readers, AccessRole.Patient]).Produces(StatusCodes.Status200OK, contentType: "text/calendar").WithName("programme-calendar");
        routes.MapPost("/people/{person:guid}/tick-sheets", ReadSheet).Accepts<byte[]>("image/png").For([.. Rules.Writers, AccessRole.Patient]).WithName("read-tick-sheet");
    }

    private static Task<IResult> Handout(HttpContext context, Guid person, DrawingRoom room, string layout = "booklet", string paper = "a4", string? pictures = null) =>
        Printed(context, person, "handout", Look(layout, paper, pictures), null, room);

    // The secret stands in the body, so that no log of addresses holds it.
    private static async Task<IResult> WithCode(HttpContext context, Guid person, DrawingRoom room, Links links, ServerSettings settings)
    {
        var read = await context.Request.Value<CodeForm>(FormLimit);
        if (read is not Read<CodeForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (Token.Read(form.Link) is not { Kind: TokenKind.Device } link || link.Clinic != caller.Clinic
            || await links.FindOpen(caller.Clinic, new(person), link.Secret, caller.For("handout-with-code"), context.RequestAborted) is not (var until, var hasPin))
            return await EpisodeCalls.Look(context, person, "handout-with-code", _ => Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-LINK", "$.link", "This link is not open for this person. Give out a new one and print that."));
        return await Printed(context, person, "handout-with-code", Look(form.Layout, form.Paper, form.Pictures), episode => QrCode.Squares(Devices.AddressOf(context, settings, form.Link), DayTimes.DayOf(episode.Person.TimeZone, until), hasPin), room);
    }

    private static Read<(HandoutLayout Layout, Paper Paper, PaperPictures? Pictures)> Look(string layout, string paper, string? pictures)
    {
        var (asked, on, style) = (Named<HandoutLayout>(layout, "layout"), On(paper), pictures is null ? new Read<PaperPictures?>.Success(null, []) : Named<PaperPictures>(pictures, "pictures").Then<PaperPictures?>(p => p));
        return Read.From(() => (asked.Require(), on.Require(), style.Require()), [.. asked.Problems, .. on.Problems, .. style.Problems]);
    }

    private static Task<IResult> Printed(HttpContext context, Guid person, string purpose, Read<(HandoutLayout Layout, Paper Paper, PaperPictures? Pictures)> look, Func<OpenEpisode, PhoneCode>? phone, DrawingRoom room) =>
        Made(context, person, purpose, look, room, (episode, programme, wish) =>
            Results.File(ProgrammePapers.Pdf(programme, episode.Practice, wish.Layout, wish.Paper, wish.Pictures, phone?.Invoke(episode)).Pdf, Pdf));

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
