namespace Plumbline.Cli.Tests.Commands;

public class ExercisesCommandTests
{
    private static List<string> Ids(params string[] args)
    {
        var shown = Shown.By(["exercises", .. args]);
        shown.Code.ShouldBe(Program.Done);
        shown.Error.ShouldBeEmpty();
        var lines = shown.Output.TrimEnd().Split('\n');
        lines[^1].ShouldEndWith("exercises. `plumbline exercise ID` shows one.");
        return [.. lines.Skip(1).SkipLast(1).Select(l => l.Split(' ')[0])];
    }

    [Fact]
    public void All_exercises_are_listed_with_position_load_and_dose()
    {
        Ids().Count.ShouldBe(69);
        Shown.By("exercises").Output.Split('\n').Single(l => l.StartsWith("bridge ", StringComparison.Ordinal)).ShouldMatch(@"^bridge +Bridge +hook-lying +2 +3 × 15, rest 1 min$");
    }

    [Theory]
    [InlineData("--position", "prone", "superman", "bridge")]
    [InlineData("--muscle", "gluteus-maximus", "bridge", "chin-tuck")]
    [InlineData("--bias", "rotation", "lower-trunk-rotation", "bridge")]
    [InlineData("--category", "aerobic", "walking", "bridge")]
    [InlineData("--equipment", "band", "band-row", "bridge")]
    [InlineData("--equipment", "none", "bridge", "band-row")]
    public void A_filter_keeps_what_fits_and_nothing_else(string option, string value, string kept, string dropped)
    {
        Ids(option, value).ShouldContain(kept);
        Ids(option, value).ShouldNotContain(dropped);
    }

    [Fact]
    public void Who_asks_for_a_part_of_a_muscle_group_finds_what_names_the_group() => Ids("--muscle", "longissimus").ShouldBe(Ids("--muscle", "erector-spinae"), ignoreOrder: true);

    [Fact]
    public void Filters_join() => Ids("--position", "prone", "--bias", "extension", "--category", "stretch").ShouldBe(["prone-quadriceps-stretch"]);

    [Fact]
    public void When_nothing_fits_the_answer_says_so() =>
        Shown.By("exercises", "--position", "water", "--bias", "lateral").Output.ShouldStartWith("0 of 69 exercises.");

    [Theory]
    [InlineData("--position", "pron", "Did you mean \"prone\"?")]
    [InlineData("--muscle", "gluteus", "gluteus-maximus")]
    [InlineData("--bias", "sideways", "extension, flexion, lateral, neutral, rotation")]
    [InlineData("--category", "cardio", "aerobic")]
    [InlineData("--equipment", "kettlebell", "dumbbells")]
    public void An_unknown_value_is_refused_with_the_list(string option, string value, string says) => Shown.By("exercises", option, value).ShouldBeRefused("PLB-ARG-VALUE", says);
}
