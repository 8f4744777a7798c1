using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Screenings;

public sealed class ScreeningLaws(ITestOutputHelper output)
{
    private static readonly string[] Questions = [.. World.Screening.Questions.Select(q => q.Id)];

    private static Screening Screen(Intake intake) => ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);

    [Fact]
    public void The_level_only_rises_with_a_further_yes_to_something_new() =>
        Laws.Hold(
            output,
            from intake in AnyIntake.All from question in Gen.Elements(Questions) select (intake, question),
            pair =>
            {
                var (before, after) = (Screen(pair.intake), Screen(pair.intake.With(pair.question, Reply.Yes)));
                (after.Level >= before.Level).ShouldBeTrue();
                (after.Programme >= before.Programme).ShouldBeTrue();
            },
            pair => pair.intake.Answers[pair.question].Reply == Reply.No);

    [Fact]
    public void A_further_yes_leaves_every_reason_that_was_there() =>
        Laws.Hold(
            output,
            from intake in AnyIntake.All from question in Gen.Elements(Questions) select (intake, question),
            pair => Screen(pair.intake).Reasons.Select(r => r.Rule).Except(Screen(pair.intake.With(pair.question, Reply.Yes)).Reasons.Select(r => r.Rule)).ShouldBeEmpty(),
            pair => pair.intake.Answers[pair.question].Reply == Reply.No);

    [Fact]
    public void Unsure_weighs_as_much_as_yes() =>
        Laws.Hold(output, from intake in AnyIntake.All from question in Gen.Elements(Questions) select (intake, question), pair =>
        {
            var (yes, unsure) = (Screen(pair.intake.With(pair.question, Reply.Yes)), Screen(pair.intake.With(pair.question, Reply.Unsure)));
            unsure.Level.ShouldBe(yes.Level);
            unsure.Programme.ShouldBe(yes.Programme);
            unsure.Reasons.ShouldBe(yes.Reasons);
        });

    [Fact]
    public void The_order_of_conditions_does_not_matter() =>
        Laws.Hold(output, AnyIntake.All, intake =>
        {
            var (one, other) = (Screen(intake), Screen(intake with { Conditions = [.. intake.Conditions.Reverse()] }));
            other.Level.ShouldBe(one.Level);
            other.Programme.ShouldBe(one.Programme);
            other.Reasons.ShouldBe(one.Reasons);
            other.Actions.ShouldBe(one.Actions);
            other.Conditions.ShouldBe(one.Conditions);
        });

    [Fact]
    public void Neither_an_emergency_nor_an_urgent_finding_leaves_a_programme_whatever_a_clearance_says() =>
        Laws.Hold(output, AnyIntake.All, intake => Screen(intake).Programme.ShouldBe(ProgrammeAccess.None), intake => Screen(intake).Level >= ActionLevel.Urgent);

    [Fact]
    public void The_level_is_the_greatest_of_the_reasons_and_they_stand_in_that_order() =>
        Laws.Hold(output, AnyIntake.All, intake =>
        {
            var screening = Screen(intake);
            screening.Level.ShouldBe(screening.Reasons.Select(r => r.Level).DefaultIfEmpty(ActionLevel.NoneReported).Max());
            screening.Reasons.Select(r => r.Level).ShouldBeInOrder(SortDirection.Descending);
            screening.Reasons.ShouldAllBe(r => r.Inputs.Count > 0);
        });

    [Fact]
    public void Every_answer_is_said_back_once()
    {
        Laws.Hold(output, AnyIntake.All, intake =>
        {
            var said = string.Join('\n', Screen(intake).Reported);
            foreach (var question in World.Screening.Questions) said.Split(question.Finding).Length.ShouldBe(2, question.Id);
        });
    }

    [Fact]
    public void Without_a_clearance_nobody_under_18_and_nobody_after_spine_surgery_gets_a_programme_of_the_engine() =>
        Laws.Hold(
            output,
            AnyIntake.All,
            intake => Screen(intake).Programme.ShouldBeOneOf(ProgrammeAccess.ClinicianOnly, ProgrammeAccess.None),
            intake => intake.Clearance is null && (intake.Age < 18 || intake.Surgery is { Type: SurgeryType.Fusion or SurgeryType.Discectomy or SurgeryType.Laminectomy or SurgeryType.OtherSpine } or { LimitsInForce: true }));
}
