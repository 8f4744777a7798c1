using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Articles lead to exercises.</summary>
public static class ArticleRelations
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-RELATED", "The exercises that an article speaks of are in the catalogue.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from article in subject.Catalogue.Articles
        from id in article.Facts.Related
        where !subject.Catalogue.ById.ContainsKey(id)
        select new Finding(article.InFacts("related"), $"There is no exercise \"{id}\". {(Nearest.Of(id, subject.Catalogue.ById.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Take it out or correct the id.")}");
}
