using Plumbline.Storage.Alerts;
using Plumbline.Storage.Audits;
using Plumbline.Storage.People;

namespace Plumbline.Server.Alerts;

/// <summary>Who is told of a lock that nobody has seen.</summary>
public static class AlertRules
{
    /// <summary>Whether it has waited so long that the owners are told as well.</summary>
    /// <param name="alert">The lock.</param>
    /// <param name="now">The moment.</param>
    /// <param name="escalates">How long it may wait.</param>
    public static bool IsEscalated(Alert alert, DateTimeOffset now, TimeSpan escalates)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.SeenAt is null && now - alert.RaisedAt >= escalates;
    }

    /// <summary>The roles that are told: clinicians at once, owners too when it waits, or when there is no clinician.</summary>
    /// <param name="alert">The lock.</param>
    /// <param name="now">The moment.</param>
    /// <param name="escalates">How long it may wait.</param>
    /// <param name="workers">Who works in the clinic, or worked there.</param>
    public static IReadOnlyList<AccessRole> ToldTo(Alert alert, DateTimeOffset now, TimeSpan escalates, IEnumerable<Account> workers) =>
        !workers.Any(w => w is { IsActive: true, Role: AccessRole.Clinician }) ? [AccessRole.Owner] : IsEscalated(alert, now, escalates) ? [AccessRole.Clinician, AccessRole.Owner] : [AccessRole.Clinician];
}
