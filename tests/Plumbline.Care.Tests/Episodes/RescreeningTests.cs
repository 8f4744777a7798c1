using System.Collections.Immutable;
using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

public sealed class RescreeningTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Fact]
    public void On_a_later_day_everything_that_is_counted_in_time_is_older()
    {
        var intake = Samples.Read("fusion-week-35-cleared") with { PregnancyWeeks = 40 };
        var later = Rescreening.Later(intake, intake.AsOf.AddDays(21), ImmutableSortedDictionary<string, Answer>.Empty.Add("Q1", new() { Reply = Reply.Yes }));
        later.AsOf.ShouldBe(intake.AsOf.AddDays(21));
        later.OnsetDays.ShouldBe(intake.OnsetDays + 21);
        later.Surgery!.WeeksAgo.ShouldBe(intake.Surgery!.WeeksAgo + 3);
        later.PregnancyWeeks.ShouldBe(42);
        later.Answers["Q1"].Reply.ShouldBe(Reply.Yes);
        later.Answers["Q2"].ShouldBe(intake.Answers["Q2"]);
        Rescreening.Later(intake with { PregnancyWeeks = 20 }, intake.AsOf.AddDays(27), ImmutableSortedDictionary<string, Answer>.Empty).PregnancyWeeks.ShouldBe(23);
        Rescreening.Later(intake with { PregnancyWeeks = 20 }, intake.AsOf.AddDays(28), ImmutableSortedDictionary<string, Answer>.Empty).PregnancyWeeks.ShouldBe(24);
        Rescreening.Later(intake, intake.AsOf.AddDays(-5), ImmutableSortedDictionary<string, Answer>.Empty).OnsetDays.ShouldBe(intake.OnsetDays);
    }

    [Fact]
    public void A_screening_that_is_newer_than_the_approval_carries_the_programme_on()
    {
        var diary = Diary.Of(("bridge", Ten));
        var approved = diary.Episode.Programme!.ValidUntil;
        EpisodeSessions.Programme(diary.Standing).Require().ValidUntil.ShouldBe(approved);
        diary.After(50).Screen();
        EpisodeSessions.Programme(diary.Standing).Require().ValidUntil.ShouldBe(diary.Today.AddDays(World.Programmes.Composition.ValidDays.Value));
    }

    [Fact]
    public void What_asks_for_a_clinician_soon_holds_new_loading_back()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Screen(ScreeningForm.Full, ("Q14", Reply.Yes));
        diary.Standing.Holding.ShouldBeEmpty("it asks for a clinician and leaves the programme as it is");
        var asks = diary.Screen(ScreeningForm.Full, ("Q9", Reply.Yes));
        diary.Episode.Level.ShouldBe(ActionLevel.Prompt);
        diary.Standing.Holding.ShouldHaveSingleItem().ShouldBe(new(HoldKind.NoNewLoading, asks.Id, diary.Today, null));
    }

    [Fact]
    public void A_verdict_that_wants_all_questions_is_not_answered_by_the_short_form()
    {
        var (diary, asks) = Spread();
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Verdict]));
        diary.Screen(ScreeningForm.ShortForm);
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Verdict]));
        var all = diary.Screen();
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue());
        Standing.Of(diary.Moved(all, asks.RecordedAt), diary.Today, Diary.World).Rescreening.ShouldBe(new Rescreening.NotDue(), "they were asked with the verdict");
    }

    [Fact]
    public void What_is_told_with_the_answers_to_all_questions_asks_for_no_others()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(e => Diary.Green(e) with { PainBefore = 0 });
        var told = diary.After(1).Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge") with { PainBefore = 9 }], SpreadFurther = true });
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.PainRose, ScreenAgain.LegsChanged]));
        Standing.Of(diary.Moved(diary.Screen(), told.RecordedAt), diary.Today, Diary.World).Rescreening.ShouldBe(new Rescreening.NotDue());
    }

    [Fact]
    public void Without_all_questions_once_the_short_form_is_not_enough()
    {
        var diary = new Diary();
        diary.Write(new EpisodeEvent.IntakeTaken(Samples.Read("desk-worker")));
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Never]));
        diary.Screen(ScreeningForm.ShortForm);
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Never]));
    }

    // Symptoms went down the leg, and the verdict on it asks all questions again.
    private static (Diary Diary, JournalEvent Asks) Spread()
    {
        var diary = Diary.Of(("prone-press-up", Ten));
        var session = diary.Log(e => Diary.Green(e) with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee });
        diary.After(1).Morning(session, 2);
        return (diary, diary.Judge().ShouldHaveSingleItem());
    }
}
