using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

public sealed class FollowOnTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Fact]
    public void Exercises_and_doses_that_were_reached_go_on_with_the_reason()
    {
        var diary = Trained(Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten)), 5);
        var (before, plan) = (diary.Standing, Plan(diary));
        before.Items[0].Today.Dose.Repetitions!.Value.Max.ShouldBeGreaterThan(10);
        foreach (var item in before.Items.Where(i => i.Item.Exercise is "bridge"))
        {
            var next = plan.Items.Single(i => i.Exercise == item.Item.Exercise);
            Volume(next).ShouldBe(DoseVariables.Volume(item.Today.Dose));
            next.Because.ShouldContain(b => b.Contains("the dose that you have reached", StringComparison.Ordinal));
            next.Because.ShouldNotContain(b => b.StartsWith("Its dose", StringComparison.Ordinal));
        }

        plan.Start.ShouldStartWith("What you did up to now goes on");
    }

    [Fact]
    public void Approved_it_is_judged_on_from_where_it_stood()
    {
        var diary = Trained(Diary.Of(("bridge", Ten)), 5);
        var reached = diary.Episode.Items[0].Dose;
        Approve(diary);
        var bridge = diary.Episode.Items.Single(i => i.Exercise == "bridge");
        bridge.Dose.ShouldBe(reached);
        bridge.Entries.Count.ShouldBe(5);
        Trained(diary, 9).Episode.Items.Single(i => i.Exercise == "bridge").Dose.Repetitions!.Value.Max.ShouldBeGreaterThan(reached.Repetitions!.Value.Max);
    }

    [Fact]
    public void A_step_that_was_not_tried_yet_is_not_taken_over()
    {
        var diary = Trained(Diary.Of(("bridge", Ten)), 2);
        diary.Write(new EpisodeEvent.VerdictAccepted(diary.Judge().Single().Id), Diary.Clinician);
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(12);
        Repetitions(Plan(diary), "bridge").ShouldBe(10);
    }

    [Fact]
    public void After_a_red_session_it_goes_on_with_the_less_that_follows_from_it_judged_or_not()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Train(Diary.Red, 2);
        var unjudged = Volume(Plan(diary).Items.Single(i => i.Exercise == "bridge"));
        unjudged.ShouldBeLessThan(DoseVariables.Volume(Ten));
        diary.Judge();
        Volume(Plan(diary).Items.Single(i => i.Exercise == "bridge")).ShouldBe(unjudged);
    }

    [Fact]
    public void In_an_easier_week_it_goes_on_with_the_dose_of_that_week()
    {
        var diary = Trained(Diary.Of(("bridge", Ten)), 2);
        diary.Write(new EpisodeEvent.CheckedIn(FlareUp: true));
        diary.Judge();
        var item = Plan(diary).Items.Single(i => i.Exercise == "bridge");
        Volume(item).ShouldBe(DoseVariables.Volume(diary.Episode.Items[0].On(diary.Today).Dose));
        item.Because.ShouldContain(b => b.Contains("easier week", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_stopped_does_not_come_back_not_even_two_programmes_later()
    {
        var diary = Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten)).Train(Hurts, 2).Train(Hurts, 2);
        var plan = Plan(diary);
        plan.Items.ShouldNotContain(i => i.Exercise == "bridge");
        plan.Removed.Single(r => r.Exercise == "bridge").Because[0].ShouldStartWith("It is stopped.");
        diary.Judge();
        Approve(diary);
        Approve(diary.After(1));
        diary.Episode.Items.ShouldNotContain(i => i.Exercise == "bridge");
        var stop = diary.Episode.Verdicts.Last(v => v.Verdict.Verdict == VerdictKind.Stop);
        diary.Write(new EpisodeEvent.Unlocked([stop.Id], "Examined; it may be tried again."), Diary.Clinician);
        FollowOn.Of(diary.Standing)!.Closed.ShouldNotContainKey("bridge");

        static ItemLog Hurts(string exercise) => exercise == "bridge" ? Diary.Red(exercise) : Diary.Green(exercise);
    }

    [Fact]
    public void A_direction_in_which_symptoms_spread_is_not_proposed_while_it_rests()
    {
        var diary = Diary.Of(("prone-press-up", Ten with { Sets = 1 }), ("bridge", Ten)).Train(Diary.Green, 2);
        diary.Train(exercise => exercise == "prone-press-up" ? Diary.Green(exercise) with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee } : Diary.Green(exercise), 2);
        var closed = FollowOn.Of(diary.Standing)!.Closed;
        closed.ShouldContainKey("prone-press-up");
        closed["standing-extension"].ShouldContain("it rests until");
        Plan(diary).Items.Select(i => i.Exercise).ShouldNotContain(id => closed.ContainsKey(id));
    }

    [Fact]
    public void A_new_condition_takes_out_what_it_blocks_and_says_so()
    {
        var diary = Trained(Diary.Of(("bridge", Ten), ("prone-press-up", Ten with { Sets = 1 })), 2);
        var around = Around(diary, diary.Episode.Intake! with { Conditions = ["stenosis"] });
        var plan = PlanOf(ProposalEngine.Propose(around));
        plan.Items.ShouldNotContain(i => i.Exercise == "prone-press-up");
        plan.Removed.Single(r => r.Exercise == "prone-press-up").Because.ShouldNotBeEmpty();
        plan.Items.ShouldContain(i => i.Exercise == "bridge");
    }

    [Fact]
    public void What_has_grown_beyond_the_minutes_stays_and_nothing_is_added()
    {
        var diary = Trained(Diary.Of(("bridge", Ten), ("walking", new() { Duration = new(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20)) })), 2);
        var plan = PlanOf(ProposalEngine.Propose(Around(diary, diary.Episode.Intake! with { MinutesPerDay = 5 })));
        plan.Items.Select(i => i.Exercise).ShouldBe(["bridge", "walking"], ignoreOrder: true);
    }

    [Fact]
    public void Without_a_programme_there_is_nothing_to_follow_on()
    {
        var diary = new Diary();
        diary.Write(new EpisodeEvent.IntakeTaken(Intakes.Samples.Read("desk-worker")));
        FollowOn.Of(diary.Standing).ShouldBeNull();
    }

    [Fact]
    public void What_is_stopped_and_left_out_does_not_return_as_the_easier_form_of_another() => NeverMoreThanStands(AnyLife.Lived(1739796219), new(1739796219));

    /// <summary>A plan that follows on never doses above what stands, keeps or names each exercise, and brings nothing back that is stopped, held or closed.</summary>
    internal static void NeverMoreThanStands(AnyLife.One life, System.Random chance)
    {
        var (diary, standing) = (life.Diary, life.Diary.Standing);
        var proposal = ProposalEngine.Propose(Around(diary, diary.Episode.Intake!));
        if (proposal is not (Proposal.Proposed or Proposal.Holding)) return;
        var plan = PlanOf(proposal);
        foreach (var item in standing.Items)
        {
            if (item.IsOut) plan.Items.ShouldNotContain(i => i.Exercise == item.Item.Exercise);
            else if (plan.Items.FirstOrDefault(i => i.Exercise == item.Today.Exercise) is { } same) Volume(same).ShouldBeLessThanOrEqualTo(DoseVariables.Volume(item.Today.Dose), $"{same.Exercise} on {diary.Today}");
            else if (item.Item.Anchor.Exercise == item.Today.Exercise) plan.Removed.ShouldContain(r => r.Exercise == item.Today.Exercise && r.Because.Count > 0);
        }

        var closed = Diary.World.ClosedTo(diary.Episode.Intake!, diary.Episode.LastScreening!.Screening);
        plan.Items.ShouldNotContain(i => closed.Contains(i.Exercise));
        // Approved by the person it changes nothing about what may be played, and for how much.
        var approved = diary.Journal.With(diary.Made(Approved(diary, proposal))).Require();
        var next = Standing.Of(Episode.Of(approved), diary.Today, Diary.World);
        foreach (var item in next.Items.Where(i => !i.IsOut))
        {
            var before = standing.Items.FirstOrDefault(i => i.Today.Exercise == item.Today.Exercise);
            if (before is not null) DoseVariables.Volume(item.Today.Dose).ShouldBeLessThanOrEqualTo(DoseVariables.Volume(before.Today.Dose), item.Today.Exercise);
            before?.IsOut.ShouldBeFalse();
        }
    }

    private static Diary Trained(Diary diary, int sessions)
    {
        for (var i = 0; i < sessions; i++) diary.Train(Diary.Green, 2);
        return diary;
    }

    private static void Approve(Diary diary) => diary.Write(Approved(diary, ProposalEngine.Propose(Around(diary, diary.Episode.Intake!))), Diary.Clinician);

    private static EpisodeEvent.Approved Approved(Diary diary, Proposal proposal)
    {
        var programme = ProposalApproval.Approve(proposal, new("Dr Lund", ApproverRole.Clinician, diary.Today), new(), proposal.On, Guid.Empty).Require();
        return new(programme with { Weeks = 52 }, "It goes on.");
    }

    private static ProposedPlan Plan(Diary diary) => PlanOf(ProposalEngine.Propose(Around(diary, diary.Episode.Intake!)));

    private static ProposedPlan PlanOf(Proposal proposal) => proposal switch
    {
        Proposal.Proposed p => p.Plan,
        Proposal.Holding p => p.Plan,
        Proposal.ClinicianOnly or Proposal.NotNow => throw new InvalidOperationException("There is no plan."),
    };

    private static Circumstances Around(Diary diary, Intake intake)
    {
        var today = Rescreening.Later(intake, diary.Today, intake.Answers);
        return Life.Around(today, ScreeningAssessment.Assess(today, World.Screening, EmergencyNumbers.Unset)) with { Earlier = FollowOn.Of(diary.Standing) };
    }

    private static (double, double) Volume(ProposedItem item) => DoseVariables.Volume(DoseParts.Of(item.Dose));

    private static int Repetitions(ProposedPlan plan, string exercise) => ((Dose.Repetitions)plan.Items.Single(i => i.Exercise == exercise).Dose).Count.Value.Max;
}
