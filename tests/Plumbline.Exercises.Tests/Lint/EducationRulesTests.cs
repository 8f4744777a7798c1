using Plumbline.Exercises.Lint;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

public class EducationRulesTests
{
    [Fact, Breaks("PLB-LINT-ARTICLE-ORDER")]
    public void Two_articles_in_one_place_are_found() =>
        Linted.WithArticle("risks", a => a with { Order = 1 }).Find("PLB-LINT-ARTICLE-ORDER").ShouldNotBeEmpty();

    [Fact, Breaks("PLB-LINT-RELATED")]
    public void An_article_about_an_exercise_that_is_not_there_is_found() =>
        Linted.WithArticle("risks", a => a with { Related = ["walkin"] }).ShouldFind("PLB-LINT-RELATED", "education/risks/article.json: $.related", "Did you mean \"walking\"");

    [Fact, Breaks("PLB-LINT-REVIEW")]
    public void An_article_past_its_review_day_is_a_warning()
    {
        var subject = Linted.WithArticle("risks", a => a with { ReviewBy = Linted.Today.AddDays(-1) });
        subject.ShouldFind("PLB-LINT-REVIEW", "education/risks/article.json: $.review_by", "by 2026-11-19");
        subject.Find("PLB-LINT-REVIEW")[0].Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void An_article_on_its_review_day_is_still_good() =>
        Linted.WithArticle("risks", a => a with { ReviewBy = Linted.Today }).Find("PLB-LINT-REVIEW").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-GLOSSARY")]
    public void A_word_out_of_its_place_is_found() =>
        Linted.With(c => c with { Glossary = c.Glossary with { Terms = [c.Glossary.Terms[1], c.Glossary.Terms[0], .. c.Glossary.Terms.Skip(2)] } })
            .ShouldFind("PLB-LINT-GLOSSARY", "glossary/en.json: $.terms[1].term", "Move it up");

    [Fact, Breaks("PLB-LINT-GLOSSARY")]
    public void A_word_that_stands_twice_is_found() =>
        Linted.With(c => c with { Glossary = c.Glossary with { Terms = [c.Glossary.Terms[0], .. c.Glossary.Terms] } }).ShouldFind("PLB-LINT-GLOSSARY", "glossary/en.json: $.terms[1].term", "twice");

    [Fact, Breaks("PLB-LINT-SCOPE")]
    public void An_exercise_that_got_lost_is_found()
    {
        var without = Linted.Subject.Files.Where(f => !f.Path.StartsWith("exercises/superman/", StringComparison.Ordinal)).ToList();
        Linter.Read(without, Linted.Subject.Kinds, Linted.Bib, Linted.Today).Require().ShouldFind("PLB-LINT-SCOPE", "exercises/", "\"superman\" is missing");
    }

    [Fact]
    public void The_scope_is_that_of_the_first_catalogue()
    {
        var scope = Linted.Subject.Scope;
        (scope.SeedExercises.Count, scope.Modes.Count, scope.Relatives.Count, scope.Articles.Count).ShouldBe((27, 2, 40, 12));
        scope.SeedExercises.Concat(scope.Modes).Concat(scope.Relatives).ShouldBeUnique();
    }
}
