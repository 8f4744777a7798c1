using Plumbline.Exercises.Ladders;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>No without a way round helps nobody.</summary>
public static class BlockedHasAlternative
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-ALTERNATIVE", "For every condition that blocks an exercise, the ladders name another that this condition does not block and that needs no clinician.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var edges = LadderEdges.Of(subject).Select(e => e.Edge).ToList();
        return from exercise in subject.Catalogue.Exercises
               from caution in exercise.Facts.Cautions
               where caution.Effect == CautionEffect.Block && !edges.Any(e => Leads(e, exercise.Id, caution.For, subject))
               select new Finding(exercise.InFacts("cautions"), $"\"{caution.For}\" blocks this exercise, and no ladder names one to do instead. Add a substitute \"for\": \"{caution.For}\" that is open to everybody and not blocked itself.");
    }

    private static bool Leads(Edge edge, string from, string condition, LintSubject subject)
    {
        var other = edge.Kind switch
        {
            EdgeKind.Substitute => edge.From == from && edge.For == condition ? edge.To : null,
            EdgeKind.Alternative => edge.From == from ? edge.To : edge.To == from ? edge.From : null,
            EdgeKind.Harder => null,
        };
        return other is not null && subject.Catalogue.ById.TryGetValue(other, out var found) && found.Facts.Access == Access.Open
            && !found.Facts.Cautions.Any(c => c.For == condition && c.Effect == CautionEffect.Block);
    }
}
