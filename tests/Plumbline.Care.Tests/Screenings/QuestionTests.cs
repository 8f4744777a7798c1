using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;

namespace Plumbline.Care.Tests.Screenings;

public sealed class QuestionTests
{
    // A runner of 33 with little pain who reports nothing else.
    private static readonly Intake Nothing = Samples.Read("runner-low-pain");

    private static Screening Screen(Intake intake) => ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);

    [Theory]
    [InlineData("Q1", ActionLevel.Emergency)]
    [InlineData("Q2", ActionLevel.Emergency)]
    [InlineData("Q3", ActionLevel.Emergency)]
    [InlineData("Q4", ActionLevel.Emergency)]
    [InlineData("Q5", ActionLevel.Emergency)]
    [InlineData("Q6", ActionLevel.Urgent)]
    [InlineData("Q7", ActionLevel.Emergency)]
    [InlineData("Q8", ActionLevel.Urgent)]
    [InlineData("Q9", ActionLevel.Prompt)]
    [InlineData("Q10", ActionLevel.Urgent)]
    [InlineData("Q11", ActionLevel.Urgent)]
    [InlineData("Q12", ActionLevel.Urgent)]
    [InlineData("Q13", ActionLevel.Urgent)]
    [InlineData("Q14", ActionLevel.Prompt)]
    [InlineData("Q15", ActionLevel.Emergency)]
    [InlineData("Q16", ActionLevel.Emergency)]
    [InlineData("Q17", ActionLevel.Urgent)]
    [InlineData("Q18", ActionLevel.Adapt)]
    [InlineData("Q19", ActionLevel.Adapt)]
    [InlineData("Q20", ActionLevel.Emergency)]
    [InlineData("Q21", ActionLevel.Emergency)]
    public void A_yes_alone_asks_for_its_level(string question, ActionLevel level) => Screen(Nothing.With(question, Reply.Yes)).Level.ShouldBe(level);

    [Fact]
    public void The_questions_are_the_twenty_one() => World.Screening.Questions.Select(q => q.Id).ShouldBe(Enumerable.Range(1, 21).Select(n => $"Q{n}"));

    [Fact]
    public void Somebody_who_reports_nothing_is_told_so_and_never_that_all_is_clear()
    {
        var screening = Screen(Nothing);
        screening.Level.ShouldBe(ActionLevel.NoneReported);
        screening.Programme.ShouldBe(ProgrammeAccess.Yes);
        screening.Reported.ShouldHaveSingleItem().ShouldStartWith("On 2026-03-02 you did not report: numbness or tingling between the legs; ");
    }

    [Theory]
    [InlineData("Q6", "severe", ActionLevel.Emergency)]
    [InlineData("Q6", "rapid", ActionLevel.Emergency)]
    [InlineData("Q12", "fever-or-ill", ActionLevel.Urgent)]
    [InlineData("Q12", "very-ill", ActionLevel.Emergency)]
    [InlineData("Q15", "faint", ActionLevel.Emergency)]
    [InlineData("Q15", "pulsing-belly", ActionLevel.Urgent)]
    [InlineData("Q15", "known-aneurysm", ActionLevel.Urgent)]
    [InlineData("Q17", "between-shoulder-blades", ActionLevel.Urgent)]
    [InlineData("Q17", "cough", ActionLevel.Urgent)]
    public void The_part_of_a_question_decides_its_level(string question, string feature, ActionLevel level) =>
        Screen(Nothing.With(question, new Answer { Reply = Reply.Yes, Features = [feature] })).Level.ShouldBe(level);

    [Fact]
    public void A_rule_for_one_part_alone_is_silent_when_another_part_was_named_too()
    {
        var rules = Screen(Nothing.With("Q15", new Answer { Reply = Reply.Yes, Features = ["pulsing-belly", "faint"] })).Reasons.Select(r => r.Rule).ToList();
        rules.ShouldContain("aorta-acute");
        rules.ShouldNotContain("aorta-known");
    }

    [Fact]
    public void What_a_rule_asks_to_be_done_is_among_the_actions() =>
        Screen(Nothing with { Sex = Sex.Female, PregnancyWeeks = 15, Conditions = ["pregnancy"] }).Actions.ShouldContain("Show this programme to your midwife or doctor before you start.");

    [Fact]
    public void Cough_pain_alone_only_adapts_where_a_disc_problem_is_known()
    {
        var known = Nothing with { Conditions = ["leg-pain-flexion"] };
        Screen(known.With("Q17", new Answer { Reply = Reply.Yes, Features = ["cough"] })).Level.ShouldBe(ActionLevel.Adapt);
        Screen(known.With("Q17", new Answer { Reply = Reply.Yes, Features = ["cough", "between-shoulder-blades"] })).Level.ShouldBe(ActionLevel.Urgent);
        Screen(known.With("Q17", Reply.Yes)).Level.ShouldBe(ActionLevel.Urgent, "which part was meant is not known");
    }

    [Theory]
    [InlineData("Q10")]
    [InlineData("Q11")]
    [InlineData("Q12")]
    public void Cancer_with_a_general_sign_is_urgent_for_both_reasons(string sign)
    {
        var screening = Screen(Nothing.With("Q9", Reply.Yes).With(sign, Reply.Yes));
        screening.Level.ShouldBe(ActionLevel.Urgent);
        screening.Reasons.Select(r => r.Rule).ShouldContain("cancer-with-signs");
    }

    [Fact]
    public void An_inflamed_pattern_goes_to_the_doctor_and_exercise_goes_on()
    {
        var screening = Screen(Nothing.With("Q14", Reply.Yes));
        (screening.Level, screening.Programme).ShouldBe((ActionLevel.Prompt, ProgrammeAccess.Yes));
        Screen(Nothing.With("Q14", Reply.Yes).With("Q9", Reply.Yes)).Programme.ShouldBe(ProgrammeAccess.Holding, "the other reason still holds it");
    }

    [Fact]
    public void An_old_finding_that_was_examined_is_recorded_and_not_alarmed()
    {
        var screening = Screen(Nothing.With("Q5", new Answer { Reply = Reply.Yes, New = false, SinceDays = 900, ExaminedBy = "a neurologist" }));
        screening.Level.ShouldBe(ActionLevel.NoneReported);
        screening.Programme.ShouldBe(ProgrammeAccess.Yes);
        screening.Reasons.ShouldHaveSingleItem().Rule.ShouldBe("q5-recorded");
        screening.Reported.ShouldContain(s => s.StartsWith("You reported these as old and already examined: new trouble in both legs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 900, null)]
    [InlineData(false, 900, " ")]
    [InlineData(false, 10, "a neurologist")]
    [InlineData(false, null, "a neurologist")]
    [InlineData(true, 900, "a neurologist")]
    [InlineData(null, 900, "a neurologist")]
    public void A_sign_of_emergency_alarms_unless_it_is_old_and_long_there_and_examined(bool? isNew, int? since, string? who) =>
        Screen(Nothing.With("Q5", new Answer { Reply = Reply.Yes, New = isNew, SinceDays = since, ExaminedBy = who })).Level.ShouldBe(ActionLevel.Emergency);

    [Theory]
    [InlineData(41, ActionLevel.Emergency)]
    [InlineData(42, ActionLevel.NoneReported)]
    public void A_sign_is_old_from_six_weeks_on(int since, ActionLevel level) =>
        Screen(Nothing.With("Q21", new Answer { Reply = Reply.Yes, New = false, SinceDays = since, ExaminedBy = "a doctor" })).Level.ShouldBe(level);

    [Fact]
    public void A_risk_that_is_old_does_not_file_the_fever_beside_it() =>
        Screen(Nothing.With("Q12", new Answer { Reply = Reply.Yes, New = false, SinceDays = 400, ExaminedBy = "a doctor", Features = ["risk", "fever-or-ill"] })).Level.ShouldBe(ActionLevel.Urgent);

    [Fact]
    public void An_old_cancer_does_not_explain_a_new_pain()
    {
        var past = new Answer { Reply = Reply.Yes, New = false, SinceDays = 3000, ExaminedBy = "an oncologist" };
        Screen((Nothing with { OnsetDays = 20 }).With("Q9", past)).Level.ShouldBe(ActionLevel.Prompt);
        Screen((Nothing with { OnsetDays = 400 }).With("Q9", past)).Level.ShouldBe(ActionLevel.NoneReported);
    }

    [Fact]
    public void The_question_that_may_be_skipped_is_reported_as_unanswered_and_asked_again()
    {
        var screening = Screen(Nothing.With("Q4", Reply.Declined));
        screening.Level.ShouldBe(ActionLevel.NoneReported);
        screening.AskAgain.ShouldBe(["Q4"]);
        screening.Reported.ShouldContain("You did not answer, so we do not know about: a change in sexual feeling or function.");
        World.Screening.Questions.Where(q => q.Skippable).Select(q => q.Id).ShouldBe(["Q4"]);
    }

    [Fact]
    public void A_declined_question_that_may_not_be_skipped_leads_to_a_clinician()
    {
        var screening = Screen(Nothing.With("Q2", Reply.Declined));
        (screening.Level, screening.Programme).ShouldBe((ActionLevel.Prompt, ProgrammeAccess.Holding));
        screening.AskAgain.ShouldBe(["Q2"]);
    }

    [Fact]
    public void A_condition_that_nobody_names_holds_the_programme_until_it_is_named()
    {
        Screen(Nothing.With("Q19", Reply.Unsure)).Programme.ShouldBe(ProgrammeAccess.Holding);
        Screen((Nothing with { Conditions = ["stenosis"] }).With("Q19", Reply.Unsure)).Programme.ShouldBe(ProgrammeAccess.Yes);
    }

    [Fact]
    public void The_short_form_holds_the_signs_that_can_come_overnight() =>
        World.Screening.Questions.Where(q => q.ShortForm).Select(q => q.Id).ShouldBe(["Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q10", "Q11", "Q12", "Q13", "Q15", "Q16", "Q20", "Q21"]);
}
