using Plumbline.Exercises.Ladders;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Harder is a direction.</summary>
public static class NoCircleOfHarder
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-CYCLE", "Going harder never leads back to where one was. A circle would make a progression climb for ever.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var steps = LadderEdges.Of(subject).Where(e => e.Edge.Kind == EdgeKind.Harder).ToList();
        var next = steps.ToLookup(s => s.Edge.From, s => s.Edge.To);
        return from step in steps
               where Reaches(step.Edge.To, step.Edge.From, next)
               select new Finding(step.Path, $"From \"{step.Edge.To}\" harder steps lead back to \"{step.Edge.From}\". Take out the step that is not harder.");
    }

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        var open = new Stack<string>([from]);
        var seen = new HashSet<string>();
        while (open.TryPop(out var at))
        {
            if (at == to) return true;
            if (!seen.Add(at)) continue;
            foreach (var further in next[at]) open.Push(further);
        }

        return false;
    }
}
