namespace Plumbline.Care.Sessions;

/// <summary>What a player is told.</summary>
/// <remarks>A closed hierarchy.</remarks>
public abstract record PlayerInput
{
    private PlayerInput() { }

    /// <summary>Begin.</summary>
    /// <param name="Today">The day on which it is played; after the script's valid-until date the player refuses.</param>
    public sealed record Start(DateOnly Today) : PlayerInput;

    /// <summary>Time has passed.</summary>
    /// <param name="Ms">How much, in milliseconds; 0 or less is nothing.</param>
    public sealed record Tick(int Ms) : PlayerInput;

    /// <summary>Stand still.</summary>
    public sealed record Pause : PlayerInput;

    /// <summary>Go on.</summary>
    public sealed record Resume : PlayerInput;

    /// <summary>Leave the rest of this exercise out.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Skip(SkipReason Reason) : PlayerInput;

    /// <summary>Do this exercise from its start; within its set-up, the one before.</summary>
    public sealed record Back : PlayerInput;

    /// <summary>That hurt: this exercise ends at once and is not played again.</summary>
    public sealed record Hurt : PlayerInput;

    /// <summary>End the session.</summary>
    public sealed record Stop : PlayerInput;
}

/// <summary>Why somebody leaves an exercise out. Source: d-plumbline.</summary>
public enum SkipReason
{
    /// <summary>It hurts.</summary>
    Pain,

    /// <summary>No time.</summary>
    Time,

    /// <summary>Forgotten.</summary>
    Forgot,

    /// <summary>Ill.</summary>
    Ill,

    /// <summary>Bored.</summary>
    Bored,

    /// <summary>Not sure how it is done.</summary>
    UnsureHow,

    /// <summary>The things needed are not there.</summary>
    NoEquipment,

    /// <summary>Afraid that it does harm.</summary>
    Fear,

    /// <summary>Feels better already.</summary>
    FeltBetter,

    /// <summary>Something else.</summary>
    Other,
}
