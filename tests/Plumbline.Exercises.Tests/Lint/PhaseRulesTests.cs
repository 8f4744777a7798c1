using Plumbline.Motion.Movements;

namespace Plumbline.Exercises.Tests.Lint;

public class PhaseRulesTests
{
    private const string Path = "exercises/bridge/movement.json: $.phases";

    private static readonly TimeSpan Two = TimeSpan.FromSeconds(2);

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void Moving_without_a_tempo_is_found() =>
        Linted.WithMovement("bridge", m => m with { Phases = [m.Phases[0] with { Tempo = null }, m.Phases[1], m.Phases[2]] }).ShouldFind("PLB-LINT-PHASE", Path + "[0].tempo_s", "needs its time");

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void A_hold_with_a_tempo_is_found() =>
        Linted.WithMovement("bridge", m => m with { Phases = [m.Phases[0], m.Phases[1] with { Tempo = Two }, m.Phases[2]] }).ShouldFind("PLB-LINT-PHASE", Path + "[1].tempo_s", "Take it out");

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void Breathing_out_all_through_a_hold_is_found() =>
        Linted.WithMovement("bridge", m => m with { Phases = [m.Phases[0], m.Phases[1] with { Breath = Breath.Out }, m.Phases[2]] }).ShouldFind("PLB-LINT-PHASE", Path + "[1].breath", "natural");

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void A_steady_phase_in_company_is_found() =>
        Linted.WithMovement("bridge", m => m with { Phases = [m.Phases[0], m.Phases[1] with { Kind = PhaseKind.Steady }] }).ShouldFind("PLB-LINT-PHASE", Path, "the only phase");

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void Two_phases_of_one_name_are_found() =>
        Linted.WithMovement("bridge", m => m with { Phases = [m.Phases[0], m.Phases[0]] }).ShouldFind("PLB-LINT-PHASE", Path + "[1].id", "its own id");

    [Fact, Breaks("PLB-LINT-PHASE")]
    public void A_movement_without_phases_is_found() => Linted.WithMovement("bridge", m => m with { Phases = [] }).ShouldFind("PLB-LINT-PHASE", Path, "at least one");

    [Fact, Breaks("PLB-LINT-PHASE-WORDS")]
    public void A_phase_without_a_cue_is_found() =>
        Linted.WithWords("bridge", w => w with { Phases = w.Phases.Remove("hold") }).ShouldFind("PLB-LINT-PHASE-WORDS", "exercises/bridge/words/en.json: $.phases", "\"hold\"");

    [Fact, Breaks("PLB-LINT-PHASE-WORDS")]
    public void A_cue_without_a_phase_is_found() =>
        Linted.WithWords("bridge", w => w with { Phases = w.Phases.Add("jump", "Jump") }).ShouldFind("PLB-LINT-PHASE-WORDS", "exercises/bridge/words/en.json: $.phases.jump", "no phase \"jump\"");

    [Fact, Breaks("PLB-LINT-POSES")]
    public void A_tint_on_a_muscle_that_the_exercise_does_not_name_is_found() =>
        Linted.WithMovement("bridge", m => m with { Poses = m.Poses! with { TintedToo = ["vasti-of-oz"] } }).ShouldFind("PLB-LINT-POSES", "exercises/bridge/movement.json: $.poses.tinted_too[0]", "does not name the muscle");

    [Fact, Breaks("PLB-LINT-POSES")]
    public void A_crop_round_nothing_is_found() =>
        Linted.WithMovement("bridge", m => m with { Poses = m.Poses! with { Camera = new(70, 14) { ReachM = [0.3, 0.3, 0.3] } } }).ShouldFind("PLB-LINT-POSES", "exercises/bridge/movement.json: $.poses.camera.reach_m", "together with \"around\"");

    [Fact, Breaks("PLB-LINT-POSES")]
    public void An_arrow_that_follows_nothing_is_found() =>
        Linted.WithMovement("bridge", m => m with { Poses = m.Poses! with { Arrow = new("pelviss", "start", "top") } }).ShouldFind("PLB-LINT-POSES", "exercises/bridge/movement.json: $.poses.arrow.landmark", "no landmark \"pelviss\"");

    [Fact, Breaks("PLB-LINT-POSES")]
    public void An_arrow_to_a_pose_that_is_not_there_is_found() =>
        Linted.WithMovement("bridge", m => m with { Poses = m.Poses! with { Arrow = new("pelvis", "start", "summit") } }).ShouldFind("PLB-LINT-POSES", "exercises/bridge/movement.json: $.poses.arrow.to", "Name one of start, top");

    [Fact, Breaks("PLB-LINT-POSES")]
    public void A_movement_that_nothing_defines_is_found() =>
        Linted.WithMovement("bridge", m => m with { Poses = m.Poses! with { Defines = [] } }).ShouldFind("PLB-LINT-POSES", "exercises/bridge/movement.json: $.poses.defines", "at least one");
}
