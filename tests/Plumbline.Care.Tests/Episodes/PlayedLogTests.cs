using Plumbline.Care.Episodes;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;
using Plumbline.Care.Tests.Sessions;

namespace Plumbline.Care.Tests.Episodes;

public sealed class PlayedLogTests
{
    private static readonly SessionScript Script = AnyProgramme.Compiled(AnyProgramme.Of(
        ("bridge", new() { Sets = 2, Repetitions = 2, Hold = AnyProgramme.Seconds(0), Rest = AnyProgramme.Seconds(30) }),
        ("single-knee-to-chest", new() { Repetitions = 1, Hold = AnyProgramme.Seconds(20) }),
        ("walking", new() { Duration = AnyProgramme.Seconds(60) }))).Require();

    private static readonly PlayerInput Start = new PlayerInput.Start(Script.Day);

    [Fact]
    public void A_session_played_to_its_end_was_done_and_took_as_long_as_its_script()
    {
        var log = Of(Start, new PlayerInput.Tick(Script.TotalMs));
        log.Minutes.ShouldBe(Math.Round(Script.TotalMs / 60_000.0, 1));
        log.ProgrammeVersion.ShouldBe(Script.ProgrammeVersion);
        log.Items.ShouldBe([.. Script.Items.Select(i => new ItemLog { Exercise = i.Exercise, CompletedFraction = 1 })]);
    }

    [Fact]
    public void A_pause_takes_no_minutes() =>
        Of(Start, new PlayerInput.Tick(30_000), new PlayerInput.Pause(), new PlayerInput.Tick(600_000), new PlayerInput.Resume(), new PlayerInput.Tick(30_000)).Minutes.ShouldBe(1);

    [Fact]
    public void What_hurt_and_what_was_left_out_is_told_with_the_part_that_was_done()
    {
        var log = Of(Start, new PlayerInput.Tick(28_000), new PlayerInput.Hurt(), new PlayerInput.Skip(SkipReason.UnsureHow), new PlayerInput.Stop());
        log.Items.ShouldBe(
        [
            new() { Exercise = "bridge", CompletedFraction = 0.5, ThatHurt = true },
            new() { Exercise = "single-knee-to-chest", CompletedFraction = 0, SkipReason = SkipReason.UnsureHow },
            new() { Exercise = "walking", CompletedFraction = 0, SkipReason = SkipReason.Other },
        ]);
    }

    [Fact]
    public void A_walk_that_was_broken_off_was_done_in_part()
    {
        var walk = Script.Items[2];
        var log = Of(Start, new PlayerInput.Tick((walk.WorkFromMs + walk.ToMs) / 2), new PlayerInput.Stop());
        log.Items[2].CompletedFraction!.Value.ShouldBe(0.5, 0.1);
        log.Items[2].SkipReason.ShouldBeNull();
    }

    [Fact]
    public void Of_a_session_that_was_never_begun_nothing_is_logged()
    {
        PlayedLog.Of(Script, Player.Ready(Script)).ShouldBeNull();
        PlayedLog.Of(Script, Player.Step(Script, Player.Ready(Script), new PlayerInput.Start(Script.ValidUntil.AddDays(1)))).ShouldBeNull();
    }

    private static SessionLog Of(params PlayerInput[] inputs) => PlayedLog.Of(Script, inputs.Aggregate(Player.Ready(Script), (state, input) => Player.Step(Script, state, input))).ShouldNotBeNull();
}
