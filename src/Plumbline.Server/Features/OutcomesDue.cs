using Plumbline.Care.Episodes.Events;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Storage.Audits;
using Answers = Plumbline.Server.Hosting.Answers;
using Rule = Plumbline.Care.Outcomes.OutcomesDue;

namespace Plumbline.Server.Features;

/// <summary>Which questionnaires a person is asked to answer now.</summary>
internal static class OutcomesDue
{
    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/people/{person:guid}/outcomes/due", Due).For([.. Rules.Readers, AccessRole.Patient]).WithName("outcomes-due");

    private static Task<IResult> Due(HttpContext context, Guid person, Workbench bench) => EpisodeCalls.Look(context, person, "outcomes-due", episode =>
    {
        var first = episode.Journal.Events.Select(e => e.What).OfType<EpisodeEvent.Approved>().FirstOrDefault();
        return Answers.Of(new
        {
            scheduled = bench.Outcomes.Facts.Schedule.Select(s => s.Instrument),
            due = first is null ? [] : Rule.Of(episode.Episode.Outcomes, first.Programme.Starts, episode.Day, bench.Outcomes),
        });
    });
}
