namespace Plumbline.Cli.Tests.Commands;

[Collection(OwnCatalogue.Name)]
public sealed class LintCommandTests : IDisposable
{
    private const string Bridge = "exercises/bridge/exercise.json";

    private readonly CopiedCatalogue copy = new();

    public void Dispose() => copy.Dispose();

    private static Shown Lint(params string[] args) => Shown.By(["lint", "--today", "2026-11-20", .. args]);

    [Fact]
    public void The_catalogue_of_the_repository_has_no_error()
    {
        var shown = Lint();
        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("69 exercises");
        shown.Output.ShouldContain("0 errors");
    }

    [Fact]
    public void A_key_in_the_wrong_unit_is_named_with_the_right_one()
    {
        copy.Replace(Bridge, "\"rest_s\"", "\"rest_ms\"");
        Lint().ShouldBeRefused("PLB-JSON-UNKNOWN", $"{Bridge}: $.doses[0].stated.rest_ms: There is no key \"rest_ms\" here. Did you mean \"rest_s\"?");
    }

    [Fact]
    public void A_broken_rule_exits_with_2_and_says_where_and_what_to_do()
    {
        copy.Replace(Bridge, "\"repetitions\": 20, \"sets\": 4", "\"repetitions\": 10, \"sets\": 4");
        var shown = Lint();
        shown.Code.ShouldBe(Program.Refused);
        shown.Error.ShouldBe($"PLB-LINT-CEILING {Bridge}: $.doses[0].stated.repetitions: The dose goes up to 15, above its ceiling of 10. Correct the dose or raise the ceiling, with its source.\n");
        shown.Output.ShouldContain("1 errors");
    }

    [Fact]
    public void Fixing_brings_back_the_form_and_says_which_file_it_wrote()
    {
        var right = copy[Bridge];
        copy[Bridge] = right.ReplaceLineEndings(" ").Replace("\"format\": 1,", "", StringComparison.Ordinal).Replace("\"id\": \"bridge\",", "\"id\": \"bridge\", \"format\": 1,", StringComparison.Ordinal);
        Lint().Error.ShouldContain("PLB-LINT-LAYOUT");
        var shown = Lint("--fix");
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldStartWith($"wrote {Bridge}\n");
        copy[Bridge].ShouldBe(right);
        Lint("--fix").Output.ShouldNotContain("wrote");
    }

    [Fact]
    public void Fixing_leaves_alone_what_it_cannot_read()
    {
        copy[Bridge] = "{ \"format\": 1,";
        var before = copy.Everything();
        Lint("--fix").ShouldBeRefused("PLB-JSON-SYNTAX", Bridge);
        copy.Everything().ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_condition_that_nobody_screens_for_is_found()
    {
        File.Delete(copy.PathOf("conditions/wrist.json"));
        var shown = Lint();
        shown.Code.ShouldBe(Program.Refused);
        shown.Error.ShouldContain("PLB-LINT-CONDITION exercises/bird-dog-hold/exercise.json: ");
        shown.Error.ShouldContain("No file in conditions/ has the condition \"wrist\".");
    }

    [Fact]
    public void A_stale_schema_is_found_and_written_anew()
    {
        var right = copy["schema/exercise.json"];
        copy["schema/exercise.json"] = "{}";
        Lint().Error.ShouldStartWith("PLB-LINT-SCHEMA-STALE schema/exercise.json: ");
        var shown = Lint("--write-schemas");
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldStartWith("wrote schema/exercise.json\n");
        copy["schema/exercise.json"].ShouldBe(right);
    }

    [Fact]
    public void A_stray_file_is_found()
    {
        copy["exercises/bridge/notes.txt"] = "ask about the arms";
        Lint().Error.ShouldStartWith("PLB-CAT-STRAY exercises/bridge/notes.txt: ");
    }

    [Fact]
    public void A_missing_list_of_sources_is_named()
    {
        File.Delete(copy.PathOf("../docs/sources.bib"));
        Lint().ShouldBeRefused("PLB-FILE-MISSING", "sources.bib");
    }

    [Fact]
    public void An_article_past_its_day_is_a_warning_and_no_refusal()
    {
        var shown = Shown.By("lint", "--today", "2099-01-01");
        shown.Code.ShouldBe(Program.Done);
        shown.Error.TrimEnd().Split('\n').ShouldAllBe(l => l.StartsWith("PLB-LINT-REVIEW ", StringComparison.Ordinal) && l.EndsWith("(warning)", StringComparison.Ordinal));
        shown.Output.ShouldContain("12 warnings");
    }

    [Fact]
    public void A_day_that_is_none_is_refused() => Shown.By("lint", "--today", "tomorrow").ShouldBeRefused("PLB-ARG-DATE", "--today");

    [Fact]
    public void The_rules_can_be_read()
    {
        var shown = Shown.By("lint", "--rules");
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("PLB-LINT-CEILING");
        shown.Output.Split('\n').ShouldAllBe(l => l.Length <= 100);
    }
}
