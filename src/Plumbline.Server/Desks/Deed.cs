using Plumbline.Care.Episodes.Events;

namespace Plumbline.Server.Desks;

/// <summary>Something that is to be written into an episode.</summary>
/// <param name="What">What.</param>
/// <param name="By">Who did it.</param>
internal sealed record Deed(EpisodeEvent What, Actor By)
{
    /// <summary>Its identity, where the caller made one; the server makes one otherwise.</summary>
    public Guid? Id { get; init; }

    /// <summary>When a device recorded it; now otherwise.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The person's day of it; today otherwise.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Deeds of the program by its rules, as verdicts, are one with those before them: they are recorded at the same moment.</summary>
    public bool IsWithPrevious { get; init; }
}
