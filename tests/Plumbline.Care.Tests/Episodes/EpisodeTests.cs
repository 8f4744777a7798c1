using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Screenings;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

public sealed class EpisodeTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Fact]
    public void A_session_is_not_judged_when_it_is_logged()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(Diary.Green);
        diary.Episode.Verdicts.ShouldBeEmpty();
        diary.After(2).Judge().ShouldHaveSingleItem().What.ShouldBeOfType<EpisodeEvent.VerdictGiven>().Rule.ShouldBe("amber-unanswered");
    }

    [Fact]
    public void After_two_good_sessions_a_step_waits_to_be_accepted_and_then_counts()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Train(Diary.Green, 2);
        var step = diary.Judge().ShouldHaveSingleItem();
        step.What.ShouldBeOfType<EpisodeEvent.VerdictGiven>().Verdict.ShouldBe(VerdictKind.Progress);
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(10);
        var before = diary.Episode.Version;
        diary.Write(new EpisodeEvent.VerdictAccepted(step.Id), Diary.Clinician);
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(12);
        diary.Episode.Version.ShouldBe(before + 1);
        EpisodeSessions.Programme(diary.Standing).Require().Items[0].Dose.ShouldBeOfType<Dose.Repetitions>().Count.Value.Max.ShouldBe(12);
    }

    [Fact]
    public void What_nobody_stated_is_told_as_filled_in_before_a_step_and_after_it()
    {
        var diary = Diary.Of(("bridge", Ten));
        var approved = diary.Episode.Programme!.Items[0].Dose;
        EpisodeSessions.Programme(diary.Standing).Require().Items[0].Dose.ShouldBe(approved);

        diary.Train(Diary.Green, 2).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.VerdictAccepted(diary.Judge()[0].Id), Diary.Clinician);

        var today = EpisodeSessions.Programme(diary.Standing).Require().Items[0].Dose;
        DoseParts.DefaultsOf(today).ShouldBe(DoseParts.DefaultsOf(approved));
        DoseWording.Brief(today).ShouldBe(DoseWording.Brief(approved).Replace("10", "12", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_another_exercise_on_the_ladder_what_is_usual_there_is_told_as_filled_in()
    {
        var diary = Diary.Of(("bridge", new() { Sets = 4, Repetitions = 20 })).Train(Diary.Green, 2).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.VerdictAccepted(diary.Judge()[0].Id), Diary.Clinician);
        var harder = EpisodeSessions.Programme(diary.Standing).Require().Items[0];
        harder.Exercise.ShouldBe("single-leg-bridge");
        DoseWording.Brief(harder.Dose).ShouldBe("2\u20133 \u00d7 8\u201310, each side, rest 1 min, once a day, 2 to 3 days a week");
    }

    [Fact]
    public void A_programme_that_a_clinician_changes_is_remembered_as_it_was()
    {
        var diary = Diary.Of(("bridge", Ten));
        var first = diary.Episode.Programme!;
        var changed = first with { Version = 2, Starts = diary.After(7).Today };
        diary.Write(new EpisodeEvent.Changed(changed, "Mornings suit better."), Diary.Clinician);
        diary.Episode.EarlierProgrammes.ShouldHaveSingleItem().ShouldBe(first);
        diary.Episode.Programme.ShouldBe(changed);
    }

    [Fact]
    public void A_step_is_not_built_upon_before_it_was_tried()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.VerdictAccepted(diary.Judge()[0].Id), Diary.Clinician);
        diary.Judge().ShouldBeEmpty();
        diary.After(1).Judge().ShouldBeEmpty();
        diary.Train(Diary.Green, 2).Judge().ShouldHaveSingleItem().What.ShouldBeOfType<EpisodeEvent.VerdictGiven>().Rule.ShouldBe("new-amount");
    }

    [Fact]
    public void A_step_that_was_taken_is_not_offered_again_when_the_session_after_it_is_withdrawn()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.VerdictAccepted(diary.Judge()[0].Id), Diary.Clinician);
        var skipped = diary.Log(exercise => Diary.Green(exercise) with { SkipReason = SkipReason.UnsureHow });
        diary.Write(new EpisodeEvent.EntryCorrected(skipped.Id, Withdrawn: true));
        diary.After(2).Judge().ShouldBeEmpty();
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(12);
    }

    [Fact]
    public void When_the_share_of_the_week_shrinks_one_of_the_steps_that_wait_goes_on_waiting()
    {
        var diary = Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten), ("squat", Ten), ("bird-dog-hold", Ten), ("modified-plank", Ten), ("lower-trunk-rotation", Ten)).Train(Diary.Green, 2);
        diary.Train(exercise => exercise == "lower-trunk-rotation" ? Diary.Green(exercise) with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee } : Diary.Green(exercise), 2);
        Steps(diary.Judge()).ShouldBe(["bridge", "pelvic-tilt"]);
        diary.Episode.Items.ShouldContain(i => i.Stop != null);
        for (var again = 0; again < 3; again++) Steps(diary.Judge()).ShouldBeEmpty();
        diary.Episode.Items.Where(i => i.Pending is not null).Select(i => i.Exercise).ShouldBe(["bridge"]);

        static IEnumerable<string> Steps(IEnumerable<JournalEvent> given) =>
            given.Select(g => (EpisodeEvent.VerdictGiven)g.What).Where(v => v.Verdict == VerdictKind.Progress).Select(v => v.Exercise);
    }

    [Fact]
    public void Less_counts_at_once_and_only_once()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Red, 2);
        diary.Judge().ShouldHaveSingleItem().What.ShouldBeOfType<EpisodeEvent.VerdictGiven>().Rule.ShouldBe("red");
        var less = diary.Episode.Items[0].Dose;
        DoseVariables.Volume(less).ShouldBeLessThan(DoseVariables.Volume(Ten));
        diary.After(1).Judge().ShouldBeEmpty();
        diary.Episode.Items[0].Dose.ShouldBe(less);
    }

    [Fact]
    public void A_red_session_of_an_easier_week_is_answered_from_its_own_dose()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.CheckedIn(Ill: true));
        diary.Judge();
        var eased = diary.Episode.Items[0].On(diary.Today).Dose;
        DoseVariables.Volume(eased).ShouldBeLessThan(DoseVariables.Volume(Ten));
        diary.Train(Diary.Red, 2).Judge().ShouldHaveSingleItem().What.ShouldBeOfType<EpisodeEvent.VerdictGiven>().Rule.ShouldBe("red");
        foreach (var days in new[] { 0, 14 })
            DoseVariables.Volume(diary.Episode.Items[0].On(diary.Today.AddDays(days)).Dose).ShouldBeLessThan(DoseVariables.Volume(eased));
    }

    [Fact]
    public void Two_reds_in_a_row_take_the_exercise_out_of_every_session()
    {
        var diary = Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten));
        ItemLog Answers(string exercise) => exercise == "bridge" ? Diary.Red(exercise) : Diary.Green(exercise);
        diary.Train(Answers, 2).Train(Answers, 2);
        diary.Judge();
        diary.Episode.Items[0].Stop.ShouldNotBeNull().Rule.ShouldBe("two-reds-in-a-row");
        EpisodeSessions.Compile(diary.Standing).Require().Items.ShouldHaveSingleItem().Exercise.ShouldBe("pelvic-tilt");
    }

    [Fact]
    public void A_red_flag_locks_in_the_same_breath_and_no_session_can_be_compiled()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2);
        diary.Screen(ScreeningForm.ShortForm, ("Q1", Reply.Yes));
        diary.Episode.Level.ShouldBe(ActionLevel.Emergency);
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-EPISODE-LOCKED");
        diary.Screen();
        diary.Episode.Level.ShouldBe(ActionLevel.Emergency);
    }

    [Fact]
    public void Only_a_clinician_who_names_the_lock_and_a_reason_ends_it()
    {
        var diary = Diary.Of(("bridge", Ten));
        var flag = diary.Screen(ScreeningForm.Full, ("Q1", Reply.Yes));
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "I feel fine.") { Clearance = Allowed(), Screening = diary.Screen().Id });
        diary.Episode.IsLocked.ShouldBeTrue();
        diary.Write(new EpisodeEvent.Unlocked([diary.Events[0].Id], "Examined."), Diary.Clinician);
        diary.Episode.IsLocked.ShouldBeTrue();
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "Examined on the ward, no compression."), Diary.Clinician);
        diary.Episode.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void In_self_care_a_named_clearance_after_a_clean_screening_opens_load_class_one()
    {
        var diary = Diary.SelfCare(("pelvic-tilt", Ten), ("squat", Ten));
        var flag = diary.Screen(ScreeningForm.Full, ("Q10", Reply.Yes));
        diary.Episode.IsLocked.ShouldBeTrue();
        var clean = diary.After(3).Screen();
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "My doctor looked at it.") { Clearance = Allowed() with { Date = diary.Today }, Screening = clean.Id });
        diary.Episode.IsLocked.ShouldBeFalse();
        diary.Episode.Locks.ShouldHaveSingleItem().End.ShouldNotBeNull().SelfReportedBy.ShouldBe("Dr Moss, GP");
        var items = EpisodeSessions.Compile(diary.Standing).Require().Items;
        diary.Standing.Holding.ShouldHaveSingleItem().Kind.ShouldBe(HoldKind.SelfReported);
        items.Select(i => World.Catalogue.ById[i.Exercise].Facts.Load.Class).ShouldAllBe(load => load <= 1);
        items.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_screening_with_a_finding_does_not_end_a_lock()
    {
        var diary = Diary.SelfCare(("pelvic-tilt", Ten));
        var flag = diary.Screen(ScreeningForm.Full, ("Q10", Reply.Yes));
        var finding = diary.After(1).Screen(ScreeningForm.Full, ("Q14", Reply.Yes));
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "My doctor looked at it.") { Clearance = Allowed() with { Date = diary.Today }, Screening = finding.Id });
        diary.Episode.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void A_direction_rests_for_its_days_and_no_day_longer()
    {
        var diary = Diary.Of(("prone-press-up", Ten with { Sets = 1 }));
        diary.Log(exercise => Diary.Green(exercise) with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee });
        var days = Diary.World.Book.Rules.Legs.DaysBlockedAfterSpread.Value;
        diary.After(days - 1).Standing.Holding.ShouldHaveSingleItem().Until.ShouldBe(diary.Today.AddDays(1));
        diary.After(1).Standing.Holding.ShouldBeEmpty();
    }

    [Fact]
    public void A_clean_screening_from_before_the_lock_does_not_end_it()
    {
        var diary = Diary.SelfCare(("pelvic-tilt", Ten));
        var clean = diary.Screen();
        var flag = diary.After(1).Screen(ScreeningForm.Full, ("Q10", Reply.Yes));
        diary.Write(new EpisodeEvent.Unlocked([flag.Id], "My doctor looked at it.") { Clearance = Allowed() with { Date = diary.Today }, Screening = clean.Id });
        diary.Episode.IsLocked.ShouldBeTrue();
        diary.Episode.WithoutEffect.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_entry_that_is_corrected_is_judged_again_and_the_step_is_taken_back()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 2).Train(Diary.Green, 2).Train(Diary.Green, 2);
        var session = diary.Events.First(e => e.What is EpisodeEvent.SessionLogged);
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(12);
        var log = ((EpisodeEvent.SessionLogged)session.What).Log;
        var correction = diary.Write(new EpisodeEvent.EntryCorrected(session.Id, log with { Items = [.. log.Items.Select(i => i with { PainPeak = 5 })] }));
        var changed = Rejudging.Of(diary.Journal, Diary.World).First(r => r.Was.Verdict == VerdictKind.Progress);
        changed.Now.Verdict.ShouldBe(VerdictKind.Keep);
        changed.Because.ShouldBe([correction.Id]);
        var back = Rejudging.ToGive(diary.Journal, Diary.World).ToList().ShouldHaveSingleItem();
        diary.Write(back, Actor.Program);
        diary.Episode.Items[0].Dose.Repetitions!.Value.Max.ShouldBe(10);
        diary.Episode.Verdicts.First(v => v.Id == changed.Verdict).Fate.ShouldBe(VerdictFate.TakenBack);
        Rejudging.ToGive(diary.Journal, Diary.World).ShouldBeEmpty();
    }

    [Fact]
    public void A_journal_reads_back_as_it_was_written()
    {
        var diary = Diary.Of(("bridge", Ten), ("pelvic-tilt", Ten)).Train(Diary.Green, 2).Train(Diary.Red, 3).Train(Diary.Green, 2);
        var text = JournalFile.Write(diary.Journal);
        var read = JournalFile.Read("journal", text).Require();
        JournalFile.Write(read).ShouldBe(text);
        JournalFile.Write(Journal.Of(read.Events.Reverse().Concat(read.Events)).Require()).ShouldBe(text);
    }

    [Fact]
    public void A_session_tells_its_minutes_and_an_older_program_still_reads_those_that_do_not()
    {
        var diary = Diary.Of(("bridge", Ten));
        var untold = diary.Log(Diary.Green);
        var told = diary.Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge")], Minutes = 14.5 });
        var corrected = diary.Made(new EpisodeEvent.EntryCorrected(untold.Id, new SessionLog { ProgrammeVersion = 1, Items = [], Minutes = 9 }));
        JournalFile.Write(untold).ShouldContain("\"version\":1,");
        JournalFile.Write(untold).ShouldNotContain("minutes");
        JournalFile.Write(told).ShouldContain("\"version\":2,");
        JournalFile.Write(corrected).ShouldContain("\"version\":2,");
        JournalFile.Event("line", JournalFile.Write(told)).Require().ShouldBe(told);
        JournalFile.Event("line", JournalFile.Write(told).Replace("14.5", "1441", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-JOURNAL-RANGE");
        JournalFile.Event("line", JournalFile.Write(told).Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-JOURNAL-VERSION");
    }

    private static Clearance Allowed() => new() { Who = "Dr Moss, GP", Date = Diary.Monday, Allows = new() { LoadClass = 2 }, Limits = new() };
}
