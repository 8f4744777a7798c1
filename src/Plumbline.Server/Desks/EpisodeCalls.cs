using System.Globalization;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Desks;

/// <summary>Calls about one person's episode, as HTTP has them: entity tags, conditions, keys that make a repeated call count once.</summary>
/// <remarks>
/// An entity tag begins with the episode's version; <c>If-Match</c> keeps a decision from being stored upon something the caller did not see, <c>If-None-Match</c> saves an answer that the caller has.
/// <c>Idempotency-Key</c> is a UUID that becomes the identity of what is written.
/// </remarks>
internal static class EpisodeCalls
{
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>Reads something of an episode.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">The person.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="answer">What is answered.</param>
    public static async Task<IResult> Look(HttpContext context, Guid person, string purpose, Func<OpenEpisode, IResult> answer)
    {
        if (await Desk(context).Open(Caller.Of(context.User), person, purpose, context.RequestAborted) is not { } episode) return Answers.NotFound();
        var tag = TagOf(episode);
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Any(seen => seen is not null && seen.Split(',').Any(one => one.Trim() == tag)) ? Results.StatusCode(StatusCodes.Status304NotModified) : answer(episode);
    }

    /// <summary>Writes what somebody decides.</summary>
    /// <typeparam name="TFirst">What is written first.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="person">The person.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="decide">What is written, or why not.</param>
    /// <param name="answer">What is answered from the episode as it is then.</param>
    public static async Task<IResult> Decide<TFirst>(HttpContext context, Guid person, string purpose, Func<OpenEpisode, Read<Seq<Deed>>> decide, Func<OpenEpisode, IResult> answer)
        where TFirst : EpisodeEvent
    {
        var (ifVersion, key) = (VersionIn(context.Request), KeyIn(context.Request));
        if (ifVersion.Problems.Length + key.Problems.Length > 0) return Answers.Problems(StatusCodes.Status422UnprocessableEntity, [.. ifVersion.Problems, .. key.Problems]);
        var (desk, caller) = (Desk(context), Caller.Of(context.User));
        var once = key.Require() is { } id ? new DecisionKey(id, known => known.What is TFirst && known.By.Device == caller.Id.ToString(), $"header {KeyHeader}") : null;
        return Of(context, await desk.Decide(() => desk.Open(caller, person, purpose, context.RequestAborted), purpose, ifVersion.Require(), once, decide, context.RequestAborted), answer);
    }

    /// <summary>Writes what somebody decides by a form, or tells all that is wrong with the form.</summary>
    /// <typeparam name="TForm">The form.</typeparam>
    /// <typeparam name="TFirst">What is written first.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="person">The person.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="read">The form as it was read.</param>
    /// <param name="decide">What is written, or why not.</param>
    /// <param name="answer">What is answered from the episode as it is then.</param>
    public static async Task<IResult> Decide<TForm, TFirst>(HttpContext context, Guid person, string purpose, Read<TForm> read, Func<TForm, OpenEpisode, Read<Seq<Deed>>> decide, Func<OpenEpisode, IResult> answer)
        where TFirst : EpisodeEvent => read is Read<TForm>.Success { Value: var form }
        ? await Decide<TFirst>(context, person, purpose, episode => decide(form, episode), answer)
        : Answers.Refused(read);

    /// <summary>Writes what has happened. It has an identity of its own, so that it may arrive late and more than once.</summary>
    public static async Task<IResult> Record(HttpContext context, Guid person, string purpose, Func<OpenEpisode, Read<Deed>> tell, Func<OpenEpisode, Task<OpenEpisode>>? afterwards, Func<OpenEpisode, IResult> answer)
    {
        var (desk, caller) = (Desk(context), Caller.Of(context.User));
        var isKnown = false;
        var written = await desk.Record(
            caller, person, purpose,
            episode =>
            {
                var told = tell(episode);
                // What was told before, and by whom, counts as it was recorded then.
                if (told is not Read<Deed>.Success { Value: var deed } || episode.Journal.Events.FirstOrDefault(e => e.Id == deed.Id) is not { } known) return told.Then(one => Deeds.Of(one));
                isKnown = Same(known.What, deed.What);
                return isKnown ? new Read<Seq<Deed>>.Success([], []) : Read.Fail<Seq<Deed>>("PLB-EVENT-ID", "$.id", "Something else was written under this id before. Make a new one.");
            },
            context.RequestAborted);
        if (written is Written.Done done && afterwards is not null && !isKnown) written = done with { Episode = await afterwards(done.Episode) };
        return Of(context, written, answer);
    }

    /// <summary>Gives the verdicts of the rules, and answers from the episode with them.</summary>
    public static async Task<IResult> Judge(HttpContext context, Guid person, JudgedAt at, Func<OpenEpisode, IResult> answer) => Of(context, await Judge(context, person, at), answer);

    /// <summary>The episode with the verdicts that follow now; as it was when none could be stored, for they will be given with the next session.</summary>
    public static async Task<OpenEpisode> Judged(HttpContext context, OpenEpisode episode, JudgedAt at) =>
        await Judge(context, episode.Person.Id.Value, at) is Written.Done done ? done.Episode : episode;

    private static Task<Written> Judge(HttpContext context, Guid person, JudgedAt at)
    {
        var (desk, caller) = (Desk(context), Caller.Of(context.User));
        return desk.Judge(() => desk.Open(caller, person, "judge", context.RequestAborted), at, context.RequestAborted);
    }

    private static bool Same(EpisodeEvent one, EpisodeEvent other) => JournalFile.Write(Plain(one)) == JournalFile.Write(Plain(other));

    private static JournalEvent Plain(EpisodeEvent what) => new(default, 0, default, new(2000, 1, 1), Actor.Program, what);

    private static IResult Of(HttpContext context, Written written, Func<OpenEpisode, IResult> answer) => written switch
    {
        Written.Done done => Tagged(context, done.Episode, answer),
        Written.Refused refused => Answers.Problems(StatusOf(refused.Problems), refused.Problems),
        Written.Changed changed => Changed(context, changed.Episode),
        Written.Busy => Busy(context),
        Written.Nobody => Answers.NotFound(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What the episode does not allow now is a conflict; what can never be is the caller's mistake.
    private static int StatusOf(IReadOnlyCollection<Problem> problems) =>
        problems.All(p => p.Code.StartsWith("PLB-EPISODE-", StringComparison.Ordinal) || p.Code == "PLB-EVENT-ID" || p.Code.StartsWith("PLB-APPROVE-", StringComparison.Ordinal))
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;

    private static IResult Tagged(HttpContext context, OpenEpisode episode, Func<OpenEpisode, IResult> answer)
    {
        context.Response.Headers.ETag = TagOf(episode);
        return answer(episode);
    }

    private static IResult Changed(HttpContext context, OpenEpisode episode)
    {
        context.Response.Headers.ETag = TagOf(episode);
        return Answers.Problem(StatusCodes.Status412PreconditionFailed, "PLB-CHANGED", "header If-Match", "Something was written since you looked. Look again, and decide upon that.");
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Answers.Problem(StatusCodes.Status503ServiceUnavailable, "PLB-BUSY", "server", "Others write into this record just now. Nothing of yours was stored; send it again in a moment.");
    }

    private static string TagOf(OpenEpisode episode) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{episode.Version}.{episode.Day:yyyyMMdd}.{episode.Practice.Catalogue.Version.Version}\"");

    private static Read<long?> VersionIn(HttpRequest request)
    {
        var given = request.Headers.IfMatch.ToString();
        if (given is "" or "*") return new Read<long?>.Success(null, []);
        return long.TryParse(given.Trim('"').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new Read<long?>.Success(version, [])
            : Read.Fail<long?>("PLB-HEADER", "header If-Match", "This is no entity tag of an episode. Send back the ETag that came with it.");
    }

    private static Read<Guid?> KeyIn(HttpRequest request)
    {
        var given = request.Headers[KeyHeader].ToString();
        if (given.Length == 0) return new Read<Guid?>.Success(null, []);
        return Guid.TryParse(given, out var key) && key != Guid.Empty ? new Read<Guid?>.Success(key, []) : Read.Fail<Guid?>("PLB-HEADER", $"header {KeyHeader}", "The key is a UUID. Make a random one for each thing that is to be done once.");
    }

    private static Desk Desk(HttpContext context) => context.RequestServices.GetRequiredService<Desk>();
}
