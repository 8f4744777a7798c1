using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>What raises a lock, and what of all that people try does not end one.</summary>
public sealed class LockTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void New_numbness_locks_whether_it_is_told_of_the_session_or_of_one_exercise(bool whole, bool item)
    {
        var diary = Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten));
        var told = diary.Log(new SessionLog { ProgrammeVersion = 1, NewNumbnessOrWeakness = whole, Items = [Diary.Green("bridge"), Diary.Green("pelvic-tilt") with { NewNumbnessOrWeakness = item }] });
        var held = diary.Episode.Locks.ShouldHaveSingleItem();
        (held.Id, held.On, held.RecordedAt, held.Level, held.Cause, held.Leaves).ShouldBe((told.Id, diary.Today, told.RecordedAt, ActionLevel.Urgent, LockCause.NumbnessOrWeakness, ProgrammeAccess.None));
        (held.InForce, held.Closes).ShouldBe((true, true));
    }

    [Fact]
    public void A_session_without_new_numbness_locks_nothing() => Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Episode.Locks.ShouldBeEmpty();

    [Fact]
    public void Numbness_that_is_corrected_away_leaves_its_lock_and_one_that_is_corrected_in_raises_one()
    {
        var diary = Diary.Of(("bridge", Ten));
        var log = new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge")] };
        var (numb, not) = (diary.Log(log with { NewNumbnessOrWeakness = true }), diary.Log(log));
        diary.Write(new EpisodeEvent.EntryCorrected(numb.Id, log));
        diary.Episode.LocksInForce.ShouldHaveSingleItem().Id.ShouldBe(numb.Id);
        var corrected = diary.Write(new EpisodeEvent.EntryCorrected(not.Id, log with { NewNumbnessOrWeakness = true }));
        diary.Episode.LocksInForce.Select(l => l.Id).ShouldBe([numb.Id, corrected.Id]);
    }

    [Theory]
    [InlineData(AdverseSeverity.Mild, 0)]
    [InlineData(AdverseSeverity.Moderate, 0)]
    [InlineData(AdverseSeverity.Serious, 1)]
    public void Only_a_serious_adverse_event_locks(AdverseSeverity severity, int locks)
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Write(new EpisodeEvent.AdverseEventReported(severity, "A fall at home."));
        diary.Episode.LocksInForce.Count(l => l is { Cause: LockCause.AdverseEvent, Closes: true }).ShouldBe(locks);
    }

    [Fact]
    public void What_restricts_without_closing_is_a_lock_that_does_not_close()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Screen(ScreeningForm.Full, ("Q9", Reply.Yes));
        var held = diary.Episode.Locks.ShouldHaveSingleItem();
        (held.Level, held.InForce, held.Closes).ShouldBe((ActionLevel.Prompt, true, false));
        diary.Episode.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void An_ended_lock_says_who_ended_it_when_and_why()
    {
        var (diary, flag) = Locked(selfCare: false);
        var act = diary.After(2).Write(new EpisodeEvent.Unlocked([flag], "Examined on the ward."), Diary.Clinician);
        var held = diary.Episode.Locks.ShouldHaveSingleItem();
        held.End.ShouldBe(new LockEnd(act.Id, diary.Today, Diary.Clinician, "Examined on the ward.", null));
        (held.InForce, held.Closes).ShouldBe((false, false));
        diary.Episode.HoldsEnded.ShouldBe([flag]);
        diary.Episode.WithoutEffect.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ActorRole.Clinician, "Dr Lund", " ", "There is no reason.")]
    [InlineData(ActorRole.Clinician, " ", "Examined.", "A clinician acts by name.")]
    [InlineData(ActorRole.Clinician, null, "Examined.", "A clinician acts by name.")]
    [InlineData(ActorRole.Program, null, "Time has passed.", "A program ends no lock.")]
    [InlineData(ActorRole.Person, null, "I feel fine.", "A clinician looks after this person, so only a clinician ends a lock.")]
    public void An_act_that_may_not_end_a_lock_ends_none_and_says_why(ActorRole role, string? name, string reason, string why)
    {
        var (diary, flag) = Locked(selfCare: false);
        var clean = diary.After(1).Screen();
        var act = diary.Write(Report(flag, clean.Id, diary.Today) with { Reason = reason }, new(role, name));
        diary.Episode.IsLocked.ShouldBeTrue();
        diary.Episode.HoldsEnded.ShouldBeEmpty();
        diary.Episode.WithoutEffect.ShouldBe([(act.Id, why)]);
    }

    [Fact]
    public void A_self_report_without_a_name_or_without_a_screening_ends_nothing()
    {
        var (diary, flag) = Locked(selfCare: true);
        var clean = diary.After(1).Screen();
        var report = Report(flag, clean.Id, diary.Today);
        var acts = new[] { report with { Clearance = null }, report with { Clearance = report.Clearance! with { Who = " " } }, report with { Screening = null }, report with { Screening = flag } }.Select(a => diary.Write(a)).ToList();
        diary.Episode.IsLocked.ShouldBeTrue();
        diary.Episode.WithoutEffect.Select(w => w.Event).ShouldBe(acts.Select(a => a.Id));
        diary.Episode.WithoutEffect.Select(w => w.Why).ShouldBe([
            "No professional is named.", "No professional is named.", "The screening that it rests on is not in the journal.", "The screening that it rests on is not a full one without a finding."]);
    }

    [Fact]
    public void A_self_report_needs_all_questions_not_the_short_form()
    {
        var (diary, flag) = Locked(selfCare: true);
        var brief = diary.After(1).Screen(ScreeningForm.ShortForm);
        diary.Write(Report(flag, brief.Id, diary.Today));
        diary.Episode.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void A_self_report_rests_on_no_screening_that_came_after_it()
    {
        var (diary, flag) = Locked(selfCare: true);
        var report = diary.After(1).Made(new EpisodeEvent.IntakeTaken(diary.Episode.Intake!));
        var clean = diary.Screen();
        diary.Write(Report(flag, clean.Id, diary.Today));
        diary.Episode.IsLocked.ShouldBeFalse();
        var before = diary.Journal.Events[^1] with { RecordedAt = report.RecordedAt.AddHours(-1) };
        Episode.Of(Journal.Of(diary.Journal.Events.RemoveAt(diary.Journal.Events.Length - 1).Add(before)).Require()).IsLocked.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_professionals_word_from_before_the_lock_does_not_end_it(int days, bool locked)
    {
        var (diary, flag) = Locked(selfCare: true);
        var raised = diary.Today;
        var clean = diary.Screen();
        diary.Write(Report(flag, clean.Id, raised.AddDays(days)));
        diary.Episode.IsLocked.ShouldBe(locked);
        diary.Episode.ReopenedBySelfReport.ShouldBe(!locked);
        if (locked) diary.Episode.WithoutEffect.ShouldHaveSingleItem().Why.ShouldBe("The clearance or the screening is older than the lock.");
        // A person's own report ends no hold that a clinician's look ends.
        diary.Episode.HoldsEnded.ShouldBeEmpty();
    }

    [Fact]
    public void A_condition_that_only_asks_for_care_does_not_stand_in_the_way_of_a_self_report()
    {
        var (diary, flag) = Locked(selfCare: true);
        var intake = Rescreening.Later(diary.Episode.Intake!, diary.Today, System.Collections.Immutable.ImmutableSortedDictionary<string, Answer>.Empty) with { Conditions = ["osteoporosis"] };
        var screening = ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);
        screening.Level.ShouldBe(ActionLevel.Adapt);
        diary.Write(Report(flag, diary.Write(new EpisodeEvent.Screened(ScreeningForm.Full, screening)).Id, diary.Today));
        diary.Episode.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void A_clinicians_later_act_opens_what_a_self_report_had_opened_only_in_part()
    {
        var (diary, flag) = Locked(selfCare: true);
        diary.Write(Report(flag, diary.Screen().Id, diary.Today));
        diary.Episode.ReopenedBySelfReport.ShouldBeTrue();
        diary.Write(new EpisodeEvent.Unlocked([flag], "I have seen them too."), Diary.Clinician);
        diary.Episode.ReopenedBySelfReport.ShouldBeFalse();
        // Who opened it first stays on record.
        diary.Episode.Locks.ShouldHaveSingleItem().End!.SelfReportedBy.ShouldBe("Dr Moss, GP");
    }

    [Fact]
    public void An_act_that_names_what_is_not_there_says_so_and_ends_the_rest()
    {
        var (diary, flag) = Locked(selfCare: false);
        var stranger = new Guid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
        var act = diary.Write(new EpisodeEvent.Unlocked([stranger, flag], "Examined."), Diary.Clinician);
        diary.Episode.IsLocked.ShouldBeFalse();
        diary.Episode.WithoutEffect.ShouldBe([(act.Id, "A lock that it names is not in the journal.")]);
    }

    [Fact]
    public void Of_two_locks_an_act_ends_the_one_that_it_names_and_says_nothing_of_the_other()
    {
        var (diary, flag) = Locked(selfCare: false);
        var told = diary.Write(new EpisodeEvent.AdverseEventReported(AdverseSeverity.Serious, "A fall at home."));
        diary.Write(new EpisodeEvent.Unlocked([told.Id], "Only a bruise."), Diary.Clinician);
        diary.Episode.LocksInForce.ShouldHaveSingleItem().Id.ShouldBe(flag);
        diary.Episode.WithoutEffect.ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_closing_locks_the_older_one_is_told()
    {
        var (diary, flag) = Locked(selfCare: false);
        diary.Write(new EpisodeEvent.AdverseEventReported(AdverseSeverity.Serious, "A fall at home."));
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Message.ShouldContain(diary.Episode.Locks.Single(l => l.Id == flag).Reason);
    }

    [Fact]
    public void A_screening_of_the_very_moment_of_the_lock_does_not_end_it()
    {
        var (diary, flag) = Locked(selfCare: true);
        var clean = diary.Screen();
        diary.Write(Report(flag, clean.Id, diary.Today));
        diary.Episode.IsLocked.ShouldBeFalse();
        diary.Moved(clean, diary.Episode.Locks[0].RecordedAt).IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void A_screening_that_is_answered_in_one_breath_with_the_report_carries_it()
    {
        var (diary, flag) = Locked(selfCare: true);
        var clean = diary.Screen();
        var report = diary.Write(Report(flag, clean.Id, diary.Today));
        diary.Moved(clean, report.RecordedAt).IsLocked.ShouldBeFalse();
    }

    // Whoever reads locks off a journal passes over every other event.
    [Fact]
    public void Only_a_screening_numbness_a_serious_event_and_an_act_may_change_a_lock()
    {
        var log = new SessionLog { ProgrammeVersion = 1, Items = [] };
        var numb = log with { NewNumbnessOrWeakness = true };
        var screened = (EpisodeEvent.Screened)Diary.Of(("bridge", Ten)).Screen().What;
        foreach (var (what, may) in new (EpisodeEvent, bool)[]
        {
            (screened, true),
            (new EpisodeEvent.Locked(ActionLevel.Urgent, "Called in."), true),
            (new EpisodeEvent.Unlocked([], "Examined."), true),
            (new EpisodeEvent.SessionLogged(numb), true),
            (new EpisodeEvent.SessionLogged(log), false),
            (new EpisodeEvent.EntryCorrected(default, numb), true),
            (new EpisodeEvent.EntryCorrected(default, log), false),
            (new EpisodeEvent.EntryCorrected(default, Withdrawn: true), false),
            (new EpisodeEvent.AdverseEventReported(AdverseSeverity.Serious, "A fall."), true),
            (new EpisodeEvent.AdverseEventReported(AdverseSeverity.Moderate, "A fall."), false),
            (new EpisodeEvent.CheckedIn(FlareUp: true), false),
            (new EpisodeEvent.WeekRated(new(2026, 3, 2), 7), false),
        }) EpisodeLock.MayChangeBy(what).ShouldBe(may, what.ToString());
    }

    [Fact]
    public void A_session_or_a_verdict_may_be_named_for_its_hold()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Red, 2).Train(Diary.Red, 2);
        var stopped = diary.Judge().ShouldHaveSingleItem();
        diary.Write(new EpisodeEvent.Unlocked([stopped.Id, diary.Episode.Sessions[0].Id], "Looked at."), Diary.Clinician);
        diary.Episode.WithoutEffect.ShouldBeEmpty();
        diary.Episode.Items[0].Stop.ShouldBeNull();
    }

    [Fact]
    public void The_reason_of_the_lock_in_force_is_told_to_whoever_wants_to_train()
    {
        var (diary, flag) = Locked(selfCare: true);
        diary.Write(Report(flag, diary.Screen().Id, diary.Today));
        diary.Log(new SessionLog { ProgrammeVersion = 1, NewNumbnessOrWeakness = true, Items = [] });
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Message.ShouldStartWith("Exercise is locked. New numbness or weakness was reported. Speak to a professional");
        var cared = Locked(selfCare: false).Diary;
        EpisodeSessions.Compile(cared.Standing).Problems.ShouldHaveSingleItem().Message.ShouldEndWith("Only a clinician unlocks it.");
    }

    // Locked by a screening today.
    private static (Diary Diary, Guid Flag) Locked(bool selfCare)
    {
        var diary = selfCare ? Diary.SelfCare(("pelvic-tilt", Ten)) : Diary.Of(("pelvic-tilt", Ten));
        return (diary, diary.After(3).Screen(ScreeningForm.Full, ("Q10", Reply.Yes)).Id);
    }

    private static EpisodeEvent.Unlocked Report(Guid flag, Guid screening, DateOnly on) => new([flag], "My doctor looked at it.")
    {
        Screening = screening,
        Clearance = new() { Who = "Dr Moss, GP", Date = on, Allows = new() { LoadClass = 2 }, Limits = new() },
    };
}
