using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>The programme of an episode on a day, and its sessions: the only way from an episode to something that can be played.</summary>
/// <remarks>
/// What is stopped, held or closed is not in it. Codes: <c>PLB-EPISODE-NONE</c> nothing was approved, <c>-ENDED</c> the episode ended, <c>-LOCKED</c> a lock is in force, <c>-SCREEN</c> warning signs are asked for first,
/// <c>-CLINICIAN</c> the last screening leaves it to a clinician, <c>-EMPTY</c> everything is left out; those of <see cref="SessionCompiler"/>.
/// </remarks>
public static class EpisodeSessions
{
    /// <summary>How many days after it was made a script may still be played, by a device that meanwhile heard nothing. Source: d-plumbline.</summary>
    public const int MostDaysAhead = 7;

    /// <summary>Compiles a session of a day.</summary>
    /// <param name="standing">The episode on the day.</param>
    /// <param name="session">Which session of the day, from 1.</param>
    /// <param name="end">At which end of the doses' ranges.</param>
    /// <param name="madeOn">The day on which it is made, for a session that lies ahead; the day itself otherwise.</param>
    public static Read<SessionScript> Compile(Standing standing, int session = 1, RangeEnd end = RangeEnd.Least, DateOnly? madeOn = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Playable(standing).Then(programme => SessionCompiler.Compile(
            programme with { ValidUntil = LastDay(programme, standing, madeOn ?? standing.Day) }, standing.Day, session, standing.World.Catalogue, standing.World.Doses.Times, standing.World.Sessions, end));
    }

    /// <summary>The programme as it may be played on the day.</summary>
    public static Read<Programme> Playable(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (Refusal(standing) is { } refusal) return new Read<Programme>.Failure([refusal]);
        return Programme(standing);
    }

    /// <summary>The programme with the exercises and doses of the day, without what is left out; also when it may not be played.</summary>
    public static Read<Programme> Programme(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var (episode, world) = (standing.Episode, standing.World);
        if (episode.Programme is not { } programme) return Read.Fail<Programme>("PLB-EPISODE-NONE", "episode", "No programme has been approved yet. Propose one and approve it.");
        var (items, problems) = (new List<ProgrammeItem>(), new List<Problem>());
        foreach (var item in standing.Items.Where(i => !i.IsOut))
        {
            var (exercise, dose) = item.Today;
            if (!world.Catalogue.ById.TryGetValue(exercise, out var found))
            {
                problems.Add(new("PLB-SESSION-EXERCISE", $"programme: {exercise}", "The catalogue has no such exercise. Use the catalogue that the programme was made with, or make the programme anew."));
                continue;
            }

            var completed = DoseCompletion.Complete(dose, found, world.Doses);
            problems.AddRange(completed.Problems);
            if (completed is not Read<Dose>.Success { Value: var whole }) continue;
            // The day's dose is kept by its values alone; what nobody ever stated is told as filled in, after a step as before it.
            var approved = item.Item.Approved;
            var before = approved.Exercise == exercise ? approved.Dose : UsualDose.Of(found, world.Doses) is Read<Dose>.Success { Value: var usual } ? usual : whole;
            items.Add(approved with { Exercise = exercise, Dose = DoseBases.From(whole, before) });
        }

        if (items.Count == 0 && problems.Count == 0)
            return Read.Fail<Programme>("PLB-EPISODE-EMPTY", "episode", "Every exercise is left out for now. Look at why with `plumbline judge`, and propose a new programme.");
        return Read.From(() => programme with { Version = episode.Version, Items = items.ToSeq(), ValidUntil = ValidUntil(programme, standing) }, problems);
    }

    private static Problem? Refusal(Standing standing)
    {
        var episode = standing.Episode;
        if (episode.End is { } end) return new("PLB-EPISODE-ENDED", "episode", $"The episode ended on {Shown(end.On)}. Approve a new programme to begin again.");
        if (episode.Programme is null) return new("PLB-EPISODE-NONE", "episode", "No programme has been approved yet. Propose one and approve it.");
        if (episode.IsLocked)
            return new("PLB-EPISODE-LOCKED", "episode", $"Exercise is locked. {episode.Locks.First(l => l.Closes).Reason} {(episode.SelfCare ? "Speak to a professional; with a clearance and a new full screening it opens again." : "Only a clinician unlocks it.")}");
        if (episode.SelfCare && episode.LastScreening is { Screening.Programme: ProgrammeAccess.ClinicianOnly })
            return new("PLB-EPISODE-CLINICIAN", "episode", "The last screening leaves the programme to a clinician. Show it to one.");
        return standing.Rescreening switch
        {
            Rescreening.NotDue => null,
            Rescreening.ShortForm => new("PLB-EPISODE-SCREEN", "episode", "The short form of the screening questions comes first. Answer it, then play the session."),
            Rescreening.Full => new("PLB-EPISODE-SCREEN", "episode", "All screening questions come first. Answer them, then play the session."),
        };
    }

    // A screening that is newer than the approval carries the programme on.
    private static DateOnly ValidUntil(Programme programme, Standing standing)
    {
        var until = standing.Episode.LastScreening?.On.AddDays(standing.World.Programmes.Composition.ValidDays.Value);
        return until > programme.ValidUntil ? until.Value : programme.ValidUntil;
    }

    // Where nobody can ask, the day before the next screening is the last one.
    private static DateOnly LastDay(Programme programme, Standing standing, DateOnly madeOn)
    {
        var asked = standing.Episode.LastScreening?.On.AddDays(standing.World.Screening.Ask.ShortFormEveryDays - 1);
        return new[] { programme.ValidUntil, madeOn.AddDays(MostDaysAhead), asked ?? programme.ValidUntil }.Min();
    }

    private static string Shown(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
