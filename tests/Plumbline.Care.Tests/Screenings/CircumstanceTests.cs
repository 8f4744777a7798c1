using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;

namespace Plumbline.Care.Tests.Screenings;

public sealed class CircumstanceTests
{
    private static readonly Intake Nothing = Samples.Read("runner-low-pain");

    private static Screening Screen(Intake intake, EmergencyNumbers? numbers = null) => ScreeningAssessment.Assess(intake, World.Screening, numbers ?? EmergencyNumbers.Unset);

    private static Clearance Cleared(params string[] scopes) => new()
    {
        Who = "Dr A. Example",
        Date = Samples.Today,
        Allows = new ClearedScope { Conditions = [.. scopes], LoadClass = 2 },
        Limits = new ClearedLimits(),
    };

    [Theory]
    [InlineData(199, 109, ActionLevel.Adapt)]
    [InlineData(200, 90, ActionLevel.Urgent)]
    [InlineData(150, 110, ActionLevel.Urgent)]
    [InlineData(200, 80, ActionLevel.Urgent)]
    [InlineData(160, 80, ActionLevel.Adapt)]
    [InlineData(120, 100, ActionLevel.Adapt)]
    [InlineData(159, 99, ActionLevel.NoneReported)]
    public void Either_value_of_the_blood_pressure_counts(int systolic, int diastolic, ActionLevel level) =>
        Screen(Nothing with { BloodPressure = new(systolic, diastolic) }).Level.ShouldBe(level);

    [Theory]
    [InlineData(15, ActionLevel.Prompt, ProgrammeAccess.ClinicianOnly)]
    [InlineData(16, ActionLevel.Adapt, ProgrammeAccess.ClinicianOnly)]
    [InlineData(17, ActionLevel.Adapt, ProgrammeAccess.ClinicianOnly)]
    [InlineData(18, ActionLevel.NoneReported, ProgrammeAccess.Yes)]
    public void Nobody_under_18_starts_alone(int age, ActionLevel level, ProgrammeAccess programme)
    {
        var screening = Screen(Nothing with { Age = age });
        (screening.Level, screening.Programme).ShouldBe((level, programme));
    }

    [Theory]
    [InlineData(SurgeryType.Fusion)]
    [InlineData(SurgeryType.Discectomy)]
    [InlineData(SurgeryType.Laminectomy)]
    [InlineData(SurgeryType.OtherSpine)]
    public void After_spine_surgery_only_a_clinician_sets_up_a_programme_however_long_ago(SurgeryType type)
    {
        var operated = Nothing with { Surgery = new Surgery { Type = type, WeeksAgo = 900 } };
        Screen(operated).Programme.ShouldBe(ProgrammeAccess.ClinicianOnly);
        Screen(operated with { Clearance = Cleared() }).Programme.ShouldBe(ProgrammeAccess.Yes, "a clearance without names speaks of all");
        Screen(operated with { Clearance = Cleared("heart") }).Programme.ShouldBe(ProgrammeAccess.ClinicianOnly, "it speaks of something else");
    }

    [Theory]
    [InlineData(SurgeryType.HipReplacement)]
    [InlineData(SurgeryType.Other)]
    public void Other_surgery_needs_a_clinician_while_its_limits_are_in_force(SurgeryType type)
    {
        var operated = Nothing with { Surgery = new Surgery { Type = type, WeeksAgo = 8, LimitsInForce = true } };
        Screen(operated).Programme.ShouldBe(ProgrammeAccess.ClinicianOnly);
        Screen(operated with { Clearance = Cleared("surgery") }).Programme.ShouldBe(ProgrammeAccess.Yes);
        Screen(operated with { Surgery = operated.Surgery with { LimitsInForce = false } }).Programme.ShouldBe(ProgrammeAccess.Yes);
    }

    [Theory]
    [InlineData(41, Course.Stable, ActionLevel.NoneReported)]
    [InlineData(42, Course.Stable, ActionLevel.Prompt)]
    [InlineData(42, Course.Changing, ActionLevel.Prompt)]
    [InlineData(42, Course.Improving, ActionLevel.NoneReported)]
    [InlineData(3, Course.Worsening, ActionLevel.Prompt)]
    [InlineData(300, Course.Worsening, ActionLevel.Prompt)]
    [InlineData(83, Course.Stable, ActionLevel.Prompt)]
    [InlineData(84, Course.Stable, ActionLevel.NoneReported)]
    [InlineData(300, Course.Stable, ActionLevel.NoneReported)]
    public void No_improvement_by_six_weeks_or_worse_at_any_time_goes_to_a_clinician(int onset, Course course, ActionLevel level) =>
        Screen(Nothing with { OnsetDays = onset, Course = course }).Level.ShouldBe(level);

    [Fact]
    public void Six_weeks_do_not_count_once_a_clinician_has_seen_it() =>
        Screen(Nothing with { OnsetDays = 50, Course = Course.Stable, Clearance = Cleared() }).Level.ShouldBe(ActionLevel.NoneReported);

    [Theory]
    [InlineData(50, ActionLevel.NoneReported)]
    [InlineData(51, ActionLevel.Prompt)]
    public void A_clinician_who_saw_it_on_the_day_it_began_has_seen_it(int daysAgo, ActionLevel level) =>
        Screen(Nothing with { OnsetDays = 50, Course = Course.Stable, Clearance = Cleared() with { Date = Samples.Today.AddDays(-daysAgo) } }).Level.ShouldBe(level);

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void The_rules_of_pregnancy_begin_with_the_second_third(int weeks, bool inForce)
    {
        var screening = Screen(Nothing with { PregnancyWeeks = weeks });
        screening.Conditions.Contains("pregnancy").ShouldBe(inForce);
        screening.Level.ShouldBe(ActionLevel.Adapt);
        screening.Programme.ShouldBe(ProgrammeAccess.Yes);
    }

    [Fact]
    public void Heart_trouble_holds_at_easy_walking_until_it_is_cleared()
    {
        var heart = Nothing with { Conditions = ["heart"] };
        Screen(heart).Programme.ShouldBe(ProgrammeAccess.Holding);
        Screen(heart with { Clearance = Cleared("heart") }).Programme.ShouldBe(ProgrammeAccess.Yes);
    }

    [Theory]
    [InlineData(Direction.Flexion, "leg-pain-extension")]
    [InlineData(Direction.Extension, "leg-pain-flexion")]
    public void The_movement_that_eases_leg_symptoms_says_which_one_worsens_them(Direction eases, string condition)
    {
        Screen(Nothing with { Direction = eases, FurthestZone = BodyZone.Thigh }).Conditions.ShouldBe([condition]);
        Screen(Nothing with { Direction = eases }).Conditions.ShouldBeEmpty("without leg symptoms nothing is implied");
    }

    [Fact]
    public void New_severe_pain_is_a_condition_of_its_own()
    {
        Screen(Nothing with { OnsetDays = 13, PainBack = 7 }).Conditions.ShouldBe(["acute-severe"]);
        Screen(Nothing with { OnsetDays = 14, PainBack = 7 }).Conditions.ShouldBeEmpty();
        Screen(Nothing with { OnsetDays = 13, PainBack = 6 }).Conditions.ShouldBeEmpty();
        Screen(Nothing with { OnsetDays = 13, PainLeg = 7 }).Conditions.ShouldBe(["acute-severe"], "pain in the leg counts as much");
    }

    [Fact]
    public void The_regions_numbers_stand_in_the_actions()
    {
        var emergency = Nothing.With("Q1", Reply.Yes);
        Screen(emergency).Actions[0].ShouldStartWith("Call your local emergency number now");
        Screen(emergency, new EmergencyNumbers("112")).Actions[0].ShouldStartWith("Call 112 now");
        Screen(Nothing.With("Q10", Reply.Yes), new EmergencyNumbers("999", "111")).Actions[0].ShouldBe("Call 111 today and say which of these signs you have.");
    }
}
