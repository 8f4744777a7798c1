namespace Plumbline.Care.Episodes.Events;

/// <summary>Something that happened to one person's episode of care, with when and by whom. It is never changed afterwards; a correction is another event.</summary>
/// <param name="Id">Its identity, made where it was recorded, so that it counts once however often it arrives.</param>
/// <param name="Seq">Its number of arrival in this journal; another journal of the same person may count otherwise.</param>
/// <param name="RecordedAt">When it was recorded, by the clock of the device.</param>
/// <param name="OccurredOn">The person's own day on which it happened.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="What">What happened.</param>
public sealed record JournalEvent(Guid Id, long Seq, DateTimeOffset RecordedAt, DateOnly OccurredOn, Actor By, EpisodeEvent What);

/// <summary>Who did something.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Name">The name; null for the person and for the program.</param>
/// <param name="Device">On which device; null when nobody noted it.</param>
public sealed record Actor(ActorRole Role, string? Name = null, string? Device = null)
{
    /// <summary>The person whose episode it is.</summary>
    public static Actor Person { get; } = new(ActorRole.Person);

    /// <summary>The program, by its rules.</summary>
    public static Actor Program { get; } = new(ActorRole.Program);
}

/// <summary>In which role somebody does something.</summary>
public enum ActorRole
{
    /// <summary>The person whose episode it is.</summary>
    Person,

    /// <summary>A clinician.</summary>
    Clinician,

    /// <summary>The program, by its rules.</summary>
    Program,
}
