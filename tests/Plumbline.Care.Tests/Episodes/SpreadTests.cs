using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Intakes;
using Plumbline.Care.Progressions;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;

namespace Plumbline.Care.Tests.Episodes;

/// <summary>"Did it spread further down the leg?" asked for a whole session, as the paper sheet asks it.</summary>
public sealed class SpreadTests
{
    private static readonly StatedDose Ten = new() { Repetitions = 10, Sets = 2 };

    [Fact]
    public void A_yes_stops_what_moved_the_back_and_asks_the_warning_signs_again()
    {
        var diary = Trained(true, "squat", "lower-trunk-rotation");
        var stop = diary.Judge().Select(g => (EpisodeEvent.VerdictGiven)g.What).Single(v => v.Verdict == VerdictKind.Stop);
        (stop.Exercise, stop.Rule, stop.TellClinician, stop.ScreenFirst).ShouldBe(("lower-trunk-rotation", "spread-down-the-leg", true, true));
        stop.Inputs.ShouldContain(i => i.Name.EndsWith("spread_further", StringComparison.Ordinal));
        diary.Standing.Items.Single(i => i.Today.Exercise == "lower-trunk-rotation").IsOut.ShouldBeTrue();
        diary.Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.LegsChanged, ScreenAgain.Verdict]));
    }

    [Fact]
    public void A_yes_is_as_red_as_symptoms_that_reach_further()
    {
        var said = Trained(true, "squat", "lower-trunk-rotation");
        var shown = Trained(null, "squat", "lower-trunk-rotation", item => item.Exercise == "lower-trunk-rotation" ? item with { FurthestZoneBefore = BodyZone.Buttock, FurthestZoneAfter = BodyZone.BelowKnee } : item);
        Given(said).ShouldBe(Given(shown));

        static IEnumerable<(string, VerdictKind, string)> Given(Diary diary) => diary.Judge().Select(g => (EpisodeEvent.VerdictGiven)g.What).Select(v => (v.Exercise, v.Verdict, v.Rule)).ToList();
    }

    [Fact]
    public void A_yes_when_nothing_moved_the_back_holds_all_that_was_done_and_asks_a_clinician()
    {
        var diary = Trained(true, "modified-plank", "squat");
        var hold = diary.Standing.Holding.Single();
        (hold.Kind, hold.Cause, hold.Until).ShouldBe((HoldKind.Unexplained, diary.Episode.Sessions[^1].Id, diary.Episode.Sessions[^1].On.AddDays(7)));
        diary.Standing.Items.ShouldAllBe(i => i.IsOut);
        var held = diary.Judge().Select(g => (EpisodeEvent.VerdictGiven)g.What).ToList();
        held.Select(v => (v.Rule, v.Verdict, v.TellClinician, v.ScreenFirst)).Distinct().ShouldBe([("spread-unexplained", VerdictKind.Stop, true, true)]);
        held[0].ForPerson.ShouldContain("we cannot tell what did it");
        held[0].ForClinician.ShouldContain("Which of it, if any, stays out?");
    }

    [Fact]
    public void One_answer_of_the_clinician_lets_all_of_it_go_on()
    {
        var diary = Trained(true, "modified-plank", "squat");
        diary.Judge();
        diary.Write(new EpisodeEvent.Unlocked([diary.Episode.Sessions[^1].Id], "A long drive did it."), Diary.Clinician);
        diary.Screen();
        diary.Standing.Holding.ShouldBeEmpty();
        diary.Standing.Items.ShouldAllBe(i => !i.IsOut);
    }

    [Theory]
    [InlineData(ActorRole.Person)]
    [InlineData(ActorRole.Program)]
    public void Nobody_but_a_clinician_answers_for_what_nothing_explains(ActorRole role)
    {
        var diary = Trained(true, "modified-plank", "squat");
        diary.Judge();
        diary.Write(new EpisodeEvent.Unlocked([diary.Episode.Sessions[^1].Id], "It is better."), new(role, "Kim"));
        diary.Standing.Items.ShouldAllBe(i => i.IsOut);
    }

    [Fact]
    public void Taking_the_yes_back_after_it_was_judged_opens_nothing_before_the_days_are_over()
    {
        var diary = Trained(true, "modified-plank", "squat");
        diary.Judge();
        var session = diary.Episode.Sessions[^1];
        diary.Write(new EpisodeEvent.EntryCorrected(session.Id, session.Log with { SpreadFurther = false }));
        diary.Standing.Items.ShouldAllBe(i => i.IsOut);
        diary.After(6).Standing.Items.ShouldAllBe(i => !i.IsOut);
    }

    [Fact]
    public void Nobody_answers_and_after_the_days_it_goes_on()
    {
        var diary = Trained(true, "modified-plank", "squat");
        diary.Judge();
        diary.After(4).Standing.Items.ShouldAllBe(i => i.IsOut);
        diary.After(1).Standing.Items.ShouldAllBe(i => !i.IsOut);
    }

    [Fact]
    public void A_yes_on_a_day_on_which_nothing_was_done_asks_the_warning_signs_again() =>
        Trained(true, "modified-plank", "squat", item => item with { SkipReason = SkipReason.Pain }).Standing.Rescreening.ShouldBe(new Rescreening.Full([ScreenAgain.LegsChanged]));

    [Fact]
    public void A_no_changes_no_verdict()
    {
        static IEnumerable<string> Rules(bool? spread) => [.. Trained(spread, "squat", "lower-trunk-rotation").Judge().Select(g => ((EpisodeEvent.VerdictGiven)g.What).Rule)];
        Rules(false).ShouldBe(Rules(null));
    }

    private static Diary Trained(bool? spread, string first, string second, Func<ItemLog, ItemLog>? answers = null)
    {
        var diary = Diary.Of((first, Ten), (second, Ten)).Train(Diary.Green, 2);
        var session = diary.Log(new SessionLog { ProgrammeVersion = diary.Episode.Version, Items = [.. new[] { first, second }.Select(Diary.Green).Select(answers ?? (i => i))], SpreadFurther = spread });
        diary.After(1).Morning(session, 2);
        return diary.After(1);
    }
}
