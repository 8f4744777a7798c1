using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Care.Tests.Sessions;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>From an episode to something that can be played: who is refused and why, and how long a script may be played.</summary>
public sealed class EpisodeSessionsTests
{
    private static readonly StatedDose Ten = new() { Sets = 2, Repetitions = 10 };

    [Fact]
    public void A_session_is_the_first_of_its_day_unless_another_is_asked_for() =>
        EpisodeSessions.Compile(Diary.Of(("pelvic-tilt", Ten with { TimesPerDay = 2 })).Standing).Require().Session.ShouldBe(1);

    [Fact]
    public void A_script_may_be_played_until_the_day_before_the_questions_come_again()
    {
        var diary = Diary.Of(("pelvic-tilt", Ten));
        var asked = diary.Today;
        diary.After(2);
        EpisodeSessions.Compile(diary.Standing).Require().ValidUntil.ShouldBe(asked.AddDays(World.Screening.Ask.ShortFormEveryDays - 1));
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(2, 5)]
    public void Where_questions_come_seldom_a_script_may_be_played_for_seven_days_from_the_day_on_which_it_is_made(int ahead, int days)
    {
        var seldom = Diary.World with { Screening = World.Screening with { Ask = World.Screening.Ask with { ShortFormEveryDays = 28 } } };
        var diary = Diary.Of(("pelvic-tilt", Ten));
        var script = EpisodeSessions.Compile(Standing.Of(diary.Episode, diary.Today.AddDays(ahead), seldom), madeOn: diary.Today).Require();
        script.ValidUntil.ShouldBe(script.Day.AddDays(days));
        EpisodeSessions.Compile(Standing.Of(diary.Episode, diary.Today, seldom)).Require().ValidUntil.ShouldBe(diary.Today.AddDays(7), "made on the day itself");
    }

    [Fact]
    public void When_everything_is_left_out_there_is_nothing_to_play()
    {
        var diary = Diary.Of(("bridge", Ten)).Train(Diary.Red, 2).Train(Diary.Red, 2);
        diary.Judge();
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-EPISODE-EMPTY");
    }

    [Fact]
    public void Before_an_approval_and_after_the_end_there_is_nothing_to_play()
    {
        var diary = new Diary();
        diary.Write(new EpisodeEvent.IntakeTaken(Samples.Read("desk-worker")));
        diary.Screen();
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-EPISODE-NONE");
        EpisodeSessions.Programme(diary.Standing).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-EPISODE-NONE");
        diary.Write(new EpisodeEvent.Approved(AnyProgramme.Of(("bridge", Ten)), "It fits."), Diary.Clinician);
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldBeEmpty();
        diary.Write(new EpisodeEvent.Ended(EndReason.GoalsMet, "Back at work."), Diary.Clinician);
        var ended = EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem();
        (ended.Code, ended.Message).ShouldBe(("PLB-EPISODE-ENDED", "The episode ended on 2 March 2026. Approve a new programme to begin again."));
    }

    [Theory]
    [InlineData(true, "PLB-EPISODE-CLINICIAN")]
    [InlineData(false, null)]
    public void What_a_screening_leaves_to_a_clinician_nobody_plays_alone(bool selfCare, string? code)
    {
        var diary = selfCare ? Diary.SelfCare(("pelvic-tilt", Ten)) : Diary.Of(("pelvic-tilt", Ten));
        var screening = ScreeningAssessment.Assess(diary.Episode.Intake! with { Age = 17, AsOf = diary.Today }, World.Screening, EmergencyNumbers.Unset);
        screening.Programme.ShouldBe(ProgrammeAccess.ClinicianOnly);
        diary.Write(new EpisodeEvent.Screened(ScreeningForm.Full, screening));
        EpisodeSessions.Compile(diary.Standing).Problems.Select(p => p.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void The_questions_come_before_the_session()
    {
        var diary = Diary.Of(("pelvic-tilt", Ten)).After(World.Screening.Ask.ShortFormEveryDays);
        Refused().ShouldBe("The short form of the screening questions comes first. Answer it, then play the session.");
        diary.Screen(ScreeningForm.ShortForm);
        EpisodeSessions.Compile(diary.Standing).Problems.ShouldBeEmpty();
        diary.Log(new SessionLog { ProgrammeVersion = 1, Items = [Diary.Green("pelvic-tilt")], SpreadFurther = true });
        Refused().ShouldBe("All screening questions come first. Answer them, then play the session.");

        string Refused() => EpisodeSessions.Compile(diary.Standing).Problems.ShouldHaveSingleItem().Message;
    }
}
