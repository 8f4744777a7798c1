using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Storage.Audits;

namespace Plumbline.Storage.Journals;

/// <summary>What happened to people in care, kept on disk: it is appended to, read and, when a person asks for it, erased; nothing is ever changed.</summary>
/// <remarks>
/// Every call leaves a row of the audit in its own transaction. A call that fails with a <see cref="StorageException"/> can be made again with the same event ids: what was stored already counts once.
/// </remarks>
public interface IJournal
{
    /// <summary>Appends events to a stream. When it answers they are on disk.</summary>
    /// <param name="stream">The stream; it begins with its first event.</param>
    /// <param name="expected">The version that the stream must have; null where any will do, as for a session that was logged offline.</param>
    /// <param name="events">The events; their numbers of arrival are set here.</param>
    /// <param name="access">Who does it, and what for.</param>
    /// <param name="cancel">Stops waiting; the events may be stored all the same.</param>
    /// <exception cref="ArgumentException">An event that could not be read back.</exception>
    Task<Appended> Append(StreamId stream, long? expected, IReadOnlyList<JournalEvent> events, Access access, CancellationToken cancel = default);

    /// <summary>Reads a stream from its beginning.</summary>
    Task<StoredStream> Read(StreamId stream, Access access, CancellationToken cancel = default);

    /// <summary>What a clinic stored after a position, in an order that never changes afterwards.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="after">The position of the last event that was seen.</param>
    /// <param name="most">The most events, 1 to 10,000.</param>
    /// <param name="access">Who does it, and what for.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyList<StoredEvent>> Since(ClinicId clinic, Position after, int most, Access access, CancellationToken cancel = default);

    /// <summary>Everything that is stored of a person, with who looked at it, as one JSON document; null when there is nothing.</summary>
    Task<string?> Export(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default);

    /// <summary>Deletes everything of a person, links and devices too, and leaves a tombstone, which keeps late events and old backups from bringing them back.</summary>
    /// <returns>How many events were deleted.</returns>
    Task<long> Erase(ClinicId clinic, PersonId person, Access access, CancellationToken cancel = default);
}

/// <summary>A stream as it stands.</summary>
/// <param name="Version">The number of its last event; 0 when there is none.</param>
/// <param name="Journal">Its events.</param>
/// <param name="IsErased">The person was erased.</param>
public sealed record StoredStream(long Version, Journal Journal, bool IsErased);

/// <summary>An event with its place in the store.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Position">Its place among everything of the clinic.</param>
/// <param name="StoredAt">When it was stored, by the server's clock.</param>
/// <param name="Event">The event; its number of arrival is its version in the stream.</param>
public sealed record StoredEvent(StreamId Stream, Position Position, DateTimeOffset StoredAt, JournalEvent Event);

/// <summary>What came of an append.</summary>
public abstract record Appended
{
    private Appended() { }

    /// <summary>The events are stored.</summary>
    /// <param name="Version">The version of the stream now.</param>
    /// <param name="New">How many were not known before.</param>
    public sealed record Stored(long Version, int New) : Appended;

    /// <summary>Somebody else was faster: read again and decide again. Nothing was stored.</summary>
    /// <param name="Version">The version of the stream now.</param>
    public sealed record Behind(long Version) : Appended;

    /// <summary>Other events have these ids. Nothing was stored.</summary>
    /// <param name="Ids">The ids.</param>
    public sealed record Clash(IReadOnlyList<Guid> Ids) : Appended;

    /// <summary>The person was erased. Nothing was stored.</summary>
    public sealed record Erased : Appended;
}
