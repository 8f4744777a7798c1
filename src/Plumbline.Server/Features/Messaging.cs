using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Messages;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Messages between people and their clinic. Every answer says that nobody reads them live, and whom to call instead.</summary>
internal static class Messaging
{
    private const int LongestText = 4_000;
    private const int MostOnPage = 100;
    private const int FormLimit = 20_000;

    // Source: hazard H11 of the hazard log, an alert that nobody reads.
    private const string NotLive = "Nobody reads these messages live. In an emergency call {emergency}. For advice that can't wait, call {urgent}.";

    /// <summary>A message.</summary>
    internal sealed record Form
    {
        /// <summary>Made by the sender, so that a message sent twice counts once.</summary>
        public required Guid Id { get; init; }

        public required string Text { get; init; }
    }

    /// <summary>Up to which message somebody has read.</summary>
    internal sealed record SeenForm
    {
        public required long UpTo { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages", Inbox).For(Rules.Readers).WithName("inbox");
        routes.MapGet("/people/{person:guid}/messages", Page).For([.. Rules.Readers, AccessRole.Patient]).WithName("messages");
        routes.MapPost("/people/{person:guid}/messages", Send).Accepts<Form>("application/json").For([.. Rules.Writers, AccessRole.Patient]).WithName("send-message");
        routes.MapPut("/people/{person:guid}/messages/seen", See).Accepts<SeenForm>("application/json").For([.. Rules.Writers, AccessRole.Patient]).WithName("see-messages");
    }

    private static async Task<IResult> Inbox(HttpContext context, MessageBook book, ClinicChoices choices, TimeProvider time)
    {
        var caller = Caller.Of(context.User);
        var waiting = await book.WaitingAt(caller.Clinic, caller.For("inbox"), context.RequestAborted);
        var now = time.GetUtcNow();
        return Answers.Of(new
        {
            notice = await Notice(caller.Clinic, choices, context.RequestAborted),
            waiting = waiting.Select(w => new { person = w.Person.Value, name = w.Name, messages = w.Messages, since = w.Since, age_minutes = (long)(now - w.Since).TotalMinutes }),
        });
    }

    private static async Task<IResult> Page(HttpContext context, Guid person, MessageBook book, ClinicChoices choices, long? before, int most = MostOnPage)
    {
        if (most is < 1 or > MostOnPage) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "most", $"A page has 1 to {MostOnPage} messages. Ask for another number.");
        if (before < 1) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PAGE", "before", "Messages are counted from 1. Ask for another number.");
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await book.Page(caller.Clinic, new(person), before, most, caller.For("messages"), context.RequestAborted) is not { } found) return Answers.NotFound();
        return Answers.Of(new
        {
            notice = await Notice(caller.Clinic, choices, context.RequestAborted),
            messages = found.Select(Shown),
            next = found.Count < most ? (long?)null : found[^1].Number,
        });
    }

    private static async Task<IResult> Send(HttpContext context, Guid person, MessageBook book, ClinicChoices choices)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person))) return Answers.NotFound();
        return await book.Send(caller.Clinic, new(person), form.Id, caller.Name, form.Text.Trim(), caller.For("send-message"), context.RequestAborted) switch
        {
            Sent.Stored stored => Answers.Of(
                new { notice = await Notice(caller.Clinic, choices, context.RequestAborted), message = Shown(stored.Message) }, stored.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            Sent.Clash => Answers.Problem(StatusCodes.Status409Conflict, "PLB-MESSAGE-ID", "$.id", "Another message has this id. Make a new one."),
            Sent.TooMany => Answers.Problem(StatusCodes.Status429TooManyRequests, "PLB-MESSAGE-MANY", "request", $"These were {MessageBook.MostADay} messages in a day. Call your clinic, or write tomorrow."),
            Sent.NoPerson => Answers.NotFound(),
        };
    }

    private static async Task<IResult> See(HttpContext context, Guid person, MessageBook book)
    {
        var read = await context.Request.Value<SeenForm>(FormLimit);
        if (read is not Read<SeenForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await book.See(caller.Clinic, new(person), form.UpTo, caller.For("see-messages"), context.RequestAborted) is { } seen ? Answers.Of(new { seen }) : Answers.NotFound();
    }

    private static async Task<object> Notice(ClinicId clinic, ClinicChoices choices, CancellationToken cancel)
    {
        var choice = await choices.Of(clinic, cancel);
        return new { text = choice.Numbers.In(NotLive), emergency_number = choice.EmergencyNumber };
    }

    private static object Shown(Message message) =>
        new { number = message.Number, id = message.Id, at = message.At, from = message.FromPerson ? "person" : "clinic", name = message.Name, text = message.Words, seen_at = message.SeenAt };

    private static IEnumerable<Problem> Problems(Form form)
    {
        if (form.Id == Guid.Empty) yield return new("PLB-MESSAGE-ID", "$.id", "The id is empty. Make a random one.");
        if (!Entries.IsProse(form.Text, LongestText)) yield return new("PLB-MESSAGE-TEXT", "$.text", $"A message has 1 to {LongestText} characters. Correct it.");
    }
}
