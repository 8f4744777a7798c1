using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Features;

/// <summary>What the rules say follows for each exercise, and what a clinician makes of it.</summary>
internal static class Verdicts
{
    private const int FormLimit = 8_000;

    /// <summary>Another decision than the rules'.</summary>
    internal sealed record OverrideForm
    {
        public required string Reason { get; init; }

        /// <summary>The dose instead; left out, the one from before the verdict stays.</summary>
        public StatedDose? Dose { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people/{person:guid}/verdicts/{verdict:guid}/accept", Accept).For(Rules.Deciders).IsDecision().WithName("accept-verdict");
        routes.MapPost("/people/{person:guid}/verdicts/{verdict:guid}/override", Override).Accepts<OverrideForm>("application/json").For(Rules.Deciders).IsDecision().WithName("override-verdict");
    }

    /// <summary>A verdict with what became of it.</summary>
    public static JsonNode Node(GivenVerdict given, OpenEpisode episode)
    {
        var node = JsonSerializer.SerializeToNode(given.Verdict, JsonRules.Options)!.AsObject();
        node.Insert(0, "id", given.Id);
        node.Insert(1, "on", given.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        node.Insert(2, "fate", JsonNames.Of(given.Fate));
        node.Insert(3, "name", episode.Practice.Catalogue.ById.TryGetValue(given.Verdict.Exercise, out var found) ? found.Name : given.Verdict.Exercise);
        if (given.DecidedBy is { } by) node["decided_by"] = by.Name ?? JsonNames.Of(by.Role);
        if (given.Reason is { } reason) node["decided_because"] = reason;
        return node;
    }

    private static Task<IResult> Accept(HttpContext context, Guid person, Guid verdict) => EpisodeCalls.Decide<EpisodeEvent.VerdictAccepted>(
        context, person, "accept-verdict", episode => Known(verdict, episode).Then(_ => Deeds.One(new EpisodeEvent.VerdictAccepted(verdict), episode)), Episodes.Of);

    private static async Task<IResult> Override(HttpContext context, Guid person, Guid verdict) => await EpisodeCalls.Decide<OverrideForm, EpisodeEvent.VerdictOverridden>(
        context, person, "override-verdict", await context.Request.Value<OverrideForm>(FormLimit),
        (form, episode) => Known(verdict, episode).Then(given => Fits(form.Dose, given, episode)).Then(_ => Deeds.One(new EpisodeEvent.VerdictOverridden(verdict, form.Reason, form.Dose), episode)),
        Episodes.Of);

    private static Read<GivenVerdict> Known(Guid verdict, OpenEpisode episode) => episode.Episode.Verdicts.FirstOrDefault(v => v.Id == verdict) is { } given
        ? given
        : Read.Fail<GivenVerdict>("PLB-EPISODE-VERDICT", "verdict", "There is no such verdict in this episode. Look at the episode again.");

    // A typed dose keeps the limits that every dose keeps.
    private static Read<GivenVerdict> Fits(StatedDose? dose, GivenVerdict given, OpenEpisode episode)
    {
        if (dose is null || !episode.Practice.Catalogue.ById.TryGetValue(given.Verdict.NewExercise ?? given.Verdict.Exercise, out var exercise)) return given;
        return DoseCompletion.Complete(dose, exercise, episode.Practice.Doses).Then(whole => Read.From(() => given, [.. episode.Practice.Doses.Limits.Check(whole, "$.dose")]));
    }
}
