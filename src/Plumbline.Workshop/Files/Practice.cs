using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts;
using Plumbline.Motion.Reading;

namespace Plumbline.Workshop.Files;

/// <summary>The catalogue with all its rules: what is needed to go from an intake to a programme, and from there through an episode of care.</summary>
/// <param name="Files">The files that it was read from, for what else stands in them.</param>
/// <param name="Rules">Exercises, and the rules of screening, programmes, doses, sessions and progression.</param>
/// <param name="Handouts">Words and times of paper and calendar.</param>
public sealed record Practice(IReadOnlyList<CatalogueFile> Files, EpisodeWorld Rules, HandoutRules Handouts)
{
    /// <summary>Exercises, ladders, words.</summary>
    public Catalogue Catalogue => Rules.Catalogue;

    /// <summary>Screening and conditions.</summary>
    public ScreeningRules Screening => Rules.Screening;

    /// <summary>Staging, composition, objective, protocols.</summary>
    public ProgrammeRules Programmes => Rules.Programmes;

    /// <summary>Limits, defaults and times of doses.</summary>
    public DoseRules Doses => Rules.Doses;

    /// <summary>Stop rules, warning signs, comfort guide.</summary>
    public SessionRules Sessions => Rules.Sessions;

    /// <summary>Reads all of it, with every problem at once.</summary>
    public static Read<Practice> Read() => World.Files().Then(Read);

    /// <summary>Reads all of it from the files of a catalogue.</summary>
    public static Read<Practice> Read(IReadOnlyList<CatalogueFile> files)
    {
        var rules = EpisodeWorld.Read(files);
        var handouts = HandoutRulesReader.Read(files);
        return Motion.Reading.Read.From(() => new Practice(files, rules.Require(), handouts.Require()), [.. rules.Problems, .. handouts.Problems]);
    }

    /// <summary>Reads a programme file against the catalogue.</summary>
    /// <param name="file">The file; "-" is the standard input.</param>
    public Read<Programme> Programme(string file) => Disk.ReadText(file).Then(text => ProgrammeReader.Read(file, text, Catalogue, Doses.Limits));
}
