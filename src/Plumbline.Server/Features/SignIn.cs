using System.Diagnostics;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Workers sign in with a password and a code of their authenticator app, and out again.</summary>
internal static class SignIn
{
    private const int FormLimit = 4_000;

    /// <summary>After how many wrong tries sign-in is closed.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long sign-in is closed after wrong tries.</summary>
    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(10);

    /// <summary>What a worker gives.</summary>
    internal sealed record Form
    {
        public required string Email { get; init; }

        public required string Password { get; init; }

        public string? Code { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", Begin).Accepts<Form>("application/json").AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("sign-in");
        routes.MapPost("/sign-out", End).ForUnfinished().WithName("sign-out");
    }

    private static async Task<IResult> Begin(HttpRequest request, Accounts accounts, SignIns signIns, TimeProvider time)
    {
        var read = await request.Value<Form>(FormLimit);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var (began, now) = (Stopwatch.GetTimestamp(), time.GetUtcNow());
        var account = await accounts.ByEmail(form.Email.Trim().ToLowerInvariant());
        // A password is hashed whether there is an account or not, so that the time it takes tells nothing.
        var isRight = Passwords.IsRight(account?.Password, form.Password);
        if (account is not { IsActive: true, Password: not null } || account.LockedUntil > now) return await Refused(began, request);
        if (isRight && account is { IsTwoFactor: true, TotpKey: not null } && string.IsNullOrWhiteSpace(form.Code))
            return Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN-CODE", "$.code", "The code of your authenticator app is missing. Send it as well.");
        if (!isRight || !await HasCode(account, form.Code, accounts, now))
        {
            await accounts.CountFailure(account, MostFailures, Closed);
            return await Refused(began, request);
        }

        return await Open(request.HttpContext, account, accounts, signIns);
    }

    /// <summary>Signs somebody in who has proved who they are.</summary>
    public static async Task<IResult> Open(HttpContext context, Account account, Accounts accounts, SignIns signIns)
    {
        await accounts.ForgetFailures(account);
        // A browser that was signed in already ends that sign-in: it never goes on under another's name.
        if (Token.Of(context.Request) is { Kind: TokenKind.Worker } old) await signIns.End(old.Clinic, old.Secret);
        var token = new Token(TokenKind.Worker, account.Clinic, await signIns.Begin(account, Lasts)).ToString();
        Cookies.Set(context, token, Lasts);
        return Answers.Of(new { token, role = account.Role, name = account.Name, second_factor_needed = !account.IsTwoFactor });
    }

    /// <summary>Whether somebody who is signed in proves once more that it is them; wrong tries count.</summary>
    public static async Task<bool> IsProved(Account account, string password, string? code, Accounts accounts, DateTimeOffset now)
    {
        if (account.LockedUntil > now) return false;
        if (Passwords.IsRight(account.Password, password) && await HasCode(account, code, accounts, now)) return true;
        await accounts.CountFailure(account, MostFailures, Closed);
        return false;
    }

    private static async Task<IResult> End(HttpContext context, SignIns signIns)
    {
        if (Token.Of(context.Request) is { } token) await signIns.End(token.Clinic, token.Secret);
        Cookies.Clear(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Results.NoContent();
    }

    private static async Task<bool> HasCode(Account account, string? code, Accounts accounts, DateTimeOffset now) =>
        account is not { IsTwoFactor: true, TotpKey: { } key } || (Totp.StepOf(key, code ?? "", now) is { } step && await accounts.UseCode(account, step));

    private static async Task<IResult> Refused(long began, HttpRequest request)
    {
        await Evenly.Wait(began, request.HttpContext.RequestAborted);
        return Wrong();
    }

    private static IResult Wrong() => Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN", "request", "Address, password and code do not belong together, or sign-in is closed for a quarter of an hour after wrong tries. Check them, or wait.");
}
