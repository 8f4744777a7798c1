using Plumbline.Exercises.Ladders;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Harder loads the spine no less.</summary>
public static class HarderIsNotLighter
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-EDGE-LOAD", "A harder step does not go to a lower load class, unless it says why it is harder all the same.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from step in LadderEdges.Of(subject)
        where step.Edge.Kind == EdgeKind.Harder && step.Edge.Because is null
        let load = LadderEdges.Ends(subject, step.Edge)
        where load is not null && load.Value.To.Facts.Load.Class < load.Value.From.Facts.Load.Class
        select new Finding(step.Path, $"\"{step.Edge.To}\" has load class {load.Value.To.Facts.Load.Class}, below the {load.Value.From.Facts.Load.Class} of \"{step.Edge.From}\". Correct a class, turn the step round, or say in \"because\" why it is harder.");
}
