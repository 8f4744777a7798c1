using FsCheck.Fluent;
using Plumbline.Care.Aerobics;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Tests.Programmes;
using Plumbline.Care.Tests.Progressions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;
using Judging = Plumbline.Care.Tests.Progressions.Sessions;
using Prop = Plumbline.Motion.Movements.Prop;

namespace Plumbline.Care.Tests.Aerobics;

public sealed class AerobicPlanTests(ITestOutputHelper output)
{
    private static readonly AerobicRules Rules = AerobicRules.Read(World.Files).Require();

    private static readonly JudgeContext Ready = Judging.Usual with { DaysSinceLastStep = 7, DaysSinceLastSession = 1 };

    [Fact]
    public void Walking_grows_week_by_week_to_150_minutes()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 60, DaysPerWeek = 5, WalkMinutes = 40 }).Require();
        plan.Weeks[0].Dose.Duration.ShouldBe(TimeSpan.FromMinutes(10));
        plan.Weeks[^1].Total.ShouldBe(150);
        plan.GoalInWeek.ShouldBe(plan.Weeks.Count);
        plan.Says.ShouldContain("Go at a pace at which you can talk and not sing.");
    }

    [Fact]
    public void With_little_time_it_says_how_far_it_goes_and_what_would_lead_on()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 20 }).Require();
        plan.GoalInWeek.ShouldBeNull();
        plan.Weeks[^1].Total.ShouldBe(100);
        plan.Says[^1].ShouldContain("100 minutes a week");
    }

    [Fact]
    public void The_walking_of_seed_003_is_3_2_km_on_three_days()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 60, WalkMinutes = 60 }, measure: AerobicMeasure.Distance).Require();
        plan.Weeks.ShouldAllBe(w => w.Days == 3);
        plan.Weeks[plan.GoalInWeek.ShouldNotBeNull() - 1].Dose.Distance!.Value.Max.Metres.ShouldBeGreaterThanOrEqualTo(3200);
        plan.Weeks[^1].Dose.Distance!.Value.Max.Metres.ShouldBeLessThanOrEqualTo(4800);
    }

    [Fact]
    public void With_a_narrow_canal_there_are_rests_between_and_they_are_not_counted()
    {
        var plan = Of("stenosis", i => i with { MinutesPerDay = 60 }).Require();
        plan.Intervals.ShouldBeTrue();
        var first = plan.Weeks[0];
        first.Dose.Sets!.Value.Max.ShouldBe(3);
        first.Dose.Rest!.Value.Max.ShouldBe(TimeSpan.FromMinutes(2));
        first.Total.ShouldBe(3 * first.Days * first.Dose.Duration!.Value.Max.TotalMinutes, 1e-9);
        plan.Says.ShouldContain(s => s.StartsWith("Stop before your legs get heavy", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_starts_with_more_than_half_of_what_they_can_walk() =>
        Of("desk-worker", i => i with { WalkMinutes = 8, MinutesPerDay = 60 }).Require().Weeks[0].Dose.Duration.ShouldBe(TimeSpan.FromMinutes(4));

    [Fact]
    public void Other_steady_work_starts_with_five_minutes() =>
        Of("desk-worker", i => i with { MinutesPerDay = 60, Equipment = [.. Enum.GetValues<Prop>()] }, "swimming").Require().Weeks[0].Dose.Duration.ShouldBe(TimeSpan.FromMinutes(5));

    [Fact]
    public void On_a_holding_plan_it_does_not_grow()
    {
        var plan = Of("six-weeks-no-improvement").Require();
        plan.Weeks.Count.ShouldBe(1);
        plan.Says.ShouldContain("It stays as it is until you have seen a clinician.");
    }

    [Theory]
    [InlineData("fever", "walking", "PLB-AEROBIC-SCREENING")]
    [InlineData("fusion-week-3", "walking", "PLB-AEROBIC-SCREENING")]
    [InlineData("no-equipment", "swimming", "PLB-AEROBIC-BLOCKED")]
    [InlineData("desk-worker", "bridge", "PLB-AEROBIC-KIND")]
    [InlineData("desk-worker", "walkin", "PLB-AEROBIC-UNKNOWN")]
    public void It_passes_the_same_gate_as_every_programme(string sample, string exercise, string code) =>
        Of(sample, exercise: exercise).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void It_goes_on_from_where_somebody_is()
    {
        var around = SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 60 });
        AerobicPlanning.Plan(around, "walking", AerobicMeasure.Minutes, Rules, Judging.Book, TimeSpan.FromMinutes(20)).Require().Weeks[0].Total.ShouldBe(100);
        AerobicPlanning.Plan(around, "walking", AerobicMeasure.Minutes, Rules, Judging.Book, TimeSpan.FromMinutes(70)).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-AEROBIC-NOW");
    }

    [Fact]
    public void Two_good_sessions_and_a_week_lead_to_the_next_week_of_the_plan()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 60 }).Require();
        var step = AerobicPlanning.Next(plan, plan.Weeks[0].Dose, [Judging.Green, Judging.Green], Ready, Judging.Book);
        step.Verdict.Kind.ShouldBe(VerdictKind.Progress);
        step.Dose.ShouldBe(plan.Weeks[1].Dose);
        AerobicPlanning.Next(plan, plan.Weeks[0].Dose, [Judging.Green, Judging.Green], Ready with { DaysSinceLastStep = 3 }, Judging.Book).Verdict.Rule.ShouldBe("changed-this-week");
    }

    [Fact]
    public void An_amber_answer_keeps_it_and_a_red_one_takes_it_back()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 60 }).Require();
        var now = plan.Weeks[3].Dose;
        AerobicPlanning.Next(plan, now, [Judging.Green, Judging.Amber], Ready, Judging.Book).Dose.ShouldBe(now);
        var back = AerobicPlanning.Next(plan, now, [Judging.Green, Judging.Red], Ready, Judging.Book);
        back.Verdict.Kind.ShouldBe(VerdictKind.Regress);
        back.Dose!.Duration!.Value.Max.ShouldBeLessThan(now.Duration!.Value.Max);
    }

    [Fact]
    public void At_the_goal_it_stays_and_nothing_harder_takes_its_place()
    {
        var plan = Of("desk-worker", i => i with { MinutesPerDay = 60, Equipment = [.. Enum.GetValues<Prop>()] }).Require();
        var step = AerobicPlanning.Next(plan, plan.Weeks[^1].Dose, [Judging.Green, Judging.Green], Ready with { Equipment = Enum.GetValues<Prop>().ToSeq() }, Judging.Book);
        step.Dose.ShouldBe(plan.Weeks[^1].Dose);
    }

    // A step of less than a second is none, so that the bound holds to the second.
    [Fact]
    public void No_week_is_more_than_a_fifth_above_the_one_before_and_none_goes_past_the_goal_of_a_day() => Laws.Hold(
        output,
        from minutes in Gen.Choose(5, 90)
        from days in Gen.Choose(1, 7)
        from walk in Gen.Choose(0, 120)
        from sample in Gen.Elements("desk-worker", "stenosis", "falls-risk-82", "six-weeks-no-improvement")
        from measure in Gen.Elements(Enum.GetValues<AerobicMeasure>())
        select (minutes, days, walk, sample, measure),
        c =>
        {
            var plan = Of(c.sample, i => i with { MinutesPerDay = c.minutes, DaysPerWeek = c.days, WalkMinutes = c.walk }, measure: c.measure).Require();
            for (var i = 1; i < plan.Weeks.Count; i++)
            {
                plan.Weeks[i].Total.ShouldBeGreaterThan(plan.Weeks[i - 1].Total);
                plan.Weeks[i].Total.ShouldBeLessThanOrEqualTo((plan.Weeks[i - 1].Total * 1.2) + 1e-6);
            }

            plan.Weeks.ShouldAllBe(w => w.Days <= c.days && (c.measure == AerobicMeasure.Distance || TimeOf(w.Dose) <= Math.Max(60 * c.minutes, Floor(w.Dose))));
            plan.Weeks.Count.ShouldBeLessThanOrEqualTo(Rules.Facts.WeeksAtMost.Value);
        },
        c => c.sample != "six-weeks-no-improvement");

    [Fact]
    public void Whatever_the_answers_a_plan_never_grows_by_more_than_one_step() => Laws.Hold(
        output,
        from week in Gen.Choose(0, 5)
        from any in AnyCase.Cases
        select (week, any),
        c =>
        {
            var plan = Of("desk-worker", i => i with { MinutesPerDay = 60 }).Require();
            var now = plan.Weeks[c.week].Dose;
            if (AerobicPlanning.Next(plan, now, c.any.History, c.any.Context with { GradedQuota = null }, Judging.Book) is not { Verdict: not Verdict.Regress, Dose: { } next }) return;
            next.Duration!.Value.Max.ShouldBeInRange(now.Duration!.Value.Max, now.Duration.Value.Max * 1.2);
        });

    private static double TimeOf(StatedDose dose) => (dose.Sets?.Max ?? 1) * dose.Duration!.Value.Max.TotalSeconds + (((dose.Sets?.Max ?? 1) - 1) * (dose.Rest?.Max.TotalSeconds ?? 0));

    // With rests of two minutes, three times of a minute are the least there is.
    private static double Floor(StatedDose dose) => (dose.Sets?.Max ?? 1) * 60 + (((dose.Sets?.Max ?? 1) - 1) * (dose.Rest?.Max.TotalSeconds ?? 0));

    private static Read<AerobicPlan> Of(string sample, Func<Intake, Intake>? change = null, string exercise = "walking", AerobicMeasure measure = AerobicMeasure.Minutes) =>
        AerobicPlanning.Plan(SampleProposalTests.Around(sample, change), exercise, measure, Rules, Judging.Book);
}
