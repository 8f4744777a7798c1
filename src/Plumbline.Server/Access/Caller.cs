using System.Security.Claims;
using Plumbline.Motion.Reading;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;

namespace Plumbline.Server.Access;

/// <summary>Who calls. The clinic is always the caller's own: no address names one, so no address reaches another's.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Role">In which role.</param>
/// <param name="Id">The account or the device.</param>
/// <param name="Name">The worker's name; null for a patient.</param>
/// <param name="Person">The patient; null for a worker.</param>
public sealed record Caller(ClinicId Clinic, AccessRole Role, Guid Id, string? Name, PersonId? Person)
{
    private const string ClinicClaim = "clinic";
    private const string PersonClaim = "person";

    /// <summary>A worker.</summary>
    public static Caller Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account.Clinic, account.Role, account.Id, account.Name, null);
    }

    /// <summary>What the audit says of the caller.</summary>
    /// <param name="purpose">The use case.</param>
    public Storage.Audits.Access For(string purpose) => new(Id.ToString(), Role, purpose);

    /// <summary>Whether the caller may touch this person's record: a patient their own alone, a worker everybody's of the clinic.</summary>
    public bool Reaches(PersonId person) => Person is null || Person == person;

    /// <summary>The caller for the framework.</summary>
    /// <param name="mayOnlyFinish">The worker still has to set up the second factor.</param>
    public ClaimsPrincipal ToPrincipal(bool mayOnlyFinish) => new(new ClaimsIdentity(
        [
            new(ClinicClaim, Clinic.Value.ToString()), new(ClaimTypes.NameIdentifier, Id.ToString()),
            .. Name is null ? Array.Empty<Claim>() : [new(ClaimTypes.Name, Name)],
            .. Person is { } person ? [new Claim(PersonClaim, person.Value.ToString())] : Array.Empty<Claim>(),
            // The role counts from the moment on at which the sign-in is complete.
            new(mayOnlyFinish ? Unfinished : ClaimTypes.Role, JsonNames.Of(Role)),
        ],
        "plumbline", ClaimTypes.Name, ClaimTypes.Role));

    /// <summary>The claim of a worker who still has to set up the second factor.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>The caller of a request that was let in.</summary>
    public static Caller Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        string? Value(string type) => principal.FindFirst(type)?.Value;
        return new(
            new(Guid.Parse(Value(ClinicClaim)!)), JsonNames.Find<AccessRole>((Value(ClaimTypes.Role) ?? Value(Unfinished))!)!.Value, Guid.Parse(Value(ClaimTypes.NameIdentifier)!),
            Value(ClaimTypes.Name), Value(PersonClaim) is { } person ? new(Guid.Parse(person)) : null);
    }
}
