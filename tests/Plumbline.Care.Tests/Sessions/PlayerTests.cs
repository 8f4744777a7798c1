using Plumbline.Care.Sessions;

namespace Plumbline.Care.Tests.Sessions;

public class PlayerTests
{
    private static readonly SessionScript Script = AnyProgramme.Compiled(AnyProgramme.Of(
        ("bridge", new() { Sets = 2, Repetitions = 2, Hold = AnyProgramme.Seconds(0), Rest = AnyProgramme.Seconds(30) }),
        ("single-knee-to-chest", new() { Repetitions = 1, Hold = AnyProgramme.Seconds(20) }),
        ("walking", new() { Duration = AnyProgramme.Seconds(60) }))).Require();

    [Fact]
    public void After_the_valid_until_date_it_refuses()
    {
        Play(new PlayerInput.Start(Script.ValidUntil)).Status.ShouldBe(PlayerStatus.Playing);
        var refused = Play(new PlayerInput.Start(Script.ValidUntil.AddDays(1)), new PlayerInput.Tick(60_000), new PlayerInput.Start(Script.Day));
        refused.ShouldSatisfyAllConditions(s => s.Status.ShouldBe(PlayerStatus.Refused), s => s.AtMs.ShouldBe(0), s => s.Items.ShouldAllBe(i => i.PlayedMs == 0));
    }

    [Fact]
    public void Before_the_start_time_does_not_run() => Play(new PlayerInput.Tick(5_000), new PlayerInput.Hurt()).ShouldBe(Player.Ready(Script));

    [Fact]
    public void That_hurt_ends_the_exercise_with_its_rest_and_goes_to_the_next()
    {
        var state = Play(Start, new PlayerInput.Tick(28_000), new PlayerInput.Hurt());
        state.AtMs.ShouldBe(Script.Items[1].FromMs);
        state.Items[0].ShouldBe(new ItemProgress(ItemOutcome.Hurt, 28_000, 2));
        state.Log[^1].ShouldBe(new PlayerEvent(28_000, PlayerEventKind.Hurt, 0));
    }

    [Fact]
    public void Back_within_an_exercise_starts_it_again_and_within_its_set_up_goes_to_the_one_before()
    {
        var inSecond = Play(Start, new PlayerInput.Tick(Script.Items[1].WorkFromMs + 1_000), new PlayerInput.Back());
        inSecond.AtMs.ShouldBe(Script.Items[1].FromMs);
        var first = Player.Step(Script, inSecond, new PlayerInput.Back());
        first.AtMs.ShouldBe(0);
        first.Items[0].Outcome.ShouldBe(ItemOutcome.Waiting);
        Player.Step(Script, first, new PlayerInput.Back()).AtMs.ShouldBe(0);
    }

    [Fact]
    public void Back_passes_over_what_hurt_and_reaches_what_was_left_out()
    {
        var state = Play(Start, new PlayerInput.Skip(SkipReason.UnsureHow), new PlayerInput.Hurt(), new PlayerInput.Back());
        state.AtMs.ShouldBe(0);
        state.Items.Select(i => i.Outcome).ShouldBe([ItemOutcome.Waiting, ItemOutcome.Hurt, ItemOutcome.Waiting]);
        var on = Player.Step(Script, state, new PlayerInput.Tick(Script.Items[0].ToMs));
        on.AtMs.ShouldBe(Script.Items[2].FromMs);
    }

    [Fact]
    public void What_is_left_out_keeps_its_reason_and_the_session_ends_when_nothing_is_left()
    {
        var state = Play(Start, new PlayerInput.Skip(SkipReason.Fear), new PlayerInput.Skip(SkipReason.NoEquipment), new PlayerInput.Skip(SkipReason.Time));
        state.Status.ShouldBe(PlayerStatus.Finished);
        state.Log.Select(e => e.Reason).ShouldBe([null, SkipReason.Fear, SkipReason.NoEquipment, SkipReason.Time]);
        state.Items.ShouldAllBe(i => i.Outcome == ItemOutcome.Skipped && i.PlayedMs == 0);
    }

    [Fact]
    public void Ended_early_the_rest_is_left_and_what_was_done_stays_done()
    {
        var state = Play(Start, new PlayerInput.Tick(Script.Items[1].FromMs + 3_000), new PlayerInput.Stop(), new PlayerInput.Resume());
        state.Status.ShouldBe(PlayerStatus.Stopped);
        state.Items.Select(i => i.Outcome).ShouldBe([ItemOutcome.Done, ItemOutcome.Left, ItemOutcome.Left]);
        state.Items[1].PlayedMs.ShouldBe(3_000);
    }

    private static PlayerInput Start => new PlayerInput.Start(Script.Day);

    private static PlayerState Play(params PlayerInput[] inputs) => AnyPlay.States(Script, inputs)[^1];
}
