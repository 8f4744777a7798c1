using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>A worker's own account: who they are, the authenticator app, the password.</summary>
internal static class Me
{
    /// <summary>The fewest characters of a password. Source: OWASP ASVS 5.0, 6.2.1 asks for at least 8 and recommends 15.</summary>
    public const int ShortestPassword = 15;

    private const int LongestPassword = 128;
    private const int FormLimit = 4_000;

    /// <summary>A code of the app whose key was given out.</summary>
    internal sealed record Confirmation
    {
        public required string Code { get; init; }
    }

    /// <summary>A new password.</summary>
    internal sealed record NewPassword
    {
        public required string Old { get; init; }

        public required string New { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", Who).ForUnfinished().WithName("me");
        routes.MapPost("/me/authenticator", NewKey).ForUnfinished().WithName("authenticator-begin");
        routes.MapPut("/me/authenticator", Confirm).Accepts<Confirmation>("application/json").ForUnfinished().RequireRateLimiting(Limits.Guessing).WithName("authenticator-confirm");
        routes.MapPut("/me/password", Password).Accepts<NewPassword>("application/json").For(Rules.Readers).RequireRateLimiting(Limits.Guessing).WithName("password");
        routes.MapGet("/me/sign-ins", SignInsOf).For(Rules.Readers).WithName("my-sign-ins");
        routes.MapDelete("/me/sign-ins/{signin:guid}", EndSignIn).For(Rules.Readers).WithName("end-my-sign-in");
    }

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="about">What others know of whoever chooses it: name, address.</param>
    public static Problem? Check(string password, params IEnumerable<string?> about) =>
        password.Length is < ShortestPassword or > LongestPassword ? new("PLB-PASSWORD", "$.new", $"A password has {ShortestPassword} to {LongestPassword} characters. Choose a few words that nobody would put together.")
        : PasswordGuesses.IsGuessed(password, about) ? new("PLB-PASSWORD-GUESSED", "$.new", "This password is one of those that are tried first: well known, made of one piece over and over, or of your name or address. Choose a few words that nobody would put together.")
        : null;

    private static async Task<IResult> Who(HttpContext context, Accounts accounts) => await Own(context, accounts) is { } account
        ? Answers.Of(new { id = account.Id, name = account.Name, email = account.Email, role = account.Role, second_factor_needed = !account.IsTwoFactor })
        : Answers.NotFound();

    // A key that was never confirmed may be made anew; one that is in use is changed by the owner's reset only.
    private static async Task<IResult> NewKey(HttpContext context, Accounts accounts)
    {
        if (await Own(context, accounts) is not { } account) return Answers.NotFound();
        if (account.IsTwoFactor) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-AUTHENTICATOR", "request", "An authenticator app is set up already. The owner of the clinic resets it.");
        var key = Totp.NewKey();
        return await accounts.Change(account with { TotpKey = key }, account.Stamp, Caller.Of(context.User).For("authenticator-begin"))
            ? Answers.Of(new { key, address = Totp.AddressOf(key, account.Email), qr_svg = QrCode.Svg(Totp.AddressOf(key, account.Email)) })
            : Changed();
    }

    private static async Task<IResult> Confirm(HttpContext context, Accounts accounts, TimeProvider time)
    {
        var read = await context.Request.Value<Confirmation>(FormLimit);
        if (read is not Read<Confirmation>.Success { Value: var form }) return Answers.Refused(read);
        if (await Own(context, accounts) is not { } account) return Answers.NotFound();
        if (account.TotpKey is not { } key || Totp.StepOf(key, form.Code, time.GetUtcNow()) is not { } step || !await accounts.UseCode(account, step))
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-AUTHENTICATOR-CODE", "$.code", "The code is not that of the app now. Wait for the next one and check the clock of your phone.");
        return await accounts.Change(account with { IsTwoFactor = true }, account.Stamp, Caller.Of(context.User).For("authenticator-confirm")) ? Results.NoContent() : Changed();
    }

    private static async Task<IResult> Password(HttpContext context, Accounts accounts, TimeProvider time)
    {
        var read = await context.Request.Value<NewPassword>(FormLimit);
        if (read is not Read<NewPassword>.Success { Value: var form }) return Answers.Refused(read);
        if (await Own(context, accounts) is not { Password: { } old } account) return Answers.NotFound();
        if (Check(form.New, account.Name, account.Email) is { } problem) return Answers.Problems(StatusCodes.Status422UnprocessableEntity, [problem]);
        if (account.LockedUntil > time.GetUtcNow() || !Passwords.IsRight(old, form.Old))
        {
            // Who found an open screen does not try passwords on it for as long as they like.
            await accounts.CountFailure(account, SignIn.MostFailures, SignIn.Closed);
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PASSWORD-OLD", "$.old", "This is not your password now, or there were too many wrong ones. Check it, or wait a quarter of an hour.");
        }

        // A new stamp ends every sign-in, this one too.
        return await accounts.Change(account.WithPassword(form.New), account.Stamp, Caller.Of(context.User).For("password")) ? Results.NoContent() : Changed();
    }

    private static async Task<IResult> SignInsOf(HttpContext context, Accounts accounts, SignIns signIns) => await Own(context, accounts) is { } account
        ? Answers.Of((await signIns.Of(account, context.RequestAborted)).Select(s => new { id = s.Id, made_at = s.MadeAt, seen_at = s.SeenAt, until = s.Until }))
        : Answers.NotFound();

    private static async Task<IResult> EndSignIn(HttpContext context, Guid signin, SignIns signIns)
    {
        var caller = Caller.Of(context.User);
        return await signIns.End(caller.Clinic, caller.Id, signin, context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    private static Task<Account?> Own(HttpContext context, Accounts accounts)
    {
        var caller = Caller.Of(context.User);
        return accounts.Find(caller.Clinic, caller.Id, context.RequestAborted);
    }

    private static IResult Changed() => Answers.Problem(StatusCodes.Status409Conflict, "PLB-CHANGED", "request", "The account was changed meanwhile. Read it again.");
}
