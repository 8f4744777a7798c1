using Plumbline.Exercises.Ladders;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>A direction is climbed only by those whom it eases.</summary>
public static class DirectionOfLadder
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-DIRECTION", "On a ladder for people whom one direction eases, every exercise goes in this direction; and no step leads to the end of that range on a ladder for everybody, unless a clinician opens it.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var ladder in subject.Catalogue.Ladders)
        {
            foreach (var (edge, i) in ladder.Edges.Select((e, i) => (e, i)).Where(e => e.e.Kind == EdgeKind.Harder))
            {
                if (LadderEdges.Ends(subject, edge) is not { } ends) continue;
                var path = LadderEdges.Path(ladder, i);
                if (Direction(ladder.When) is { } bias)
                {
                    foreach (var end in new[] { ends.From, ends.To }.Where(e => !e.Facts.Bias.Contains(bias)))
                        yield return new(path, $"\"{end.Id}\" does not go in the direction of this ladder. Move the step to another ladder or correct the exercise's \"bias\".");
                }
                else if (ends.To.Facts.EndRange && ends.To.Facts.Bias.Any(b => b is Bias.Flexion or Bias.Extension) && edge.Needs != Access.Clinician)
                {
                    yield return new(path, $"\"{edge.To}\" bends the low back to the end of its range. Put the step on a ladder for that direction, or let it need a clinician.");
                }
            }
        }
    }

    private static Bias? Direction(LadderUse use) => use switch
    {
        LadderUse.Always => null,
        LadderUse.FlexionPreference => Bias.Flexion,
        LadderUse.ExtensionPreference => Bias.Extension,
    };
}
