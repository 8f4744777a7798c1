using Plumbline.Care.Episodes.Events;
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
    /// <summary>The most sessions that a day may have.</summary>
    public const int MostSessions = 20;

    private const int FormLimit = 200_000;
    private const int MostItems = 50;

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

    /// <summary>How well the person kept to the programme in a week.</summary>
    internal sealed record WeekEntry : Entry
    {
        public required DateOnly From { get; init; }

        public required int Rating { get; init; }
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
        routes.MapPost("/people/{person:guid}/today", MakeReady).For([.. Rules.Writers, AccessRole.Patient]).WithName("make-session-ready");
        Entries<SessionEntry>(routes, "sessions", "log-session", (entry, episode) => Checked(entry.Log, episode).Then<EpisodeEvent>(log => Together(entry.Id, log, episode)));
        Entries<MorningEntry>(routes, "mornings", "report-morning", (entry, _) => new EpisodeEvent.MorningPainReported(entry.Session, entry.Pain), JudgedAt.Morning);
        Entries<CorrectionEntry>(routes, "corrections", "correct-entry", (entry, episode) => entry.Log is null
            ? new EpisodeEvent.EntryCorrected(entry.Entry, null, entry.Pain, entry.Withdrawn)
            : Checked(entry.Log, episode).Then<EpisodeEvent>(log => new EpisodeEvent.EntryCorrected(entry.Entry, log, entry.Pain, entry.Withdrawn)));
        Entries<CheckInEntry>(routes, "check-ins", "check-in", (entry, _) => new EpisodeEvent.CheckedIn(entry.FlareUp, entry.Ill, entry.PoorSleep));
        Entries<WeekEntry>(routes, "week-ratings", "rate-week", (entry, episode) => entry.From <= episode.Day
            ? new EpisodeEvent.WeekRated(entry.From, entry.Rating)
            : Read.Fail<EpisodeEvent>("PLB-ENTRY-DAY", "$.from", "This week has not begun yet. Rate one that is over."));
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
            context, person, purpose,
            episode => Dated(entry, episode).Then(on => what(entry, episode).Then<Deed>(told => new Deed(told, episode.Actor)
            {
                Id = told is EpisodeEvent.EntryCorrected { Entry: var first } && first == entry.Id ? Once.IdOf("together", first, episode.Version) : entry.Id,
                On = on,
                RecordedAt = entry.RecordedAt is { } at && at < episode.Now ? at.ToUniversalTime() : null,
            })),
            judge is { } at ? episode => EpisodeCalls.Judged(context, episode, at) : null,
            episode => Answers.Of(Plans.State(episode), StatusCodes.Status201Created));
    }

    private static Task<IResult> Today(HttpContext context, Guid person, int session = 1) => session is < 1 or > MostSessions
        ? Task.FromResult(Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-SESSION-NUMBER", "session", $"A day has sessions 1 to {MostSessions}. Ask for one of them."))
        : EpisodeCalls.Look(context, person, "today", episode => Answers.Written(episode.Told($"today {session}", it => Answers.Write(Plans.Of(it, it.Standing, session)))));

    // The next session is made ready: this is where verdicts are given.
    private static async Task<IResult> MakeReady(HttpContext context, Guid person, int session = 1)
    {
        if (session is < 1 or > MostSessions) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-SESSION-NUMBER", "session", $"A day has sessions 1 to {MostSessions}. Ask for one of them.");
        return await EpisodeCalls.Judge(context, person, JudgedAt.Compile, episode => Answers.Of(Plans.Of(episode, episode.Standing, session)));
    }

    // Devices share the id of a session that the server gave them: what a second one tells of it is put together with the first.
    private static EpisodeEvent Together(Guid id, SessionLog log, OpenEpisode episode)
    {
        if (episode.Episode.Sessions.FirstOrDefault(s => s.Id == id) is not { } known || !Plans.IsLogId(id, known, episode)) return new EpisodeEvent.SessionLogged(log);
        var both = SessionLogs.Together(known.Log, log);
        return known.Withdrawn || both == known.Log ? episode.Journal.Events.First(e => e.Id == id).What : new EpisodeEvent.EntryCorrected(id, both, null, false);
    }

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
