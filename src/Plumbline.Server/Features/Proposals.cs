using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Programmes;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Workshop.Proposing;

namespace Plumbline.Server.Features;

/// <summary>What the program proposes, with its reasons; a clinician still has to approve it.</summary>
internal static class Proposals
{
    private const int FormLimit = 40_000;

    /// <summary>A proposal is asked for.</summary>
    internal sealed record Form : OfferForm
    {
        /// <summary>Whether it is only asked what would be proposed, or what is wrong: nothing is written down then.</summary>
        public bool Check { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people/{person:guid}/proposals", Propose).Accepts<Form>("application/json").For(Rules.Writers).IsDecision().WithName("propose");
        routes.MapGet("/people/{person:guid}/proposals/why-not/{exercise}", WhyNot).For(Rules.Readers).WithName("why-not");
    }

    private static async Task<IResult> Propose(HttpContext context, Guid person)
    {
        var read = await context.Request.Value<Form>(FormLimit);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        if (form.Check) return await EpisodeCalls.Look(context, person, "propose", episode => Answered(Offers.Of(episode, form), episode, StatusCodes.Status200OK));
        Proposition? made = null;
        return await EpisodeCalls.Decide<EpisodeEvent.Proposed>(
            context, person, "propose",
            episode => Offers.Of(episode, form).Then(offer =>
            {
                made = offer;
                return Deeds.Of(new Deed(Offers.Event(offer.Proposal), Actor.Program with { Device = episode.Caller.Id.ToString() }));
            }),
            // A repeated call is answered with what is proposed now.
            episode => Answered(made is null ? Offers.Of(episode, form) : made, episode, StatusCodes.Status201Created));
    }

    private static IResult Answered(Read<Proposition> offer, OpenEpisode episode, int status) =>
        offer is Read<Proposition>.Success { Value: var made } ? Answers.Of(Node(made, episode), status) : Answers.Refused(offer);

    private static Task<IResult> WhyNot(HttpContext context, Guid person, string exercise) => EpisodeCalls.Look(context, person, "why-not", episode =>
        Offers.Of(episode, new OfferForm()).Then(offer => offer.WhyNot(exercise)) is var answer && answer is Read<WhyNotAnswer>.Success { Value: var why }
            ? Answers.Of(JsonSerializer.SerializeToNode(why, JsonRules.Options))
            : Answers.Refused(answer));

    private static JsonObject Node(Proposition offer, OpenEpisode episode)
    {
        var plan = (offer.Proposal as Proposal.Proposed)?.Plan ?? (offer.Proposal as Proposal.Holding)?.Plan;
        return new()
        {
            ["key"] = Offers.KeyOf(offer.Proposal),
            ["version"] = episode.Version,
            ["proposal"] = JsonSerializer.SerializeToNode(offer.Proposal, JsonRules.Options),
            ["review"] = plan is null ? null : JsonSerializer.SerializeToNode(PlanReviews.Of(plan, offer.Around), JsonRules.Options),
            ["names"] = new JsonObject(plan?.Items.Select(i => KeyValuePair.Create<string, JsonNode?>(i.Exercise, episode.Practice.Catalogue.ById[i.Exercise].Name)).DistinctBy(p => p.Key) ?? []),
        };
    }
}
