using Plumbline.Exercises.Ladders;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Tests.Lint;

public class LadderRulesTests
{
    private static Edge Harder(string from, string to) => new() { From = from, To = to, Kind = EdgeKind.Harder, Criterion = "c1-c4" };

    [Fact, Breaks("PLB-LINT-EDGE")]
    public void A_step_to_an_exercise_that_is_not_there_is_found() =>
        Linted.WithEdges("planks", e => [Harder("plank-wall", "plank-ful")]).ShouldFind("PLB-LINT-EDGE", "ladders/planks.json: $.edges[0]", "Did you mean \"plank-full\"");

    [Fact, Breaks("PLB-LINT-EDGE")]
    public void A_substitute_for_nothing_is_found() =>
        Linted.WithEdges("planks", e => [.. e, new() { From = "plank-full", To = "walking", Kind = EdgeKind.Substitute }]).ShouldFind("PLB-LINT-EDGE", "ladders/planks.json: $.edges[2]", "what it is for");

    [Fact, Breaks("PLB-LINT-EDGE")]
    public void The_same_step_on_two_ladders_is_found() =>
        Linted.WithEdges("quadruped", e => [.. e, Harder("plank-wall", "modified-plank")]).ShouldFind("PLB-LINT-EDGE", "ladders/quadruped.json: $.edges[3]", "twice");

    [Fact, Breaks("PLB-LINT-CYCLE")]
    public void A_circle_of_harder_steps_is_found() =>
        Linted.WithEdges("planks", e => [.. e, Harder("plank-full", "plank-wall")]).Find("PLB-LINT-CYCLE").Select(p => p.Path)
            .ShouldBe(["ladders/planks.json: $.edges[0]", "ladders/planks.json: $.edges[1]", "ladders/planks.json: $.edges[2]"]);

    [Fact]
    public void Two_ways_up_to_the_same_exercise_are_no_circle() =>
        Linted.WithEdges("planks", e => [.. e, Harder("plank-wall", "plank-full")]).Find("PLB-LINT-CYCLE").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-EDGE-LOAD")]
    public void A_harder_step_to_a_lighter_exercise_is_found() =>
        Linted.WithEdges("planks", e => [Harder("plank-full", "plank-wall")]).ShouldFind("PLB-LINT-EDGE-LOAD", "ladders/planks.json: $.edges[0]", "say in \"because\"");

    [Fact]
    public void A_harder_step_to_a_lighter_exercise_may_say_why() =>
        Linted.WithEdges("planks", e => [Harder("plank-full", "plank-wall") with { Because = "It is done on one leg." }]).Find("PLB-LINT-EDGE-LOAD").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-DIRECTION")]
    public void An_exercise_that_goes_the_other_way_on_a_ladder_of_direction_is_found() =>
        Linted.WithEdges("ease-by-flexion", e => [e[0], Harder("double-knee-to-chest", "prone-on-elbows")]).ShouldFind("PLB-LINT-DIRECTION", "ladders/ease-by-flexion.json: $.edges[1]", "\"prone-on-elbows\"");

    [Fact, Breaks("PLB-LINT-DIRECTION")]
    public void A_step_to_the_end_of_the_range_for_everybody_is_found() =>
        Linted.WithEdges("bridge-to-deadlift", e => [Harder("hip-hinge", "standing-forward-bend")]).ShouldFind("PLB-LINT-DIRECTION", "ladders/bridge-to-deadlift.json: $.edges[0]", "need a clinician");

    [Fact]
    public void A_clinician_may_open_a_step_to_the_end_of_the_range() =>
        Linted.WithEdges("bridge-to-deadlift", e => [Harder("hip-hinge", "standing-forward-bend") with { Needs = Access.Clinician }]).Find("PLB-LINT-DIRECTION").ShouldBeEmpty();

    [Fact, Breaks("PLB-LINT-ALTERNATIVE")]
    public void A_block_without_a_way_round_is_found() =>
        Linted.WithFacts("squat", f => f with { Cautions = [.. f.Cautions, new("inflammatory", CautionEffect.Block, "d-plumbline", Basis.Proposal)] })
            .ShouldFind("PLB-LINT-ALTERNATIVE", "exercises/squat/exercise.json: $.cautions", "\"inflammatory\" blocks this exercise");

    [Fact, Breaks("PLB-LINT-ALTERNATIVE")]
    public void A_way_round_that_is_blocked_itself_is_none()
    {
        var blocked = new Caution("osteoporosis", CautionEffect.Block, "d-plumbline", Basis.Proposal);
        var ways = Linted.Subject.Catalogue.Ladders.SelectMany(l => l.Edges)
            .Where(e => (e.From == "partial-curl" && e.For is "osteoporosis" or null) || (e.Kind == EdgeKind.Alternative && e.To == "partial-curl"))
            .SelectMany(e => new[] { e.From, e.To }).Distinct();
        var subject = Linted.With(c =>
        {
            var changed = c.Exercises.Select(e => ways.Contains(e.Id) && e.Id != "partial-curl"
                ? e with { Facts = e.Facts with { Cautions = [.. e.Facts.Cautions.Where(x => x.For != "osteoporosis"), blocked] } }
                : e).ToSeq();
            return c with { Exercises = changed, ById = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(changed, e => e.Id) };
        });
        subject.Find("PLB-LINT-ALTERNATIVE").ShouldContain(p => p.Path.StartsWith("exercises/partial-curl/", StringComparison.Ordinal) && p.Message.Contains("osteoporosis", StringComparison.Ordinal));
    }
}
