using System.Text.Json;
using FsCheck.Fluent;
using Plumbline.Care.Programmes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Muscles;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Programmes;

public sealed class ProposalLaws(ITestOutputHelper output)
{
    private static readonly Region[] StrengthDay = [Region.TrunkFrontSide, Region.PosteriorChain, Region.Hip];

    private static readonly string[] StrengthRequirements = ["trunk-front-side", "posterior-chain", "hip"];

    [Fact]
    public void A_blocked_exercise_never_appears() => Hold((around, plan) =>
        plan.Items.ShouldAllBe(i => !(around.Suitability[i.Exercise] is Suitability.Blocked)));

    [Fact]
    public void What_the_real_gate_blocks_never_appears_and_an_alarm_leaves_no_items() => Laws.Hold(output, People.BeforeTheGate, around =>
    {
        var plan = PlanOf(ProposalEngine.Propose(around));
        if (around.Screening.Level >= ActionLevel.Urgent) plan.ShouldBeNull();
        foreach (var item in plan?.Items ?? [])
        {
            (around.Suitability[item.Exercise] is Suitability.Blocked).ShouldBeFalse();
            if (around.Screening.Programme == ProgrammeAccess.Holding) Facts(item).Load.Class.ShouldBeLessThan(2);
        }
    });

    [Fact]
    public void A_protocol_holds_nothing_that_the_real_gate_blocks() => Laws.Hold(
        output,
        from person in People.AtTheGate
        from protocol in Gen.Elements(World.Programmes.Protocols.Where(p => p.Shell is null).ToArray())
        from phase in Gen.Choose(1, protocol.Steps.Count)
        select (around: People.Before(person with { Direction = protocol.Eases ?? person.Direction }, protocol.Access), protocol, phase),
        x =>
        {
            var plan = PlanOf(Protocols.Propose(x.around, x.protocol.Id, new() { Phase = x.phase }).Require());
            if (x.around.Screening.Programme is ProgrammeAccess.None or ProgrammeAccess.ClinicianOnly) plan.ShouldBeNull();
            if (plan is null) return;
            plan.Items.ShouldAllBe(i => !(x.around.Suitability[i.Exercise] is Suitability.Blocked));
            plan.Items.Select(i => i.Exercise).Concat(plan.Removed.Select(r => r.Exercise)).ShouldBe(x.protocol.Steps[x.phase - 1].Items.Select(i => i.Exercise), ignoreOrder: true);
            (plan.MinutesPerDay <= x.around.Intake.MinutesPerDay || plan.Unmet.Any(u => u.Id == "minutes")).ShouldBeTrue();
        });

    [Fact]
    public void Minutes_items_and_days_keep_within_their_limits() => Hold((around, plan) =>
    {
        var composition = around.Rules.Composition;
        plan.Items.Select(i => i.Exercise).ShouldBeUnique();
        plan.Items.SelectMany(i => i.Days).Distinct().Count().ShouldBeLessThanOrEqualTo(around.Intake.DaysPerWeek);
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var today = plan.Items.Where(i => i.Days.Contains(day)).ToList();
            today.Count.ShouldBeLessThanOrEqualTo(5);
            today.Sum(i => PerDay(i, around).TotalMinutes).ShouldBeLessThanOrEqualTo(around.Intake.MinutesPerDay + 1e-9);
            today.Sum(i => DoseTime.Of(i.Dose, RangeEnd.Greatest, around.Doses.Times, Facts(i).Position).TotalMinutes).ShouldBeLessThanOrEqualTo(40);
        }

        plan.Items.Count(i => Facts(i).Load.Class >= composition.DemandingLoadClass.Value).ShouldBeLessThanOrEqualTo(composition.NewDemandingItems.Value);
        plan.MinutesPerDay.ShouldBeLessThanOrEqualTo(around.Intake.MinutesPerDay);
    });

    [Fact]
    public void A_starting_dose_is_one_value_inside_its_ceilings() => Hold((_, plan) =>
    {
        foreach (var item in plan.Items)
        {
            var ceilings = Facts(item).Ceilings;
            item.Dose.Frequency.DaysPerWeek.Value.ShouldBe(item.Days.Count);
            switch (item.Dose)
            {
                case Dose.Repetitions dose:
                    (dose.Sets.Value.IsSingle && dose.Count.Value.IsSingle && dose.Hold.Value.IsSingle).ShouldBeTrue();
                    dose.Count.Value.Max.ShouldBeLessThanOrEqualTo(ceilings.Repetitions ?? int.MaxValue);
                    dose.Sets.Value.Max.ShouldBeLessThanOrEqualTo(ceilings.Sets ?? int.MaxValue);
                    dose.Hold.Value.Max.ShouldBeLessThanOrEqualTo(ceilings.Hold ?? TimeSpan.MaxValue);
                    break;
                case Dose.Duration dose:
                    dose.Time.Value.IsSingle.ShouldBeTrue();
                    dose.Time.Value.Max.ShouldBeLessThanOrEqualTo(ceilings.Duration ?? TimeSpan.MaxValue);
                    break;
                case Dose.Distance dose:
                    dose.Way.Value.IsSingle.ShouldBeTrue();
                    break;
            }
        }
    });

    [Fact]
    public void The_same_input_gives_the_same_plan() => Laws.Hold(output, People.All, around =>
        Json(ProposalEngine.Propose(around with { Catalogue = around.Catalogue })).ShouldBe(Json(ProposalEngine.Propose(around))));

    [Fact]
    public void A_holding_plan_has_no_load_of_class_two_or_above() => Laws.Hold(
        output,
        People.All,
        around => ((Proposal.Holding)ProposalEngine.Propose(around)).Plan.Items.ShouldAllBe(i => Facts(i).Load.Class < 2),
        around => around.Screening.Programme == ProgrammeAccess.Holding);

    [Fact]
    public void Without_an_open_programme_there_are_no_items_and_nobody_can_approve_any() => Laws.Hold(
        output,
        from around in People.All
        from programme in Gen.Elements(ProgrammeAccess.None, ProgrammeAccess.ClinicianOnly)
        from level in Gen.Elements(Enum.GetValues<ActionLevel>())
        from role in Gen.Elements(Enum.GetValues<ApproverRole>())
        select (around: around with { Screening = around.Screening with { Programme = programme, Level = level } }, role),
        x =>
        {
            var proposal = ProposalEngine.Propose(x.around);
            (proposal is Proposal.NotNow or Proposal.ClinicianOnly).ShouldBeTrue();
            Json(proposal).ShouldNotContain("\"items\"");
            ProposalApproval.Approve(proposal, new("A. Nyberg", x.role, proposal.On), new Clinic(), proposal.On, Guid.Empty).ShouldBeOfType<Read<Programme>.Failure>();
            foreach (var protocol in World.Programmes.Protocols) Protocols.Propose(x.around, protocol.Id).Require().GetType().ShouldBe(proposal.GetType());
        });

    [Fact]
    public void Each_strength_day_covers_trunk_back_and_hips_or_says_what_is_missing() => Hold(
        (around, plan) =>
        {
            var missing = StrengthRequirements.Where(r => plan.Unmet.Any(u => u.Id == r)).ToList();
            foreach (var day in around.Rules.Composition.Weeks.First(w => w.Days == around.Intake.DaysPerWeek).Strength)
            {
                var covered = plan.Items.Where(i => i.Days.Contains(day) && Facts(i).Categories.Contains(Category.Strength)).SelectMany(i => Prime(Facts(i))).ToHashSet();
                for (var i = 0; i < StrengthDay.Length; i++) (covered.Contains(StrengthDay[i]) || missing.Contains(StrengthRequirements[i])).ShouldBeTrue();
            }
        },
        plan => plan.Stage is Stage.Control or Stage.Optimise);

    [Fact]
    public void Hard_days_of_a_muscle_group_lie_48_hours_apart() => Hold((_, plan) =>
    {
        var hard = plan.Items.Where(i => Facts(i).Categories.Contains(Category.Strength) && Facts(i).Load.Class >= 2).ToList();
        foreach (var region in Enum.GetValues<Region>())
        {
            var days = hard.Where(i => Prime(Facts(i)).Contains(region)).SelectMany(i => i.Days).Distinct().ToList();
            foreach (var day in days) days.ShouldNotContain((DayOfWeek)(((int)day + 1) % 7));
        }
    });

    [Fact]
    public void An_approved_programme_reads_back_the_same() => Laws.Hold(
        output,
        People.All,
        around =>
        {
            var proposal = ProposalEngine.Propose(around);
            var programme = ProposalApproval.Approve(proposal, new("A. Nyberg", ApproverRole.Clinician, proposal.On), new Clinic { Name = "Harbour" }, proposal.On, new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]), "Kim");
            if (programme is not Read<Programme>.Success { Value: var value })
            {
                PlanOf(proposal)!.Items.ShouldBeEmpty();
                return;
            }

            var text = JsonSerializer.Serialize(value, JsonRules.Options);
            StrictJson.Read<Programme>("programme.json", text).Require().ShouldBe(value);
            value.ValidUntil.ShouldBeLessThanOrEqualTo(proposal.On.AddDays(7));
        },
        around => around.Screening.Programme is ProgrammeAccess.Yes or ProgrammeAccess.Holding);

    private void Hold(Action<Circumstances, ProposedPlan> law, Func<ProposedPlan, bool>? premise = null) => Laws.Hold(
        output,
        from around in People.All select (around, plan: PlanOf(ProposalEngine.Propose(around))),
        x => law(x.around, x.plan!),
        x => x.plan is { } plan && (premise is null || premise(plan)));

    private static ProposedPlan? PlanOf(Proposal proposal) => proposal switch
    {
        Proposal.Proposed p => p.Plan,
        Proposal.Holding p => p.Plan,
        Proposal.ClinicianOnly => null,
        Proposal.NotNow => null,
    };

    private static string Json(Proposal proposal) => JsonSerializer.Serialize(proposal, JsonRules.Options);

    private static Exercise Facts(ProposedItem item) => World.Catalogue.ById[item.Exercise].Facts;

    private static IEnumerable<Region> Prime(Exercise exercise) => exercise.Muscles.Where(m => m.Role == Role.Prime).SelectMany(m => World.Catalogue.Muscles[m.Muscle].Regions);

    private static TimeSpan PerDay(ProposedItem item, Circumstances around) => DoseTime.PerDay(item.Dose, RangeEnd.Greatest, around.Doses.Times, Facts(item).Position);
}
