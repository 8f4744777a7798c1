using System.Security.Cryptography;
using System.Text;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Features;

/// <summary>The first clinic and its owner, made by a page on the machine where the server runs, by whoever can read what the server said at its start.</summary>
internal static class SettingUp
{
    private const int FormLimit = 4_000;

    /// <summary>What is asked for.</summary>
    internal sealed record Form
    {
        /// <summary>The code that the server said.</summary>
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Country { get; init; }

        public required string TimeZone { get; init; }

        public required string Owner { get; init; }

        public required string Email { get; init; }

        public required string Password { get; init; }
    }

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/set-up", SetUp).Accepts<Form>("application/json").AllowAnonymous().RequireRateLimiting(Limits.Guessing).WithName("set-up");

    /// <summary>Whether a first clinic may be made now by this request: on this machine, with nobody between, and while there is none.</summary>
    public static async Task<bool> IsOpen(HttpContext context, ServerSettings settings, Clinics clinics) =>
        settings.SetUpCode is not null && Loopback.Is(context) && Front.IsPrivate(context) && (await clinics.All(context.RequestAborted)).Count == 0;

    private static async Task<IResult> SetUp(HttpContext context, ServerSettings settings, Clinics clinics, Accounts accounts)
    {
        if (!await IsOpen(context, settings, clinics)) return Answers.NotFound();
        var read = (await context.Request.Value<Form>(FormLimit)).Then(form => Read.From(() => form, [.. Problems(form, settings.SetUpCode!)]));
        if (read is not Read<Form>.Success { Value: var form }) return Answers.Refused(read);
        var clinic = new Clinic(new ClinicId(Guid.CreateVersion7()), form.Name.Trim(), form.Country, form.TimeZone);
        var account = new Account { Clinic = clinic.Id, Id = Guid.CreateVersion7(), Email = form.Email.Trim().ToLowerInvariant(), Name = form.Owner.Trim(), Role = AccessRole.Owner, Stamp = Passwords.NewStamp() };
        await clinics.Add(clinic, context.RequestAborted);
        await accounts.Add(account.WithPassword(form.Password), cancel: context.RequestAborted);
        return Answers.Of(new { clinic = clinic.Id.Value, owner = account.Id }, StatusCodes.Status201Created);
    }

    private static IEnumerable<Problem> Problems(Form form, string code)
    {
        // The time it takes to compare tells nothing of the code.
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(form.Code.Trim())), SHA256.HashData(Encoding.UTF8.GetBytes(code))))
            yield return new("PLB-SET-UP-CODE", "$.code", "This is not the code that the server said at its start. Look at where it was started.");
        foreach (var problem in ClinicChoosing.Problems(new() { Name = form.Name, Country = form.Country, TimeZone = form.TimeZone })) yield return problem;
        if (!Entries.IsName(form.Owner)) yield return new("PLB-WORKER-NAME", "$.owner", $"A name has 1 to {Entries.Longest} characters on one line. Correct it.");
        if (!Entries.IsEmail(form.Email.Trim())) yield return new("PLB-WORKER-EMAIL", "$.email", "This is no e-mail address. Correct it.");
        if (Me.Check(form.Password, form.Owner, form.Email, form.Name) is { } weak) yield return weak with { Path = "$.password" };
    }
}
