using Plumbline.Exercises.Catalogues;

namespace Plumbline.Handouts.Tests;

public sealed class HandoutRulesTests
{
    [Theory]
    [InlineData("handouts/times.json", "[9, 18]", "[18, 9]", "PLB-HANDOUT-RULES", "2 goes a day need 2 different hours")]
    [InlineData("handouts/times.json", "[9, 18]", "[9, 24]", "PLB-HANDOUT-RULES", "from 0 to 23")]
    [InlineData("handouts/times.json", "\"times_per_day\": 1,", "\"times_per_day\": 2,", "PLB-HANDOUT-RULES", "There must be a time for one go a day")]
    [InlineData("handouts/words/en.json", "\"Sunday\", ", "", "PLB-HANDOUT-RULES", "A week has seven days")]
    [InlineData("handouts/words/en.json", "\"to_tick\"", "\"too_tick\"", "PLB-JSON-UNKNOWN", "Did you mean \"to_tick\"?")]
    public void A_file_that_cannot_be_used_is_refused_with_its_place(string file, string old, string @new, string code, string says)
    {
        var text = World.Files.Single(f => f.Path == file).Text;
        text.ShouldContain(old);
        var files = World.Files.Where(f => f.Path != file).Append(new CatalogueFile(file, text.Replace(old, @new, StringComparison.Ordinal)));
        HandoutRulesReader.Read(files).Problems.ShouldContain(p => p.Code == code && p.Path.StartsWith(file, StringComparison.Ordinal) && p.Message.Contains(says));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        HandoutRulesReader.Read([]).Problems.Select(p => p.Path).ShouldBe(["handouts/words/en.json", "handouts/times.json"]);

    [Fact]
    public void A_language_that_is_not_there_is_named() =>
        HandoutRulesReader.Read(World.Files, "nl").Problems.ShouldHaveSingleItem().Path.ShouldBe("handouts/words/nl.json");
}
