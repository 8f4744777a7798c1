using System.Runtime.CompilerServices;
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
    // Worked out when it is first asked for, for everybody who looks at the same events on the same day.
    private StrongBox<Standing?> standing = new();

    /// <summary>An episode as a record has it; what was worked out for an earlier look is kept while it holds.</summary>
    public static OpenEpisode Of(StoredRecord found, StreamId stream, Caller caller, DateTimeOffset now, Practice practice, OpenEpisode? before)
    {
        var episode = new OpenEpisode(caller, found.Person, stream, found.Version, found.Journal, now, practice, found.Choice.Numbers);
        if (before is not null && ReferenceEquals(before.Journal, found.Journal) && before.Day == episode.Day) episode.standing = before.standing;
        return episode;
    }

    /// <summary>The person's own day.</summary>
    public DateOnly Day => DayTimes.DayOf(Person.TimeZone, Now);

    /// <summary>The episode.</summary>
    public Episode Episode => Episode.Of(Journal);

    /// <summary>The episode on this day, seen with the rules.</summary>
    public Standing Standing => standing.Value ??= Standing.Of(Episode, Day, Practice.Rules);

    /// <summary>Who the caller is to the journal: an assistant and the person's own device write down what the person says.</summary>
    public Actor Actor => Caller.Role is AccessRole.Owner or AccessRole.Clinician
        ? new(ActorRole.Clinician, Caller.Name, Caller.Id.ToString())
        : Actor.Person with { Device = Caller.Id.ToString() };

    /// <summary>The same with events that were stored since.</summary>
    public OpenEpisode With(Journal longer, long version) => this with { Journal = longer, Version = version, standing = new() };
}
