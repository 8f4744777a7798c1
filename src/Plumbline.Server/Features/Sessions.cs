using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Desks;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>Today's session, and what a person tells of sessions, mornings and days between. What is told may come late and more than once; it counts once, and a lock beats any of it.</summary>
internal static class Sessions
{
    private const int FormLimit = 200_000;
    private const int MostItems = 50;
    private const int MostSessions = 20;

    /// <summary>What every entry has.</summary>
    internal abstract record Entry
    {
        /// <summary>Made where it was recorded, so that it counts once however often it arrives.</summary>
        public required Guid Id { get; init; }

        /// <summary>When it was recorded; now when left out. A clock that runs ahead is not believed.</summary>
        public DateTimeOffset? RecordedAt { get; init; }

        /// <summary>The person's day of it; today when left out.</summary>
        public DateOnly? OccurredOn { get; init; }
    }

    /// <summary>A session that was done or left out.</summary>
    internal sealed record SessionEntry : Entry
    {
        public required SessionLog Log { get; init; }
    }

    /// <summary>The morning after a session.</summary>
    internal sealed record MorningEntry : Entry
    {
        public required Guid Session { get; init; }

        public required double Pain { get; init; }
    }

    /// <summary>An entry was wrong.</summary>
    internal sealed record CorrectionEntry : Entry
    {
        public required Guid Entry { get; init; }

        public SessionLog? Log { get; init; }

        public double? Pain { get; init; }

        public bool Withdrawn { get; init; }
    }

    /// <summary>How the person is, apart from a session.</summary>
    internal sealed record CheckInEntry : Entry
    {
        public bool FlareUp { get; init; }

        public bool Ill { get; init; }

        public bool PoorSleep { get; init; }
    }

    /// <summary>Something bad happened.</summary>
    internal sealed record AdverseEntry : Entry
    {
        public required AdverseSeverity Severity { get; init; }

        public required string Text { get; init; }

        public string? Exercise { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/today", Today).For([.. Rules.Readers, AccessRole.Patient]).WithName("today");
        routes.MapGet("/people/{person:guid}/ahead", Ahead).For([.. Rules.Readers, AccessRole.Patient]).WithName("ahead");
        routes.MapPost("/people/{person:guid}/today", MakeReady).For([.. Rules.Writers, AccessRole.Patient]).WithName("make-session-ready");
        Entries<SessionEntry>(routes, "sessions", "log-session", (entry, episode) => Checked(entry.Log, episode).Then<EpisodeEvent>(log => new EpisodeEvent.SessionLogged(log)));
        Entries<MorningEntry>(routes, "mornings", "report-morning", (entry, _) => new EpisodeEvent.MorningPainReported(entry.Session, entry.Pain), JudgedAt.Morning);
        Entries<CorrectionEntry>(routes, "corrections", "correct-entry", (entry, episode) => entry.Log is null
            ? new EpisodeEvent.EntryCorrected(entry.Entry, null, entry.Pain, entry.Withdrawn)
            : Checked(entry.Log, episode).Then<EpisodeEvent>(log => new EpisodeEvent.EntryCorrected(entry.Entry, log, entry.Pain, entry.Withdrawn)));
        Entries<CheckInEntry>(routes, "check-ins", "check-in", (entry, _) => new EpisodeEvent.CheckedIn(entry.FlareUp, entry.Ill, entry.PoorSleep));
        Entries<AdverseEntry>(routes, "adverse-events", "report-adverse-event", (entry, episode) => entry.Exercise is null
            ? new EpisodeEvent.AdverseEventReported(entry.Severity, entry.Text)
            : Known(entry.Exercise, "$.exercise", episode).Then<EpisodeEvent>(id => new EpisodeEvent.AdverseEventReported(entry.Severity, entry.Text, id)));
    }

    private static void Entries<T>(IEndpointRouteBuilder routes, string path, string name, Func<T, OpenEpisode, Read<EpisodeEvent>> what, JudgedAt? judge = null)
        where T : Entry => routes.MapPost($"/people/{{person:guid}}/{path}", (HttpContext context, Guid person) => Tell(context, person, name, what, judge))
            .Accepts<T>("application/json").For([.. Rules.Writers, AccessRole.Patient]).WithName(name);

    private static async Task<IResult> Tell<T>(HttpContext context, Guid person, string purpose, Func<T, OpenEpisode, Read<EpisodeEvent>> what, JudgedAt? judge)
        where T : Entry
    {
        var read = (await context.Request.Value<T>(FormLimit)).Then(Checked);
        if (read is not Read<T>.Success { Value: var entry }) return Answers.Refused(read);
        return await EpisodeCalls.Record(
            context, person, purpose, entry.Id,
            episode => Dated(entry, episode).Then(on => what(entry, episode).Then<Deed>(told => new Deed(told, episode.Actor)
            {
                Id = entry.Id,
                On = on,
                RecordedAt = entry.RecordedAt is { } at && at < episode.Now ? at.ToUniversalTime() : null,
            })),
            judge is { } at ? episode => EpisodeCalls.Judged(context, episode, at) : null,
            episode => Answers.Of(State(episode), StatusCodes.Status201Created));
    }

    private static Task<IResult> Today(HttpContext context, Guid person, int session = 1) => session is < 1 or > MostSessions
        ? Task.FromResult(Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-SESSION-NUMBER", "session", $"A day has sessions 1 to {MostSessions}. Ask for one of them."))
        : EpisodeCalls.Look(context, person, "today", episode => Answers.Written(episode.Told($"today {session}", it => Answers.Write(Plan(it, it.Standing, session)))));

    // What a device keeps for when it hears nothing: each session of today and the days after, as things stand now.
    private static Task<IResult> Ahead(HttpContext context, Guid person) => EpisodeCalls.Look(context, person, "ahead", episode =>
    {
        var days = new JsonArray();
        for (var n = 0; n <= EpisodeSessions.MostDaysAhead; n++)
        {
            var standing = n == 0 ? episode.Standing : Standing.Of(episode.Episode, episode.Day.AddDays(n), episode.Practice.Rules, episode.Standing);
            var first = Plan(episode, standing, 1);
            days.Add((JsonNode)first);
            for (var session = 2; session <= Math.Min(MostSessions, first["sessions_today"]?.GetValue<int>() ?? 0); session++) days.Add((JsonNode)Plan(episode, standing, session));
        }

        var state = State(episode);
        state["plans"] = days;
        return Answers.Of(state);
    });

    // The next session is made ready: this is where verdicts are given.
    private static async Task<IResult> MakeReady(HttpContext context, Guid person, int session = 1)
    {
        if (session is < 1 or > MostSessions) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-SESSION-NUMBER", "session", $"A day has sessions 1 to {MostSessions}. Ask for one of them.");
        return await EpisodeCalls.Judge(context, person, JudgedAt.Compile, episode => Answers.Of(Plan(episode, episode.Standing, session)));
    }

    /// <summary>A session of a day, or why there is none and what comes first.</summary>
    private static JsonObject Plan(OpenEpisode episode, Standing standing, int session)
    {
        var state = State(episode);
        state["day"] = JsonSerializer.SerializeToNode(standing.Day, JsonRules.Options);
        var compiled = EpisodeSessions.Compile(standing, session, madeOn: episode.Day);
        state["script"] = compiled is Read<SessionScript>.Success { Value: var script } ? JsonSerializer.SerializeToNode(script, JsonRules.Options) : null;
        state["because"] = compiled is Read<SessionScript>.Failure failure ? new JsonArray([.. failure.Errors.Select(p => new JsonObject { ["code"] = p.Code, ["message"] = p.Message })]) : null;
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

    // The same on every device, so that a session that is told by two of them counts once; another one after it was withdrawn.
    private static Guid LogId(OpenEpisode episode, DateOnly day, int session)
    {
        var told = episode.Episode.Sessions.Count(s => s.On == day && s.Log.Session == session);
        var name = string.Create(CultureInfo.InvariantCulture, $"{episode.Stream} {episode.Episode.Programme?.Id} {day:yyyy-MM-dd} {session} {told}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }

    private static IEnumerable<LoggedSession> Logged(OpenEpisode episode, DateOnly day) => episode.Episode.Sessions.Where(s => s.On == day && !s.Withdrawn);

    private static JsonObject State(OpenEpisode episode) => new()
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

    private static Read<T> Checked<T>(T entry)
        where T : Entry => entry.Id == Guid.Empty ? Read.Fail<T>("PLB-EVENT-ID", "$.id", "The id is empty. Make a random one.") : entry;

    // Somebody on a journey may be a day ahead of their clinic's time zone.
    private static Read<DateOnly> Dated(Entry entry, OpenEpisode episode) => (entry.OccurredOn ?? episode.Day) is var on && on <= episode.Day.AddDays(1)
        ? on
        : Read.Fail<DateOnly>("PLB-ENTRY-DAY", "$.occurred_on", "This day has not come yet. Check the date of the device.");

    private static Read<SessionLog> Checked(SessionLog log, OpenEpisode episode) => Read.From(() => log,
    [
        .. log.Items.Count > MostItems ? [new Problem("PLB-SESSION-ITEMS", "$.log.items", $"A session has at most {MostItems} exercises. Check it.")] : Array.Empty<Problem>(),
        .. log.Items.Take(MostItems).Index().SelectMany(i => Known(i.Item.Exercise, $"$.log.items[{i.Index}].exercise", episode).Problems),
    ]);

    private static Read<string> Known(string exercise, string path, OpenEpisode episode) => episode.Practice.Catalogue.ById.ContainsKey(exercise)
        ? exercise
        : Read.Fail<string>("PLB-SESSION-EXERCISE", path, $"There is no such exercise. {(Nearest.Of(exercise, episode.Practice.Catalogue.ById.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Take the ids from the programme.")}");
}
