using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;

namespace Plumbline.Care.Tests.Programmes;

public sealed class SwapTests
{
    [Fact]
    public void Nothing_that_is_blocked_or_in_the_plan_already_is_offered_and_everything_says_why()
    {
        var all = World.Catalogue.Exercises.Select(e => e.Id).ToArray();
        Prop.ForAll(
            (from person in People.BeforeTheGate from old in Gen.Elements(all) from taken in Gen.SubListOf(all) select (person, old, taken)).ToArbitrary(),
            given =>
            {
                var taken = given.taken.Take(8).ToHashSet();
                var offered = Swaps.For(given.old, given.person, taken);
                return offered.Count <= Swaps.Most && offered.All(s =>
                    s.Exercise != given.old && !taken.Contains(s.Exercise) && given.person.Suitability[s.Exercise] is not Suitability.Blocked && s.Because.Count > 0);
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Another_form_of_the_same_step_comes_before_one_that_is_harder()
    {
        var offered = Swaps.For("bridge", People.Of(People.DeskWorker), new HashSet<string>());
        offered[0].Because[0].ShouldBe("It is another form of the same step.");
        offered.Select(s => s.Exercise).ToList().IndexOf("single-leg-bridge").ShouldBeGreaterThan(0);
        offered.Single(s => s.Exercise == "single-leg-bridge").Because.ShouldContain("It loads the back more.");
    }

    [Fact]
    public void What_is_closed_by_what_happened_is_not_offered()
    {
        var open = People.Of(People.DeskWorker);
        var first = Swaps.For("bridge", open, new HashSet<string>())[0].Exercise;
        var closed = open with { Earlier = new() { Stage = null, Items = [], ByClinician = true, Closed = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(first, "It is stopped.") } };
        Swaps.For("bridge", closed, new HashSet<string>()).ShouldNotContain(s => s.Exercise == first);
    }
}
