using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Outcomes;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>Whether it helps: instruments, what their answers say over time, and how much was done.</summary>
internal static class Outcomes
{
    private const int FormLimit = 40_000;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments", Instruments).For([.. Rules.Readers, AccessRole.Patient]).WithName("instruments");
        routes.MapGet("/people/{person:guid}/outcomes", Reading).For([.. Rules.Readers, AccessRole.Patient]).WithName("outcomes");
        routes.MapPost("/people/{person:guid}/outcomes", Answer).Accepts<AnsweredOutcome>("application/json").For([.. Rules.Writers, AccessRole.Patient]).IsDecision().WithName("answer-outcome");
        routes.MapGet("/people/{person:guid}/adherence", Doing).For([.. Rules.Readers, AccessRole.Patient]).WithName("adherence");
    }

    private static IResult Instruments(Workbench bench) => Answers.Of(new
    {
        instruments = bench.Outcomes.Instruments.Values.OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => new
        {
            id = i.Id,
            version = i.Version,
            words = bench.Outcomes.Words.Instruments[i.Id],
            is_ours = i.Text == InstrumentText.Own,
            access = i.Access,
            items = i.ItemIds,
            chosen = i.Chosen,
        }),
    });

    private static Task<IResult> Reading(HttpContext context, Guid person, Workbench bench) =>
        EpisodeCalls.Look(context, person, "outcomes", episode => Answers.Of(OutcomeReadings.Of(episode.Episode.Outcomes, bench.Outcomes)));

    private static async Task<IResult> Answer(HttpContext context, Guid person, Workbench bench) => await EpisodeCalls.Decide<AnsweredOutcome, EpisodeEvent.OutcomeAnswered>(
        context, person, "answer-outcome", await context.Request.Value<AnsweredOutcome>(FormLimit),
        (answered, episode) => Read.From(() => answered, [.. OutcomeFileReader.Check(answered, "$", bench.Outcomes), .. Dated(answered, episode)]).Then(fit => Deeds.One(new EpisodeEvent.OutcomeAnswered(fit), episode)),
        episode => Answers.Of(OutcomeReadings.Of(episode.Episode.Outcomes, bench.Outcomes), StatusCodes.Status201Created));

    private static IEnumerable<Problem> Dated(AnsweredOutcome answered, OpenEpisode episode)
    {
        if (answered.On > episode.Day.AddDays(1)) yield return new("PLB-OUTCOME-DATE", "$.on", "This day has not come yet. Correct it.");
        if (episode.Episode.Outcomes.Any(o => o.Instrument == answered.Instrument && o.On == answered.On))
            yield return new("PLB-EPISODE-OUTCOME", "$.on", "This instrument was answered on this day already. Answer it on another day.");
    }

    private static Task<IResult> Doing(HttpContext context, Guid person, Workbench bench, int? goal = null) => goal is < 1 or > 70
        ? Task.FromResult(Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-QUERY", "goal", "A goal is 1 to 70 sessions a week. Correct it."))
        : EpisodeCalls.Look(context, person, "adherence", episode => EpisodeSessions.Programme(episode.Standing) switch
        {
            Read<Programme>.Success { Value: var programme } => Answers.Of(Adherence.Of([.. episode.Episode.EarlierProgrammes, programme], DoneSession.Of(episode.Episode), episode.Day, goal, bench.Adherence, episode.Practice.Catalogue, episode.Practice.Doses.Times, [.. episode.Episode.WeekRatings])),
            { } none => Answers.Problems(StatusCodes.Status409Conflict, none.Problems),
        });
}
