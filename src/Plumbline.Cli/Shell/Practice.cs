using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Shell;

/// <summary>The catalogue with all its rules: what is needed to go from an intake to a programme.</summary>
/// <param name="Files">The files that it was read from, for what else stands in them.</param>
/// <param name="Catalogue">Exercises, ladders, words.</param>
/// <param name="Screening">Screening and conditions.</param>
/// <param name="Programmes">Staging, composition, objective, protocols.</param>
/// <param name="Doses">Limits, defaults and times of doses.</param>
/// <param name="Sessions">Stop rules, warning signs, comfort guide.</param>
/// <param name="Handouts">Words and times of paper and calendar.</param>
public sealed record Practice(IReadOnlyList<CatalogueFile> Files, Catalogue Catalogue, ScreeningRules Screening, ProgrammeRules Programmes, DoseRules Doses, SessionRules Sessions, HandoutRules Handouts)
{
    /// <summary>Reads all of it, with every problem at once.</summary>
    public static Read<Practice> Read() => World.Files().Then(files =>
    {
        var catalogue = CatalogueReader.Read(files);
        var screening = ScreeningRules.Read(files);
        var programmes = ProgrammeRulesReader.Read(files);
        var doses = DoseRulesReader.Read(files);
        var sessions = SessionRulesReader.Read(files);
        var handouts = HandoutRulesReader.Read(files);
        return Motion.Reading.Read.From(
            () => new Practice(files, catalogue.Require(), screening.Require(), programmes.Require(), doses.Require(), sessions.Require(), handouts.Require()),
            [.. catalogue.Problems, .. screening.Problems, .. programmes.Problems, .. doses.Problems, .. sessions.Problems, .. handouts.Problems]);
    });

    /// <summary>Reads a programme file against the catalogue.</summary>
    /// <param name="file">The file; "-" is the standard input.</param>
    public Read<Programme> Programme(string file) => Disk.ReadText(file).Then(text => ProgrammeReader.Read(file, text, Catalogue, Doses.Limits));
}
