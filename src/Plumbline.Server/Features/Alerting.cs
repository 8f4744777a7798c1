using Plumbline.Server.Access;
using Plumbline.Server.Alerts;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Alerts;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Locks that nobody has seen yet, with their age: told to clinicians, and to the owners as well when they wait.</summary>
internal static class Alerting
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alerts", All).For(Rules.Readers).WithName("alerts");
        routes.MapPut("/people/{person:guid}/alerts/{alert:guid}/seen", See).For(Rules.Deciders).WithName("acknowledge-alert");
    }

    private static async Task<IResult> All(HttpContext context, AlertBook book, Accounts accounts, ClinicChoices choices, TimeProvider time, bool seen = false)
    {
        var caller = Caller.Of(context.User);
        await book.Follow(caller.Clinic, context.RequestAborted);
        var escalates = TimeSpan.FromMinutes((await choices.Of(caller.Clinic, context.RequestAborted)).EscalateMinutes);
        var workers = await accounts.Of(caller.Clinic, context.RequestAborted);
        var (found, now) = (await book.Open(caller.Clinic, seen, caller.For("alerts"), context.RequestAborted), time.GetUtcNow());
        return Answers.Of(new
        {
            escalated = found.Count(a => AlertRules.IsEscalated(a, now, escalates)),
            alerts = found.Select(a => new
            {
                id = a.Id,
                person = a.Person.Value,
                name = a.Name,
                episode = a.Episode,
                level = a.Level,
                cause = a.Cause,
                raised_at = a.RaisedAt,
                age_minutes = (long)(now - a.RaisedAt).TotalMinutes,
                told_to = AlertRules.ToldTo(a, now, escalates, workers),
                seen_at = a.SeenAt,
            }),
        });
    }

    // That a lock was seen ends the alert, not the lock: exercise opens by an act in the journal alone.
    private static async Task<IResult> See(HttpContext context, Guid person, Guid alert, AlertBook book)
    {
        var caller = Caller.Of(context.User);
        await book.Follow(caller.Clinic, context.RequestAborted);
        return await book.Acknowledge(caller.Clinic, new(person), alert, caller.Id, caller.For("acknowledge-alert"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }
}
