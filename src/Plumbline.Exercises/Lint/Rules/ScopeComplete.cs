namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Nothing has been lost.</summary>
public static class ScopeComplete
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SCOPE", "Every exercise, article and key term that lint/scope.json lists is there.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var scope = subject.Scope;
        var articles = subject.Catalogue.Articles.Select(a => a.Facts.Id).ToHashSet();
        var terms = subject.Catalogue.Glossary.Terms.Select(t => t.Term).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Missing("exercises", scope.SeedExercises.Concat(scope.Modes).Concat(scope.Relatives), subject.Catalogue.ById.ContainsKey)
            .Concat(Missing("education", scope.Articles, articles.Contains))
            .Concat(Missing("glossary", scope.GlossaryTerms, terms.Contains));
    }

    private static IEnumerable<Finding> Missing(string folder, IEnumerable<string> expected, Func<string, bool> isThere) => expected.Where(id => !isThere(id))
        .Select(id => new Finding($"{folder}/", $"\"{id}\" is missing. Write it, or take it out of lint/scope.json with a reason."));
}
