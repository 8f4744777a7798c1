using System.Data.Common;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;

namespace Plumbline.Storage.Journals;

/// <summary>Events as rows of the table <c>event</c>, and back.</summary>
internal static class EventRows
{
    /// <summary>The columns that <see cref="Read"/> expects.</summary>
    public const string Columns = "clinic, person, episode, version, tx, position, stored_us, line, checksum";

    /// <summary>The same of a table that has another name in a question.</summary>
    public static string ColumnsOf(string table) => Names.Of(table, Columns);

    /// <summary>How many these are.</summary>
    public const int Count = 9;

    /// <summary>The number of an episode's last event, 0 when there is none: of <c>@clinic</c>, <c>@person</c> and <c>@episode</c>.</summary>
    /// <remarks>One step in the index, whatever a planner believes of how many events a person has; to find the greatest of all numbers it may read all of them.</remarks>
    public const string LastVersion = "coalesce((select v.version from event v where v.clinic = @clinic and v.person = @person and v.episode = @episode order by v.version desc limit 1), 0)";

    /// <summary>Reads a row.</summary>
    /// <exception cref="StorageException">The row is not what was written.</exception>
    public static StoredEvent Read(DbDataReader row)
    {
        var stream = new StreamId(new(row.GetGuid(0)), new(row.GetGuid(1)), row.GetInt32(2));
        var (version, line) = (row.GetInt64(3), row.GetString(7));
        if (Checksum.Of(stream, version, line) != row.GetInt64(8)) throw Damaged(stream, version, "it is not what was written");
        return new(stream, new(row.GetInt64(4), row.GetInt64(5)), Moments.Of(row.GetInt64(6)), JournalFile.Event("event", line) switch
        {
            Read<JournalEvent>.Success read => read.Value,
            Read<JournalEvent>.Failure failed => throw Damaged(stream, version, failed.Problems[0].Code),
        });
    }

    /// <summary>Adds a row.</summary>
    public static Task Add(Work work, StreamId stream, long version, JournalEvent one, DateTimeOffset now)
    {
        var line = JournalFile.Write(one with { Seq = version });
        return work.Note(
            "insert into event (clinic, person, episode, version, id, stored_us, line, checksum) values (@clinic, @person, @Episode, @version, @Id, @stored, @line, @checksum)",
            new { clinic = stream.Clinic.Value, person = stream.Person.Value, stream.Episode, version, one.Id, stored = now.Microseconds, line, checksum = Checksum.Of(stream, version, line) });
    }

    private static StorageException Damaged(StreamId stream, long version, string why) => new(
        StorageFault.Corrupt, $"Event {version} of {stream} can't be read: {why}. Keep the database, and restore the newest backup.");
}
