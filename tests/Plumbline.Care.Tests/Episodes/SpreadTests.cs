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
    public void A_yes_when_nothing_moved_the_back_stops_all_that_was_done() =>
        Trained(true, "modified-plank", "squat").Judge().Select(g => ((EpisodeEvent.VerdictGiven)g.What).Rule).ShouldBe(["spread-down-the-leg", "spread-down-the-leg"]);

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
