using Microsoft.AspNetCore.Identity;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>Workers sign in with a password and a code of their authenticator app, and out again.</summary>
internal static class SignIn
{
    private const int FormLimit = 4_000;
    private const int MostFailures = 5;
    private static readonly TimeSpan Closed = TimeSpan.FromMinutes(15);
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
        var now = time.GetUtcNow();
        var account = await accounts.ByEmail(form.Email.Trim().ToLowerInvariant());
        // A password is hashed whether there is an account or not, so that the time it takes tells nothing.
        var isRight = Passwords.Hasher.VerifyHashedPassword(account ?? Nobody, account?.Password ?? Nobody.Password!, form.Password) != PasswordVerificationResult.Failed;
        if (account is not { IsActive: true, Password: not null } || account.LockedUntil > now) return Refused();
        if (isRight && account is { IsTwoFactor: true, TotpKey: not null } && string.IsNullOrWhiteSpace(form.Code))
            return Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN-CODE", "$.code", "The code of your authenticator app is missing. Send it as well.");
        if (!isRight || !await HasCode(account, form.Code, accounts, now))
        {
            await accounts.CountFailure(account, MostFailures, Closed);
            return Refused();
        }

        await accounts.ForgetFailures(account);
        var token = new Token(TokenKind.Worker, account.Clinic, await signIns.Begin(account, Lasts)).ToString();
        Cookies.Set(request.HttpContext, token, Lasts);
        return Answers.Of(new { token, role = account.Role, name = account.Name, second_factor_needed = !account.IsTwoFactor });
    }

    private static async Task<IResult> End(HttpContext context, SignIns signIns)
    {
        if (Token.Of(context.Request) is { } token) await signIns.End(token.Clinic, token.Secret);
        Cookies.Clear(context);
        return Results.NoContent();
    }

    private static async Task<bool> HasCode(Account account, string? code, Accounts accounts, DateTimeOffset now) =>
        account is not { IsTwoFactor: true, TotpKey: { } key } || (Totp.StepOf(key, code ?? "", now) is { } step && await accounts.UseCode(account, step));

    private static IResult Refused() => Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN", "request", "Address, password and code do not belong together, or sign-in is closed for a quarter of an hour after wrong tries. Check them, or wait.");

    // Stands in for an account that is not there.
    private static Account Nobody { get; } = new Account { Clinic = default, Id = default, Email = "", Name = "", Role = default, Stamp = "" }.WithPassword(Passwords.New());
}
