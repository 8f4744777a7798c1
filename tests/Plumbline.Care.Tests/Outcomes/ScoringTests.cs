using System.Collections.Immutable;
using Plumbline.Care.Outcomes;

namespace Plumbline.Care.Tests.Outcomes;

/// <summary>Scores, with the worked examples that are published.</summary>
public class ScoringTests
{
    [Fact]
    public void Published_PSFS_three_five_and_four_make_four() =>
        Answered.ScoreOf(Answered.Of("psfs", ("shoes", 3), ("stairs", 5), ("lifting", 4)), "mean").ShouldBe(4);

    [Fact]
    public void Published_PEG_seven_six_and_eight_make_seven() =>
        Answered.ScoreOf(Answered.Of("peg", ("pain", 7), ("enjoyment", 6), ("activity", 8)), "mean").ShouldBe(7);

    [Fact]
    public void Published_ODI_sixteen_of_ten_sections_is_32_per_cent() =>
        Answered.ScoreOf(Answered.Of("odi", Answered.Items("section", 2, 2, 2, 2, 2, 2, 1, 1, 1, 1)), "disability").ShouldBe(32);

    // The source prints 35.5; 16 of 45 is 35.6.
    [Fact]
    public void Published_ODI_sixteen_of_nine_sections_is_35_6_per_cent() =>
        Answered.ScoreOf(Answered.Of("odi", Answered.Items("section", 2, 2, 2, 2, 2, 2, 2, 1, 1)), "disability").ShouldNotBeNull().ShouldBe(35.6, 0.05);

    [Fact]
    public void ODI_with_eight_sections_has_no_score()
    {
        var result = Answered.Result(Answered.Of("odi", Answered.Items("section", 2, 2, 2, 2, 2, 2, 2, 1)), "disability").ShouldBeOfType<Score.NotScored>();
        result.Because.ShouldBe(NoScore.TooFewAnswered);
        result.Missing.ShouldBe(["section-9", "section-10"]);
    }

    [Theory]
    [InlineData(3, 0, "low")]
    [InlineData(0, 3, "low")]
    [InlineData(1, 3, "medium")]
    [InlineData(4, 3, "medium")]
    [InlineData(1, 4, "high")]
    [InlineData(0, 5, "high")]
    public void STarT_groups_by_total_and_psychosocial_part(int physical, int psychosocial, string group)
    {
        string[] first = ["leg", "shoulder-neck", "walking", "dressing"];
        string[] second = ["activity", "worry", "outlook", "enjoyment"];
        (string, double)[] answers =
        [
            .. first.Select((id, i) => (id, i < physical ? 1.0 : 0)),
            .. second.Select((id, i) => (id, i < psychosocial ? 1.0 : 0)),
            ("bothersome", psychosocial == 5 ? 4 : 0),
        ];
        OutcomeReadings.Of([Answered.Of("start-back", answers)], Answered.Rules).Groups.ShouldHaveSingleItem().Group.ShouldBe(group);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    public void In_STarT_moderately_bothersome_counts_nothing_and_very_much_counts_one(double answer, double counts) =>
        Answered.ScoreOf(Answered.Of("start-back", ("leg", 0), ("shoulder-neck", 0), ("walking", 0), ("dressing", 0), ("activity", 0), ("worry", 0), ("outlook", 0), ("enjoyment", 0), ("bothersome", answer)), "total")
            .ShouldBe(counts);

    [Fact]
    public void Without_an_answer_to_every_STarT_item_there_is_no_group() =>
        OutcomeReadings.Of([Answered.Of("start-back", ("leg", 0), ("worry", 1))], Answered.Rules).Groups.ShouldBeEmpty();

    [Fact]
    public void FABQ_physical_activity_uses_items_two_to_five_and_never_item_one()
    {
        var scale = Answered.Rules.Instruments["fabq"].Scales.First(s => s.Id == "physical-activity");
        scale.Items.ShouldBe(["item-2", "item-3", "item-4", "item-5"]);
        Answered.Rules.Instruments["fabq"].Scales.SelectMany(s => s.Items).ShouldNotContain("item-1");
        Answered.ScoreOf(Answered.Of("fabq", Answered.Items("item", 6, 1, 2, 3, 4)), "physical-activity").ShouldBe(10);
    }

    [Fact]
    public void FABQ_work_uses_seven_items() =>
        Answered.ScoreOf(Answered.Of("fabq", Answered.Items("item", 6, 6, 6, 6, 6, 1, 1, 6, 1, 1, 1, 1, 6, 6, 1, 6)), "work").ShouldBe(7);

    [Fact]
    public void TSK_17_turns_items_four_eight_twelve_and_sixteen() =>
        Answered.ScoreOf(Answered.Of("tsk-17", Answered.Items("item", 1, 1, 1, 4, 1, 1, 1, 4, 1, 1, 1, 4, 1, 1, 1, 4, 1)), "total").ShouldBe(17);

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(24)]
    public void RMDQ_counts_ticks(int ticks) => Answered.ScoreOf(Answered.Ticks(0, ticks), "total").ShouldBe(ticks);

    [Fact]
    public void In_RMDQ_what_does_not_apply_counts_nothing_and_what_has_no_answer_leaves_no_score()
    {
        (string, double)[] most = [.. Answered.Rules.Instruments["rmdq"].ItemIds.Skip(1).Select(i => (i, 1.0))];
        Answered.ScoreOf(Answered.Of("rmdq", most), "total").ShouldBeNull();
        Answered.ScoreOf(Answered.Of("rmdq", most) with { NotApplicable = ["item-1"] }, "total").ShouldBe(23);
    }

    [Fact]
    public void PROMIS_needs_the_table_that_whoever_runs_the_program_loads()
    {
        var answered = Answered.Of("promis-pain-interference", Answered.Items("item", 1, 2, 3, 4));
        Answered.Result(answered, "t-score").ShouldBeOfType<Score.NotScored>().Because.ShouldBe(NoScore.NoTable);
        var licensed = new LicensedText
        {
            Format = 1,
            Instrument = answered.Instrument,
            Licence = "a made-up one",
            Tables = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, double>>.Empty.Add("t-score", ImmutableSortedDictionary<string, double>.Empty.Add("10", 58.5)),
        };
        Answered.ScoreOf(answered, "t-score", licensed).ShouldBe(58.5);
    }

    [Fact]
    public void Two_activities_are_too_few_for_a_PSFS_mean() => Answered.ScoreOf(Answered.Of("psfs", ("a", 3), ("b", 4)), "mean").ShouldBeNull();
}
