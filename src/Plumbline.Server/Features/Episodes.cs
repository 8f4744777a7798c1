using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Workshop.Episodes;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>A person's episode of care as it stands today, and everything that happened in it.</summary>
internal static class Episodes
{
    private const int MostOnPage = 200;
    private const int FormLimit = 4_000;

    /// <summary>What the person wants to be able to do.</summary>
    internal sealed record GoalForm
    {
        public required string Text { get; init; }
    }

    /// <summary>How an episode ends.</summary>
    internal sealed record EndForm
    {
        public required EndReason Why { get; init; }

        public required string Reason { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/episode", Shown).For([.. Rules.Readers, AccessRole.Patient]).WithName("episode");
        routes.MapGet("/people/{person:guid}/journal", Journal).For([.. Rules.Readers, AccessRole.Patient]).WithName("journal");
        routes.MapPost("/people/{person:guid}/goals", Goal).Accepts<GoalForm>("application/json").For([.. Rules.Writers, AccessRole.Patient]).IsDecision().WithName("set-goal");
        routes.MapPost("/people/{person:guid}/end", End).Accepts<EndForm>("application/json").For(Rules.Deciders).IsDecision().WithName("end-episode");
    }

    /// <summary>An episode as the API shows it.</summary>
    public static IResult Of(OpenEpisode episode) => Of(episode, StatusCodes.Status200OK);

    /// <summary>An episode that something was just written into.</summary>
    public static IResult Made(OpenEpisode episode) => Of(episode, StatusCodes.Status201Created);

    private static IResult Of(OpenEpisode episode, int status)
    {
        var shown = EpisodeJson.Of(episode.Standing, Rejudging.Of(episode.Journal, episode.Practice.Rules));
        shown["version"] = episode.Version;
        shown["attention"] = episode.Version == 0 ? null : Attention.Node(Attention.Reasons(episode.Standing));
        shown["verdicts"] = new JsonArray([.. episode.Episode.Verdicts.TakeLast(MostOnPage).Select(v => Verdicts.Node(v, episode))]);
        return Answers.Of(shown, status);
    }

    private static Task<IResult> Shown(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "episode", Of);

    private static Task<IResult> Journal(HttpContext context, Guid person, long after = 0, int most = MostOnPage) => most is < 1 or > MostOnPage || after < 0
        ? Task.FromResult(Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "most", $"A page has 1 to {MostOnPage} events, after an event's number. Ask for another."))
        : EpisodeCalls.Look(context, person, "journal", episode =>
        {
            var events = episode.Journal.Events.Where(e => e.Seq > after).OrderBy(e => e.Seq).Take(most).ToList();
            return Answers.Of(new JsonObject
            {
                ["events"] = new JsonArray([.. events.Select(e => JsonNode.Parse(JournalFile.Write(e)))]),
                ["next"] = events.Count == most ? events[^1].Seq : null,
            });
        });

    private static async Task<IResult> Goal(HttpContext context, Guid person) => await EpisodeCalls.Decide<GoalForm, EpisodeEvent.GoalSet>(
        context, person, "set-goal", await context.Request.Value<GoalForm>(FormLimit),
        (form, episode) => Deeds.One(new EpisodeEvent.GoalSet(form.Text), episode), Made);

    private static async Task<IResult> End(HttpContext context, Guid person) => await EpisodeCalls.Decide<EndForm, EpisodeEvent.Ended>(
        context, person, "end-episode", await context.Request.Value<EndForm>(FormLimit),
        (form, episode) => Deeds.One(new EpisodeEvent.Ended(form.Why, form.Reason), episode), Made);
}
