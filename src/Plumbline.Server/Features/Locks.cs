using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Features;

/// <summary>Closing exercise by hand, and ending locks and holds by name: a clinician's acts.</summary>
internal static class Locks
{
    private const int FormLimit = 8_000;

    /// <summary>Exercise is to be closed.</summary>
    internal sealed record LockForm
    {
        public required ActionLevel Level { get; init; }

        public required string Reason { get; init; }
    }

    /// <summary>Locks and holds are to end.</summary>
    internal sealed record UnlockForm
    {
        /// <summary>Ids of the events that raised them, as the episode shows them.</summary>
        public required Seq<Guid> Ends { get; init; }

        public required string Reason { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people/{person:guid}/locks", Lock).Accepts<LockForm>("application/json").For(Rules.Deciders).IsDecision().WithName("lock");
        routes.MapPost("/people/{person:guid}/unlocks", Unlock).Accepts<UnlockForm>("application/json").For(Rules.Deciders).IsDecision().WithName("unlock");
    }

    private static async Task<IResult> Lock(HttpContext context, Guid person) => await EpisodeCalls.Decide<LockForm, EpisodeEvent.Locked>(
        context, person, "lock", await context.Request.Value<LockForm>(FormLimit),
        (form, episode) => Deeds.One(new EpisodeEvent.Locked(form.Level, form.Reason), episode), Episodes.Made);

    private static async Task<IResult> Unlock(HttpContext context, Guid person) => await EpisodeCalls.Decide<UnlockForm, EpisodeEvent.Unlocked>(
        context, person, "unlock", await context.Request.Value<UnlockForm>(FormLimit),
        (form, episode) => Deeds.One(new EpisodeEvent.Unlocked(form.Ends, form.Reason), episode), Episodes.Made);
}
