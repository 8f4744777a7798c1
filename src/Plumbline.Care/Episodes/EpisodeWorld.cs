using System.Runtime.CompilerServices;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Episodes;

/// <summary>The catalogue and all rules that an episode is looked at with.</summary>
/// <param name="Catalogue">Exercises and ladders.</param>
/// <param name="Book">Progression.</param>
/// <param name="Screening">Screening and conditions.</param>
/// <param name="Programmes">Staging, composition.</param>
/// <param name="Doses">Limits and completion of doses.</param>
/// <param name="Sessions">Stop rules and words of sessions.</param>
public sealed record EpisodeWorld(Catalogue Catalogue, RuleBook Book, ScreeningRules Screening, ProgrammeRules Programmes, DoseRules Doses, SessionRules Sessions)
{
    // What is closed to a person is the same from day to day, and every exercise is looked at for it. A world made of this one (`with`) has the same table.
    private readonly ConditionalWeakTable<Intake, Closed> closed = [];

    /// <summary>Reads all of it from the files of a catalogue, with every problem at once.</summary>
    public static Read<EpisodeWorld> Read(IReadOnlyList<CatalogueFile> files) => CatalogueReader.Read(files).Then(catalogue =>
    {
        var book = RuleBook.Read(files, catalogue);
        var screening = ScreeningRules.Read(files);
        var programmes = ProgrammeRulesReader.Read(files);
        var doses = DoseRulesReader.Read(files);
        var sessions = SessionRulesReader.Read(files);
        return Motion.Reading.Read.From(
            () => new EpisodeWorld(catalogue, book.Require(), screening.Require(), programmes.Require(), doses.Require(), sessions.Require()),
            [.. book.Problems, .. screening.Problems, .. programmes.Problems, .. doses.Problems, .. sessions.Problems]);
    });

    /// <summary>Ids of the exercises that must not be given to a person, whoever gives them.</summary>
    internal Seq<string> ClosedTo(Intake intake, Screening screening)
    {
        var by = (Catalogue, Screening, screening.Conditions);
        if (closed.TryGetValue(intake, out var known) && known.By == by) return known.Exercises;
        // A lock and a holding plan are told apart from what the exercise does to this person.
        var verdicts = new Verdicts(intake, screening with { Programme = ProgrammeAccess.Yes, Reasons = [] }, Screening, Catalogue, Access.Clinician);
        var now = new Closed(by, Catalogue.Exercises.Where(verdicts.Blocks).Select(e => e.Id).ToSeq());
        closed.AddOrUpdate(intake, now);
        return now.Exercises;
    }

    private sealed record Closed((Catalogue, ScreeningRules, Seq<string>) By, Seq<string> Exercises);
}
