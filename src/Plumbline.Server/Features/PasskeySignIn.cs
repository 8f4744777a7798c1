using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Access.Passkeys;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>A worker who has password and second factor registers passkeys, and signs in with one alone from then on.</summary>
internal static class PasskeySignIn
{
    private const int FormLimit = 30_000;
    private const int LongestName = 60;

    // Source: W3C Web Authentication, level 3: the id of a credential has at most 1,023 bytes.
    private const int LongestCredential = 1_364;

    /// <summary>Password and code, once more: who finds an open screen registers no passkey.</summary>
    internal sealed record BeginForm
    {
        public required string Password { get; init; }

        public string? Code { get; init; }
    }

    /// <summary>A new passkey.</summary>
    internal sealed record RegisterForm
    {
        /// <summary>Id of the challenge.</summary>
        public required Guid Challenge { get; init; }

        public required string Name { get; init; }

        /// <summary>What the browser's <c>navigator.credentials.create</c> gave, as JSON text.</summary>
        public required string Credential { get; init; }
    }

    /// <summary>A sign-in.</summary>
    internal sealed record Form
    {
        /// <summary>Id of the challenge.</summary>
        public required Guid Challenge { get; init; }

        /// <summary>What the browser's <c>navigator.credentials.get</c> gave, as JSON text.</summary>
        public required string Credential { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/passkeys", All).For(Rules.Readers).WithName("passkeys");
        routes.MapPost("/me/passkeys/begin", BeginRegister).Accepts<BeginForm>("application/json").For(Rules.Readers).RequireRateLimiting(Limits.Guessing).WithName("passkey-register-begin");
        routes.MapPost("/me/passkeys", Register).Accepts<RegisterForm>("application/json").For(Rules.Readers).WithName("passkey-register");
        routes.MapDelete("/me/passkeys/{passkey}", Remove).For(Rules.Readers).WithName("passkey-remove");
        routes.MapPost("/passkey-sign-in/begin", BeginSignIn).AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("passkey-sign-in-begin");
        routes.MapPost("/passkey-sign-in", Finish).Accepts<Form>("application/json").AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("passkey-sign-in");
    }

    private static async Task<IResult> All(HttpContext context, PasskeyBook book)
    {
        var caller = Caller.Of(context.User);
        return Answers.Of((await book.Of(caller.Clinic, caller.Id, context.RequestAborted)).Select(Shown));
    }

    private static async Task<IResult> BeginRegister(HttpContext context, Accounts accounts, PasskeyBook book, IPasskeyHandler<Account> handler, TimeProvider time)
    {
        var read = await context.Request.Value<BeginForm>(FormLimit);
        if (read is not Read<BeginForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (await accounts.Find(caller.Clinic, caller.Id, context.RequestAborted) is not { } account) return Answers.NotFound();
        if (!await SignIn.IsProved(account, form.Password, form.Code, accounts, time.GetUtcNow()))
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-PASSKEY-PROOF", "$.password", "Password and code are not yours now, or the code was used already. Check them, and wait for the next code.");
        var options = await handler.MakeCreationOptionsAsync(new() { Id = PasskeyUsers.IdOf(account.Clinic, account.Id), Name = account.Email, DisplayName = account.Name }, context);
        return await Asked(book, new(caller.Clinic, caller.Id, options.AttestationState!), options.CreationOptionsJson);
    }

    private static async Task<IResult> Register(HttpContext context, PasskeyBook book, IPasskeyHandler<Account> handler, TimeProvider time)
    {
        var read = (await context.Request.Value<RegisterForm>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<RegisterForm>.Success { Value: var form }) return Answers.Refused(read);
        var caller = Caller.Of(context.User);
        if (await book.Take(caller.Clinic, form.Challenge, context.RequestAborted) is not { } challenge || challenge.Account != caller.Id) return Unfit();
        var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = form.Credential, AttestationState = challenge.State });
        if (!result.Succeeded) return Unfit();
        var made = result.Passkey;
        var passkey = new Passkey(
            Base64Url.EncodeToString(made.CredentialId), form.Name.Trim(), Base64Url.EncodeToString(made.PublicKey), made.SignCount, made.IsBackupEligible, made.IsBackedUp, [.. (made.Transports ?? []).Where(IsWord)], time.GetUtcNow(), null);
        return await book.Add(caller.Clinic, caller.Id, passkey, caller.For("register-passkey"), context.RequestAborted)
            ? Answers.Of(Shown(passkey), StatusCodes.Status201Created)
            : Answers.Problem(StatusCodes.Status409Conflict, "PLB-PASSKEY-MANY", "request", $"You have {PasskeyBook.Most} passkeys, or this one already. Remove one first.");
    }

    private static async Task<IResult> Remove(HttpContext context, string passkey, PasskeyBook book)
    {
        var caller = Caller.Of(context.User);
        if (passkey.Length > LongestCredential || !passkey.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return Answers.NotFound();
        return await book.Remove(caller.Clinic, caller.Id, passkey, caller.For("remove-passkey"), context.RequestAborted) ? Results.NoContent() : Answers.NotFound();
    }

    // Nobody is asked for an address first, so nothing tells who has an account.
    private static async Task<IResult> BeginSignIn(HttpContext context, PasskeyBook book, IPasskeyHandler<Account> handler)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        return await Asked(book, new(default, null, options.AssertionState!), options.RequestOptionsJson);
    }

    private static async Task<IResult> Finish(HttpContext context, PasskeyBook book, IPasskeyHandler<Account> handler, Accounts accounts, SignIns signIns)
    {
        var read = await context.Request.Value<Form>(FormLimit);
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        if (await book.Take(default, form.Challenge, context.RequestAborted) is not { Account: null } challenge) return Unfit();
        var result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = form.Credential, AssertionState = challenge.State });
        if (!result.Succeeded || result.User is not { IsActive: true } account) return Unfit();
        var kept = (await book.Of(account.Clinic, account.Id, context.RequestAborted)).FirstOrDefault(p => p.Credential == Base64Url.EncodeToString(result.Passkey.CredentialId));
        if (kept is null || !await book.Use(account.Clinic, account.Id, kept with { Counter = result.Passkey.SignCount, IsCopied = result.Passkey.IsBackedUp }, context.RequestAborted)) return Unfit();
        return await SignIn.Open(context, account, accounts, signIns);
    }

    private static async Task<IResult> Asked(PasskeyBook book, PasskeyChallenge challenge, string options)
    {
        var id = await book.Ask(challenge, PasskeyRules.Lasts);
        return Answers.Of(new { challenge = id, options = System.Text.Json.Nodes.JsonNode.Parse(options) });
    }

    private static bool IsWord(string text) => text.Length is > 0 and <= 20 && text.All(c => char.IsAsciiLetterLower(c) || c == '-');

    // Which of them it is helps an attacker only.
    private static IResult Unfit() => Answers.Problem(StatusCodes.Status401Unauthorized, "PLB-PASSKEY", "request", "This passkey does not fit, or the question that it answers is over. Begin anew, or sign in with password and code.");

    private static object Shown(Passkey passkey) => new { id = passkey.Credential, name = passkey.Name, made_at = passkey.MadeAt, used_at = passkey.UsedAt };

    private static IEnumerable<Problem> Problems(RegisterForm form)
    {
        if (!Entries.IsName(form.Name, LongestName)) yield return new("PLB-PASSKEY-NAME", "$.name", $"A passkey has a name of 1 to {LongestName} characters. Correct it.");
    }
}
