using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Edges have both ends.</summary>
public static class EdgesMeetExercises
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-EDGE", "Every edge of a ladder leads from one exercise of the catalogue to another, once; a substitute says what it is for, and only a substitute does.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var known = subject.Catalogue.ById;
        var seen = new HashSet<(string, string, EdgeKind, string?)>();
        foreach (var (edge, path) in LadderEdges.Of(subject))
        {
            foreach (var end in new[] { edge.From, edge.To }.Where(end => !known.ContainsKey(end)))
                yield return new(path, $"There is no exercise \"{end}\". {(Nearest.Of(end, known.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Add it or take the edge out.")}");
            if (edge.From == edge.To) yield return new(path, $"The edge leads from \"{edge.From}\" to itself. Correct one end.");
            if (!seen.Add((edge.From, edge.To, edge.Kind, edge.For))) yield return new(path, "This edge stands in the ladders twice. Keep one.");
            if ((edge.Kind == EdgeKind.Substitute) != (edge.For is not null)) yield return new(path, "A substitute says in \"for\" what it is for; other edges have no \"for\". Correct the kind or the key.");
            if ((edge.Kind == EdgeKind.Harder) != (edge.Criterion is not null)) yield return new(path, "A harder step has its \"criterion\"; other edges have none. Correct the kind or the key.");
        }
    }
}
