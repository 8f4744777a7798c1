using System.Collections.Frozen;
using System.Text.Json;
using Plumbline.Care.Programmes;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Programmes;

public sealed class PlanReviewTests(ITestOutputHelper output)
{
    [Fact]
    public void Five_exercises_on_a_day_warn_and_four_do_not()
    {
        var five = Review(SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 60 }), "desk-break");
        five.Burden.Items.ShouldBe(5);
        five.Burden.Warnings.ShouldContain(w => w.Contains("5 exercises", StringComparison.Ordinal));
        var around = SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 60 });
        var plan = SampleProposalTests.PlanOf(Protocols.Propose(around, "desk-break").Require())!;
        var four = plan with { Items = [.. plan.Items.Take(4)], Days = [.. plan.Days.Select(d => d with { Items = Math.Min(4, d.Items) })] };
        PlanReviews.Of(four, around).Burden.Warnings.ShouldNotContain(w => w.Contains("exercises on one day", StringComparison.Ordinal));
    }

    [Fact]
    public void Minutes_above_forty_warn()
    {
        var around = SampleProposalTests.Around("desk-worker");
        var plan = SampleProposalTests.PlanOf(ProposalEngine.Propose(around))!;
        PlanReviews.Of(plan with { MinutesPerDay = 40 }, around).Burden.Warnings.ShouldNotContain(w => w.Contains("minutes", StringComparison.Ordinal));
        PlanReviews.Of(plan with { MinutesPerDay = 40.1 }, around).Burden.Warnings.ShouldContain(w => w.Contains("40.1 minutes", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_of_position_are_counted_within_a_session()
    {
        // On the back, face down, sitting: two changes.
        var burden = Review(SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 60, Equipment = [.. Enum.GetValues<Prop>()] }), "stretch-6-daily").Burden;
        burden.PositionChanges.ShouldBe(2);
        burden.Things.ShouldContain(t => t.Contains(Prop.Towel));
    }

    [Fact]
    public void Without_a_goal_the_motivation_is_missing_and_it_says_what_to_do()
    {
        var with = SampleProposalTests.Around("desk-worker", i => i with { Goals = ["Sit through a meeting"] });
        var without = with with { Intake = with.Intake with { Goals = [] } };
        Part(with, "6").Said.ShouldBe(Said.Yes);
        Part(without, "6").Said.ShouldBe(Said.Missing);
        Part(without, "6").Text.ShouldContain("write it into the intake as a goal");
    }

    [Fact]
    public void The_sixteen_items_of_the_CERT_are_there_with_their_parts()
    {
        var numbers = World.Programmes.Completeness.Cert.Select(c => c.Number).ToList();
        numbers.Select(n => n.TrimEnd('a', 'b')).Distinct().ShouldBe(Enumerable.Range(1, 16).Select(n => $"{n}"));
        numbers.Where(n => n.EndsWith('a')).ShouldBe(["7a", "14a", "16a"]);
    }

    [Fact]
    public void Nobody_has_approved_yet_so_who_gives_it_is_known_later() => Part(SampleProposalTests.Around("desk-worker"), "2").Said.ShouldBe(Said.Later);

    [Fact]
    public void An_exercise_that_cannot_grow_lacks_progression_and_one_without_an_end_lacks_intensity()
    {
        var around = SampleProposalTests.Around("desk-worker");
        var plan = SampleProposalTests.PlanOf(ProposalEngine.Propose(around))!;
        var id = plan.Items.First(i => i.Dose is Dose.Repetitions { GrowTo: null } && World.Catalogue.ById[i.Exercise].Facts.Category == Category.Strength).Exercise;
        var still = World.Catalogue.ById[id] with { Facts = World.Catalogue.ById[id].Facts with { Ceilings = new() { Source = "d-plumbline", Basis = Basis.Proposal }, EndFeel = EndFeel.None } };
        var changed = around with { Catalogue = World.Catalogue with { ById = World.Catalogue.ById.ToFrozenDictionary(e => e.Key, e => e.Key == id ? still : e.Value), Ladders = [] } };
        PlanReviews.Of(plan, changed).Fitt.Single(f => f.Exercise == id).Missing.ShouldBe([FittPart.Intensity, FittPart.Progression]);
        PlanReviews.Of(plan, changed).Cert.Single(c => c.Number == "7a").Said.ShouldBe(Said.Missing);
        PlanReviews.Of(plan, around).Fitt.Single(f => f.Exercise == id).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_proposal_with_a_plan_carries_its_review_and_reads_back() => Laws.Hold(output, People.All, around =>
    {
        var proposal = ProposalEngine.Propose(around);
        if (SampleProposalTests.PlanOf(proposal) is not { } plan) return;
        var review = plan.Review.ShouldNotBeNull();
        review.Burden.MinutesPerDay.ShouldBe(plan.MinutesPerDay);
        review.Burden.PositionChanges.ShouldBeInRange(0, Math.Max(0, review.Burden.Items - 1));
        review.Fitt.Select(f => f.Exercise).ShouldBe(plan.Items.Select(i => i.Exercise));
        review.Cert.ShouldAllBe(c => c.Text.Length > 0 && !c.Text.Contains('{'));
        JsonSerializer.Deserialize<Proposal>(JsonSerializer.Serialize(proposal, JsonRules.Options), JsonRules.Options).ShouldBe(proposal);
    }, around => SampleProposalTests.PlanOf(ProposalEngine.Propose(around)) is not null);

    private static PlanReview Review(Circumstances around, string protocol) => SampleProposalTests.PlanOf(Protocols.Propose(around, protocol).Require())!.Review.ShouldNotBeNull();

    private static CertAnswer Part(Circumstances around, string number) => SampleProposalTests.PlanOf(ProposalEngine.Propose(around))!.Review!.Cert.Single(c => c.Number == number);
}
