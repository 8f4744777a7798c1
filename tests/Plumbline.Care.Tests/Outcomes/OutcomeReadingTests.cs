using Plumbline.Care.Outcomes;

namespace Plumbline.Care.Tests.Outcomes;

public class OutcomeReadingTests
{
    [Fact]
    public void Published_RMDQ_twelve_to_eight_is_a_third_less_and_still_only_borderline()
    {
        var change = Answered.Change("total", Answered.Ticks(0, 12), Answered.Ticks(6, 8));
        change.Raw.ShouldBe(-4);
        change.ShareOfFirst.ShouldNotBeNull().ShouldBe(1.0 / 3, 1e-9);
        change.Meaning.ShouldBe(ChangeMeaning.PerhapsBetter);
    }

    [Fact]
    public void Published_RMDQ_fifteen_to_nine_is_likely_a_real_improvement()
    {
        var change = Answered.Change("total", Answered.Ticks(0, 15), Answered.Ticks(6, 9));
        change.ShareOfFirst.ShouldNotBeNull().ShouldBe(0.4, 1e-9);
        change.Meaning.ShouldBe(ChangeMeaning.LikelyBetter);
    }

    [Fact]
    public void Published_PSFS_four_to_six_reaches_the_measurement_error()
    {
        var change = Answered.Change("mean", Answered.Of("psfs", ("a", 3), ("b", 5), ("c", 4)), Answered.Of("psfs", 6, ("a", 6), ("b", 7), ("c", 5)));
        change.Raw.ShouldBe(2);
        change.WithinError.ShouldBe(false);
        change.Meaning.ShouldBe(ChangeMeaning.LikelyBetter);
    }

    [Fact]
    public void One_PSFS_activity_needs_three_points() =>
        Answered.Change("b", Answered.Of("psfs", ("a", 3), ("b", 5), ("c", 4)), Answered.Of("psfs", 6, ("a", 6), ("b", 7), ("c", 5))).WithinError.ShouldBe(true);

    [Fact]
    public void When_activities_differ_only_the_common_ones_are_compared()
    {
        var change = Answered.Change("mean", Answered.Of("psfs", ("a", 2), ("b", 2), ("c", 2), ("d", 9)), Answered.Of("psfs", 6, ("a", 5), ("b", 5), ("c", 5)));
        change.Raw.ShouldBe(3);
        change.ComparedOn.ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData(6, 4, ChangeMeaning.LikelyBetter)]
    [InlineData(8, 6, ChangeMeaning.PerhapsBetter)]
    [InlineData(8, 7, ChangeMeaning.NoClearChange)]
    [InlineData(2, 1, ChangeMeaning.PerhapsBetter)]
    [InlineData(5, 7, ChangeMeaning.LikelyWorse)]
    [InlineData(0, 2, ChangeMeaning.LikelyWorse)]
    [InlineData(0, 1, ChangeMeaning.NoClearChange)]
    [InlineData(5, 5, ChangeMeaning.NoClearChange)]
    public void Pain_needs_two_points_and_three_tenths_of_the_first(double first, double now, ChangeMeaning meaning) =>
        Answered.Change("back-average", Answered.Of("nprs", ("back-average", first)), Answered.Of("nprs", 6, ("back-average", now))).Meaning.ShouldBe(meaning);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void No_pain_is_the_cut_off_of_recovery(double pain, bool recovered) =>
        OutcomeReadings.Of([Answered.Of("nprs", ("back-average", pain))], Answered.Rules).Scales.ShouldHaveSingleItem().Points[0].Recovered.ShouldBe(recovered);

    [Theory]
    [InlineData(3, "floor")]
    [InlineData(21, "ceiling")]
    public void RMDQ_tells_when_it_can_hardly_move_further(int ticks, string remark) =>
        OutcomeReadings.Of([Answered.Ticks(0, ticks)], Answered.Rules).Scales[0].Points[0].Remarks.ShouldBe([remark]);

    [Fact]
    public void RMDQ_of_four_to_twenty_has_no_remark() =>
        OutcomeReadings.Of([Answered.Ticks(0, 4), Answered.Ticks(1, 20)], Answered.Rules).Scales[0].Points.ShouldAllBe(p => p.Remarks.Count == 0);

    [Fact]
    public void A_performance_test_shows_the_persons_own_trend_and_claims_nothing()
    {
        var change = Answered.Change("stands", Answered.Of("chair-stand-30-s", ("stands", 8)), Answered.Of("chair-stand-30-s", 6, ("stands", 14)));
        change.Raw.ShouldBe(6);
        change.Meaning.ShouldBeNull();
    }

    [Fact]
    public void A_better_score_and_a_person_who_feels_worse_disagree()
    {
        var report = OutcomeReadings.Of([Answered.Ticks(0, 15), Answered.Ticks(6, 9), Answered.Of("groc", 6, ("change", -2))], Answered.Rules);
        var found = report.Disagreements.ShouldHaveSingleItem();
        found.Score.ShouldBe(ChangeMeaning.LikelyBetter);
        found.Person.ShouldBe(ChangeMeaning.LikelyWorse);
    }

    [Theory]
    [InlineData(3, 6)]
    [InlineData(-3, 12)]
    public void A_better_score_and_a_person_who_feels_better_or_was_asked_weeks_apart_do_not_disagree(double rating, int week) =>
        OutcomeReadings.Of([Answered.Ticks(0, 15), Answered.Ticks(6, 9), Answered.Of("groc", week, ("change", rating))], Answered.Rules).Disagreements.ShouldBeEmpty();

    [Fact]
    public void No_change_in_the_score_and_a_person_who_feels_much_better_disagree() =>
        OutcomeReadings.Of([Answered.Ticks(0, 15), Answered.Ticks(6, 15), Answered.Of("groc", 6, ("change", 4))], Answered.Rules).Disagreements.ShouldHaveSingleItem();

    [Fact]
    public void The_first_score_counts_from_the_first_day_on_which_there_is_one()
    {
        var points = OutcomeReadings.Of([Answered.Of("peg", ("pain", 9)), Answered.Of("peg", 1, ("pain", 7), ("enjoyment", 6), ("activity", 8)), Answered.Of("peg", 6, ("pain", 5), ("enjoyment", 5), ("activity", 5))], Answered.Rules).Scales[0].Points;
        points[0].Change.ShouldBeNull();
        points[1].Change.ShouldBeNull();
        points[2].Change.ShouldNotBeNull().Raw.ShouldBe(-2);
    }

    [Theory]
    [InlineData(0, new[] { "nprs", "psfs", "daily-life" })]
    [InlineData(1, new[] { "nprs" })]
    [InlineData(6, new[] { "nprs", "psfs", "daily-life", "groc" })]
    public void What_is_due_in_a_week(int week, string[] due) => Answered.Rules.DueIn(week).ShouldBe(due);

    [Fact]
    public void Nothing_says_more_than_likely()
    {
        var words = Answered.Rules.Words;
        words.Meanings["likely-better"].ShouldBe("Likely a real improvement.");
        World.Files.Single(f => f.Path == "outcomes/words/en.json").Text.ShouldNotContain("cured", Case.Insensitive);
    }
}
