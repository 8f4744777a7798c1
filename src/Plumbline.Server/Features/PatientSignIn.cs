using System.Diagnostics;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>A person who came by a link may take an account, by which they sign in further devices themselves. It is the same person: everything that happened stays theirs.</summary>
internal static class PatientSignIn
{
    private const int FormLimit = 4_000;

    /// <summary>An account to be made, or changed.</summary>
    internal sealed record AccountForm
    {
        public required string Email { get; init; }

        public required string Password { get; init; }

        /// <summary>The password now, where there is an account already: a borrowed phone takes nobody's account over.</summary>
        public string? OldPassword { get; init; }
    }

    /// <summary>A device that signs in by an account.</summary>
    internal sealed record Form
    {
        public required string Email { get; init; }

        public required string Password { get; init; }

        public required string Device { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/people/{person:guid}/account", Take).Accepts<AccountForm>("application/json").For(AccessRole.Patient).RequireRateLimiting(Limits.Guessing).WithName("take-account");
        routes.MapDelete("/people/{person:guid}/account", End).For([.. Rules.Writers, AccessRole.Patient]).WithName("end-account");
        routes.MapPost("/patient-sign-in", Begin).Accepts<Form>("application/json").AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("patient-sign-in");
    }

    private static async Task<IResult> Take(HttpContext context, Guid person, PatientAccounts accounts)
    {
        var read = (await context.Request.Value<AccountForm>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<AccountForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (!caller.Reaches(new(person))) return Answers.NotFound();
        if (await accounts.Of(caller.Clinic, new(person), context.RequestAborted) is { } old && !Passwords.IsRight(old.Password, form.OldPassword ?? ""))
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PASSWORD-OLD", "$.old_password", "This is not your password now. Check it, or ask your clinic to end the account.");
        return await accounts.Set(new(caller.Clinic, new(person), Normal(form.Email), Passwords.HashOf(form.Password)), caller.For("take-account"), context.RequestAborted)
            ? Results.NoContent()
            : Answers.Problem(StatusCodes.Status409Conflict, "PLB-ACCOUNT-SHARED", "$.email", $"An address is shared by at most {PatientAccounts.MostSharing} people. Use another.");
    }

    private static async Task<IResult> End(HttpContext context, Guid person, PatientAccounts accounts)
    {
        var caller = Caller.Of(context.User);
        return caller.Reaches(new(person)) && await accounts.End(caller.Clinic, new(person), caller.For("end-account"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    private static async Task<IResult> Begin(HttpContext context, PatientAccounts accounts, Links links, TimeProvider time)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        if (!Front.IsPrivate(context)) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-LINK-PLAIN", "request", "Devices sign in over https only. Use the address that begins with https.");
        var began = Stopwatch.GetTimestamp();
        var found = await accounts.ByEmail(Normal(form.Email));
        // As many passwords are compared whether anybody has the address or not, so that the time it takes tells nothing.
        PatientAccount? right = null;
        for (var i = 0; i < PatientAccounts.MostSharing; i++)
        {
            var account = i < found.Count ? found[i] : null;
            if (Passwords.IsRight(account?.Password, form.Password) && account is not null && !(account.LockedUntil > time.GetUtcNow())) right ??= account;
        }

        if (right is null)
        {
            await accounts.CountFailure(Normal(form.Email), SignIn.MostFailures, SignIn.Closed);
            await Evenly.Wait(began, context.RequestAborted);
            return Refused();
        }

        await accounts.ForgetFailures(right);
        return await links.EnrolByAccount(right.Clinic, right.Person, form.Device.Trim(), context.RequestAborted) is Enrolment.Done done ? Devices.Enrolled(context, right.Clinic, done) : Refused();
    }

    private static string Normal(string email) => email.Trim().ToLowerInvariant();

    private static IResult Refused() => Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN", "request", "Address and password do not belong together, or sign-in is closed for a quarter of an hour after wrong tries. Check them, or wait.");

    private static IEnumerable<Problem> Problems(AccountForm form)
    {
        if (!Entries.IsEmail(Normal(form.Email))) yield return new("PLB-ACCOUNT-EMAIL", "$.email", "This is no e-mail address. Correct it.");
        if (Me.Check(form.Password, form.Email) is { } problem) yield return problem with { Path = "$.password" };
    }

    private static IEnumerable<Problem> Problems(Form form)
    {
        if (!Entries.IsEmail(Normal(form.Email))) yield return new("PLB-ACCOUNT-EMAIL", "$.email", "This is no e-mail address. Correct it.");
        if (!Entries.IsName(form.Device, Devices.LongestName)) yield return new("PLB-DEVICE-NAME", "$.device", $"A device has a name of 1 to {Devices.LongestName} characters. Correct it.");
    }
}
