using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Reminders;

/// <summary>By what somebody is reminded.</summary>
public enum ReminderChannel
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By a message of the browser.</summary>
    Push,
}

/// <summary>What came of a reminder that was claimed.</summary>
public enum ReminderOutcome
{
    /// <summary>It was claimed; whether it was sent nobody knows when the server died just then.</summary>
    Claimed,

    /// <summary>It was handed on.</summary>
    Sent,

    /// <summary>It could not be handed on; it is not tried again.</summary>
    Failed,
}

/// <summary>When somebody wants to be reminded, and by what.</summary>
/// <param name="Channel">By what.</param>
/// <param name="At">At which time of their own day.</param>
/// <param name="ChangedAt">When they last said so.</param>
public sealed record ReminderWish(ReminderChannel Channel, TimeOnly At, DateTimeOffset ChangedAt);

/// <summary>A reminder on one of the person's days.</summary>
/// <param name="Day">The day.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record Reminded(DateOnly Day, ReminderOutcome Outcome);

/// <summary>Somebody whose reminder is to be looked at now.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Person">The person.</param>
/// <param name="Wish">What they wish.</param>
/// <param name="TimeZone">Where their day begins.</param>
/// <param name="Episode">Their last episode; 0 when nothing happened yet.</param>
/// <param name="Mark">What the row said when it was read: whoever claims must find it unchanged.</param>
public sealed record DueReminder(ClinicId Clinic, PersonId Person, ReminderWish Wish, string TimeZone, int Episode, long Mark);

/// <summary>Where a reminder goes.</summary>
/// <param name="Channel">By what.</param>
/// <param name="Email">The address; null when there is none.</param>
/// <param name="Browsers">The browsers.</param>
public sealed record Addressee(ReminderChannel Channel, string? Email, IReadOnlyList<PushSubscription> Browsers);

/// <summary>A browser that takes messages, as it told us. Source: r-rfc-8030, r-rfc-8291.</summary>
/// <param name="Id">Its identity here.</param>
/// <param name="Endpoint">Where its push service takes messages.</param>
/// <param name="Key">Its public key on P-256, 65 bytes in Base64url.</param>
/// <param name="Secret">Its authentication secret, 16 bytes in Base64url.</param>
public sealed record PushSubscription(Guid Id, Uri Endpoint, string Key, string Secret);
