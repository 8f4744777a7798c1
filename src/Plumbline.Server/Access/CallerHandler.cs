using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Plumbline.Server.Hosting;
using Plumbline.Server.Pages;
using Plumbline.Server.Pages.SigningIn;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Access;

/// <summary>Finds out who calls, by the header <c>Authorization: Bearer</c> or by the cookie.</summary>
/// <remarks>A cookie is sent by a browser whoever made the page, so with it a request that changes something must come from a page of our own.</remarks>
public sealed partial class CallerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignIns signIns, Links links) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "plumbline";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Token.Of(Request) is not { } token) return AuthenticateResult.NoResult();
        if (!Token.IsInHeader(Request) && !SameOrigin.Allows(Request)) return AuthenticateResult.Fail("The request was made by a page of another site.");
        if (token.Kind == TokenKind.Worker)
        {
            var account = await signIns.WhoHas(token.Clinic, token.Secret, Context.RequestAborted);
            return account is null ? AuthenticateResult.Fail("The sign-in ended.") : In(Caller.Of(account), mayOnlyFinish: !account.IsTwoFactor);
        }

        var device = await links.WhoHas(token.Clinic, token.Secret, Context.RequestAborted);
        return device is { } found ? In(new(token.Clinic, AccessRole.Patient, found.Device, null, found.Person), mayOnlyFinish: false) : AuthenticateResult.Fail("The device was signed out.");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        (Page.IsWanted(Context)
            ? Context.GetEndpoint() is null ? PageFaults.NotFound() : PageFaults.SignInNeeded(Context)
            : Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-SIGN-IN-NEEDED", "request", "Nobody is signed in, or the sign-in ended. Sign in again.")).ExecuteAsync(Context);

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        KeptOut(Logger, Context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value, Context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);
        return (Page.IsWanted(Context) ? ForbiddenPage() : Context.User.HasClaim(c => c.Type == Caller.Unfinished)
            ? Answers.Problem(StatusCodes.Status403Forbidden, "PLB-SECOND-FACTOR-NEEDED", "request", "A second factor is needed first. Set up an authenticator app at /api/v1/me/authenticator.")
            : Answers.Problem(StatusCodes.Status403Forbidden, "PLB-ROLE", "request", "Your role may not do this. Ask the owner of the clinic.")).ExecuteAsync(Context);
    }

    // The endpoint by its name: the address may hold what should stand in no log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Kept out: {Caller} from {Endpoint}")]
    private static partial void KeptOut(ILogger logger, string? caller, string? endpoint);

    private IResult ForbiddenPage() => Context.GetEndpoint() is null ? PageFaults.NotFound()
        : Context.User.HasClaim(c => c.Type == Caller.Unfinished) ? Page.Of<SecondFactorPage>(StatusCodes.Status403Forbidden)
        : PageFaults.Forbidden();

    private static AuthenticateResult In(Caller caller, bool mayOnlyFinish) => AuthenticateResult.Success(new(caller.ToPrincipal(mayOnlyFinish), Name));
}
