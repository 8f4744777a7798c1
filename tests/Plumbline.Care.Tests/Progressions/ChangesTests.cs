using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using static Plumbline.Care.Tests.Progressions.Sessions;

namespace Plumbline.Care.Tests.Progressions;

/// <summary>What an easier dose and an easier exercise look like, when a break counts as one, and which answers a verdict names.</summary>
public sealed class ChangesTests
{
    // Far beyond the start of an exercise: half of it is still more than that start.
    private static readonly StatedDose Grown = new() { Sets = 4, Repetitions = 20, Hold = Seconds(10), TimesPerDay = 2 };

    private static readonly StatedDose Start = new() { Sets = 1, Repetitions = 2, Hold = Seconds(1), TimesPerDay = 1 };

    public static TheoryData<StatedDose> OtherShapes =>
        [Start with { Sets = null }, Start with { Repetitions = null }, Start with { Hold = null }, Start with { TimesPerDay = null }, Start with { Duration = Seconds(10) }, Start with { Distance = Length.FromMetres(20) }];

    [Fact]
    public void After_a_long_break_what_had_grown_far_starts_anew() => Restarted(Start).ShouldBe(Start);

    [Theory]
    [MemberData(nameof(OtherShapes))]
    public void After_a_long_break_a_start_that_is_counted_otherwise_is_none_and_half_is_kept(StatedDose start) => Restarted(start).ShouldBe(Grown with { Sets = 2 });

    [Fact]
    public void After_a_long_break_a_start_that_is_more_than_half_is_none() => Restarted(Grown with { Repetitions = 19 }).ShouldBe(Grown with { Sets = 2 });

    [Fact]
    public void From_a_counted_exercise_back_to_a_timed_one_half_of_its_usual_time_is_left()
    {
        var verdict = Judged(Item("prone-on-elbows"), Usual with { Direction = Direction.Extension, DaysSinceLastSession = 20 }, Green, Green).ShouldBe(VerdictKind.Regress, "back-after-two-weeks");
        verdict.ShouldBeOfType<Verdict.Regress>().NewExercise.ShouldBe("prone-lying");
        verdict.NewDose!.Duration.ShouldBe(Seconds(30, 150));
    }

    [Fact]
    public void Where_the_harder_exercise_was_not_held_the_easier_one_is_held_for_a_moment()
    {
        var verdict = Judged(Item("squat", new() { Repetitions = 1 }), Green, Red).ShouldBe(VerdictKind.Regress, "red");
        verdict.ShouldBeOfType<Verdict.Regress>().NewExercise.ShouldBe("wall-squat");
        (verdict.NewDose!.Repetitions, verdict.NewDose.Hold).ShouldBe((1, Seconds(1)));
    }

    [Fact]
    public void What_loads_the_back_more_is_no_easier_exercise() =>
        Judged(Item("dead-bug-1", new() { Repetitions = 1 }), Green, Red).ShouldBe(VerdictKind.Stop, "nothing-easier");

    [Fact]
    public void A_red_session_with_less_is_answered_with_less_than_that()
    {
        var eased = Bridge() with { LighterDose = Bridge(2).Dose };
        Judged(eased, Green, Red).ShouldBe(VerdictKind.Regress, "red").NewDose.ShouldBe(Bridge(1).Dose);
        Judged(eased, Green, Red).ShouldBeOfType<Verdict.Regress>().Step.ShouldBeNull("it is not one step from the usual dose");
    }

    [Theory]
    [InlineData(2, 10, "step")]
    [InlineData(2, 13, "step")]
    [InlineData(2, 14, "back-after-two-weeks")]
    [InlineData(6, 10, "step")]
    [InlineData(7, 10, "back-after-a-week")]
    public void Whoever_went_on_with_the_rest_has_no_break_unless_it_is_a_long_one(int any, int last, string rule) =>
        Judged(Bridge(), Usual with { DaysSinceAnySession = any, DaysSinceLastSession = last }, Green, Green).Rule.ShouldBe(rule);

    [Theory]
    [InlineData(1, 7, "step")]
    [InlineData(1, 8, "back-after-a-week")]
    [InlineData(2, 8, "back-after-a-week")]
    public void Only_what_is_longer_than_the_rhythm_of_the_dose_is_a_break(int daysPerWeek, int gap, string rule) =>
        Judged(Item("bridge", new() { Sets = 3, Repetitions = 10, DaysPerWeek = daysPerWeek }), Usual with { DaysSinceLastSession = gap }, Green, Green).Rule.ShouldBe(rule);

    [Theory]
    [InlineData(BodyZone.OneSidedBack, "step")]
    [InlineData(BodyZone.Buttock, "direction-without-effect")]
    public void Symptoms_from_the_buttock_down_are_what_a_direction_has_to_ease(BodyZone zone, string rule)
    {
        var same = Legs(zone, zone);
        Judged(Item("prone-press-up") with { Directional = true }, same, same, same).Rule.ShouldBe(rule);
    }

    [Theory]
    [InlineData(3.9, false)]
    [InlineData(4, true)]
    public void A_jump_of_pain_is_three_points_or_more(double then, bool asked) => Judged(Bridge(), Pain(1, 1, 1), Pain(then, then, then)).ScreenFirst.ShouldBe(asked);

    [Fact]
    public void Mean_pain_of_a_week_needs_two_sessions_in_it_and_in_the_week_before()
    {
        var (low, high) = (Pain(1, 1, 1) with { DaysSincePrevious = 3 }, Pain(3, 3, 3) with { DaysSincePrevious = 3 });
        Judged(Bridge(), low, low, high, high with { DaysSincePrevious = 4 }).Rule.ShouldBe("deload-pain-rising");
        Judged(Bridge(), low, low, high, high).Rule.ShouldNotBe("deload-pain-rising", "six days ago is still this week, and leaves one for the week before");
        Judged(Bridge(), low, low, high with { DaysSincePrevious = 7 }).Rule.ShouldNotBe("deload-pain-rising");
        Judged(Bridge(), low, high with { DaysSincePrevious = 7 }, high).Rule.ShouldNotBe("deload-pain-rising");
    }

    [Fact]
    public void Three_red_sessions_of_the_programme_ease_walking_only_when_its_own_was_red()
    {
        var three = Usual with { RedSessionsThisWeek = 3 };
        Judged(Item("walking"), three, Green, Green).Rule.ShouldNotBe("three-reds-in-a-week");
        Judged(Item("walking"), three, Green, Red).Rule.ShouldBe("three-reds-in-a-week");
        Judged(Bridge(), Usual with { RedSessionsThisWeek = 2 }, Green, Green).Rule.ShouldBe("step");
    }

    [Theory]
    [InlineData(6, true, "changed-this-week")]
    [InlineData(7, true, "step")]
    [InlineData(6, false, "step")]
    [InlineData(null, true, "step")]
    public void One_step_of_an_item_a_week_is_enough(int? since, bool stepped, string rule) =>
        Judged(Bridge(), Usual with { SteppedThisWeek = stepped, DaysSinceLastStep = since }, Green, Green).Rule.ShouldBe(rule);

    [Fact]
    public void New_numbness_asks_the_screening_again_and_names_itself()
    {
        var verdict = Judged(Bridge(), Green, Green with { NewNumbnessOrWeakness = true }).ShouldBe(VerdictKind.Refer, "new-numbness-or-weakness");
        (verdict.TellClinician, verdict.ScreenFirst).ShouldBe((true, true));
        verdict.Inputs.ShouldBe([new("history[1].new_numbness_or_weakness", "true")]);
    }

    [Fact]
    public void Very_hard_work_makes_it_easier_after_the_very_first_session() => Judged(Bridge(), Green with { Effort = 9 }).ShouldBe(VerdictKind.Regress, "effort-too-high");

    [Fact]
    public void A_break_says_whether_it_is_now_or_was_before_the_last_session()
    {
        Judged(Bridge(), Usual with { DaysSinceLastSession = 10 }, Green, Green).Inputs.ShouldBe([new("context.days_since_last_session", "10")]);
        Judged(Bridge(), Green, Green with { DaysSincePrevious = 10 }).Inputs.ShouldBe([new("history[1].days_since_previous", "10")]);
    }

    public static TheoryData<Response, string> Rests => new()
    {
        { Green with { ThatHurt = true }, "that_hurt" },
        { Red, "pain_before pain_peak" },
        { Green with { PainBefore = 1, PainPeak = 2, PainAfter = 6, PainNextMorning = 1 }, "pain_before pain_peak pain_after" },
        { Pain(2, 2, 4), "pain_before pain_next_morning" },
        { Pain(2, 2, 3), "pain_before pain_next_morning" },
        { Pain(3, 5, 3), "pain_before pain_peak" },
        { Pain(null, 3, 2), "pain_before" },
        { Pain(2, null, 2), "pain_peak" },
        { Pain(2, 2, null), "pain_next_morning" },
        { Legs(BodyZone.Thigh, null), "furthest_zone_before furthest_zone_after" },
        { Legs(BodyZone.Thigh, BodyZone.BelowKnee, BodyZone.Thigh), "furthest_zone_before furthest_zone_after furthest_zone_reasked" },
        { Legs(BodyZone.Thigh, BodyZone.Thigh) with { PainBefore = 1, PainPeak = 3, PainAfter = 3, PainNextMorning = 1 }, "pain_before pain_after" },
        { Legs(BodyZone.BelowKnee, BodyZone.Buttock) with { PainBefore = 3, PainPeak = 6, PainAfter = 4, PainNextMorning = 3 }, "pain_before pain_peak furthest_zone_before furthest_zone_after" },
    };

    [Theory]
    [MemberData(nameof(Rests))]
    public void A_colour_names_the_answers_that_it_rests_on_and_no_others(Response last, string inputs) =>
        Judged(Bridge(), Green, last).Inputs.Select(i => i.Name).ShouldBe(inputs.Split(' ').Select(key => $"history[1].{key}"));

    [Theory]
    [InlineData(45, "54 seconds instead of 45 seconds")]
    [InlineData(60, "1 min 12 s instead of 1 min")]
    [InlineData(600, "12 min instead of 10 min")]
    public void A_time_is_told_in_minutes_and_seconds(int seconds, string told) =>
        Judged(Item("walking", new() { Duration = Seconds(seconds) }), Green, Green).ForPerson.ShouldContain(told);

    [Theory]
    [InlineData(0, 12, 2)]
    [InlineData(-1, 12, 2)]
    [InlineData(1, 12, 0)]
    [InlineData(2.5, 12, 2)]
    public void A_graded_plan_steps_up_by_something_and_by_no_more_than_an_ordinary_step(double step, double goal, int sessions) =>
        GradedPlan.From([10, 12, 14], DoseVariable.Repetitions, step, goal, sessions, Book.Rules).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-GRADED-STEP");

    [Fact]
    public void A_graded_plan_may_take_a_whole_ordinary_step_and_may_stay_where_it_starts()
    {
        GradedPlan.From([10, 12, 14], DoseVariable.Repetitions, 1, 12, 1, Book.Rules).Problems.ShouldBeEmpty();
        var stays = GradedPlan.From([10, 12, 14], DoseVariable.Repetitions, 5, 4, 1, Book.Rules).Problems;
        stays.ShouldBeEmpty("nothing grows, so no step is too large");
        GradedPlan.From([10, 12, 0], DoseVariable.Repetitions, 1, 12, 1, Book.Rules).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-GRADED-BASELINE");
        GradedPlan.From([1, 1, 1], DoseVariable.Repetitions, 1, 3, 1, Book.Rules).Problems.ShouldBeEmpty("a start is one at least");
    }

    private static StatedDose? Restarted(StatedDose start) =>
        Judged(Item("bridge", Grown) with { StartingDose = start }, Usual with { DaysSinceLastSession = 28 }, Green, Green).ShouldBe(VerdictKind.Regress, "restart-after-a-long-gap").NewDose;
}
