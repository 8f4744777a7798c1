using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Sessions;
using Plumbline.Exercises;
using Plumbline.Motion;
using static Plumbline.Care.Tests.Progressions.Sessions;
using ActionLevel = Plumbline.Care.Screenings.ActionLevel;

namespace Plumbline.Care.Tests.Progressions;

public sealed class JudgeTests
{
    [Fact]
    public void Two_good_sessions_take_one_step_of_one_variable()
    {
        var verdict = Judged(Bridge(), Green, Green).ShouldBe(VerdictKind.Progress, "step");
        verdict.NewDose.ShouldBe(new() { Sets = 3, Repetitions = 12 });
        verdict.RuleVersion.ShouldBe(Book.Rules.Version);
        verdict.ForPerson.ShouldBe("The last two sessions went well, so we take one step: 12 repetitions instead of 10.");
        verdict.Inputs.ShouldContain(new Input("history[1].pain_peak", "3"));
    }

    [Fact]
    public void Without_a_session_there_is_nothing_to_judge() => Judged(Bridge()).ShouldBe(VerdictKind.Keep, "not-judged-yet").NewDose.ShouldBe(Bridge().Dose);

    [Fact]
    public void Sessions_that_were_only_left_out_are_nothing_to_judge() =>
        Judged(Bridge(), Green with { SkipReason = SkipReason.Time }).ShouldBe(VerdictKind.Keep, "not-judged-yet");

    [Fact]
    public void One_good_session_is_not_enough() => Judged(Bridge(), Green).ShouldBe(VerdictKind.Keep, "one-good-session");

    [Fact]
    public void A_morning_that_is_not_known_yet_keeps_the_dose() => Judged(Bridge(), Green, Missing).ShouldBe(VerdictKind.Keep, "amber-unanswered");

    [Fact]
    public void Amber_then_green_keeps() => Judged(Bridge(), Amber, Green).ShouldBe(VerdictKind.Keep, "not-both-green");

    [Fact]
    public void Green_then_amber_keeps() => Judged(Bridge(), Green, Amber).ShouldBe(VerdictKind.Keep, "amber");

    [Fact]
    public void Red_then_green_keeps() => Judged(Bridge(), Red, Green).ShouldBe(VerdictKind.Keep, "not-both-green");

    [Fact]
    public void High_pain_that_does_not_rise_keeps() => Judged(Bridge(), Pain(6, 6, 6), Pain(6, 6, 6)).ShouldBe(VerdictKind.Keep, "amber");

    [Fact]
    public void Effort_of_seven_keeps_and_of_six_progresses()
    {
        Judged(Bridge(), Green, Green with { Effort = 7 }).ShouldBe(VerdictKind.Keep, "effort-above-limit");
        Judged(Bridge(), Green with { Effort = 7 }, Green).ShouldBe(VerdictKind.Keep, "effort-above-limit");
        Judged(Bridge(), Green, Green with { Effort = null }).ShouldBe(VerdictKind.Keep, "effort-above-limit");
        Judged(Bridge(), Green with { Effort = 6 }, Green with { Effort = 6 }).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void Less_than_nine_tenths_done_keeps()
    {
        Judged(Bridge(), Green, Green with { CompletedFraction = 0.85 }).ShouldBe(VerdictKind.Keep, "not-fully-done");
        Judged(Bridge(), Green, Green with { CompletedFraction = null }).ShouldBe(VerdictKind.Keep, "not-fully-done");
        Judged(Bridge(), Green with { CompletedFraction = 0.9 }, Green with { CompletedFraction = 0.9 }).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void A_lost_position_keeps_and_one_that_nobody_asked_for_does_not()
    {
        Judged(Bridge(), Green, Green with { FormOk = false }).ShouldBe(VerdictKind.Keep, "form-lost");
        Judged(Bridge(), Green with { FormOk = true }, Green with { FormOk = null }).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void The_same_session_logged_twice_counts_once()
    {
        var twice = Green with { DaysSincePrevious = 0 };
        Judged(Bridge(), Green, twice).ShouldBe(VerdictKind.Keep, "one-good-session");
        Judged(Bridge(), Green with { Id = "a" }, Green with { Id = "a" }).ShouldBe(VerdictKind.Keep, "one-good-session");
        Judged(Bridge(), Red with { Id = "a" }, Red with { Id = "a" }).ShouldBe(VerdictKind.Regress, "red");
        Judged(Bridge(), Green, Green, twice).Kind.ShouldBe(VerdictKind.Progress, "the session before the doubled one counts");
    }

    [Theory]
    [InlineData(5, 1, VerdictKind.Keep)]
    [InlineData(6, 1, VerdictKind.Progress)]
    [InlineData(6, 2, VerdictKind.Keep)]
    [InlineData(2, 0, VerdictKind.Progress)]
    [InlineData(2, 1, VerdictKind.Keep)]
    [InlineData(null, 1, VerdictKind.Keep)]
    [InlineData(9, null, VerdictKind.Progress)]
    public void A_third_of_the_items_but_at_least_one_take_a_step_a_week(int? items, int? progressed, VerdictKind kind) =>
        Judged(Bridge(), Usual with { ItemsInProgramme = items, ItemsProgressedThisWeek = progressed }, Green, Green).Kind.ShouldBe(kind);

    [Fact]
    public void A_red_session_makes_it_easier_by_a_third_to_a_half()
    {
        var verdict = Judged(Bridge(), Green, Red).ShouldBe(VerdictKind.Regress, "red");
        verdict.NewDose.ShouldBe(new() { Sets = 2, Repetitions = 10 });
        verdict.Inputs.ShouldBe([new("history[1].pain_before", "2"), new("history[1].pain_peak", "6")]);
    }

    [Fact]
    public void Sharp_pain_with_low_numbers_makes_it_easier() => Judged(Bridge(), Green, Green with { ThatHurt = true }).ShouldBe(VerdictKind.Regress, "red");

    [Fact]
    public void What_cannot_be_cut_goes_one_edge_back()
    {
        var verdict = Judged(Item("single-leg-bridge", new() { Repetitions = 1 }), Green, Red).ShouldBe(VerdictKind.Regress, "red");
        verdict.ShouldBeOfType<Verdict.Regress>().NewExercise.ShouldBe("bridge");
    }

    [Fact]
    public void What_cannot_be_made_easier_at_all_stops() => Judged(Item("active-rom", new() { Repetitions = 1 }), Green, Red).ShouldBe(VerdictKind.Stop, "nothing-easier");

    [Fact]
    public void Two_reds_in_a_row_remove_the_item_and_tell_the_clinician()
    {
        var verdict = Judged(Bridge(), Red, Red).ShouldBe(VerdictKind.Stop, "two-reds-in-a-row");
        verdict.TellClinician.ShouldBeTrue();
        verdict.NewDose.ShouldBeNull();
        Judged(Bridge(), Red, Green with { SkipReason = SkipReason.Time }, Red).Kind.ShouldBe(VerdictKind.Stop, "a session that was left out is none");
        Judged(Bridge(), Red, Green, Red).Kind.ShouldBe(VerdictKind.Regress);
    }

    [Fact]
    public void Three_reds_in_a_week_lead_to_an_easier_week_and_a_message()
    {
        var day = Green with { DaysSincePrevious = 1 };
        var red = Red with { DaysSincePrevious = 1 };
        var verdict = Judged(Bridge(), red, day, red, day, red).ShouldBe(VerdictKind.Regress, "three-reds-in-a-week");
        verdict.TellClinician.ShouldBeTrue();
        DoseVariables.Volume(verdict.NewDose!).Most.ShouldBeInRange(0.5 * 30, 0.6 * 30);
        Judged(Bridge(), Red, Green, Red, Green, Red).Rule.ShouldBe("red", "eight days are more than a week");
        Judged(Bridge(), Usual with { RedSessionsThisWeek = 3 }, Green, Green).Rule.ShouldBe("three-reds-in-a-week", "the other items count too");
        Judged(Bridge(), Usual with { RedSessionsThisWeek = 3, Deloading = true }, Green, Green).ShouldBe(VerdictKind.Keep, "quiet-week");
    }

    [Fact]
    public void Very_hard_work_makes_it_easier()
    {
        Judged(Bridge(), Green, Green with { Effort = 9 }).ShouldBe(VerdictKind.Regress, "effort-too-high");
        Judged(Bridge(), Green with { Effort = 9 }, Green).Kind.ShouldBe(VerdictKind.Keep);
    }

    [Fact]
    public void Less_than_half_done_twice_makes_it_easier()
    {
        var half = Green with { CompletedFraction = 0.4 };
        Judged(Bridge(), half, half).ShouldBe(VerdictKind.Regress, "half-done-twice");
        Judged(Bridge(), Green, half).ShouldBe(VerdictKind.Keep, "not-fully-done");
        Judged(Bridge(), half, half with { CompletedFraction = 0.5 }).Kind.ShouldBe(VerdictKind.Keep);
        Judged(Bridge(), half with { CompletedFraction = null }, half).Kind.ShouldBe(VerdictKind.Keep);
    }

    [Theory]
    [InlineData(SkipReason.Pain, VerdictKind.Regress, "skipped-for-pain-or-fear")]
    [InlineData(SkipReason.Fear, VerdictKind.Regress, "skipped-for-pain-or-fear")]
    [InlineData(SkipReason.Ill, VerdictKind.Regress, "deload-unwell")]
    [InlineData(SkipReason.Time, VerdictKind.Keep, "skipped")]
    [InlineData(SkipReason.FeltBetter, VerdictKind.Keep, "skipped")]
    [InlineData(SkipReason.NoEquipment, VerdictKind.Keep, "skipped")]
    public void Why_it_was_left_out_decides(SkipReason reason, VerdictKind kind, string rule) =>
        Judged(Bridge(), Green, Green, Green with { SkipReason = reason }).ShouldBe(kind, rule);

    [Fact]
    public void An_exercise_left_out_for_fear_between_two_good_sessions_does_not_progress() =>
        Judged(Bridge(), Green, Green with { SkipReason = SkipReason.Fear }, Green).ShouldBe(VerdictKind.Keep, "skipped");

    [Theory]
    [InlineData(6, "step", 1.0, 1.3)]
    [InlineData(7, "back-after-a-week", 0.7, 0.8)]
    [InlineData(13, "back-after-a-week", 0.7, 0.8)]
    [InlineData(14, "back-after-two-weeks", 0.5, 0.5)]
    [InlineData(27, "back-after-two-weeks", 0.5, 0.5)]
    [InlineData(28, "restart-after-a-long-gap", 0.0, 0.5)]
    [InlineData(300, "restart-after-a-long-gap", 0.0, 0.5)]
    public void A_break_lowers_the_volume(int days, string rule, double least, double most)
    {
        foreach (var verdict in new[] { Judged(Bridge(), Green, Green with { DaysSincePrevious = days }), Judged(Bridge(), Usual with { DaysSinceLastSession = days }, Green, Green) })
        {
            verdict.Rule.ShouldBe(rule);
            ((verdict.NewDose!.Sets?.Max ?? 1) * verdict.NewDose.Repetitions!.Value.Max / 30.0).ShouldBeInRange(least, most);
            verdict.ScreenFirst.ShouldBe(days >= 14);
        }
    }

    [Fact]
    public void After_a_session_that_hurt_an_easier_exercise_that_is_held_begins_with_half_the_repetitions_of_one_that_was_not()
    {
        var item = Item("standing-hip-abduction", new() { Sets = 1, Repetitions = 10 });
        var hurt = Green with { PainBefore = 1, PainPeak = 5 };

        (int? Repetitions, double? Hold) After(Response last) => Judged(item, Usual with { DaysSinceLastSession = 16 }, Green, last) is Verdict.Regress { NewExercise: "side-lying-leg-lift", Dose: var dose } ? (dose.Repetitions?.Max, dose.Hold?.Max.TotalSeconds) : default;

        After(Green).ShouldBe((5, 1));
        After(hurt).ShouldBe((2, 1));
    }

    [Fact]
    public void A_break_of_two_weeks_goes_one_edge_back_too()
    {
        var verdict = Judged(Item("single-leg-bridge", new() { Sets = 2, Repetitions = 10 }), Usual with { DaysSinceLastSession = 20 }, Green, Green).ShouldBe(VerdictKind.Regress, "back-after-two-weeks");
        verdict.ShouldBeOfType<Verdict.Regress>().NewExercise.ShouldBe("bridge");
        verdict.NewDose.ShouldBe(new() { Sets = 1, Repetitions = 10, Rest = Seconds(60) });
    }

    [Fact]
    public void A_break_is_answered_once() =>
        Judged(Bridge(), Green, Green with { DaysSincePrevious = 10, GapAnswered = true }).ShouldBe(VerdictKind.Progress, "step");

    [Fact]
    public void Once_a_week_is_a_rhythm_and_not_a_break()
    {
        var weekly = Item("bridge", new() { Sets = 3, Repetitions = 10, DaysPerWeek = 1 });
        Judged(weekly, Green, Green with { DaysSincePrevious = 7 }).Kind.ShouldBe(VerdictKind.Progress);
        Judged(weekly, Green, Green with { DaysSincePrevious = 9 }).Rule.ShouldBe("back-after-a-week");
    }

    [Fact]
    public void An_easier_week_is_due_after_some_weeks_but_not_for_walking()
    {
        Judged(Bridge(), Usual with { WeeksSinceDeload = 6 }, Green, Green).ShouldBe(VerdictKind.Regress, "deload-due");
        Judged(Bridge(), Usual with { WeeksSinceDeload = 3 }, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
        Judged(Item("walking"), Usual with { WeeksSinceDeload = 6 }, Green, Green).ShouldBe(VerdictKind.Keep, "quiet-week");
        Judged(Bridge(), Usual with { WeeksSinceDeload = 6, Deloading = true }, Green, Green).ShouldBe(VerdictKind.Keep, "quiet-week");
    }

    [Fact]
    public void Poor_sleep_illness_a_flare_up_and_rising_pain_lead_to_an_easier_week()
    {
        Judged(Bridge(), Usual with { PoorSleep = true }, Green, Green).ShouldBe(VerdictKind.Regress, "deload-unwell");
        Judged(Bridge(), Usual with { Ill = true }, Green, Green).ShouldBe(VerdictKind.Regress, "deload-unwell");
        Judged(Bridge(), Usual with { FlareUp = true }, Green, Green).ShouldBe(VerdictKind.Regress, "flare-up");
        Judged(Bridge(), Usual with { WeeklyMeanPainRise = 2 }, Green, Green).ShouldBe(VerdictKind.Regress, "deload-pain-rising");
        Judged(Bridge(), Usual with { WeeklyMeanPainRise = 1.9 }, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
        Judged(Bridge(), Pain(2, 2, 2), Pain(2, 2, 2), Pain(2, 2, 2), Pain(4, 4, 4), Pain(5, 5, 5), Pain(5, 5, 5), Pain(5, 5, 5)).ShouldBe(VerdictKind.Regress, "deload-pain-rising");
    }

    [Fact]
    public void New_numbness_refers_and_stays_so_until_a_clinician_has_looked()
    {
        var numb = Green with { NewNumbnessOrWeakness = true };
        Judged(Bridge(), Green, numb).ShouldBe(VerdictKind.Refer, "new-numbness-or-weakness").TellClinician.ShouldBeTrue();
        Judged(Bridge(), numb, Green, Green, Green).Kind.ShouldBe(VerdictKind.Refer);
        Judged(Bridge(), Usual with { ClearedByClinician = true }, numb, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
        Judged(Bridge(), Red, Red, numb).Kind.ShouldBe(VerdictKind.Refer, "to refer is more than to stop");
    }

    [Fact]
    public void An_urgent_screening_refers_and_a_prompt_one_adds_no_load()
    {
        Judged(Bridge(), Usual with { ScreeningLevel = ActionLevel.Urgent }, Green, Green).ShouldBe(VerdictKind.Refer, "screening-closed");
        Judged(Bridge(), Usual with { ScreeningLevel = ActionLevel.Prompt }, Green, Green).ShouldBe(VerdictKind.Keep, "holding-plan");
        Judged(Item("walking"), Usual with { ScreeningLevel = ActionLevel.Prompt }, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void Spreading_down_the_leg_stops_the_item_and_blocks_its_direction_for_seven_days()
    {
        var spread = Legs(BodyZone.Thigh, BodyZone.BelowKnee);
        var verdict = Judged(Item("prone-press-up"), Green, spread).ShouldBe(VerdictKind.Stop, "spread-down-the-leg").ShouldBeOfType<Verdict.Stop>();
        (verdict.BlockDays, verdict.TellClinician, verdict.ScreenFirst).ShouldBe((7, true, true));
        verdict.BlockedDirections.ShouldBe([Bias.Extension]);
        Judged(Item("prone-press-up"), spread, Green, Green).ShouldBeOfType<Verdict.Stop>().BlockDays.ShouldBe(3, "four days are over");
        Judged(Item("bridge"), spread, Green, Green with { DaysSincePrevious = 5 }).Kind.ShouldBe(VerdictKind.Progress, "the block is over");
        Judged(Item("bridge"), Usual with { ClearedByClinician = true }, spread, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void A_blocked_direction_and_a_blocked_exercise_stop()
    {
        Judged(Item("prone-press-up"), Usual with { BlockedDirections = [Bias.Extension] }, Green, Green).ShouldBe(VerdictKind.Stop, "direction-blocked");
        Judged(Bridge(), Usual with { BlockedDirections = [Bias.Extension] }, Green, Green).Kind.ShouldBe(VerdictKind.Progress, "a bridge can be done in neutral");
        Judged(Bridge(), Usual with { Blocked = ["bridge"] }, Green, Green).ShouldBe(VerdictKind.Stop, "blocked-for-person");
        Judged(Item("partial-curl"), Usual with { Conditions = ["osteoporosis"] }, Green, Green).ShouldBe(VerdictKind.Stop, "blocked-for-person");
        Judged(Item("partial-curl"), Usual with { Conditions = ["osteoporosis"], Unlocked = ["partial-curl"] }, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void A_directional_item_without_effect_is_dropped_and_an_unconfirmed_one_waits()
    {
        var item = Item("prone-press-up") with { Directional = true };
        var same = Legs(BodyZone.Thigh, BodyZone.Thigh);
        var eased = Legs(BodyZone.Thigh, BodyZone.Buttock);
        Judged(item, same, same, same).ShouldBe(VerdictKind.Stop, "direction-without-effect");
        Judged(item, same, same).ShouldBe(VerdictKind.Keep, "direction-not-confirmed");
        Judged(item, eased, eased).Kind.ShouldBe(VerdictKind.Progress);
        Judged(item with { Directional = false }, same, same, same).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void A_growth_rule_advances_after_green_pauses_on_amber_and_stops_on_red()
    {
        var item = Item("pelvic-tilt");
        Judged(item, Green).ShouldBe(VerdictKind.Progress, "grow").NewDose!.Repetitions.ShouldBe<Range<int>?>(11);
        Judged(item, Usual with { ItemsProgressedThisWeek = 4 }, Green).Rule.ShouldBe("grow", "approval was given in advance");
        Judged(item, Green with { Effort = 6 }).ShouldBe(VerdictKind.Progress, "grow");
        Judged(item, Green, Amber).ShouldBe(VerdictKind.Keep, "amber");
        Judged(item, Green, Green with { Effort = 7 }).ShouldBe(VerdictKind.Keep, "growth-paused");
        Judged(item, Green, Green with { Effort = 8 }).ShouldBe(VerdictKind.Keep, "growth-paused");
        Judged(item, Green, Green with { CompletedFraction = 0.5 }).ShouldBe(VerdictKind.Keep, "growth-paused");
        var stopped = Judged(item, Green, Red).ShouldBe(VerdictKind.Regress, "red").NewDose!;
        (stopped.Repetitions, stopped.GrowToRepetitions).ShouldBe((6, null));
        var grown = item with { Dose = item.Dose with { Repetitions = 30 } };
        Judged(grown, Green).ShouldBe(VerdictKind.Keep, "one-good-session");
        Judged(grown, Green, Green).ShouldBe(VerdictKind.Progress, "step").NewDose!.Hold.ShouldBe(Seconds(6));
    }

    [Fact]
    public void Walking_grows_by_at_most_a_fifth_and_not_twice_a_week()
    {
        var item = Item("walking", new() { Duration = Seconds(600) });
        Judged(item, Green, Green).ShouldBe(VerdictKind.Progress, "step").NewDose!.Duration.ShouldBe(Seconds(720));
        Judged(item, Usual with { DaysSinceLastStep = 3 }, Green, Green).ShouldBe(VerdictKind.Keep, "changed-this-week");
        Judged(item, Usual with { DaysSinceLastStep = 7 }, Green, Green).Kind.ShouldBe(VerdictKind.Progress);
    }

    [Fact]
    public void At_the_ceiling_the_next_exercise_of_the_ladder_takes_over()
    {
        var verdict = Judged(Bridge(4, 20), Green, Green).ShouldBe(VerdictKind.Progress, "next-exercise").ShouldBeOfType<Verdict.Progress>();
        verdict.NewExercise.ShouldBe("single-leg-bridge");
        verdict.Dose.ShouldBe(World.Catalogue.ById["single-leg-bridge"].Facts.DefaultDose.Stated);
        verdict.Step.ShouldBeNull();
    }

    [Fact]
    public void At_the_ceiling_without_a_harder_exercise_it_stays() =>
        Judged(Item("heel-raise", new() { Repetitions = 25 }), Green, Green).ShouldBe(VerdictKind.Keep, "at-ceiling");

    [Fact]
    public void An_exercise_that_only_a_clinician_opens_is_not_reached_by_progress()
    {
        var top = Item("prone-opposite-arm-leg", new() { Sets = 3, Repetitions = 10, Hold = Seconds(10) });
        Judged(top, Green, Green).ShouldBe(VerdictKind.Keep, "edge-needs-clinician").ForClinician.ShouldContain("superman");
        Judged(top, Usual with { Unlocked = ["superman"] }, Green, Green).ShouldBeOfType<Verdict.Progress>().NewExercise.ShouldBe("superman");
    }

    [Fact]
    public void A_harder_exercise_that_is_blocked_or_too_heavy_for_now_is_not_reached()
    {
        var top = Bridge(4, 20);
        Judged(top, Usual with { Blocked = ["single-leg-bridge"] }, Green, Green).ShouldBe(VerdictKind.Keep, "edge-not-open");
        Judged(top, Usual with { NewHeavyItemsThisWeek = 1 }, Green, Green).ShouldBe(VerdictKind.Keep, "edge-not-open");
        var hinge = Item("hip-hinge", new() { Sets = 3, Repetitions = 12 });
        Judged(hinge, Usual with { Stage = Stage.Modulate }, Green, Green).ShouldBe(VerdictKind.Keep, "edge-not-open");
        Judged(hinge, Usual with { Stage = Stage.Optimise }, Green, Green).ShouldBeOfType<Verdict.Progress>().NewExercise.ShouldBe("deadlift-light");
        Judged(hinge, Usual with { Equipment = [] }, Green, Green).ShouldBe(VerdictKind.Keep, "edge-not-open");
    }

    [Fact]
    public void A_ladder_of_a_direction_is_climbed_only_when_that_direction_eases()
    {
        var item = Item("single-knee-to-chest", new() { Repetitions = 5, Hold = Seconds(30) });
        Judged(item, Green, Green).ShouldBe(VerdictKind.Keep, "at-ceiling");
        Judged(item, Usual with { Direction = Direction.Extension }, Green, Green).ShouldBe(VerdictKind.Keep, "at-ceiling");
        Judged(item, Usual with { Direction = Direction.Flexion }, Green, Green).ShouldBeOfType<Verdict.Progress>().NewExercise.ShouldBe("double-knee-to-chest");
    }

    [Fact]
    public void Graded_activity_keeps_its_amounts_on_good_and_on_bad_days_but_not_against_a_stop_rule()
    {
        var more = Usual with { GradedQuota = new() { Sets = 3, Repetitions = 11 } };
        var same = Usual with { GradedQuota = new() { Sets = 3, Repetitions = 10 } };
        Judged(Bridge(), more, Green).ShouldBe(VerdictKind.Progress, "graded-step").NewDose!.Repetitions.ShouldBe<Range<int>?>(11);
        Judged(Bridge(), more, Amber).Kind.ShouldBe(VerdictKind.Progress);
        Judged(Bridge(), same, Green, Green).ShouldBe(VerdictKind.Keep, "graded-quota-kept");
        Judged(Bridge(), same, Green with { Effort = 9 }).Kind.ShouldBe(VerdictKind.Keep);
        Judged(Bridge(), more, Missing).ShouldBe(VerdictKind.Keep, "amber-unanswered");
        Judged(Bridge(), more, Red).ShouldBe(VerdictKind.Regress, "red");
        Judged(Bridge(), Usual with { GradedQuota = new() { Repetitions = 20 } }, Green).NewDose!.Repetitions.ShouldBe<Range<int>?>(12, "a quota is no way around the bound of a step");
    }

    [Fact]
    public void Of_several_reductions_the_one_that_leaves_least_is_taken()
    {
        var verdict = Judged(Bridge(), Usual with { DaysSinceLastSession = 20 }, Green, Red);
        verdict.Kind.ShouldBe(VerdictKind.Regress);
        verdict.Rule.ShouldBe("back-after-two-weeks");
        verdict.Fired.ShouldBe(["back-after-two-weeks", "red"]);
    }

    [Fact]
    public void A_jump_of_pain_asks_the_screening_again() =>
        Judged(Bridge(), Pain(1, 1, 1), Pain(4, 4, 4)).ScreenFirst.ShouldBeTrue();
}
