using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Tests.Lint;

namespace Plumbline.Exercises.Tests.Catalogues;

public class SchemaTests
{
    public static TheoryData<string> Schemas => [.. ExerciseFiles.Kinds.Select(k => k.Schema).Distinct()];

    public static TheoryData<string> Paths => [.. Linted.Files.Select(f => f.Path)];

    [Theory, MemberData(nameof(Schemas))]
    public void The_published_schema_says_what_the_type_says(string schema) =>
        File.ReadAllText(Repository.At("catalogue", "schema", $"{schema}.json")).ShouldBe(SchemaWriter.Of(Kind(schema)), "run `plumbline lint --write-schemas`");

    [Theory, MemberData(nameof(Paths))]
    public void A_second_checker_finds_that_each_file_keeps_its_schema(string path) => Errors(path, Linted.Files.Single(f => f.Path == path).Text).ShouldBeEmpty();

    [Theory]
    [InlineData("\"sides\"", "\"sites\"", "$: sides missing", "$.sites: unknown")]
    [InlineData("\"hook-lying\"", "\"hooklying\"", "$.position: not in the list")]
    [InlineData("\"sets\": [3, 3]", "\"sets\": [3]", "$.doses[0].stated.sets: 1 items")]
    [InlineData("\"rest_s\": [60, 60]", "\"rest_s\": [-1, 60]", "$.doses[0].stated.rest_s[0]: too small")]
    [InlineData("\"end_range\": false", "\"end_range\": \"no\"", "$.end_range: not boolean")]
    [InlineData("\"class\": 2", "\"class\": 2.5", "$.load.class: not integer")]
    public void The_schema_of_an_exercise_refuses_what_the_reader_refuses(string old, string @new, params string[] errors)
    {
        var text = Linted.Files.Single(f => f.Path == "exercises/bridge/exercise.json").Text;
        text.ShouldContain(old);
        var changed = text.Replace(old, @new, StringComparison.Ordinal);
        Errors("exercises/bridge/exercise.json", changed).ShouldBe(errors);
        Kind("exercise").Check("bridge", changed).ShouldNotBeEmpty();
    }

    [Fact]
    public void Units_stand_in_the_descriptions()
    {
        var schema = SchemaWriter.Of(Kind("exercise"));
        schema.ShouldContain("In seconds.");
        schema.ShouldContain("From least to most, in seconds.");
        schema.ShouldContain("From least to most, in metres.");
    }

    [Theory, MemberData(nameof(Schemas))]
    public void No_schema_lets_null_in_or_points_elsewhere(string schema)
    {
        SchemaWriter.Of(Kind(schema)).ShouldNotContain("null");
        SchemaWriter.Of(Kind(schema)).ShouldNotContain("$ref");
    }

    private static FileKind Kind(string schema) => ExerciseFiles.Kinds.First(k => k.Schema == schema);

    private static List<string> Errors(string path, string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. MiniSchema.Errors(JsonNode.Parse(SchemaWriter.Of(ExerciseFiles.Kinds.Single(k => k.Matches(path))))!, document.RootElement)];
    }
}
