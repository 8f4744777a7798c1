namespace Plumbline.Care.Episodes.Events;

public abstract partial record EpisodeEvent
{
    /// <summary>A session was done, or left out, and answered for.</summary>
    /// <param name="Log">How it went.</param>
    public sealed record SessionLogged(SessionLog Log) : EpisodeEvent;

    /// <summary>Pain on the morning after a session.</summary>
    /// <param name="Session">Id of the event that logged the session.</param>
    /// <param name="Pain">Pain, 0 to 10.</param>
    public sealed record MorningPainReported(Guid Session, double Pain) : EpisodeEvent;

    /// <summary>An entry was wrong. The first one stays where it is; this one is what counts, and everything after the entry is judged again.</summary>
    /// <remarks>Exactly one of the three says what is right. A lock that the wrong entry raised stays: only a clinician ends it.</remarks>
    /// <param name="Entry">Id of the event that logged the session or reported the morning.</param>
    /// <param name="Log">How the session went.</param>
    /// <param name="Pain">Pain on the morning.</param>
    /// <param name="Withdrawn">It did not happen at all.</param>
    public sealed record EntryCorrected(Guid Entry, SessionLog? Log = null, double? Pain = null, bool Withdrawn = false) : EpisodeEvent;

    /// <summary>The person told how they are, apart from a session.</summary>
    /// <param name="FlareUp">A flare-up is there; false says that it is over.</param>
    /// <param name="Ill">Ill.</param>
    /// <param name="PoorSleep">Sleeping badly.</param>
    public sealed record CheckedIn(bool FlareUp = false, bool Ill = false, bool PoorSleep = false) : EpisodeEvent;

    /// <summary>The person said how well they kept to the programme in a week that is over; of two ratings of a week the later one counts.</summary>
    /// <param name="From">The first day of the week.</param>
    /// <param name="Rating">0 not at all to 10 wholly.</param>
    public sealed record WeekRated(DateOnly From, int Rating) : EpisodeEvent;

    /// <summary>Something bad happened.</summary>
    /// <param name="Severity">How bad.</param>
    /// <param name="Text">What, in plain words.</param>
    /// <param name="Exercise">The exercise that it happened with; null when with none.</param>
    public sealed record AdverseEventReported(AdverseSeverity Severity, string Text, string? Exercise = null) : EpisodeEvent;
}

/// <summary>How bad an adverse event was.</summary>
public enum AdverseSeverity
{
    /// <summary>It passed by itself.</summary>
    Mild,

    /// <summary>It kept the person from something, or needed care that was not urgent.</summary>
    Moderate,

    /// <summary>It needed care the same day or did lasting harm: it locks.</summary>
    Serious,
}
