using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>The owner's list of who works in the clinic.</summary>
internal static class Workers
{
    private const int FormLimit = 4_000;

    /// <summary>A worker to be added.</summary>
    internal sealed record Form
    {
        public required Guid Id { get; init; }

        public required string Email { get; init; }

        public required string Name { get; init; }

        public required AccessRole Role { get; init; }

        /// <summary>The first password, to be told by another way than e-mail and changed at the first sign-in.</summary>
        public required string Password { get; init; }
    }

    /// <summary>What of a worker changes.</summary>
    internal sealed record Changes
    {
        public AccessRole? Role { get; init; }

        public bool? IsActive { get; init; }

        /// <summary>Ends the authenticator app and all passkeys, for a phone that was lost; it is set up anew at the next sign-in.</summary>
        public bool ResetAuthenticator { get; init; }
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/workers", All).For(AccessRole.Owner, AccessRole.Auditor).WithName("workers");
        routes.MapPost("/workers", Add).Accepts<Form>("application/json").For(AccessRole.Owner).WithName("add-worker");
        routes.MapPatch("/workers/{worker:guid}", Change).Accepts<Changes>("application/json").For(AccessRole.Owner).WithName("change-worker");
    }

    private static async Task<IResult> All(HttpContext context, Accounts accounts)
    {
        var found = await accounts.Of(Caller.Of(context.User).Clinic, context.RequestAborted);
        return Answers.Of(found.Select(Shown));
    }

    private static async Task<IResult> Add(HttpContext context, Accounts accounts)
    {
        var read = (await context.Request.Value<Form>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form)]));
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var account = new Account { Clinic = Caller.Of(context.User).Clinic, Id = form.Id, Email = form.Email.Trim().ToLowerInvariant(), Name = form.Name.Trim(), Role = form.Role, Stamp = Passwords.NewStamp() };
        return await accounts.Add(account.WithPassword(form.Password), Caller.Of(context.User).For("add-worker"), context.RequestAborted)
            ? Answers.Of(Shown(account), StatusCodes.Status201Created)
            : Answers.Problem(StatusCodes.Status409Conflict, "PLB-WORKER-TAKEN", "$.email", "There is an account with this address or id already. Use another.");
    }

    private static async Task<IResult> Change(HttpContext context, Guid worker, Accounts accounts, PasskeyBook passkeys)
    {
        var read = await context.Request.Value<Changes>(FormLimit);
        if (read is not Read<Changes>.Success { Value: var changes }) return Answers.Refused(read);
        if (changes.Role is { } wanted && !IsOfWorker(wanted)) return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "PLB-WORKER-ROLE", "$.role", RoleHint);
        var caller = Caller.Of(context.User);
        if (worker == caller.Id) return Answers.Problem(StatusCodes.Status409Conflict, "PLB-WORKER-SELF", "request", "Nobody changes their own role. Another owner does it.");
        if (await accounts.Find(caller.Clinic, worker, context.RequestAborted) is not { } account) return Answers.NotFound();
        var changed = account with
        {
            Role = changes.Role ?? account.Role,
            IsActive = changes.IsActive ?? account.IsActive,
            TotpKey = changes.ResetAuthenticator ? null : account.TotpKey,
            IsTwoFactor = !changes.ResetAuthenticator && account.IsTwoFactor,
            Stamp = Passwords.NewStamp(),
        };
        if (!await accounts.Change(changed, account.Stamp, caller.For("change-worker"), context.RequestAborted))
            return Answers.Problem(StatusCodes.Status409Conflict, "PLB-CHANGED", "request", "The account was changed meanwhile. Read it again.");
        // The phone that was lost may hold passkeys as well.
        if (changes.ResetAuthenticator) await passkeys.RemoveAll(caller.Clinic, worker, context.RequestAborted);
        return Answers.Of(Shown(changed));
    }

    private const string RoleHint = "A worker is owner, clinician, assistant or auditor. Choose one of them.";

    private static bool IsOfWorker(AccessRole role) => Rules.Readers.Contains(role);

    private static IEnumerable<Problem> Problems(Form form)
    {
        if (form.Id == Guid.Empty) yield return new("PLB-WORKER-ID", "$.id", "The id is empty. Make a random one.");
        if (!Entries.IsEmail(form.Email)) yield return new("PLB-WORKER-EMAIL", "$.email", "This is no e-mail address. Correct it.");
        if (!Entries.IsName(form.Name)) yield return new("PLB-WORKER-NAME", "$.name", $"A name has 1 to {Entries.Longest} characters on one line. Correct it.");
        if (!IsOfWorker(form.Role)) yield return new("PLB-WORKER-ROLE", "$.role", RoleHint);
        if (Me.Check(form.Password, form.Name, form.Email) is { } problem) yield return problem with { Path = "$.password" };
    }

    private static object Shown(Account account) => new { id = account.Id, email = account.Email, name = account.Name, role = account.Role, is_active = account.IsActive, second_factor = account.IsTwoFactor };
}
