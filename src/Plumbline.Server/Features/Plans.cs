using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Storage.Audits;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>What is planned for a day: its sessions, or why there is none and what comes first.</summary>
internal static class Plans
{
    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/people/{person:guid}/ahead", Ahead).For([.. Rules.Readers, AccessRole.Patient]).WithName("ahead");

    /// <summary>A session of a day, or why there is none and what comes first.</summary>
    public static JsonObject Of(OpenEpisode episode, Standing standing, int session)
    {
        var state = State(episode);
        state["day"] = JsonSerializer.SerializeToNode(standing.Day, JsonRules.Options);
        var compiled = EpisodeSessions.Compile(standing, session, madeOn: episode.Day);
        state["script"] = compiled is Read<SessionScript>.Success { Value: var script } ? JsonSerializer.SerializeToNode(script, JsonRules.Options) : null;
        state["because"] = compiled is Read<SessionScript>.Failure failure ? Answers.Listed(failure.Errors) : null;
        state["log_id"] = LogId(episode, standing.Day, session);
        state["logged"] = new JsonArray([.. Logged(episode, standing.Day).Select(s => (JsonNode)s.Log.Session)]);
        // The morning after: unanswered it stays amber, so it is asked once and waits for nobody.
        if (Logged(episode, standing.Day.AddDays(-1)).LastOrDefault(s => s.Done) is { Morning: null } yesterday) state["morning_of"] = yesterday.Id;
        if (EpisodeSessions.Programme(standing) is Read<Plumbline.Care.Programmes.Programme>.Success { Value: var programme })
        {
            state["sessions_today"] = SessionCalendar.SessionsOn(programme, standing.Day, episode.Practice.Doses.Times);
            state["next_day"] = SessionCalendar.NextDay(programme, standing.Day.AddDays(1)) is { } next ? JsonSerializer.SerializeToNode(next, JsonRules.Options) : null;
        }

        return state;
    }

    /// <summary>Whether an id of a session that was logged is one that the server gave out for it.</summary>
    public static bool IsLogId(Guid id, LoggedSession logged, OpenEpisode episode)
    {
        var others = episode.Episode.Sessions.Count(s => s.On == logged.On && s.Log.Session == logged.Log.Session);
        return Enumerable.Range(0, others).Any(before => LogId(episode, logged.On, logged.Log.Session, before) == id);
    }

    // The same on every device, so that a session that is told by two of them counts once; another one after it was told.
    private static Guid LogId(OpenEpisode episode, DateOnly day, int session) => LogId(episode, day, session, episode.Episode.Sessions.Count(s => s.On == day && s.Log.Session == session));

    private static Guid LogId(OpenEpisode episode, DateOnly day, int session, int before) => Once.IdOf(episode.Stream, day.DayNumber, session, before);

    private static IEnumerable<LoggedSession> Logged(OpenEpisode episode, DateOnly day) => episode.Episode.Sessions.Where(s => s.On == day && !s.Withdrawn);

    /// <summary>How the episode stands, in short.</summary>
    public static JsonObject State(OpenEpisode episode) => new()
    {
        ["day"] = JsonSerializer.SerializeToNode(episode.Day, JsonRules.Options),
        ["version"] = episode.Version,
        ["locked"] = episode.Episode.IsLocked,
        ["level"] = JsonNames.Of(episode.Episode.Level),
        ["screening_due"] = episode.Standing.Rescreening switch
        {
            Rescreening.NotDue => "no",
            Rescreening.ShortForm => "short-form",
            Rescreening.Full => "full",
        },
    };

    // What a device keeps for when it hears nothing: each session of today and the days after, as things stand now.
    private static Task<IResult> Ahead(HttpContext context, Guid person) =>
        EpisodeCalls.Look(context, person, "ahead", episode => Answers.Written(episode.Told("ahead", it => Answers.Write(OfWeek(it)))));

    private static JsonObject OfWeek(OpenEpisode episode)
    {
        var plans = new JsonArray();
        for (var n = 0; n <= EpisodeSessions.MostDaysAhead; n++)
        {
            var standing = n == 0 ? episode.Standing : Standing.Of(episode.Episode, episode.Day.AddDays(n), episode.Practice.Rules, episode.Standing);
            var first = Of(episode, standing, 1);
            plans.Add((JsonNode)first);
            for (var session = 2; session <= Math.Min(Sessions.MostSessions, first["sessions_today"]?.GetValue<int>() ?? 0); session++) plans.Add((JsonNode)Of(episode, standing, session));
        }

        var state = State(episode);
        state["plans"] = plans;
        return state;
    }
}
