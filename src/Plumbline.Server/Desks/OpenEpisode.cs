using System.Collections.Concurrent;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Server.Access;
using Plumbline.Server.Reminders;
using Plumbline.Storage.Audits;
using Plumbline.Storage.Journals;
using Plumbline.Storage.People;
using Plumbline.Workshop.Files;

namespace Plumbline.Server.Desks;

/// <summary>A person's episode as it was read for one request.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Person">The person.</param>
/// <param name="Stream">Where the episode is kept.</param>
/// <param name="Version">The number of its last event; 0 when there is none.</param>
/// <param name="Journal">Its events.</param>
/// <param name="Now">When it was read.</param>
/// <param name="Practice">The rules.</param>
/// <param name="Numbers">Whom the person's clinic tells people to call.</param>
internal sealed record OpenEpisode(Caller Caller, Person Person, StreamId Stream, long Version, Journal Journal, DateTimeOffset Now, Practice Practice, EmergencyNumbers Numbers)
{
    private Worked worked = new();

    /// <summary>An episode as a record has it; what was worked out for an earlier look is kept while it holds.</summary>
    public static OpenEpisode Of(StoredRecord found, StreamId stream, Caller caller, DateTimeOffset now, Practice practice, OpenEpisode? before)
    {
        var episode = new OpenEpisode(caller, found.Person, stream, found.Version, found.Journal, now, practice, found.Choice.Numbers);
        if (before is not null && ReferenceEquals(before.Journal, found.Journal) && before.Day == episode.Day) episode.worked = before.worked;
        return episode;
    }

    /// <summary>The person's own day.</summary>
    public DateOnly Day => DayTimes.DayOf(Person.TimeZone, Now);

    /// <summary>The episode.</summary>
    public Episode Episode => Episode.Of(Journal);

    /// <summary>The episode on this day, seen with the rules.</summary>
    public Standing Standing => worked.Standing ??= Standing.Of(Episode, Day, Practice.Rules);

    /// <summary>A text that follows from the events, the day and the rules alone, whoever asks.</summary>
    /// <param name="what">What it tells.</param>
    /// <param name="tell">Tells it.</param>
    public string Told(string what, Func<OpenEpisode, string> tell) => worked.Texts.GetOrAdd(what, static (_, it) => it.tell(it.Item2), (tell, this));

    /// <summary>Who the caller is to the journal: an assistant and the person's own device write down what the person says.</summary>
    public Actor Actor => Caller.Role is AccessRole.Owner or AccessRole.Clinician
        ? new(ActorRole.Clinician, Caller.Name, Caller.Id.ToString())
        : Actor.Person with { Device = Caller.Id.ToString() };

    /// <summary>The same with events that were stored since.</summary>
    public OpenEpisode With(Journal longer, long version) => this with { Journal = longer, Version = version, worked = new() };

    /// <summary>What was worked out for everybody who looks at the same events on the same day.</summary>
    private sealed class Worked
    {
        public Standing? Standing { get; set; }

        public ConcurrentDictionary<string, string> Texts { get; } = [];
    }
}
