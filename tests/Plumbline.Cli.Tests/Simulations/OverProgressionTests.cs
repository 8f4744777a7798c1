using Plumbline.Cli.Simulations;

namespace Plumbline.Cli.Tests.Simulations;

public sealed class OverProgressionTests
{
    [Fact]
    public void More_after_a_strain_that_was_told_is_over_progression() =>
        Counts([Entry(1, 10, strained: true, peak: 6), Entry(3, 11)]).ShouldBe((1, 0));

    [Fact]
    public void More_after_a_strain_that_nobody_told_of_is_counted_apart() =>
        Counts([Entry(1, 10, strained: true, peak: 3), Entry(3, 11), Entry(5, 11, strained: true, peak: null), Entry(7, 12)]).ShouldBe((0, 2));

    [Fact]
    public void The_same_or_less_after_a_strain_is_none() =>
        Counts([Entry(1, 10, strained: true, peak: 6), Entry(3, 10, strained: true, peak: 6), Entry(5, 7)]).ShouldBe((0, 0));

    [Fact]
    public void What_had_not_arrived_yet_is_not_laid_at_the_rules_door() =>
        Counts([Entry(1, 10, strained: true, peak: 6) with { KnownFrom = 6 }, Entry(3, 11)]).ShouldBe((0, 0));

    [Fact]
    public void A_session_that_never_was_says_nothing_from_the_day_on_which_that_is_known()
    {
        var strained = Entry(1, 10, strained: true, peak: 6);
        Counts([strained with { TakenBackFrom = 2 }, Entry(3, 11)]).ShouldBe((0, 0));
        Counts([strained with { TakenBackFrom = 4 }, Entry(3, 11)]).ShouldBe((1, 0));
    }

    [Fact]
    public void A_clinicians_own_decision_is_not_the_rules_step() =>
        Counts([Entry(1, 10, strained: true, peak: 6), Entry(3, 11) with { Hand = 2 }]).ShouldBe((0, 0));

    [Fact]
    public void Entries_of_other_places_do_not_speak_for_each_other() =>
        Counts([Entry(1, 10, strained: true, peak: 6), Entry(3, 11) with { Place = "squat" }]).ShouldBe((0, 0));

    [Fact]
    public void The_checker_shares_no_code_with_the_rules() =>
        File.ReadAllText(Path.Combine(Workshop.Files.World.Folder().Require(), "../src/Plumbline.Cli/Simulations/RawLog.cs")).ShouldNotContain("using ");

    [Fact]
    public void What_was_done_and_what_came_after_it_are_told()
    {
        var (last, now) = (Entry(1, 10, strained: true, peak: 6), Entry(3, 11));
        OverProgression.In([last, now]).Told.ShouldHaveSingleItem().ShouldBe(new OverStep(last, now));
    }

    private static (int Told, int Untold) Counts(IEnumerable<RawEntry> log) => OverProgression.In(log) is var (told, untold) ? (told.Count, untold) : default;

    private static RawEntry Entry(int day, double demand, bool strained = false, double? peak = 2) => new("bridge", day, day, "bridge", demand, strained, 2, peak, 1);
}
