using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Advice grows old.</summary>
public static class ArticleReview
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-REVIEW", "An article whose review day has passed must be read again against its sources (hazard H16). A warning: it can still be shown.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) =>
        from article in subject.Catalogue.Articles
        where article.Facts.ReviewBy < subject.Today
        select new Finding(
            article.InFacts("review_by"),
            $"The article was to be read again by {article.Facts.ReviewBy:yyyy-MM-dd}. Check it against its sources and set the next day.",
            Severity.Warning);
}
