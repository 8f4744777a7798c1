using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

public class FactRulesTests
{
    private const string File = "exercises/bridge/exercise.json";
    private const string Facts = File + ": $.";

    [Fact, Breaks("PLB-LINT-SOURCE")]
    public void A_source_that_is_in_no_list_is_found() =>
        Linted.WithText(File, "\"v98\"", "\"v98x\"").ShouldFind("PLB-LINT-SOURCE", Facts + "sources[1]", "Did you mean \"v98\"");

    [Fact, Breaks("PLB-LINT-SOURCE")]
    public void A_seed_that_does_not_exist_is_found() =>
        Linted.WithText(File, "\"seeds\": [\"s002\"", "\"seeds\": [\"s009\"").ShouldFind("PLB-LINT-SOURCE", Facts + "seeds[0]", "s009");

    [Fact, Breaks("PLB-LINT-BASIS")]
    public void Our_proposal_dressed_up_as_a_source_is_found() =>
        Linted.WithText(File, "\"class\": 2, \"source\": \"d-plumbline\", \"basis\": \"proposal\"", "\"class\": 2, \"source\": \"d-plumbline\", \"basis\": \"source\"")
            .ShouldFind("PLB-LINT-BASIS", Facts + "load.basis", "d-plumbline is of basis \"proposal\"");

    [Fact, Breaks("PLB-LINT-BASIS")]
    public void A_source_made_out_to_be_our_proposal_is_found() =>
        Linted.WithText(File, "\"source\": \"v132\", \"basis\": \"source\"", "\"source\": \"v132\", \"basis\": \"proposal\"").ShouldFind("PLB-LINT-BASIS", Facts + "cautions[1].basis", "v132");

    [Fact, Breaks("PLB-LINT-MUSCLE")]
    public void A_muscle_that_nobody_knows_is_found() =>
        Linted.WithFacts("bridge", f => f with { Muscles = [.. f.Muscles, new("gluteus-maximum", Role.Prime)] })
            .ShouldFind("PLB-LINT-MUSCLE", Facts + "muscles[4].muscle", "Did you mean \"gluteus-maximus\"");

    [Fact, Breaks("PLB-LINT-MUSCLE")]
    public void A_muscle_with_two_roles_is_found() =>
        Linted.WithFacts("bridge", f => f with { Muscles = [.. f.Muscles, new("hamstrings", Role.Stretched)] }).ShouldFind("PLB-LINT-MUSCLE", Facts + "muscles", "2 times");

    [Fact, Breaks("PLB-LINT-ROLE")]
    public void A_strengthening_exercise_that_strengthens_nothing_is_found() =>
        Linted.WithFacts("bridge", f => f with { Muscles = [.. f.Muscles.Where(m => m.Role != Role.Prime)] }).ShouldFind("PLB-LINT-ROLE", Facts + "muscles", "\"prime\"");

    [Fact, Breaks("PLB-LINT-ROLE")]
    public void A_stretch_that_stretches_nothing_is_found() =>
        Linted.WithFacts("single-knee-to-chest", f => f with { Muscles = [.. f.Muscles.Where(m => m.Role != Role.Stretched)] })
            .ShouldFind("PLB-LINT-ROLE", "exercises/single-knee-to-chest/exercise.json: $.muscles", "\"stretched\"");

    [Fact, Breaks("PLB-LINT-CONDITION")]
    public void A_condition_that_nobody_knows_is_found() =>
        Linted.WithFacts("bridge", f => f with { Cautions = [.. f.Cautions, new("osteoporose", CautionEffect.Care, "d-plumbline", Basis.Proposal)] })
            .ShouldFind("PLB-LINT-CONDITION", Facts + "cautions[3].for", "Did you mean \"osteoporosis\"");

    [Fact, Breaks("PLB-LINT-CONDITION")]
    public void Two_cautions_for_one_condition_are_found() =>
        Linted.WithFacts("bridge", f => f with { Cautions = [.. f.Cautions, f.Cautions[0] with { Effect = CautionEffect.Block }] }).ShouldFind("PLB-LINT-CONDITION", Facts + "cautions", "Keep the stricter");

    [Fact, Breaks("PLB-LINT-POSITION")]
    public void Facts_and_movement_that_start_differently_are_found() =>
        Linted.WithMovement("bridge", m => m with { Posture = Posture.Supine }).ShouldFind("PLB-LINT-POSITION", "exercises/bridge/movement.json: $.posture", "Make them the same");

    [Fact, Breaks("PLB-LINT-PROPS")]
    public void Facts_and_movement_that_use_other_things_are_found() =>
        Linted.WithMovement("bridge", m => m with { Props = [Prop.Bed] }).ShouldFind("PLB-LINT-PROPS", "exercises/bridge/movement.json: $.props", "Make them the same");

    [Fact, Breaks("PLB-LINT-SURFACE")]
    public void Lying_on_nothing_is_found() =>
        Linted.WithFacts("bridge", f => f with { Surface = Surface.None }).ShouldFind("PLB-LINT-SURFACE", Facts + "surface", "HookLying");

    [Fact, Breaks("PLB-LINT-SURFACE")]
    public void Standing_that_needs_the_floor_is_found() =>
        Linted.WithFacts("squat", f => f with { Surface = Surface.Floor }).ShouldFind("PLB-LINT-SURFACE", "exercises/squat/exercise.json: $.surface", "Standing");

    [Fact, Breaks("PLB-LINT-PASSIVE")]
    public void A_passive_movement_open_to_everybody_is_found() =>
        Linted.WithFacts("bridge", f => f with { PerformedBy = Performer.Therapist }).ShouldFind("PLB-LINT-PASSIVE", Facts + "access", "\"clinician\"");

    [Theory, InlineData(-1), InlineData(5), Breaks("PLB-LINT-LOAD")]
    public void A_load_class_that_does_not_exist_is_found(int load) =>
        Linted.WithFacts("bridge", f => f with { Load = f.Load with { Class = load } }).ShouldFind("PLB-LINT-LOAD", Facts + "load.class", $"no load class {load}");

    [Fact, Breaks("PLB-LINT-ID")]
    public void An_id_that_is_not_kebab_case_is_found() =>
        Linted.WithText("exercises/bridge/movement.json", "\"id\": \"lift\"", "\"id\": \"Lift_up\"").ShouldFind("PLB-LINT-ID", "exercises/bridge/movement.json: $.phases[0].id", "small letters");

    [Fact, Breaks("PLB-LINT-COUNT")]
    public void Two_steps_are_too_few() =>
        Linted.WithWords("bridge", w => w with { Steps = w.Steps.Take(2).ToSeq() }).ShouldFind("PLB-LINT-COUNT", "exercises/bridge/words/en.json: $.steps", "from 3 to 6");

    [Fact, Breaks("PLB-LINT-COUNT")]
    public void A_caution_that_the_words_do_not_mention_is_found() =>
        Linted.WithWords("bridge", w => w with { Cautions = [] }).ShouldFind("PLB-LINT-COUNT", "exercises/bridge/words/en.json: $.cautions", "There are 0");
}
