using Plumbline.Care.Adherences;
using Plumbline.Care.Episodes;
using Plumbline.Care.Sessions;
using Plumbline.Handouts.Calendars;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Server.Reminders;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Storage.Reminders;
using Answers = Plumbline.Server.Hosting.Answers;

namespace Plumbline.Server.Features;

/// <summary>A person's calendar, for the calendar program of their choice. It says when, and nothing of what.</summary>
internal static class CalendarFeeds
{
    private const int Minutes = 30;
    private const string Ending = ".ics";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/calendars", All).For([.. Rules.Writers, AccessRole.Patient]).WithName("calendars");
        routes.MapPost("/people/{person:guid}/calendars", Issue).For([.. Rules.Writers, AccessRole.Patient]).WithName("issue-calendar");
        routes.MapDelete("/people/{person:guid}/calendars/{feed:guid}", End).For([.. Rules.Writers, AccessRole.Patient]).WithName("end-calendar");
        routes.MapGet("/calendars/{feed}", Read).AllowAnonymous().Produces(StatusCodes.Status200OK, contentType: "text/calendar").WithName("calendar");
    }

    private static async Task<IResult> All(HttpContext context, Guid person, Feeds feeds)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await feeds.Of(caller.Clinic, new(person), caller.For("calendars"), context.RequestAborted) is { } found
            ? Answers.Of(found.Select(f => new { id = f.Id, made_at = f.MadeAt, ended_at = f.EndedAt }))
            : Answers.NotFound();
    }

    private static async Task<IResult> Issue(HttpContext context, Guid person, Feeds feeds)
    {
        if (!Front.IsPrivate(context)) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-LINK-PLAIN", "request", "Addresses of calendars are given out over https only. Set up a certificate, or a proxy that has one.");
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await feeds.Issue(caller.Clinic, new(person), caller.For("issue-calendar"), context.RequestAborted) is (var id, var secret)
            ? Answers.Of(new { id, path = $"/api/v1/calendars/{caller.Clinic.Value:N}.{secret}{Ending}" }, StatusCodes.Status201Created)
            : Answers.NotFound();
    }

    private static async Task<IResult> End(HttpContext context, Guid person, Guid feed, Feeds feeds)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await feeds.End(caller.Clinic, new(person), feed, caller.For("end-calendar"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    private static async Task<IResult> Read(HttpContext context, string feed, Feeds feeds, ReminderBook book, IJournal journal, TimeProvider time)
    {
        if (feed.Length > 200 || !feed.EndsWith(Ending, StringComparison.Ordinal) || feed[..^Ending.Length].Split('.') is not [var text, { Length: > 0 } secret] || !Guid.TryParseExact(text, "N", out var clinic)) return Answers.NotFound();
        if (await feeds.WhoHas(new(clinic), secret, context.RequestAborted) is not (var id, var person)) return Answers.NotFound();
        var access = new Storage.Audits.Access(id.ToString(), AccessRole.Patient, "calendar");
        var wish = await book.Of(new(clinic), person, access, context.RequestAborted);
        var episode = await book.LastEpisode(new(clinic), person, context.RequestAborted) is { } number ? Episode.Of((await journal.Read(new(new(clinic), person, number), access, context.RequestAborted)).Journal) : Episode.None;
        var now = time.GetUtcNow();
        var entries = Entries(episode, DateOnly.FromDateTime(now.UtcDateTime), wish?.Wish?.At ?? ClinicReminder.Unsaid.At);
        return Results.Text(CalendarText.Of(entries, ReminderWords.Calendar, now), "text/calendar; charset=utf-8");
    }

    /// <summary>The entries of an episode: one, repeated on the weekdays of the programme, at the person's time of day wherever they are.</summary>
    internal static Seq<CalendarEntry> Entries(Episode episode, DateOnly today, TimeOnly at)
    {
        if (episode.Programme is not { } programme || PlannedDays.Weekdays(episode, today) is not { Count: > 0 } days) return [];
        var first = Enumerable.Range(0, 7).Select(programme.Starts.AddDays).First(d => days.Contains(d.DayOfWeek));
        if (first > SessionCalendar.LastDay(programme)) return [];
        return
        [
            new CalendarEntry
            {
                Id = $"{programme.Id}@plumbline",
                Sequence = episode.Version,
                First = first.ToDateTime(at),
                Minutes = Minutes,
                Days = [.. days],
                LastDay = SessionCalendar.LastDay(programme),
                Numbers = [],
                Summary = ReminderWords.Entry,
                Description = "",
            },
        ];
    }
}
