using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Tests.Catalogues;

public class FileKindTests
{
    [Theory]
    [InlineData("exercises/*/words/*.json", "exercises/bridge/words/en.json", true)]
    [InlineData("exercises/*/words/*.json", "exercises/bridge/words/en.txt", false)]
    [InlineData("exercises/*/words/*.json", "exercises/bridge/words/x/en.json", false)]
    [InlineData("lint/words-*.json", "lint/words-en.json", true)]
    [InlineData("lint/words-*.json", "lint/words.json", false)]
    [InlineData("muscles.json", "muscles.json", true)]
    [InlineData("muscles.json", "old/muscles.json", false)]
    public void A_star_stands_for_one_name(string pattern, string path, bool matches) => FileKind.Of<CatalogueVersion>(pattern, "any").Matches(path).ShouldBe(matches);

    [Theory, InlineData("version.json", "schema/any.json"), InlineData("a/b/c.json", "../../schema/any.json")]
    public void The_schema_is_reached_from_where_the_file_lies(string path, string address) => FileKind.Of<CatalogueVersion>("*", "any").SchemaAddress(path).ShouldBe(address);

    [Fact]
    public void No_file_is_of_two_kinds() =>
        World.Files.Where(f => ExerciseFiles.Kinds.Count(k => k.Matches(f.Path)) > 1).ShouldBeEmpty();
}
