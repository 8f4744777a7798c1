using System.Collections.Frozen;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

/// <summary>Known errors of the sources, each with the test that it stays out.</summary>
public class TrapRulesTests
{
    [Theory, InlineData("superman"), InlineData("standing-forward-bend"), InlineData("passive-rom"), Breaks("PLB-LINT-TRAP-ACCESS")]
    public void An_exercise_for_clinicians_open_to_everybody_is_found(string id) =>
        Linted.WithFacts(id, f => f with { Access = Access.Open }).ShouldFind("PLB-LINT-TRAP-ACCESS", $"exercises/{id}/exercise.json: $.access", "Only a clinician");

    [Theory, InlineData("osteoporosis"), InlineData("fusion"), InlineData("decompression"), Breaks("PLB-LINT-TRAP-BLOCK")]
    public void A_partial_curl_for_thin_bones_or_early_after_surgery_is_found(string condition) =>
        Linted.WithFacts("partial-curl", f => f with { Cautions = f.Cautions.Select(c => c.For == condition ? c with { Effect = CautionEffect.Care } : c).ToSeq() })
            .ShouldFind("PLB-LINT-TRAP-BLOCK", "exercises/partial-curl/exercise.json: $.cautions", $"\"{condition}\"");

    [Fact, Breaks("PLB-LINT-TRAP-KEEP")]
    public void Losing_one_of_the_two_doses_of_knee_to_chest_is_found() =>
        Linted.WithFacts("single-knee-to-chest", f => f with { Doses = [f.Doses[0]] }).ShouldFind("PLB-LINT-TRAP-KEEP", "exercises/single-knee-to-chest/exercise.json: $.doses", "\"s002\"");

    [Fact, Breaks("PLB-LINT-TRAP-KEEP")]
    public void Smoothing_over_what_a_seed_says_is_found() =>
        Linted.WithDose("single-knee-to-chest", 1, d => d with { Stated = d.Stated with { Hold = new Range<TimeSpan>(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)) } })
            .ShouldFind("PLB-LINT-TRAP-KEEP", "exercises/single-knee-to-chest/exercise.json: $.doses", "as its source states it");

    [Fact, Breaks("PLB-LINT-TRAP-UNSAID")]
    public void A_number_put_into_the_mouth_of_a_seed_that_breaks_off_is_found() =>
        Linted.WithDose("prone-quadriceps-stretch", 0, d => d with { Stated = new() { Repetitions = 3 } })
            .ShouldFind("PLB-LINT-TRAP-UNSAID", "exercises/prone-quadriceps-stretch/exercise.json: $.doses", "breaks off");

    [Fact, Breaks("PLB-LINT-TRAP-VALUE")]
    public void Forty_five_degrees_copied_as_seconds_are_found() =>
        Linted.WithDose("wall-squat", 0, d => d with { Stated = d.Stated with { Hold = TimeSpan.FromSeconds(45) } })
            .ShouldFind("PLB-LINT-TRAP-VALUE", "exercises/wall-squat/exercise.json: $.doses", "45 degrees");

    [Theory, InlineData("external-oblique", "rotation-same"), InlineData("internal-oblique", "rotation-opposite"), Breaks("PLB-LINT-TRAP-MUSCLE")]
    public void Swapped_obliques_are_found(string id, string wrong) => Linted.With(c => c with
    {
        Muscles = c.Muscles.Values.Select(m => m.Id == id ? m with { Actions = [new(wrong, Working.One)] } : m).ToFrozenDictionary(m => m.Id),
    }).ShouldFind("PLB-LINT-TRAP-MUSCLE", $"muscles.json: {id}.actions", $"not \"{wrong}\"");
}
