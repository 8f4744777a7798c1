using System.Text.Json;
using Plumbline.Cli.Commands;

namespace Plumbline.Cli.Tests.Commands;

public class ExerciseCommandTests
{
    private static string Text(string id)
    {
        var shown = Shown.By("exercise", id);
        shown.Code.ShouldBe(Program.Done);
        shown.Error.ShouldBeEmpty();
        return shown.Output;
    }

    [Fact]
    public void Both_doses_of_knee_to_chest_stand_with_their_sources_and_the_reason_for_the_default()
    {
        var text = Text("single-knee-to-chest").ReplaceLineEndings(" ");
        text.ShouldContain("hold 20 s");
        text.ShouldContain("hold 5 s");
        text.ShouldContain("s001; the default");
        text.ShouldContain("The longer hold");
    }

    [Fact]
    public void What_a_source_does_not_say_is_called_not_stated_and_never_0()
    {
        var text = Text("prone-quadriceps-stretch").ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        text.ShouldMatch("no numbers \\(says s001\\). +Not stated by the source: sets, repetitions, +hold");
        text.ShouldNotContain(" 0 ");
    }

    [Fact]
    public void Facts_are_in_plain_words()
    {
        var text = Text("bridge");
        text.ShouldContain("Also called: Glute bridge; Hip bridge; Bridging.");
        text.ShouldContain("lying on your back, knees bent, feet flat, on the floor or a firm bed");
        text.ShouldContain("Muscles, does most of the work: Gluteus maximus.");
        text.ShouldContain("- Lift your hips: breathe out");
        text.ShouldContain("1. Lie on your back");
        text.ShouldContain("- harder: single-leg-bridge");
        text.ShouldContain("It may grow to at most 20 repetitions, 4 sets [d-plumbline].");
        text.ShouldNotContain("hook-lying");
    }

    [Fact]
    public void For_whom_it_is_blocked_comes_before_for_whom_it_needs_care()
    {
        var text = Text("superman");
        text.ShouldContain("Only a clinician may put it into a programme.");
        text.IndexOf("- not: ", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("- care: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exercise_can_be_shown_in_lines_for_a_terminal()
    {
        var world = Workshop.Files.World.Catalogue().Require();
        foreach (var exercise in world.Exercises)
            ExerciseText.Of(world, exercise, Rungs.Of(world, exercise.Id)).Split('\n').Where(l => l.Length > 90).ShouldBeEmpty(exercise.Id);
    }

    [Fact]
    public void The_data_come_as_one_json_object()
    {
        using var document = JsonDocument.Parse(Shown.By("exercise", "bridge", "--json").Output);
        document.RootElement.GetProperty("facts").GetProperty("doses")[0].GetProperty("stated").GetProperty("rest_s")[0].GetInt32().ShouldBe(60);
        document.RootElement.GetProperty("words").GetProperty("name").GetString().ShouldBe("Bridge");
        document.RootElement.GetProperty("ladders").GetProperty("harder")[0].GetString().ShouldBe("single-leg-bridge");
    }

    [Theory, InlineData("brigde", "bridge"), InlineData("glute bridge", "bridge"), InlineData("SKTC", "single-knee-to-chest")]
    public void A_near_miss_or_another_name_leads_to_the_exercise(string given, string meant) => Shown.By("exercise", given).ShouldBeRefused("PLB-EXERCISE-UNKNOWN", $"Did you mean \"{meant}\"?");

    [Fact]
    public void What_is_near_to_nothing_leads_to_the_list() => Shown.By("exercise", "zumba").ShouldBeRefused("PLB-EXERCISE-UNKNOWN", "Run `plumbline exercises`");

    [Fact]
    public void Without_an_id_the_next_step_is_named() => Shown.By("exercise").ShouldBeRefused("PLB-ARG", "--help");
}
