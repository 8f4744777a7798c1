namespace Plumbline.Cli.Tests.Commands;

public sealed class DoseCommandTests
{
    [Theory]
    [InlineData("3 x 10, 5 s hold, 1 min rest", """{"sets":[3,3],"repetitions":[10,10],"hold_s":[5,5],"rest_s":[60,60]}""")]
    [InlineData("Hold 20 seconds. Repeat 3 times on each side. Perform 2 times per day.", """{"repetitions":[3,3],"hold_s":[20,20],"times_per_day":[2,2],"each_side":true}""")]
    [InlineData("walk 2-3 miles three times each week", """{"days_per_week":[3,3],"distance_m":[3218.688,4828.032]}""")]
    [InlineData("every other day, for 8 weeks, knees at 90°, 12 inches apart", """{"days_per_week":[3,4]}""")]
    public void A_dose_in_words_becomes_one_object_with_only_the_stated_fields(string text, string json)
    {
        var shown = Shown.By("dose", "parse", text, "--json");
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldBe(json + Environment.NewLine);
        shown.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_is_an_object_with_code_place_and_message_and_exits_2()
    {
        var shown = Shown.By("dose", "parse", "Repeat 20-10 times", "--json");
        shown.Code.ShouldBe(Program.Refused);
        shown.Output.ShouldBe("""{"problem":{"code":"PLB-DOSE-TEXT-ORDER","at":"character 8: 20-10","message":"The range goes down. Write the smaller number first."}}""" + Environment.NewLine);
    }

    [Fact]
    public void Without_json_the_dose_is_said_in_full_and_in_short() =>
        Shown.By("dose", "parse", "3 x 15, 60 s rest").Output.ShouldBe($"Do 3 sets of 15. Rest 1 minute between sets.{Environment.NewLine}In short: 3 × 15, rest 1 min{Environment.NewLine}");

    [Fact]
    public void Without_json_a_refusal_goes_to_the_error_stream() =>
        Shown.By("dose", "parse", "8 days a week").ShouldBeRefused("PLB-DOSE-TEXT-IMPOSSIBLE", "whole number from 1 to 7");

    [Fact]
    public void Every_line_of_a_file_gets_its_object_and_the_exit_code_is_0()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "3 x 10\n\nfoo\ntwice daily\n");
            var shown = Shown.By("dose", "parse", "--lines", file);
            shown.Code.ShouldBe(Program.Done);
            var lines = shown.Output.TrimEnd().Split(Environment.NewLine);
            lines.Length.ShouldBe(4);
            lines[0].ShouldBe("""{"sets":[3,3],"repetitions":[10,10]}""");
            lines[1].ShouldContain("PLB-DOSE-TEXT-NONE");
            lines[2].ShouldContain("PLB-DOSE-TEXT-NONE");
            lines[3].ShouldBe("""{"times_per_day":[2,2]}""");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Shown.By("dose", "parse", "--lines", "nowhere.txt").ShouldBeRefused("PLB-FILE-MISSING", "no such file");

    [Fact]
    public void A_text_or_a_file_but_not_both_and_not_neither()
    {
        Shown.By("dose", "parse").ShouldBeRefused("PLB-ARG", "one of the two");
        Shown.By("dose", "parse", "3 x 10", "--lines", "a.txt").ShouldBeRefused("PLB-ARG", "one of the two");
    }
}
