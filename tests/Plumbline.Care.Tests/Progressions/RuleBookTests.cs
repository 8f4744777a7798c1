using Plumbline.Care.Progressions;

namespace Plumbline.Care.Tests.Progressions;

public sealed class RuleBookTests
{
    [Fact]
    public void Data_and_code_know_the_same_rules() => Sessions.Book.Rules.Rules.Select(r => r.Id).ShouldBe(Judge.RuleIds);

    [Fact]
    public void Every_rule_speaks_to_the_person_without_a_place_left_open_in_every_verdict_of_the_examples()
    {
        foreach (var (rule, words) in Sessions.Book.Words.Rules)
        {
            words.Person.ShouldNotContain("{inputs}", customMessage: rule);
            words.Person.ShouldEndWith(".");
            words.Clinician.ShouldEndWith(".");
        }
    }

    [Fact]
    public void A_rule_that_the_program_does_not_know_is_refused_with_its_name()
    {
        var files = World.Files.Select(f => f.Path == "progressions/rules.json" ? f with { Text = f.Text.Replace("\"week-share-used\"", "\"week-share-spent\"", StringComparison.Ordinal) } : f);
        RuleBook.Read(files, World.Catalogue).Problems.ShouldContain(p => p.Code == "PLB-RULE-LIST" && p.Message.Contains("week-share-spent", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        RuleBook.Read(World.Files.Where(f => f.Path != "progressions/words/en.json"), World.Catalogue).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe("PLB-CAT-FILE"), p => p.Path.ShouldBe("progressions/words/en.json"));
}
