using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Motion.Reading;
using Plumbline.Server.Access;
using Plumbline.Server.Hosting;
using Plumbline.Storage.Journals;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Desks;

/// <summary>Where episodes are opened and written into: every endpoint about care goes through it.</summary>
/// <remarks>
/// What somebody decides is checked against the episode as it stands and stored only upon that; when somebody else was faster it is read and decided again.
/// What has happened is stored whatever the episode says of it.
/// </remarks>
internal sealed class Desk(IJournal journal, Records records, Shelf shelf, Practice practice, Measures measures, TimeProvider time)
{
    private const int MostTries = 5;
    private static readonly TimeSpan Apart = TimeSpan.FromMicroseconds(1);

    /// <summary>Opens a person's episode; null when there is nobody whom the caller may look at.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="person">The person.</param>
    /// <param name="purpose">What for, as it is written into the audit.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<OpenEpisode?> Open(Caller caller, Guid person, string purpose, CancellationToken cancel)
    {
        var stream = new StreamId(caller.Clinic, new(person));
        if (!caller.Reaches(stream.Person)) return null;
        var before = shelf.Of(stream);
        if (await records.Open(stream, before?.Journal, caller.For(purpose), cancel) is not { } found)
        {
            shelf.Forget(stream);
            return null;
        }

        var episode = OpenEpisode.Of(found, stream, caller, time.GetUtcNow(), practice, before);
        shelf.Keep(episode);
        return episode;
    }

    /// <summary>Writes what somebody decides, if it may be.</summary>
    /// <param name="open">Opens the episode, anew each time.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="ifVersion">The version that the caller saw; null where any will do.</param>
    /// <param name="once">That it counts once however often it is sent; null where each time counts.</param>
    /// <param name="decide">What is to be written, or why it may not be.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Written> Decide(Func<Task<OpenEpisode?>> open, string purpose, long? ifVersion, DecisionKey? once, Func<OpenEpisode, Read<Seq<Deed>>> decide, CancellationToken cancel)
    {
        for (var i = 0; i < MostTries; i++)
        {
            if (await open() is not { } episode) return new Written.Nobody();
            if (once?.In(episode.Journal) is { } known)
                return once.IsThat(known) ? new Written.Done(episode, []) : new Written.Refused([new("PLB-EVENT-ID", once.Place, "Something else was written under this key before. Make a new one.")]);
            if (ifVersion is { } seen && seen != episode.Version) return new Written.Changed(episode);
            var decided = decide(episode).Then(deeds => Acted(episode, Events(episode, once is null ? deeds : once.On(deeds))));
            if (decided is not Read<Told>.Success { Value: var told }) return new Written.Refused(decided.Problems);
            if (await Store(episode, told, purpose, cancel) is { } written) return written;
        }

        return new Written.Busy();
    }

    /// <summary>Judges an episode, again until nothing follows any more; what others wrote meanwhile is judged with it.</summary>
    /// <param name="open">Opens the episode.</param>
    /// <param name="at">When it is judged.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Written> Judge(Func<Task<OpenEpisode?>> open, JudgedAt at, CancellationToken cancel)
    {
        for (var i = 0; ; i++)
        {
            var given = 0;
            var written = await Decide(open, "judge", null, null, episode =>
            {
                var verdicts = Judging.Of(episode, at);
                given = verdicts.Count;
                return verdicts;
            }, cancel);
            if (given == 0 || written is not Written.Done || i == MostTries) return written;
        }
    }

    /// <summary>Writes what has happened.</summary>
    /// <param name="caller">Who tells it.</param>
    /// <param name="person">Of whom.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="tell">What happened, and what follows from it, or what cannot be true of it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Written> Record(Caller caller, Guid person, string purpose, Func<OpenEpisode, Read<Seq<Deed>>> tell, CancellationToken cancel)
    {
        var stream = new StreamId(caller.Clinic, new(person));
        if (!caller.Reaches(stream.Person)) return new Written.Nobody();
        var (before, made) = (shelf.Of(stream), ((OpenEpisode Episode, Read<Told> Told)?)null);
        var done = await records.Tell(stream, before?.Journal, record =>
        {
            var episode = OpenEpisode.Of(record, stream, caller, time.GetUtcNow(), practice, before);
            var told = tell(episode).Then(deeds => Happened(episode, Events(episode, deeds)));
            made = (episode, told);
            return told is Read<Told>.Success { Value.Events: var events } ? events : [];
        }, caller.For(purpose), cancel);
        if (done is not var (_, appended) || made is not var (episode, read))
        {
            shelf.Forget(stream);
            return new Written.Nobody();
        }

        shelf.Keep(episode);
        return read is Read<Told>.Success { Value: var written } ? OutcomeOf(episode, written, appended) ?? new Written.Busy() : new Written.Refused(read.Problems);
    }

    private async Task<Written?> Store(OpenEpisode episode, Told told, string purpose, CancellationToken cancel) =>
        OutcomeOf(episode, told, told.Events.Count == 0 ? null : await journal.Append(episode.Stream, episode.Version, told.Events, episode.Caller.For(purpose), cancel));

    // Null when somebody else was faster.
    private Written? OutcomeOf(OpenEpisode episode, Told told, Appended? appended)
    {
        if (appended is Appended.Stored { New: > 0 }) measures.Wrote(told.Events);
        return appended switch
        {
            null => new Written.Done(episode, []),
            Appended.Stored stored => new Written.Done(Kept(episode.With(told.Longer, stored.Version)), told.Events),
            Appended.Behind => null,
            Appended.Clash => new Written.Refused([new("PLB-EVENT-ID", "$.id", "Something else was written under this id before. Make a new one.")]),
            Appended.Erased => new Written.Nobody(),
        };
    }

    // Where others wrote meanwhile, what is known here is not all that there is: the next look reads it.
    private OpenEpisode Kept(OpenEpisode episode)
    {
        if (episode.Version == episode.Journal.Events.Length) shelf.Keep(episode);
        return episode;
    }

    private static Read<Told> Happened(OpenEpisode episode, IReadOnlyList<JournalEvent> events) =>
        Read.From(() => events, [.. events.SelectMany(e => EventChecks.Of(e, "body"))]).Then(_ => episode.Journal.With(events).Then<Told>(longer => new Told(longer, events)));

    private static Read<Told> Acted(OpenEpisode episode, IReadOnlyList<JournalEvent> events)
    {
        Read<Journal> journal = episode.Journal;
        foreach (var one in events) journal = journal.Then(known => Acts.Append(known, one, episode.Practice.Rules));
        return journal.Then<Told>(longer => new Told(longer, events));
    }

    // What the server writes comes after everything that is there, whatever the clocks of devices said; two things are never of one moment unless they belong together.
    private static List<JournalEvent> Events(OpenEpisode episode, Seq<Deed> deeds)
    {
        var events = new List<JournalEvent>(deeds.Count);
        var last = episode.Journal.Events.IsEmpty ? episode.Now : episode.Journal.Events[^1].RecordedAt;
        var moment = (last > episode.Now ? last : episode.Now) + Apart;
        foreach (var deed in deeds)
        {
            events.Add(new(deed.Id ?? Guid.CreateVersion7(), episode.Version + events.Count + 1, deed.RecordedAt ?? (deed.IsWithPrevious ? moment - Apart : moment), deed.On ?? episode.Day, deed.By, deed.What));
            if (deed.RecordedAt is null && !deed.IsWithPrevious) moment += Apart;
        }

        return events;
    }

    /// <summary>Events that may be written, with the journal as it is with them.</summary>
    private sealed record Told(Journal Longer, IReadOnlyList<JournalEvent> Events);
}

/// <summary>What came of writing into an episode.</summary>
internal abstract record Written
{
    private Written() { }

    /// <summary>It is stored.</summary>
    /// <param name="Episode">The episode with it.</param>
    /// <param name="Events">What was stored.</param>
    public sealed record Done(OpenEpisode Episode, IReadOnlyList<JournalEvent> Events) : Written;

    /// <summary>It may not be. Nothing was stored.</summary>
    /// <param name="Problems">Why.</param>
    public sealed record Refused(IReadOnlyCollection<Problem> Problems) : Written;

    /// <summary>The caller saw an older version. Nothing was stored.</summary>
    /// <param name="Episode">The episode as it stands.</param>
    public sealed record Changed(OpenEpisode Episode) : Written;

    /// <summary>Others wrote again and again meanwhile. Nothing was stored.</summary>
    public sealed record Busy : Written;

    /// <summary>There is nobody whom the caller may write of.</summary>
    public sealed record Nobody : Written;
}
