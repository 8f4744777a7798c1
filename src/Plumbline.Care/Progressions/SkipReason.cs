namespace Plumbline.Care.Progressions;

/// <summary>Why an exercise was left out. Pain and fear lead to an offer of something easier, never to a nag. Source: d-plumbline.</summary>
public enum SkipReason
{
    /// <summary>It hurt, or would have.</summary>
    Pain,

    /// <summary>No time.</summary>
    Time,

    /// <summary>Forgotten.</summary>
    Forgot,

    /// <summary>Not well.</summary>
    Ill,

    /// <summary>Tired of it.</summary>
    Bored,

    /// <summary>Not sure how to do it.</summary>
    UnsureHow,

    /// <summary>Something to do it with was not at hand.</summary>
    NoEquipment,

    /// <summary>Afraid that it does harm.</summary>
    Fear,

    /// <summary>Better, so it did not seem needed.</summary>
    FeltBetter,

    /// <summary>Another reason, or none given.</summary>
    Other,
}
