namespace Plumbline.Storage.Messages;

/// <summary>What a person and their clinic write to each other.</summary>
/// <param name="Number">Its number among those of the person, from 1 on.</param>
/// <param name="Id">Made by the sender, so that what is sent twice counts once.</param>
/// <param name="At">When it was stored.</param>
/// <param name="FromPerson">True when the person wrote it, false when the clinic did.</param>
/// <param name="Name">Name of the worker; null for the person.</param>
/// <param name="Words">The words.</param>
/// <param name="SeenAt">When the other side saw it; null until then.</param>
public sealed record Message(long Number, Guid Id, DateTimeOffset At, bool FromPerson, string? Name, string Words, DateTimeOffset? SeenAt);

/// <summary>What came of sending a message.</summary>
public abstract record Sent
{
    private Sent() { }

    /// <summary>It is stored, now or when it was sent before.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="IsNew">False when it was sent before.</param>
    public sealed record Stored(Message Message, bool IsNew) : Sent;

    /// <summary>Another message has this id.</summary>
    public sealed record Clash : Sent;

    /// <summary>The person wrote as many today as anybody may.</summary>
    public sealed record TooMany : Sent;

    /// <summary>There is no such person.</summary>
    public sealed record NoPerson : Sent;
}
