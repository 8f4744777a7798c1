using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;

namespace Plumbline.Care.Tests.Screenings;

/// <summary>What a screening says of its reasons: the answers that each rests on, what was reported, and what to do.</summary>
public sealed class ReasonTests
{
    private static readonly Intake Nothing = Samples.Read("runner-low-pain");

    private static Screening Screen(Intake intake) => ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);

    [Theory]
    [InlineData("under-18", "age")]
    [InlineData("no-improvement-by-six-weeks", "onset_days clearance course")]
    [InlineData("question-declined", "answers")]
    [InlineData("cancer-with-signs", "answers.Q9 answers.Q11")]
    [InlineData("condition-not-named", "answers.Q19 conditions")]
    [InlineData("cough-pain-known-disc", "answers.Q17 conditions")]
    [InlineData("surgeon-limits", "surgery")]
    [InlineData("blood-pressure-very-high", "blood_pressure")]
    [InlineData("pregnant", "pregnancy_weeks")]
    [InlineData("has-wrist", "conditions")]
    [InlineData("has-falls-risk", "age")]
    [InlineData("has-cannot-lie-prone", "cannot")]
    [InlineData("has-acute-severe", "onset_days pain_back_0_10 pain_leg_0_10")]
    [InlineData("has-leg-pain-extension", "pain_leg_0_10 furthest_zone direction")]
    [InlineData("has-leg-pain-flexion", "conditions pain_leg_0_10 furthest_zone direction")]
    [InlineData("has-inflammatory", "answers.Q14")]
    [InlineData("has-fusion", "surgery clearance")]
    public void A_reason_names_the_answers_that_it_rests_on_and_no_others(string rule, string inputs) =>
        Screen(Giving(rule)).Reasons.Single(r => r.Rule == rule).Inputs.ShouldBe(inputs.Split(' '));

    private static Intake Giving(string rule) => rule switch
    {
        "under-18" => Nothing with { Age = 17 },
        "no-improvement-by-six-weeks" => Nothing with { OnsetDays = 50, Course = Course.Stable },
        "question-declined" => Nothing.With("Q2", Reply.Declined),
        "cancer-with-signs" => Nothing.With("Q9", Reply.Yes).With("Q11", Reply.Yes),
        "condition-not-named" => Nothing.With("Q19", Reply.Yes),
        "cough-pain-known-disc" => (Nothing with { Conditions = ["leg-pain-flexion"] }).With("Q17", new Answer { Reply = Reply.Yes, Features = ["cough"] }),
        "surgeon-limits" => Nothing with { Surgery = new Surgery { Type = SurgeryType.Other, WeeksAgo = 8, LimitsInForce = true } },
        "blood-pressure-very-high" => Nothing with { BloodPressure = new(200, 80) },
        "pregnant" => Nothing with { PregnancyWeeks = 10 },
        "has-wrist" => Nothing with { Conditions = ["wrist"] },
        "has-falls-risk" => Nothing with { Age = 80 },
        "has-cannot-lie-prone" => Nothing with { Cannot = [Inability.Prone] },
        "has-acute-severe" => Nothing with { OnsetDays = 3, PainLeg = 8 },
        "has-leg-pain-extension" => Nothing with { Direction = Direction.Flexion, FurthestZone = BodyZone.Thigh },
        "has-leg-pain-flexion" => Nothing with { Direction = Direction.Extension, FurthestZone = BodyZone.Thigh, Conditions = ["leg-pain-flexion"] },
        "has-inflammatory" => (Nothing with { OnsetDays = 900, Course = Course.Improving }).With("Q14", new Answer { Reply = Reply.Yes, New = false, SinceDays = 900, ExaminedBy = "a rheumatologist" }),
        "has-fusion" => Samples.Read("fusion-week-35-cleared") with { Conditions = [] },
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No intake gives it."),
    };

    [Theory]
    [InlineData(Reply.Yes, "On 2026-03-02 you reported: dark urine with severe muscle pain or weakness after exercise.")]
    [InlineData(Reply.Unsure, "You were not sure about these, so they count as yes: dark urine with severe muscle pain or weakness after exercise.")]
    [InlineData(Reply.Declined, "You did not answer, so we do not know about: dark urine with severe muscle pain or weakness after exercise.")]
    public void One_answer_that_is_not_a_no_is_said_back_in_a_sentence_of_its_own(Reply reply, string sentence) =>
        Screen(Nothing.With("Q21", reply)).Reported.Where(s => !s.Contains("did not report", StringComparison.Ordinal)).ShouldBe([sentence]);

    [Fact]
    public void A_single_no_is_said_back_and_without_any_nothing_is()
    {
        var sure = World.Screening.Questions.Aggregate(Nothing, (intake, question) => intake.With(question.Id, Reply.Yes));
        Screen(sure).Reported.ShouldHaveSingleItem().ShouldStartWith("On 2026-03-02 you reported: numbness");
        Screen(sure.With("Q21", Reply.No)).Reported[^1].ShouldBe("On 2026-03-02 you did not report: dark urine with severe muscle pain or weakness after exercise.");
    }

    [Fact]
    public void Where_no_programme_is_open_only_what_the_level_asks_is_to_be_done()
    {
        const string doctor = "Tell the doctor which of these signs you have, and ask whether you should see a joint specialist.";
        var inflamed = Nothing.With("Q14", Reply.Yes);
        Screen(inflamed).Actions.ShouldContain(doctor);
        Screen(inflamed).Advice.ShouldBe(["See a clinician within one to two weeks, and take this page with you.", doctor]);
        var urgent = Screen(inflamed.With("Q10", Reply.Yes));
        urgent.Actions.ShouldNotContain(doctor);
        urgent.Advice.ShouldHaveSingleItem().ShouldStartWith("Call ");
    }
}
