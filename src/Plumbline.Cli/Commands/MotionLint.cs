using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Bodies;
using Plumbline.Motion.Checks;
using Plumbline.Motion.Clips;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Pictures;

namespace Plumbline.Cli.Commands;

/// <summary>The checks of motion as rules of <c>plumbline lint --motion</c>: every movement made by a woman and a man, all cores at work.</summary>
internal static class MotionLint
{
    private static readonly (string Who, Physique Physique)[] Bodies = [("woman", Physique.Woman), ("man", Physique.Man)];

    /// <summary>What all checks find, in the order of the exercises.</summary>
    public static Seq<Problem> Run(Studio studio)
    {
        var movers = studio.World.Exercises.Where(e => e.Movement.Poses is not null).SelectMany(e => Bodies.Select(b => (Exercise: e, b.Who, b.Physique))).ToList();
        var found = new IEnumerable<Problem>[movers.Count];
        Parallel.For(0, movers.Count, i => found[i] = Of(studio, movers[i].Exercise, movers[i].Physique, movers[i].Who));
        return found.SelectMany(f => f).ToSeq();
    }

    private static List<Problem> Of(Studio studio, CatalogueExercise exercise, Physique physique, string who)
    {
        var read = studio.Clip(exercise, physique);
        IEnumerable<Problem> checks = read is Read<Clip>.Success made ? ClipChecks.Of(made.Value).SelectMany(r => r.Problems) : [];
        return [.. read.Problems.Concat(checks).Select(p => p with { Message = $"As a {who}: {p.Message}" })];
    }
}
