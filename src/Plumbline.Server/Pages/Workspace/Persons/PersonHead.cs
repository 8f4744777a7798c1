using Plumbline.Server.Access;
using Plumbline.Storage.Audits;

namespace Plumbline.Server.Pages.Workspace.Persons;

/// <summary>Whose page it is, and who looks at it: what every page about a person begins with.</summary>
/// <param name="Who">The worker's name.</param>
/// <param name="Role">The worker's role.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Zone">The time zone that the person's days go by.</param>
public sealed record PersonHead(string Who, AccessRole Role, Guid Person, string Name, string Zone)
{
    /// <summary>The address of the person's pages.</summary>
    public string Address => $"/people/{Person}";

    /// <summary>Whether the worker decides about care.</summary>
    public bool MayDecide => Rules.Deciders.Contains(Role);

    /// <summary>Whether the worker writes down what the person says.</summary>
    public bool MayWrite => Rules.Writers.Contains(Role);

    /// <summary>Whether the worker is an owner of the clinic.</summary>
    public bool IsOwner => Role == AccessRole.Owner;

    /// <summary>The head of a page; null when there is nobody whom the caller may look at.</summary>
    internal static async Task<PersonHead?> Of(HttpContext context, Guid person)
    {
        var found = await Api.Call(context, "person", null, ("person", person));
        var caller = Caller.Of(context.User);
        return found.IsDone ? new(caller.Name ?? "", caller.Role, person, found.Json.Text("name"), found.Json.Text("time_zone")) : null;
    }
}
