using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Sessions;

public class SessionCompilerTests
{
    private static readonly StatedDose ThreeByTwenty = new() { Repetitions = 3, Hold = AnyProgramme.Seconds(20), Sides = Sides.Each };

    // s001: hold 20 seconds, repeat 3 times on each side. 20 set-up + 2 sides × 3 × (4 + 20) + 5 to change sides.
    [Fact]
    public void The_knee_to_chest_of_seed_001_is_one_side_in_full_then_the_other()
    {
        var script = Script(("single-knee-to-chest", ThreeByTwenty));
        script.TotalMs.ShouldBe((20 + (2 * 3 * 24) + 5) * 1000);
        Timed(script).Take(6).ShouldBe(
        [
            (0, 15_000, CueKind.SetUp, null),
            (15_000, 5_000, CueKind.GetReady, BodySide.Left),
            (20_000, 2_000, CueKind.Move, BodySide.Left),
            (22_000, 20_000, CueKind.Hold, BodySide.Left),
            (42_000, 2_000, CueKind.Release, BodySide.Left),
            (44_000, 2_000, CueKind.Move, BodySide.Left),
        ]);
        script.Cues.Single(c => c.Kind == CueKind.SwitchSide).ShouldSatisfyAllConditions(c => c.AtMs.ShouldBe(92_000), c => c.Side.ShouldBe(BodySide.Right), c => c.Words.ShouldBe("Change sides: now the right side."));
        script.Items[0].FirstSide.ShouldBe(BodySide.Left);
        script.Cues.First(c => c.Kind == CueKind.GetReady).Words.ShouldBe("Get ready: left side first.");
        script.Cues.First(c => c.Kind == CueKind.Move).ShouldSatisfyAllConditions(c => c.Words.ShouldBe("Draw your knee in. Breathe out."), c => c.Breath.ShouldBe(Breath.Out));
    }

    // s002: 3 sets of 15 with 1 minute of rest between. 20 + 3 × 15 × 4 + 2 × 60.
    [Fact]
    public void The_bridge_of_seed_002_rests_between_its_sets_and_not_after_the_last()
    {
        var script = Script(("bridge", new() { Sets = 3, Repetitions = 15, Rest = AnyProgramme.Seconds(60), Hold = AnyProgramme.Seconds(0) }));
        script.TotalMs.ShouldBe((20 + (3 * 15 * 4) + (2 * 60)) * 1000);
        script.Cues.Where(c => c.Kind == CueKind.Rest).Select(c => (c.Set, c.Words)).ShouldBe([(2, "Rest. Then comes set 2 of 3."), (3, "Rest. Then comes set 3 of 3.")]);
        Timed(script)[^1].Kind.ShouldBe(CueKind.Release);
        script.Items[0].FirstSide.ShouldBeNull();
    }

    [Fact]
    public void Sides_that_alternate_are_named_at_each_turn()
    {
        var script = Script(("lower-trunk-rotation", new() { Repetitions = 2, Hold = AnyProgramme.Seconds(5) }));
        script.Cues.Where(c => c.Kind == CueKind.Move).Select(c => (c.Side, c.Words)).ShouldBe(
        [
            (BodySide.Left, "Left side: roll your knees to the side. Breathe out."), (BodySide.Right, "Right side: roll your knees to the side. Breathe out."),
            (BodySide.Left, "Left side: roll your knees to the side. Breathe out."), (BodySide.Right, "Right side: roll your knees to the side. Breathe out."),
        ]);
        script.Cues.ShouldNotContain(c => c.Kind == CueKind.SwitchSide);
    }

    [Fact]
    public void A_long_hold_has_a_word_on_breathing_in_its_middle_and_a_long_walk_has_some()
    {
        var script = Script(("single-knee-to-chest", ThreeByTwenty), ("walking", new() { Duration = AnyProgramme.Seconds(900) }));
        script.Cues.First(c => c.Kind == CueKind.Breathe).ShouldSatisfyAllConditions(c => c.AtMs.ShouldBe(32_000), c => c.ForMs.ShouldBe(0), c => c.Words.ShouldBe("Keep breathing."));
        var walk = script.Cues.Single(c => c.Kind == CueKind.Steady);
        script.Cues.Where(c => c.Item == 1 && c.Kind == CueKind.Breathe).Select(c => c.AtMs - walk.AtMs).ShouldBe([300_000, 600_000]);
    }

    [Fact]
    public void A_hold_that_the_movement_does_not_have_is_still_held_and_called()
    {
        var script = Script(("clamshell", new() { Repetitions = 1, Hold = AnyProgramme.Seconds(3), Sides = Sides.Each }));
        script.Cues.Where(c => c.Item == 0 && c.Side == BodySide.Left && c.Repetition == 1).Select(c => (c.Kind, c.Words)).ShouldBe(
            [(CueKind.Move, "Open your knees. Breathe out."), (CueKind.Hold, "Hold, keep breathing."), (CueKind.Release, "Close slowly. Breathe in.")]);
    }

    [Fact]
    public void Only_what_is_due_on_the_day_and_at_that_time_of_day_is_in()
    {
        var programme = AnyProgramme.Of() with
        {
            Items =
            [
                AnyProgramme.Item("bridge", new() { Sets = 1, Repetitions = 5, TimesPerDay = 1 }, DayOfWeek.Monday, DayOfWeek.Thursday),
                AnyProgramme.Item("single-knee-to-chest", ThreeByTwenty with { TimesPerDay = 2 }, DayOfWeek.Monday, DayOfWeek.Tuesday),
            ],
        };
        Exercises(programme, 0, 1).ShouldBe(["bridge", "single-knee-to-chest"]);
        Exercises(programme, 0, 2).ShouldBe(["single-knee-to-chest"]);
        Exercises(programme, 1, 1).ShouldBe(["single-knee-to-chest"]);
        Exercises(programme, 3, 1).ShouldBe(["bridge"]);
        AnyProgramme.Compiled(programme, AnyProgramme.Monday, 2).Require().Sessions.ShouldBe(2);
        Refused(programme, 2, 1).ShouldBe("PLB-SESSION-REST", "Thursday 5 March 2026");
        Refused(programme, 0, 3).ShouldBe("PLB-SESSION-NUMBER", "1 to 2");
        Refused(programme, 0, 0).ShouldBe("PLB-SESSION-NUMBER", "1 to 2");
        Refused(programme, -1, 1).ShouldBe("PLB-SESSION-DAY", "from Monday 2 March 2026");
        Refused(programme, 29, 1).ShouldBe("PLB-SESSION-EXPIRED", "screening questions");
        Refused(programme with { ValidUntil = AnyProgramme.Monday.AddYears(1) }, 42, 1).ShouldBe("PLB-SESSION-DAY", "12 April 2026");
    }

    [Fact]
    public void A_range_is_played_at_its_least_unless_the_most_is_asked_for()
    {
        var programme = AnyProgramme.Of(("bridge", new() { Sets = new(1, 3), Repetitions = new(5, 10), Hold = AnyProgramme.Seconds(0), Rest = AnyProgramme.Seconds(30), TimesPerDay = new(1, 2) }));
        AnyProgramme.Compiled(programme).Require().ShouldSatisfyAllConditions(s => s.TotalMs.ShouldBe((20 + (5 * 4)) * 1000), s => s.Sessions.ShouldBe(1));
        AnyProgramme.Compiled(programme, end: RangeEnd.Greatest).Require().ShouldSatisfyAllConditions(s => s.TotalMs.ShouldBe((20 + (3 * 10 * 4) + 60) * 1000), s => s.Sessions.ShouldBe(2));
    }

    [Fact]
    public void A_session_that_no_player_takes_is_refused_before_it_is_laid_out()
    {
        var hold = AnyProgramme.Item("bridge", new() { Sets = 1, Repetitions = 1 });
        var endless = hold with { Dose = (Dose.Repetitions)hold.Dose with { Sets = new(100_000, PartBasis.Stated), Count = new(1_000, PartBasis.Stated) } };
        AnyProgramme.Compiled(AnyProgramme.Of() with { Items = [endless] }).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-SESSION-LONG");
    }

    [Fact]
    public void An_exercise_that_the_catalogue_lost_is_named_and_another_version_of_it_is_a_warning()
    {
        var item = AnyProgramme.Item("bridge", new() { Sets = 1, Repetitions = 1 }) with { Exercise = "brige" };
        AnyProgramme.Compiled(AnyProgramme.Of() with { Items = [item] }).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-SESSION-EXERCISE"), p => p.Path.ShouldContain("brige"));
        var old = AnyProgramme.Compiled(AnyProgramme.Of(("bridge", new())) with { CatalogueVersion = "2020.1.0" });
        old.ShouldBeOfType<Read<SessionScript>.Success>().Warnings.ShouldHaveSingleItem().Code.ShouldBe("PLB-SESSION-CATALOGUE");
    }

    private static SessionScript Script(params (string, StatedDose)[] items) => AnyProgramme.Compiled(AnyProgramme.Of(items)).Require();

    private static List<(int At, int For, CueKind Kind, BodySide? Side)> Timed(SessionScript script) => [.. script.Cues.Where(c => c.ForMs > 0).Select(c => (c.AtMs, c.ForMs, c.Kind, c.Side))];

    private static IEnumerable<string> Exercises(Programme programme, int day, int session) => AnyProgramme.Compiled(programme, AnyProgramme.Monday.AddDays(day), session).Require().Items.Select(i => i.Exercise);

    private static Refusal Refused(Programme programme, int day, int session) => new(AnyProgramme.Compiled(programme, AnyProgramme.Monday.AddDays(day), session).Problems.ShouldHaveSingleItem());

    private sealed record Refusal(Problem Problem)
    {
        public void ShouldBe(string code, string says) => Problem.ShouldSatisfyAllConditions(p => p.Code.ShouldBe(code), p => p.Message.ShouldContain(says));
    }
}
