using Plumbline.Care.Progressions;
using Plumbline.Exercises.Catalogues;

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

    [Theory]
    [InlineData(1, 1, "step")]
    [InlineData(2, 1, "one-good-session")]
    [InlineData(3, 2, "one-good-session")]
    [InlineData(3, 3, "step")]
    public void As_many_good_sessions_as_the_rules_say_take_a_step(int asked, int done, string rule) =>
        Judge.Of(Sessions.Bridge(), [.. Enumerable.Repeat(Sessions.Green, done)], Sessions.Usual, Asking(asked)).Rule.ShouldBe(rule);

    [Theory]
    [InlineData(2, "step")]
    [InlineData(3, "not-both-green")]
    public void A_sore_session_counts_as_far_back_as_the_rules_say(int asked, string rule) =>
        Judge.Of(Sessions.Bridge(), [Sessions.Amber, Sessions.Green, Sessions.Green], Sessions.Usual, Asking(asked)).Rule.ShouldBe(rule);

    [Fact]
    public void A_step_without_a_session_is_refused() =>
        RuleBook.Read(With(0), World.Catalogue).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-RULE-SESSIONS"), p => p.Path.ShouldBe("progressions/rules.json: $.progress.sessions"));

    private static RuleBook Asking(int sessions) => RuleBook.Read(With(sessions), World.Catalogue).Require();

    private static IEnumerable<CatalogueFile> With(int sessions) => World.Files.Select(f => f.Path == "progressions/rules.json"
        ? f with { Text = f.Text.Replace("\"sessions\": { \"value\": 2,", $"\"sessions\": {{ \"value\": {sessions},", StringComparison.Ordinal) }
        : f);
}
