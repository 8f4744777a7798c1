using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Files;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>What a person tells about themselves, and what it asks for: intake, screening, and the questions that are asked again.</summary>
internal static class Intakes
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/screening/questions", Questions).For([.. Rules.Readers, AccessRole.Patient]).WithName("screening-questions");
        routes.MapGet("/people/{person:guid}/intake", Last).For([.. Rules.Readers, AccessRole.Patient]).WithName("intake");
        routes.MapPost("/people/{person:guid}/intake", Take).Accepts<IntakeForm>("application/json").For([.. Rules.Writers, AccessRole.Patient]).IsDecision().WithName("take-intake");
        routes.MapPost("/people/{person:guid}/screening", Again).Accepts<ShortForm>("application/json").For([.. Rules.Writers, AccessRole.Patient]).IsDecision().WithName("screen-again");
    }

    private static IResult Questions(Practice practice) => Answers.Of(new
    {
        version = practice.Screening.Version,
        introduction = practice.Screening.Introduction,
        questions = practice.Screening.Questions.Select(q => new { id = q.Id, wording = q.Wording, why = q.Why, features = q.Features, skippable = q.Skippable, short_form = q.ShortForm }),
    });

    private static Task<IResult> Last(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "intake", episode =>
        episode.Episode.Intake is { } intake ? Answers.Of(new { intake, screening = episode.Episode.LastScreening }) : Answers.NotFound());

    private static async Task<IResult> Take(HttpContext context, Guid person) =>
        await EpisodeCalls.Decide<string, EpisodeEvent.IntakeTaken>(context, person, "take-intake", await context.Request.Text(IntakeReader.Limit), Taken, Screened);

    private static async Task<IResult> Again(HttpContext context, Guid person) =>
        await EpisodeCalls.Decide<string, EpisodeEvent.Screened>(context, person, "screen-again", await context.Request.Text(IntakeReader.Limit), Asked, Screened);

    private static Read<Seq<Deed>> Taken(string text, OpenEpisode episode) =>
        IntakeReader.Read("body", text, episode.Day, episode.Practice.Screening, episode.Practice.Catalogue).Then(intake => Deeds.Of(
            new(new EpisodeEvent.IntakeTaken(intake), episode.Actor),
            new(new EpisodeEvent.Screened(ScreeningForm.Full, ScreeningAssessment.Assess(intake, episode.Practice.Screening, episode.Numbers)), Actor.Program)));

    private static Read<Seq<Deed>> Asked(string text, OpenEpisode episode)
    {
        if (episode.Episode.Intake is not { } intake) return Read.Fail<Seq<Deed>>("PLB-EPISODE-NONE", "episode", "There is no intake yet. Begin with one.");
        if (episode.Standing.Rescreening is Rescreening.Full) return Read.Fail<Seq<Deed>>("PLB-EPISODE-SCREEN", "episode", "All screening questions are due, so the short form is not enough. Send a whole intake.");
        return ShortFormReader.Read("body", text, intake, episode.Day, episode.Practice.Screening).Then(later =>
            Deeds.One(new EpisodeEvent.Screened(ScreeningForm.ShortForm, ScreeningAssessment.Assess(later, episode.Practice.Screening, episode.Numbers)), episode));
    }

    private static IResult Screened(OpenEpisode episode)
    {
        var last = episode.Episode.LastScreening!;
        return Answers.Of(new JsonObject
        {
            ["version"] = episode.Version,
            ["form"] = JsonNames.Of(last.Form),
            ["screening"] = JsonSerializer.SerializeToNode(last.Screening, JsonRules.Options),
            ["locked"] = episode.Episode.IsLocked,
        }, StatusCodes.Status201Created);
    }
}
