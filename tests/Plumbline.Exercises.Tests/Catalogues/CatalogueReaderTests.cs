using System.Collections.Immutable;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Catalogues;

public class CatalogueReaderTests
{
    private const string Bridge = "exercises/bridge/exercise.json";

    private static ImmutableArray<Problem> Read(params (string Path, string Old, string New)[] changes) => CatalogueReader.Read(World.Files.Select(f =>
    {
        foreach (var (_, old, @new) in changes.Where(c => c.Path == f.Path))
        {
            f.Text.ShouldContain(old);
            f = f with { Text = f.Text.Replace(old, @new, StringComparison.Ordinal) };
        }

        return f;
    })).Problems;

    private static void ShouldBe(ImmutableArray<Problem> problems, string code, string path, string says) =>
        problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe(code), p => p.Path.ShouldBe(path), p => p.Message.ShouldContain(says));

    [Fact]
    public void The_catalogue_of_the_repository_reads_without_a_word() => Read().ShouldBeEmpty();

    [Fact]
    public void An_id_that_is_not_the_folder_s_is_a_problem_even_when_another_has_it() =>
        ShouldBe(Read((Bridge, "\"id\": \"bridge\"", "\"id\": \"squat\"")), "PLB-CAT-ID", Bridge, "\"squat\", its place says \"bridge\"");

    [Fact]
    public void A_ladder_s_id_is_its_file_s_name() =>
        ShouldBe(Read(("ladders/planks.json", "\"id\": \"planks\"", "\"id\": \"plank\"")), "PLB-CAT-ID", "ladders/planks.json", "\"planks\"");

    [Fact]
    public void Words_are_in_the_language_of_their_file() =>
        ShouldBe(Read(("exercises/bridge/words/en.json", "\"language\": \"en\"", "\"language\": \"nl\"")), "PLB-CAT-ID", "exercises/bridge/words/en.json", "\"nl\"");

    [Fact]
    public void A_format_from_the_future_is_refused() =>
        ShouldBe(Read((Bridge, "\"format\": 1", "\"format\": 2")), "PLB-CAT-FORMAT", Bridge + ": $.format", "reads format 1");

    [Fact]
    public void Without_a_default_dosage_there_is_no_exercise() =>
        ShouldBe(Read((Bridge, "\"default\": true", "\"default\": false")), "PLB-CAT-DEFAULT", Bridge + ": $.doses", "0 dosage variants");

    [Fact]
    public void Two_default_dosages_are_one_too_many() =>
        ShouldBe(Read(("exercises/single-knee-to-chest/exercise.json", "\"default\": false", "\"default\": true")), "PLB-CAT-DEFAULT", "exercises/single-knee-to-chest/exercise.json: $.doses", "2 dosage variants");

    [Fact]
    public void An_exercise_has_a_category() =>
        ShouldBe(Read((Bridge, "\"categories\": [\"strength\"]", "\"categories\": []")), "PLB-CAT-EMPTY", Bridge + ": $.categories", "Name one");

    [Fact]
    public void A_choice_of_no_things_is_no_equipment() =>
        ShouldBe(Read((Bridge, "[\"mat\", \"bed\"]", "[]")), "PLB-CAT-EMPTY", Bridge + ": $.equipment", "any_of");

    [Fact]
    public void A_muscle_stands_in_the_list_once() =>
        ShouldBe(Read(("muscles.json", "\"id\": \"adductors\"", "\"id\": \"diaphragm\"")), "PLB-CAT-TWICE", "muscles.json: $.muscles", "2 times");

    [Theory]
    [InlineData("exercises/bridge/exercise-old.json")]
    [InlineData("exercises/bridge/words/en/copy.json")]
    [InlineData("exercises/readme.json")]
    [InlineData("education/risks/draft.json")]
    public void A_stray_file_is_a_problem(string path) =>
        ShouldBe(CatalogueReader.Read([.. World.Files, new(path, "{}")]).Problems, "PLB-CAT-STRAY", path, "Nobody reads this file");

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        ShouldBe(CatalogueReader.Read(World.Files.Where(f => f.Path != "exercises/bridge/movement.json")).Problems, "PLB-CAT-FILE", "exercises/bridge/movement.json", "missing");

    [Fact]
    public void A_file_given_twice_is_a_problem() => ShouldBe(CatalogueReader.Read([.. World.Files, World.Files[0]]).Problems, "PLB-CAT-TWICE", World.Files[0].Path, "twice");

    [Fact]
    public void An_empty_folder_of_files_is_refused_and_not_thrown_at() =>
        CatalogueReader.Read([]).Problems.Select(p => p.Path).ShouldBe(["version.json", "muscles.json", "glossary/en.json", "words/en.json"]);

    [Fact]
    public void Dutch_words_that_nobody_wrote_are_named() =>
        CatalogueReader.Read(World.Files, "nl").Problems.ShouldContain(p => p.Code == "PLB-CAT-FILE" && p.Path == "exercises/bridge/words/nl.json");

    [Fact]
    public void Words_in_a_second_language_are_no_stray() =>
        CatalogueReader.Read([.. World.Files, new("exercises/bridge/words/nl.json", "{}")]).Problems.ShouldBeEmpty();
}
