using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Ladders;

namespace Plumbline.Cli.Simulations;

/// <summary>How much an exercise and its dose ask of a body: what the virtual persons feel and the rules never see.</summary>
/// <remarks>Made up: the load class and the rung of the ladder give the height, the amount counts less than in proportion.</remarks>
internal sealed class Demands
{
    private readonly Dictionary<string, double> height;

    public Demands(Catalogue catalogue)
    {
        var rungs = catalogue.Exercises.ToDictionary(e => e.Id, _ => 0);
        var steps = catalogue.Ladders.SelectMany(l => l.Edges).Where(e => e.Kind == EdgeKind.Harder).ToList();
        // Ladders may meet; as many rounds as there are exercises settle every rung, and what goes in a circle stays bounded.
        for (var round = 0; round < 12; round++)
            foreach (var step in steps.Where(s => rungs.ContainsKey(s.From) && rungs.ContainsKey(s.To)))
                rungs[step.To] = Math.Min(12, Math.Max(rungs[step.To], rungs[step.From] + 1));
        height = catalogue.Exercises.ToDictionary(e => e.Id, e => 1 + e.Facts.Load.Class + (0.25 * rungs[e.Id]));
    }

    /// <summary>What a session of it asks.</summary>
    public double Of(string exercise, Dose dose) => height[exercise] * Math.Sqrt(Amount(DoseParts.Of(dose)));

    private static double Amount(StatedDose dose)
    {
        var sets = dose.Sets?.Min ?? 1;
        if (dose.Duration is { } time) return sets * Math.Max(1, time.Min.TotalSeconds / 20);
        if (dose.Distance is { } way) return sets * Math.Max(1, way.Min.Metres / 25);
        return sets * (dose.Repetitions?.Min ?? 1) * (2 + (dose.Hold?.Min.TotalSeconds ?? 0)) / 4;
    }
}
