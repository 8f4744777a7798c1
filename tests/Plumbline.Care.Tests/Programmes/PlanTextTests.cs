using Plumbline.Care.Programmes;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

public sealed class PlanTextTests
{
    private static readonly DoseVocabulary Words = DoseVocabulary.Read(World.Files).Require();

    private static Read<Seq<PlanLine>> Read(string text) => PlanText.Read("plan.txt", text, World.Catalogue, World.Doses, dose => DoseParser.Parse(dose, Words));

    [Theory]
    [InlineData("Bridge: 3 x 10")]
    [InlineData("bridge: 3 x 10")]
    [InlineData("GLUTE BRIDGE:3 x 10")]
    [InlineData("- Bridge: 3 x 10")]
    [InlineData("\u2022 Bridge: 3 x 10")]
    [InlineData("1. Bridge: 3 x 10")]
    [InlineData("12) Bridge: 3 x 10")]
    [InlineData("a) Bridge: 3 x 10")]
    [InlineData("Bridge 3 x 10")]
    [InlineData("Bridge, 3 x 10")]
    [InlineData("Bridge \u2013 3 x 10")]
    [InlineData("  Bridge :  3 x 10   # as shown on Monday")]
    [InlineData("# for the morning\r\n\r\nBridge: 3 x 10\r\n")]
    public void A_line_is_read_as_clinicians_type_it(string text)
    {
        var line = Read(text).Require().ShouldHaveSingleItem();
        line.Exercise.Id.ShouldBe("bridge");
        line.Dose.ShouldBeOfType<Dose.Repetitions>().ShouldSatisfyAllConditions(d => d.Sets.Value.ShouldBe(3), d => d.Count.Value.ShouldBe(10), d => d.Sets.Basis.ShouldBe(PartBasis.Stated));
    }

    [Theory]
    [InlineData("child\u2019s pose: hold 30 seconds", "child-pose")]
    [InlineData("90/90 rest: 5 minutes", "rest-90-90")]
    [InlineData("Dead bug, heel taps: 2 x 8 each side", "dead-bug-2")]
    [InlineData("Dead bug: 2 x 8 each side", "dead-bug-4")]
    [InlineData("bird dog, long hold 2 x 8 each side", "bird-dog-hold")]
    [InlineData("Bird dog 2 x 8 each side", "quadruped-opposite-arm-leg")]
    [InlineData("knee-to-chest stretch: hold 20 s", "single-knee-to-chest")]
    [InlineData("single_knee_to_chest: hold 20 s", "single-knee-to-chest")]
    public void An_exercise_is_known_by_its_name_its_other_names_and_its_id(string text, string id) => Read(text).Require().ShouldHaveSingleItem().Exercise.Id.ShouldBe(id);

    [Fact]
    public void Every_name_in_the_catalogue_finds_its_exercise_with_and_without_a_colon()
    {
        foreach (var exercise in World.Catalogue.Exercises)
        {
            foreach (var name in exercise.Words.Synonyms.Append(exercise.Name).Append(exercise.Id))
            {
                Read($"{name.ToUpperInvariant()}: default").Require().ShouldHaveSingleItem().Exercise.Id.ShouldBe(exercise.Id);
                Read($"{name} default").Require().ShouldHaveSingleItem().Exercise.Id.ShouldBe(exercise.Id);
            }
        }
    }

    [Fact]
    public void The_catalogues_dose_is_taken_when_it_is_asked_for() =>
        Read("Bridge: default").Require().ShouldHaveSingleItem().Dose.ShouldBe(DoseCompletion.Complete(World.Catalogue.ById["bridge"].Facts.DefaultDose.Stated, World.Catalogue.ById["bridge"], World.Doses).Require());

    [Fact]
    public void Every_problem_is_told_at_once_with_its_line() =>
        Read("""
            Bridge: 3 x 10
            Brige: 3 x 10
            Pelvic tilt
            # nothing here
            glute bridge: 2 x 8
            Clamshell: 500 sets of 10
            Walking: some
            """).Problems.Select(p => (p.Code, Line: p.Path.Split(',')[0])).ShouldBe(
            [
                ("PLB-PLAN-UNKNOWN", "plan.txt: line 2"),
                ("PLB-PLAN-DOSE", "plan.txt: line 3"),
                ("PLB-DOSE-TEXT-IMPOSSIBLE", "plan.txt: line 6"),
                ("PLB-DOSE-TEXT-NONE", "plan.txt: line 7"),
                ("PLB-PLAN-TWICE", "plan.txt: line 5"),
            ], ignoreOrder: true);

    [Fact]
    public void A_mistyped_name_is_answered_with_the_one_that_was_meant() => Read("Clamshel: 2 x 10").Problems.ShouldHaveSingleItem().Message.ShouldContain("Did you mean \"Clamshell\"?");

    [Theory]
    [InlineData("", "PLB-PLAN-EMPTY")]
    [InlineData("# only a comment\n\n", "PLB-PLAN-EMPTY")]
    public void An_empty_plan_is_refused(string text, string code) => Read(text).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_plan_that_nobody_would_do_is_refused() =>
        Read(string.Join('\n', World.Catalogue.Exercises.Take(PlanText.MostLines + 1).Select(e => $"{e.Name}: default"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-PLAN-MANY");
}
