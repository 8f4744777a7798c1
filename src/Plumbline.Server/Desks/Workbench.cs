using Plumbline.Care.Adherences;
using Plumbline.Care.Outcomes;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Server.Desks;

/// <summary>What the server works with besides the database: the catalogue's rules, read once at its start, and the place where pictures and papers are made.</summary>
/// <param name="Practice">The rules of care.</param>
/// <param name="Outcomes">Instruments and their reading.</param>
/// <param name="Adherence">How doing is read.</param>
/// <param name="Studio">Pictures.</param>
public sealed record Workbench(Practice Practice, OutcomeRules Outcomes, AdherenceRules Adherence, Studio Studio)
{
    /// <summary>Reads all of it from the catalogue's folder, with every problem at once.</summary>
    public static Read<Workbench> Read() => Practice.Read().Then(practice =>
    {
        var outcomes = OutcomeRules.Read(practice.Files);
        var adherence = AdherenceRules.Read(practice.Files);
        var studio = Studio.Of(practice.Files, practice.Catalogue);
        return Motion.Reading.Read.From(() => new Workbench(practice, outcomes.Require(), adherence.Require(), studio.Require()), [.. outcomes.Problems, .. adherence.Problems, .. studio.Problems]);
    });
}
