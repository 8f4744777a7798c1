using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Premises;

/// <summary>Who looks at the clinic's own pages, and what of them.</summary>
/// <param name="Who">The worker's name.</param>
/// <param name="Role">The worker's role.</param>
public sealed record ClinicHead(string Who, AccessRole Role)
{
    /// <summary>Whether the worker is an owner, who alone changes things here.</summary>
    public bool IsOwner => Role == AccessRole.Owner;

    /// <summary>Whether the worker sees who works here and who looked at what.</summary>
    public bool MayAudit => Role is AccessRole.Owner or AccessRole.Auditor;

    /// <summary>The head of a page.</summary>
    internal static ClinicHead Of(HttpContext context) => new(CaseloadPages.Who(context), Caller.Of(context.User).Role);
}
