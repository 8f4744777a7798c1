using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>A session with its answers as they count now.</summary>
/// <param name="Id">Id of the event that logged it.</param>
/// <param name="On">The day.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Log">How it went, corrected when somebody corrected it.</param>
/// <param name="Morning">Pain on the next morning; null when not answered.</param>
/// <param name="CorrectedBy">Ids of the corrections of it and of its morning, the first one first.</param>
/// <param name="Withdrawn">It did not happen; it counts for nothing.</param>
public sealed record LoggedSession(Guid Id, DateOnly On, DateTimeOffset RecordedAt, SessionLog Log, double? Morning, Seq<Guid> CorrectedBy, bool Withdrawn)
{
    /// <summary>Whether any exercise of it was done.</summary>
    public bool Done => !Withdrawn && Log.AnyDone;
}
