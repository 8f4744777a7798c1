using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Exercises;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>Holds and the questions before a session: from which day, to which day, and who ends them.</summary>
public sealed class HoldTests
{
    private static readonly StatedDose Ten = new() { Sets = 1, Repetitions = 10 };

    [Fact]
    public void An_easier_week_holds_from_its_verdict_to_the_day_before_it_is_over()
    {
        var diary = Diary.Of(("bridge", Ten with { Sets = 3 })).Train(Diary.Green, 2);
        var began = diary.Today;
        diary.Write(new EpisodeEvent.CheckedIn(Ill: true));
        var eased = diary.Judge().ShouldHaveSingleItem();
        var until = ((EpisodeEvent.VerdictGiven)eased.What).Until!.Value;
        diary.Standing.Holding.ShouldHaveSingleItem().ShouldBe(new(HoldKind.EasierWeek, eased.Id, began, until));
        At(diary, until.AddDays(-1)).Holding.ShouldHaveSingleItem().Kind.ShouldBe(HoldKind.EasierWeek);
        At(diary, until).Holding.ShouldBeEmpty();
        At(diary, began.AddDays(-1)).Holding.ShouldBeEmpty("a look at the day before knows nothing of it");
    }

    [Fact]
    public void An_easier_week_ends_when_a_clinician_names_its_verdict()
    {
        var diary = Diary.Of(("bridge", Ten with { Sets = 3 })).Train(Diary.Green, 2);
        diary.Write(new EpisodeEvent.CheckedIn(Ill: true));
        var eased = diary.Judge().ShouldHaveSingleItem();
        diary.Write(new EpisodeEvent.Unlocked([eased.Id], "Well again."), Diary.Clinician);
        diary.Standing.Holding.ShouldBeEmpty();
    }

    [Fact]
    public void A_spread_holds_its_direction_once_by_the_session_and_once_by_the_verdict_and_each_is_ended_by_name()
    {
        var diary = Diary.Of(("prone-press-up", Ten), ("squat", Ten));
        var session = diary.Log(Spread);
        diary.After(1).Morning(session, 2);
        var stopped = diary.Judge().Single(g => ((EpisodeEvent.VerdictGiven)g.What).Exercise == "prone-press-up");
        diary.Standing.Holding.Select(h => (h.Kind, h.Cause)).ShouldBe([(HoldKind.Direction, session.Id), (HoldKind.Direction, stopped.Id)]);
        foreach (var hold in diary.Standing.Holding) hold.Directions.ShouldBe([Bias.Extension]);
        diary.Write(new EpisodeEvent.Unlocked([session.Id], "Looked at."), Diary.Clinician);
        diary.Standing.Holding.ShouldHaveSingleItem().Cause.ShouldBe(stopped.Id);
        diary.Write(new EpisodeEvent.Unlocked([stopped.Id], "Looked at."), Diary.Clinician);
        diary.Standing.Holding.ShouldBeEmpty();
    }

    [Fact]
    public void A_session_that_never_was_and_an_exercise_that_was_left_out_hold_nothing()
    {
        var diary = Diary.Of(("prone-press-up", Ten));
        var never = diary.Log(Spread);
        diary.Standing.Holding.ShouldHaveSingleItem();
        diary.Write(new EpisodeEvent.EntryCorrected(never.Id, Withdrawn: true));
        diary.Standing.Holding.ShouldBeEmpty();
        diary.Log(new SessionLog { ProgrammeVersion = 1, SpreadFurther = true, Items = [Spread("prone-press-up") with { SkipReason = Care.Sessions.SkipReason.Pain }] });
        diary.Standing.Holding.ShouldBeEmpty();
    }

    [Fact]
    public void Zones_that_are_told_of_the_whole_session_hold_the_direction_of_what_moved_the_back()
    {
        var diary = Diary.Of(("prone-press-up", Ten), ("squat", Ten));
        var session = diary.Log(new SessionLog { ProgrammeVersion = 1, FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee, Items = [Diary.Green("prone-press-up"), Diary.Green("squat")] });
        var hold = diary.Standing.Holding.ShouldHaveSingleItem();
        (hold.Kind, hold.Cause).ShouldBe((HoldKind.Direction, session.Id));
        hold.Directions.ShouldBe([Bias.Extension]);
    }

    [Theory]
    [InlineData(BodyZone.Thigh)]
    [InlineData(BodyZone.Buttock)]
    public void Symptoms_that_stay_where_they_were_or_draw_back_hold_nothing(BodyZone after)
    {
        var diary = Diary.Of(("prone-press-up", Ten));
        diary.Log(e => Diary.Green(e) with { FurthestZoneBefore = BodyZone.Thigh, FurthestZoneAfter = after });
        diary.Standing.Holding.ShouldBeEmpty();
    }

    [Fact]
    public void A_spread_after_one_exercise_alone_that_moves_no_back_holds_that_one()
    {
        var diary = Diary.Of(("squat", Ten));
        var session = diary.Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("squat")], SpreadFurther = true });
        diary.Standing.Holding.ShouldHaveSingleItem().ShouldBe(new(HoldKind.Unexplained, session.Id, diary.Today, diary.Today.AddDays(Diary.World.Book.Rules.Legs.DaysBlockedAfterSpread.Value)));
    }

    [Fact]
    public void Of_two_sessions_the_older_one_still_holds_its_direction()
    {
        var diary = Diary.Of(("prone-press-up", Ten), ("squat", Ten));
        var spread = diary.Log(Spread);
        diary.After(2).Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("squat")] });
        diary.Standing.Holding.ShouldHaveSingleItem().Cause.ShouldBe(spread.Id);
        At(diary, spread.OccurredOn.AddDays(-1)).Holding.ShouldBeEmpty();
    }

    [Fact]
    public void Neither_a_closing_lock_nor_one_that_has_ended_is_a_hold()
    {
        var diary = Diary.Of(("pelvic-tilt", Ten));
        var asks = diary.Screen(ScreeningForm.Full, ("Q9", Reply.Yes));
        diary.Standing.Holding.ShouldHaveSingleItem().Kind.ShouldBe(HoldKind.NoNewLoading);
        diary.Write(new EpisodeEvent.Unlocked([asks.Id], "Looked at."), Diary.Clinician);
        diary.Standing.Holding.ShouldBeEmpty();
        diary.Screen(ScreeningForm.Full, ("Q10", Reply.Yes));
        diary.Standing.Holding.ShouldBeEmpty("a lock closes, it does not hold");
    }

    [Fact]
    public void The_short_form_is_asked_again_when_its_days_are_over_and_not_a_day_before()
    {
        var diary = Diary.Of(("bridge", Ten));
        var (asked, every) = (diary.Today, World.Screening.Ask.ShortFormEveryDays);
        At(diary, asked.AddDays(every - 1)).Rescreening.ShouldBe(new Rescreening.NotDue());
        At(diary, asked.AddDays(every)).Rescreening.ShouldBe(new Rescreening.ShortForm(asked));
        diary.After(every).Screen(ScreeningForm.ShortForm);
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue());
    }

    [Fact]
    public void All_questions_are_asked_after_a_break_of_so_many_days_and_not_a_day_before()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 1);
        var (trained, gap) = (diary.Episode.Sessions[^1].On, World.Screening.Ask.AfterGapDays);
        diary.Today = trained.AddDays(gap - 1);
        diary.Screen(ScreeningForm.ShortForm);
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue());
        diary.After(1).Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Gap]));
        diary.Screen();
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue(), "they were asked after the break");
    }

    [Fact]
    public void A_break_counts_from_the_last_session_in_which_something_was_done()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Green, 1);
        diary.Today = diary.Episode.Sessions[^1].On.AddDays(World.Screening.Ask.AfterGapDays);
        diary.Screen(ScreeningForm.ShortForm);
        diary.Log(exercise => new() { Exercise = exercise, SkipReason = Care.Sessions.SkipReason.Time });
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.Gap]));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void All_questions_are_asked_when_pain_before_a_session_jumps(int more, bool asked)
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(e => Diary.Green(e) with { PainBefore = 1 });
        diary.After(2).Log(e => Diary.Green(e) with { PainBefore = 1 + World.Screening.Ask.PainRise + more });
        IsAskedFor(diary, ScreenAgain.PainRose).ShouldBe(asked);
    }

    [Theory]
    [InlineData(BodyZone.CentralLowBack, BodyZone.OneSidedBack, false)]
    [InlineData(BodyZone.OneSidedBack, BodyZone.Buttock, true)]
    [InlineData(BodyZone.Thigh, BodyZone.Thigh, false)]
    [InlineData(BodyZone.Thigh, BodyZone.BelowKnee, true)]
    [InlineData(BodyZone.BelowKnee, BodyZone.Thigh, false)]
    public void All_questions_are_asked_when_symptoms_begin_further_down_the_leg_than_last_time(BodyZone first, BodyZone then, bool asked)
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(e => Diary.Green(e) with { FurthestZoneBefore = first, FurthestZoneAfter = first });
        diary.After(2).Log(e => Diary.Green(e) with { FurthestZoneBefore = then, FurthestZoneAfter = then });
        IsAskedFor(diary, ScreenAgain.LegsChanged).ShouldBe(asked);
    }

    [Fact]
    public void What_was_told_before_the_last_full_screening_asks_for_no_other()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(e => Diary.Green(e) with { PainBefore = 0 });
        diary.After(1).Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge") with { PainBefore = 9 }], SpreadFurther = true });
        IsAskedFor(diary, ScreenAgain.PainRose).ShouldBeTrue();
        diary.Screen(ScreeningForm.ShortForm);
        IsAskedFor(diary, ScreenAgain.PainRose).ShouldBeTrue("the short form does not answer it");
        diary.Screen();
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue());
    }

    [Fact]
    public void A_session_that_never_was_asks_for_nothing()
    {
        var diary = Diary.Of(("bridge", Ten));
        diary.Log(e => Diary.Green(e) with { PainBefore = 0 });
        var never = diary.After(2).Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge") with { PainBefore = 9 }], SpreadFurther = true });
        IsAskedFor(diary, ScreenAgain.PainRose).ShouldBeTrue();
        diary.Write(new EpisodeEvent.EntryCorrected(never.Id, Withdrawn: true));
        diary.Standing.Rescreening.ShouldBe(new Rescreening.NotDue());
    }

    [Fact]
    public void Pain_and_zones_of_the_whole_session_count_before_those_of_an_exercise_and_else_the_worst_of_them()
    {
        var items = new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("bridge") with { PainBefore = 2, FurthestZoneBefore = BodyZone.Thigh }, Diary.Green("squat") with { PainBefore = 5, FurthestZoneBefore = BodyZone.Buttock }, new() { Exercise = "walking" }] };
        (items.PainAtStart, items.ZoneAtStart).ShouldBe((5, BodyZone.Thigh));
        var whole = items with { PainBefore = 1, FurthestZoneBefore = BodyZone.OneSidedBack };
        (whole.PainAtStart, whole.ZoneAtStart).ShouldBe((1, BodyZone.OneSidedBack));
        (new SessionLog { ProgrammeVersion = 1, Items = [] }.PainAtStart is null).ShouldBeTrue();
    }

    private static bool IsAskedFor(Diary diary, ScreenAgain why) => diary.Standing.Rescreening is Rescreening.Full full && full.Why.Contains(why);

    private static Standing At(Diary diary, DateOnly day) => Standing.Of(diary.Episode, day, Diary.World);

    private static ItemLog Spread(string exercise) => Diary.Green(exercise) with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee };
}
