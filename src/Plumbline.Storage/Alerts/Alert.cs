using Plumbline.Care.Episodes;
using Plumbline.Care.Screenings;
using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Alerts;

/// <summary>A lock that closes somebody's exercise and waits to be seen.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Episode">Which episode.</param>
/// <param name="Id">Id of the lock: that of the event that raised it.</param>
/// <param name="RaisedAt">When the server heard of it.</param>
/// <param name="Level">How serious.</param>
/// <param name="Cause">What raised it.</param>
/// <param name="SeenAt">When a clinician said to have seen it; null until then.</param>
public sealed record Alert(PersonId Person, string Name, int Episode, Guid Id, DateTimeOffset RaisedAt, ActionLevel Level, LockCause Cause, DateTimeOffset? SeenAt);
