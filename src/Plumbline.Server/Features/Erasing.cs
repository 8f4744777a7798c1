using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>A person asks to be erased; the owner of the clinic grants or refuses it with a reason.</summary>
internal static class Erasing
{
    private const int LongestReason = 2_000;
    private const int FormLimit = 10_000;

    /// <summary>The owner's answer.</summary>
    internal sealed record Answer
    {
        public required bool Grant { get; init; }

        /// <summary>Why it is refused; the person reads it.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/erasure-requests", OfPerson).For(AccessRole.Patient, AccessRole.Owner, AccessRole.Auditor).WithName("erasure-requests-of-person");
        routes.MapPost("/people/{person:guid}/erasure-requests", Ask).For([.. Rules.Writers, AccessRole.Patient]).WithName("ask-erasure");
        routes.MapGet("/erasure-requests", Waiting).For(AccessRole.Owner, AccessRole.Auditor).WithName("erasure-requests");
        routes.MapPut("/erasure-requests/{request:guid}", Decide).Accepts<Answer>("application/json").For(AccessRole.Owner).WithName("answer-erasure");
    }

    private static async Task<IResult> OfPerson(HttpContext context, Guid person, ErasureRequests requests, ClinicChoices choices, Persons persons)
    {
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person)) || await persons.Find(caller.Clinic, new(person), caller.For("erasure-requests-of-person"), context.RequestAborted) is null) return Answers.NotFound();
        var found = await requests.Of(caller.Clinic, new(person), caller.For("erasure-requests-of-person"), context.RequestAborted);
        return Answers.Of(new { keep_days = (await choices.Of(caller.Clinic, context.RequestAborted)).KeepDays, requests = found.Select(Shown) });
    }

    private static async Task<IResult> Ask(HttpContext context, Guid person, ErasureRequests requests)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await requests.Ask(caller.Clinic, new(person), caller.For("ask-erasure"), context.RequestAborted) is { } request
            ? Answers.Of(Shown(request), StatusCodes.Status201Created)
            : Answers.NotFound();
    }

    private static async Task<IResult> Waiting(HttpContext context, ErasureRequests requests) =>
        Answers.Of((await requests.Waiting(Caller.Of(context.User).Clinic, context.RequestAborted)).Select(Shown));

    private static async Task<IResult> Decide(HttpContext context, Guid request, ErasureRequests requests)
    {
        var read = await context.Request.Value<Answer>(FormLimit);
        if (read is not Read<Answer>.Success { Value: var answer }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        var access = caller.For("answer-erasure");
        if (answer.Grant) return await requests.Grant(caller.Clinic, request, access, context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
        if (!Entries.IsProse(answer.Reason ?? "", LongestReason))
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-ERASURE-REASON", "$.reason", $"Who is refused is told why, in 1 to {LongestReason} characters. Give a reason.");
        return await requests.Refuse(caller.Clinic, request, answer.Reason!.Trim(), access, context.RequestAborted) is { } refused ? Answers.Of(Shown(refused)) : Answers.NotFound();
    }

    private static object Shown(ErasureRequest request) =>
        new { id = request.Id, person = request.Person.Value, asked_at = request.AskedAt, refused_at = request.Refusal?.At, reason = request.Refusal?.Reason };
}
