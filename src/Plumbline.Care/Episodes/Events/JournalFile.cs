using System.Text;
using System.Text.Json;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes.Events;

/// <summary>Reads and writes a journal as JSON lines: one event a line, in any order, each with the version of its shape.</summary>
/// <remarks>
/// Codes: <c>PLB-JOURNAL-KIND</c> an event of a kind that is not known, <c>-VERSION</c> a shape that is newer than this program, <c>-SIZE</c> too many events,
/// <c>-EMPTY</c> no event at all; those of <see cref="EventChecks"/>, <see cref="Journal"/> and <see cref="StrictJson"/>.
/// </remarks>
public static class JournalFile
{
    /// <summary>The newest version of the shapes that this program writes; it reads all from 1 on.</summary>
    /// <remarks>2: a session may say its minutes, and whether symptoms spread further.</remarks>
    public const int Version = 2;

    /// <summary>The most characters of a journal.</summary>
    public const int Limit = 50_000_000;

    /// <summary>The most events of a journal.</summary>
    public const int MostEvents = 100_000;

    // Its content is read as JSON, until its kind is known, and written as what it is.
    private sealed record Line<T>
    {
        public required Guid Id { get; init; }

        public required long Seq { get; init; }

        public required string Kind { get; init; }

        public required int Version { get; init; }

        public required DateTimeOffset RecordedAt { get; init; }

        public required DateOnly OccurredOn { get; init; }

        public required Actor By { get; init; }

        public required T What { get; init; }
    }

    /// <summary>Reads a journal; empty lines are passed over.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">Its text.</param>
    public static Read<Journal> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Limit) return Motion.Reading.Read.Fail<Journal>("PLB-JOURNAL-SIZE", file, $"The journal has {text.Length} characters; at most {Limit} are read. Check that it is the right file.");
        var (events, problems, number) = (new List<JournalEvent>(), new List<Problem>(), 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            if (events.Count >= MostEvents)
                return Motion.Reading.Read.Fail<Journal>("PLB-JOURNAL-SIZE", file, $"The journal has more than {MostEvents} events. Check that it is the journal of one person.");
            var read = Event($"{file}, line {number}", line.ToString());
            problems.AddRange(read.Problems);
            if (read is Read<JournalEvent>.Success success) events.Add(success.Value);
            if (problems.Count > 100) break;
        }

        if (problems.Count == 0 && events.Count == 0) return Motion.Reading.Read.Fail<Journal>("PLB-JOURNAL-EMPTY", file, "There is no event in the journal. It has one event a line, each a JSON object.");
        return Motion.Reading.Read.From(() => events, problems).Then(all => Journal.Of(all, file));
    }

    /// <summary>The journal as text, an event a line in the order of its numbers.</summary>
    public static string Write(Journal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var text = new StringBuilder();
        foreach (var one in journal.Events.OrderBy(e => e.Seq)) text.Append(Write(one)).Append('\n');
        return text.ToString();
    }

    /// <summary>One event as a line, without its end.</summary>
    public static string Write(JournalEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var line = new Line<object>
        {
            Id = one.Id,
            Seq = one.Seq,
            Kind = EventKinds.NameOf(one.What),
            Version = VersionOf(one.What),
            RecordedAt = one.RecordedAt,
            OccurredOn = one.OccurredOn,
            By = one.By,
            What = one.What,
        };
        return JsonSerializer.Serialize(line, JsonRules.OneLine);
    }

    // The least version whose shapes can say it, so that an older program reads all that it knows.
    private static int VersionOf(EpisodeEvent what) =>
        ((what as EpisodeEvent.SessionLogged)?.Log ?? (what as EpisodeEvent.EntryCorrected)?.Log) is { } log && (log.Minutes is not null || log.SpreadFurther is not null) ? 2 : 1;

    /// <summary>Reads one event.</summary>
    /// <param name="place">Where it stands, as it is shown in problems.</param>
    /// <param name="text">A JSON object.</param>
    public static Read<JournalEvent> Event(string place, string text) => StrictJson.Read<Line<JsonElement>>(place, text).Then(line =>
    {
        if (line.Version is < 1 or > Version)
            return Motion.Reading.Read.Fail<JournalEvent>("PLB-JOURNAL-VERSION", $"{place}: $.version", $"This program reads events of the versions 1 to {Version}. Use the program that wrote the journal, or a newer one.");
        if (!EventKinds.Knows(line.Kind))
            return Motion.Reading.Read.Fail<JournalEvent>("PLB-JOURNAL-KIND", $"{place}: $.kind", $"There is no such kind of event. {(Nearest.Of(line.Kind, EventKinds.Names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", EventKinds.Names)}.")}");
        return EventKinds.Read(line.Kind, $"{place}, {line.Kind}", line.What.GetRawText()).Then(what =>
        {
            var read = new JournalEvent(line.Id, line.Seq, line.RecordedAt, line.OccurredOn, line.By, what);
            return Motion.Reading.Read.From(() => read, [.. EventChecks.Of(read, place)]);
        });
    });
}
