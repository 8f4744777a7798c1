using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

public sealed class ProtocolTests
{
    public static TheoryData<string> All => [.. World.Programmes.Protocols.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_protocol_is_a_plan_in_each_of_its_phases_and_keeps_hard_strength_on_strength_days(string id)
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == id);
        World.Files.ShouldContain(f => f.Path == $"programmes/protocols/{id}.json");
        protocol.Steps.SelectMany(s => s.Items).ShouldAllBe(i => Facts(i.Exercise).Category != Category.Strength || Facts(i.Exercise).Load.Class < 2 || i.Days == DayKind.Strength);
        for (var phase = 1; phase <= protocol.Steps.Count; phase++)
        {
            var proposal = Protocols.Propose(Strong(protocol), id, new() { Phase = phase }).Require();
            var plan = SampleProposalTests.PlanOf(proposal).ShouldNotBeNull();
            plan.Removed.ShouldBeEmpty($"{id}, phase {phase}");
            plan.Items.Select(i => i.Exercise).ShouldBe(protocol.Steps[phase - 1].Items.Select(i => i.Exercise), ignoreOrder: true);
        }
    }

    [Fact]
    public void The_nine_templates_two_shells_and_the_programmes_of_seeds_001_and_002_are_there() => World.Programmes.Protocols.Select(p => p.Id).ShouldBe(
    [
        "core-foundation", "desk-break", "ease-by-extension", "ease-by-flexion", "older-adult-bone-safe", "post-op-decompression", "post-op-fusion", "return-to-lifting",
        "s001-stretches", "s002-self-care", "s002-whole", "spine-conditioning", "stretch-6-daily", "walk-back",
    ]);

    [Fact]
    public void The_stretches_of_seed_001_keep_its_dose()
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == "s001-stretches");
        foreach (var item in Plan(Strong(protocol), protocol.Id).Items.Where(i => i.Exercise != "prone-quadriceps-stretch"))
        {
            var dose = item.Dose.ShouldBeOfType<Dose.Repetitions>();
            (dose.Count.Value, dose.Hold.Value).ShouldBe((3, TimeSpan.FromSeconds(20)), item.Exercise);
        }
    }

    [Fact]
    public void For_self_care_milder_relatives_stand_in_for_what_loads_the_back_most()
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == "s002-self-care");
        var ids = protocol.Items.Select(i => i.Exercise).ToList();
        ids.ShouldContain("mcgill-curl-up");
        ids.ShouldContain("prone-hip-extension");
        ids.ShouldNotContain("partial-curl");
        ids.ShouldNotContain("superman");
        ids.ShouldAllBe(id => Facts(id).Load.Class <= 2);
        Approve(Protocols.Propose(Strong(protocol), protocol.Id).Require(), ApproverRole.Self).Require().Origin.ShouldBe(Origin.Protocol);
    }

    [Fact]
    public void The_bone_safe_protocol_is_whole_for_a_person_with_thin_bones()
    {
        var plan = Plan(SampleProposalTests.Around("osteoporosis", i => i with { MinutesPerDay = 60, Equipment = Everything }), "older-adult-bone-safe");
        plan.Removed.ShouldBeEmpty();
        plan.Items.Select(i => i.Exercise).ShouldContain("single-leg-stance");
    }

    [Theory]
    [InlineData(Direction.Flexion, "ease-by-extension")]
    [InlineData(Direction.None, "ease-by-extension")]
    [InlineData(Direction.Extension, "ease-by-flexion")]
    public void A_protocol_of_one_direction_is_not_for_a_person_whom_another_eases(Direction eases, string id) =>
        Protocols.Propose(SampleProposalTests.Around("desk-worker", i => i with { Direction = eases }), id).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-PROTOCOL-DIRECTION");

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_phase_that_is_not_there_is_refused(int phase) =>
        Protocols.Propose(SampleProposalTests.Around("desk-worker"), "core-foundation", new() { Phase = phase }).Problems.ShouldHaveSingleItem().Message.ShouldContain("1 to 3");

    [Fact]
    public void The_first_phase_says_that_the_next_one_is_approved_on_its_own()
    {
        var plan = Plan(SampleProposalTests.Around("desk-worker"), "core-foundation");
        plan.Weeks.ShouldBe(2);
        plan.Says.ShouldContain(s => s.Contains("phase 1 of 3", StringComparison.Ordinal) && s.Contains("approval of its own", StringComparison.Ordinal));
    }

    [Fact]
    public void A_walk_as_written_is_no_longer_than_the_person_can_walk()
    {
        var around = SampleProposalTests.Around("desk-worker", i => i with { WalkMinutes = 12, MinutesPerDay = 60 });
        var walk = (Dose.Duration)SampleProposalTests.PlanOf(Protocols.Propose(around, "walk-back", new() { Phase = 3 }).Require())!.Items.Single().Dose;
        walk.Time.Value.Max.ShouldBe(TimeSpan.FromMinutes(12));
    }

    [Fact]
    public void Walking_back_grows_by_no_more_than_a_fifth_a_week_and_ends_at_half_an_hour()
    {
        var phases = World.Programmes.Protocols.Single(p => p.Id == "walk-back").Phases;
        var minutes = phases.Select(p => DoseCompletion.Complete(p.Items[0].Dose ?? World.Catalogue.ById["walking"].Facts.Doses.Single(d => d.Id == (p.Items[0].Variant ?? "plumbline")).Stated, World.Catalogue.ById["walking"], World.Doses).Require())
            .Select(d => ((Dose.Duration)d).Time.Value.Max.TotalMinutes).ToList();
        minutes[^1].ShouldBe(30);
        for (var i = 1; i < minutes.Count; i++) minutes[i].ShouldBeLessThanOrEqualTo(minutes[i - 1] * Math.Pow(1.2, phases[i - 1].Weeks));
        phases.Sum(p => p.Weeks).ShouldBe(24);
    }

    [Fact]
    public void The_eight_exercises_of_seed_002_keep_its_doses_and_need_a_clinician()
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == "s002-whole");
        var around = Around(protocol) with { Intake = People.DeskWorker with { MinutesPerDay = 60 } };
        var plan = Plan(around with { Intake = around.Intake with { PainBack = 2, FunctionPsfs = 8 } }, "s002-whole");
        plan.Items.Select(i => i.Exercise).ShouldBe(
            ["pelvic-tilt", "single-knee-to-chest", "lower-trunk-rotation", "seated-lumbar-rotation", "partial-curl", "bridge", "side-lying-leg-lift", "superman"], ignoreOrder: true);
        plan.NeedsClinician.ShouldBeTrue();
        var bridge = (Dose.Repetitions)plan.Items.Single(i => i.Exercise == "bridge").Dose;
        (bridge.Sets.Value, bridge.Count.Value, bridge.Rest.Value).ShouldBe((3, 15, TimeSpan.FromSeconds(60)));
        var knee = (Dose.Repetitions)plan.Items.Single(i => i.Exercise == "single-knee-to-chest").Dose;
        (knee.Count.Value, knee.Hold.Value).ShouldBe((new Motion.Range<int>(2, 3), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void A_person_alone_cannot_approve_a_clinicians_protocol()
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == "s002-whole");
        var proposal = Protocols.Propose(Around(protocol), protocol.Id).Require();
        Approve(proposal, ApproverRole.Self).Problems.Select(p => p.Code).ShouldBe(["PLB-APPROVE-CLINICIAN"]);
        Approve(proposal, ApproverRole.Clinician).Require().Origin.ShouldBe(Origin.Protocol);
    }

    [Fact]
    public void What_is_blocked_is_taken_out_with_the_reason_and_what_may_be_given_instead()
    {
        var around = SampleProposalTests.Around("osteoporosis", by: Access.Clinician);
        var plan = Plan(around, "s002-whole");
        plan.Items.ShouldNotContain(i => i.Exercise == "partial-curl");
        var removed = plan.Removed.Single(r => r.Exercise == "partial-curl");
        removed.Because.ShouldNotBeEmpty();
        removed.Instead.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_holding_plan_lets_nothing_heavy_through_a_protocol()
    {
        var around = SampleProposalTests.Around("six-weeks-no-improvement");
        around.Screening.Programme.ShouldBe(ProgrammeAccess.Holding);
        var plan = Plan(around, "desk-break");
        plan.Items.ShouldAllBe(i => Facts(i.Exercise).Load.Class < 2);
        plan.Removed.Select(r => r.Exercise).ShouldContain("sit-to-stand");
    }

    [Fact]
    public void A_protocol_is_shortened_to_the_minutes_a_person_has_and_says_so()
    {
        var long_ = Plan(SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 60 }), "stretch-6-daily");
        var brief = Plan(SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 15 }), "stretch-6-daily");
        long_.MinutesPerDay.ShouldBeGreaterThan(15);
        brief.MinutesPerDay.ShouldBeLessThanOrEqualTo(15);
        brief.Start.ShouldContain("to fit your minutes");
        brief.Unmet.ShouldBeEmpty();
    }

    [Fact]
    public void A_protocol_that_never_fits_the_minutes_says_so() =>
        Plan(SampleProposalTests.Around("desk-worker", i => i with { MinutesPerDay = 2 }), "stretch-6-daily").Unmet.Single().Id.ShouldBe("minutes");

    [Fact]
    public void An_unknown_protocol_names_the_nearest() =>
        Protocols.Propose(SampleProposalTests.Around("desk-worker"), "desk-brake").Problems.Single().Message.ShouldContain("\"desk-break\"");

    private static ProposedPlan Plan(Circumstances around, string id) => SampleProposalTests.PlanOf(Protocols.Propose(around, id).Require())!;

    private static Circumstances Around(Protocol protocol) => SampleProposalTests.Around("desk-worker", by: protocol.Access);

    private static readonly Seq<Prop> Everything = [.. Enum.GetValues<Prop>()];

    // Somebody with little pain, time and things, whom the protocol's movement eases: nothing has to be taken out.
    private static Circumstances Strong(Protocol protocol) => SampleProposalTests.Around(
        "desk-worker", i => i with { PainBack = 2, FunctionPsfs = 8, MinutesPerDay = 90, WalkMinutes = 60, Equipment = Everything, Direction = protocol.Eases ?? i.Direction }, protocol.Access);

    private static Exercise Facts(string id) => World.Catalogue.ById[id].Facts;

    private static Read<Programme> Approve(Proposal proposal, ApproverRole role) =>
        ProposalApproval.Approve(proposal, new("A. Nyberg", role, proposal.On), new Clinic(), proposal.On, Guid.Empty);
}
