using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
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
    // Every look at an episode asks all its sessions for these.
    private readonly Start start = Start.Of(Log);

    /// <summary>How it went, corrected when somebody corrected it.</summary>
    public SessionLog Log { get; init => (field, start) = (value, Start.Of(value)); } = Log;

    /// <summary>Whether any exercise of it was done.</summary>
    public bool Done => !Withdrawn && start.AnyDone;

    /// <inheritdoc cref="SessionLog.PainAtStart"/>
    public double? PainAtStart => start.Pain;

    /// <inheritdoc cref="SessionLog.ZoneAtStart"/>
    public BodyZone? ZoneAtStart => start.Zone;

    private readonly record struct Start(bool AnyDone, double? Pain, BodyZone? Zone)
    {
        public static Start Of(SessionLog log) => new(log.AnyDone, log.PainAtStart, log.ZoneAtStart);
    }
}
