using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Programmes;

public sealed class ProtocolTests
{
    public static TheoryData<string> All => [.. World.Programmes.Protocols.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_protocol_is_a_plan_and_keeps_hard_strength_on_strength_days(string id)
    {
        var protocol = World.Programmes.Protocols.Single(p => p.Id == id);
        World.Files.ShouldContain(f => f.Path == $"programmes/protocols/{id}.json");
        protocol.Items.ShouldAllBe(i => Facts(i.Exercise).Category != Category.Strength || Facts(i.Exercise).Load.Class < 2 || i.Days == DayKind.Strength);
        Protocols.Propose(Around(protocol), id).ShouldBeOfType<Read<Proposal>.Success>();
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

    private static Exercise Facts(string id) => World.Catalogue.ById[id].Facts;

    private static Read<Programme> Approve(Proposal proposal, ApproverRole role) =>
        ProposalApproval.Approve(proposal, new("A. Nyberg", role, proposal.On), new Clinic(), proposal.On, Guid.Empty);
}
