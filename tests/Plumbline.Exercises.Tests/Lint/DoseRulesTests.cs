using Plumbline.Exercises.Doses;
using Plumbline.Motion;
using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Tests.Lint;

public class DoseRulesTests
{
    private const string Facts = "exercises/bridge/exercise.json: $.";

    [Fact, Breaks("PLB-LINT-AMOUNT")]
    public void A_default_that_does_not_say_how_much_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = new() { Sets = 3 } }).ShouldFind("PLB-LINT-AMOUNT", Facts + "doses", "neither repetitions nor a duration");

    [Fact, Breaks("PLB-LINT-VARIANT")]
    public void A_variant_named_after_another_source_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Id = "s001" }).ShouldFind("PLB-LINT-VARIANT", Facts + "doses[0].id", "Let its id start with \"s002\"");

    [Fact, Breaks("PLB-LINT-VARIANT")]
    public void Two_variants_of_one_name_are_found() =>
        Linted.WithFacts("bridge", f => f with { Doses = [f.Doses[0], f.Doses[0] with { Default = false }] }).ShouldFind("PLB-LINT-VARIANT", Facts + "doses[1].id", "its own id");

    [Fact, Breaks("PLB-LINT-CEILING")]
    public void A_dose_above_its_ceiling_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Repetitions = new Range<int>(15, 21) } })
            .ShouldFind("PLB-LINT-CEILING", Facts + "doses[0].stated.repetitions", "up to 21, above its ceiling of 20");

    [Fact]
    public void A_dose_at_its_ceiling_is_right() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Repetitions = 20 } }).Find("PLB-LINT-CEILING").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-CEILING")]
    public void A_variable_that_could_grow_for_ever_is_found() =>
        Linted.WithFacts("bridge", f => f with { Ceilings = f.Ceilings with { Sets = null } }).ShouldFind("PLB-LINT-CEILING", Facts + "doses[0].stated.sets", "how far it may grow");

    [Fact, Breaks("PLB-LINT-CEILING")]
    public void Growing_repetitions_end_at_the_ceiling_too() =>
        Linted.WithFacts("pelvic-tilt", f => f with { Ceilings = f.Ceilings with { Repetitions = 29 } }).Find("PLB-LINT-CEILING")
            .ShouldContain(p => p.Path.EndsWith("grow_to_repetitions", StringComparison.Ordinal));

    [Fact, Breaks("PLB-LINT-ZERO")]
    public void A_rest_of_zero_that_nobody_stated_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Rest = TimeSpan.Zero } }).ShouldFind("PLB-LINT-ZERO", Facts + "doses[0].stated.rest_s", "Leave the key out");

    [Fact, Breaks("PLB-LINT-HOLD")]
    public void A_hold_without_a_phase_to_hold_in_is_found() =>
        Linted.WithExercise("bridge", e => e with
        {
            Movement = e.Movement with { Phases = [e.Movement.Phases[0], e.Movement.Phases[2]] },
            Facts = e.Facts with { Doses = [e.Facts.Doses[0] with { Stated = new() { Repetitions = 3, Hold = TimeSpan.FromSeconds(5) } }] },
        }).ShouldFind("PLB-LINT-HOLD", Facts + "doses[0].stated.hold_s", "no phase of kind \"hold\"");

    [Fact, Breaks("PLB-LINT-STEADY")]
    public void Minutes_of_an_exercise_that_repeats_are_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = new() { Repetitions = 3, Duration = TimeSpan.FromMinutes(5) } }).ShouldFind("PLB-LINT-STEADY", Facts + "doses[0].stated", "no \"steady\" phase");

    [Fact, Breaks("PLB-LINT-STEADY")]
    public void Repetitions_of_walking_are_found() =>
        Linted.WithDose("walking", 0, d => d with { Stated = new() { Repetitions = 3 } }).ShouldFind("PLB-LINT-STEADY", "exercises/walking/exercise.json: $.doses[0].stated", "counts repetitions");

    [Fact, Breaks("PLB-LINT-SIDES")]
    public void A_dose_that_takes_sides_otherwise_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Sides = Sides.Each } }).ShouldFind("PLB-LINT-SIDES", Facts + "doses[0].stated.sides", "another way");

    [Fact, Breaks("PLB-LINT-TEMPO")]
    public void A_tempo_that_forgets_a_phase_is_found() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Tempo = [TimeSpan.FromSeconds(2)] } }).ShouldFind("PLB-LINT-TEMPO", Facts + "doses[0].stated.tempo_s", "1 times");

    [Fact]
    public void A_tempo_with_the_hold_is_right() =>
        Linted.WithDose("bridge", 0, d => d with { Stated = d.Stated with { Tempo = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)] } }).Find("PLB-LINT-TEMPO").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-BECAUSE")]
    public void A_choice_between_sources_without_a_reason_is_found() =>
        Linted.WithWords("single-knee-to-chest", w => w with { DefaultDoseBecause = null })
            .ShouldFind("PLB-LINT-BECAUSE", "exercises/single-knee-to-chest/words/en.json: $.default_dose_because", "why \"s001\" is the default");

    [Fact, Breaks("PLB-LINT-BECAUSE")]
    public void A_reason_where_there_was_no_choice_is_found() =>
        Linted.WithWords("bridge", w => w with { DefaultDoseBecause = "There is only one." }).ShouldFind("PLB-LINT-BECAUSE", "exercises/bridge/words/en.json: $.default_dose_because", "no choice");

    [Fact]
    public void An_empty_variant_is_no_choice_but_may_stand_beside_the_default() =>
        Linted.WithFacts("bridge", f => f with { Doses = [.. f.Doses, new() { Id = "s004", Default = false, Source = "s004", Basis = Basis.Source, Stated = new() }] })
            .Find("PLB-LINT-BECAUSE").ShouldBeEmpty();
}
