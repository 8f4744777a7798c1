namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Each article has its place.</summary>
public static class ArticleOrder
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-ARTICLE-ORDER", "The articles have the places 1, 2, 3 and so on in their reading order.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from pair in subject.Catalogue.Articles.OrderBy(a => a.Facts.Order).ThenBy(a => a.Facts.Id, StringComparer.Ordinal).Select((article, i) => (article, Place: i + 1))
        where pair.article.Facts.Order != pair.Place
        select new Finding(pair.article.InFacts("order"), $"The article has place {pair.article.Facts.Order}, but place {pair.Place} comes next. Give the articles 1, 2, 3 and so on.");
}
