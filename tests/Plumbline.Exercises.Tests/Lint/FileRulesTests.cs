using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Lint;

namespace Plumbline.Exercises.Tests.Lint;

public class FileRulesTests
{
    [Theory, Breaks("PLB-LINT-SCHEMA")]
    [InlineData("  \"$schema\": \"../../schema/exercise.json\",\n", "")]
    [InlineData("../../schema/exercise.json", "../schema/exercise.json")]
    [InlineData("../../schema/exercise.json", "../../schema/movement.json")]
    public void A_schema_address_that_leads_nowhere_is_found(string old, string @new) =>
        Linted.WithText("exercises/bridge/exercise.json", old, @new).ShouldFind("PLB-LINT-SCHEMA", "exercises/bridge/exercise.json: $.$schema", "\"../../schema/exercise.json\"");

    [Theory, Breaks("PLB-LINT-LAYOUT")]
    [InlineData("  \"format\": 1,\n  \"id\": \"bridge\",", "  \"id\": \"bridge\",\n  \"format\": 1,")]
    [InlineData("\"sides\": \"both\"", "\"sides\":\"both\"")]
    public void A_file_out_of_its_form_is_found_and_fixed(string old, string @new)
    {
        var subject = Linted.WithText("exercises/bridge/exercise.json", old, @new);
        subject.ShouldFind("PLB-LINT-LAYOUT", "exercises/bridge/exercise.json", "plumbline lint --fix");
        Fixer.Fix(subject.Files.Single(f => f.Path == "exercises/bridge/exercise.json"), subject.Kinds).ShouldBe(Linted.Subject.Files.Single(f => f.Path == "exercises/bridge/exercise.json"));
    }

    [Fact]
    public void A_file_that_nobody_reads_is_found() =>
        Linter.Read([.. Linted.Files, new("notes/todo.json", "{}")], ExerciseFiles.Kinds, Linted.Bib, Linted.Today).Problems
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-LINT-KIND"), p => p.Path.ShouldBe("notes/todo.json"));

    [Fact]
    public void The_fixer_leaves_alone_what_does_not_read()
    {
        CatalogueFile[] files = [new("muscles.json", "{ \"format\": 1 "), new("version.json", "{\"formt\":1}"), new("other.json", "{\"b\":1,\"a\":2}")];
        files.Select(f => Fixer.Fix(f, ExerciseFiles.Kinds)).ShouldBe(files);
    }

    [Fact]
    public void Every_problem_of_every_file_comes_at_once()
    {
        var files = Linted.Files.Select(f => f.Path switch
        {
            "muscles.json" => f with { Text = "{" },
            "exercises/bridge/exercise.json" => f with { Text = f.Text.Replace("\"sides\"", "\"sites\"", StringComparison.Ordinal) },
            _ => f,
        }).ToList();
        Linter.Read(files, ExerciseFiles.Kinds, Linted.Bib, Linted.Today).Problems.Select(p => p.Code)
            .ShouldBe(["PLB-JSON-UNKNOWN", "PLB-JSON-MISSING", "PLB-JSON-SYNTAX"], ignoreOrder: true);
    }
}
