using Plumbline.Cli.Simulations;

namespace Plumbline.Cli.Tests.Simulations;

public sealed class OverProgressionTests
{
    [Fact]
    public void More_after_a_strain_that_was_told_is_over_progression() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 6), Entry(3, 11)]).ShouldBe((1, 0));

    [Fact]
    public void More_after_a_strain_that_nobody_told_of_is_counted_apart() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 3), Entry(3, 11), Entry(5, 11, strained: true, peak: null), Entry(7, 12)]).ShouldBe((0, 2));

    [Fact]
    public void The_same_or_less_after_a_strain_is_none() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 6), Entry(3, 10, strained: true, peak: 6), Entry(5, 7)]).ShouldBe((0, 0));

    [Fact]
    public void What_had_not_arrived_yet_is_not_laid_at_the_rules_door() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 6) with { KnownFrom = 6 }, Entry(3, 11)]).ShouldBe((0, 0));

    [Fact]
    public void A_session_that_never_was_says_nothing_from_the_day_on_which_that_is_known()
    {
        var strained = Entry(1, 10, strained: true, peak: 6);
        OverProgression.In([strained with { TakenBackFrom = 2 }, Entry(3, 11)]).ShouldBe((0, 0));
        OverProgression.In([strained with { TakenBackFrom = 4 }, Entry(3, 11)]).ShouldBe((1, 0));
    }

    [Fact]
    public void A_clinicians_own_decision_is_not_the_rules_step() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 6), Entry(3, 11) with { Hand = 2 }]).ShouldBe((0, 0));

    [Fact]
    public void Entries_of_other_places_do_not_speak_for_each_other() =>
        OverProgression.In([Entry(1, 10, strained: true, peak: 6), Entry(3, 11) with { Place = "squat" }]).ShouldBe((0, 0));

    [Fact]
    public void The_checker_shares_no_code_with_the_rules() =>
        File.ReadAllText(Path.Combine(Shell.World.Folder().Require(), "../src/Plumbline.Cli/Simulations/RawLog.cs")).ShouldNotContain("using ");

    private static RawEntry Entry(int day, double demand, bool strained = false, double? peak = 2) => new("bridge", day, day, "bridge", demand, strained, 2, peak, 1);
}
