using FsCheck.Fluent;
using Plumbline.Care.Sessions;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Sessions;

public class PlayerLaws(ITestOutputHelper output)
{
    [Fact]
    public void It_never_leaves_the_script() => Laws.Hold(output, AnyPlay.All, play =>
    {
        foreach (var state in AnyPlay.States(play.Script, play.Inputs))
        {
            state.AtMs.ShouldBeInRange(0, play.Script.TotalMs);
            state.Items.Count.ShouldBe(play.Script.Items.Count);
            if (state.Status == PlayerStatus.Finished) state.AtMs.ShouldBe(play.Script.TotalMs);
            if (state.Status is PlayerStatus.Playing or PlayerStatus.Paused) state.AtMs.ShouldBeLessThan(play.Script.TotalMs);
        }
    });

    [Fact]
    public void Nothing_moves_while_it_is_paused_and_nothing_after_the_end() => Laws.Hold(output, AnyPlay.All, play =>
    {
        var states = AnyPlay.States(play.Script, play.Inputs);
        foreach (var state in states.Where(s => s.Status == PlayerStatus.Paused)) Player.Step(play.Script, state, new PlayerInput.Tick(12_345)).ShouldBe(state);
        foreach (var state in states.Where(s => s.IsOver))
            foreach (var input in play.Inputs) Player.Step(play.Script, state, input).ShouldBe(state);
    }, play => AnyPlay.States(play.Script, play.Inputs).Any(s => s.IsOver || s.Status == PlayerStatus.Paused));

    [Fact]
    public void What_hurt_never_plays_again() => Laws.Hold(output, AnyPlay.All, play =>
    {
        var states = AnyPlay.States(play.Script, play.Inputs);
        foreach (var (before, after) in states.Zip(states.Skip(1)))
        {
            for (var i = 0; i < before.Items.Count; i++)
            {
                if (before.Items[i].Outcome != ItemOutcome.Hurt) continue;
                after.Items[i].ShouldBe(before.Items[i]);
                play.Script.ItemAt(after.AtMs).ShouldNotBe(i);
            }
        }
    }, play => AnyPlay.States(play.Script, play.Inputs)[^1].Items.Any(i => i.Outcome == ItemOutcome.Hurt));

    [Fact]
    public void One_long_tick_is_as_good_as_many_short_ones() => Laws.Hold(output, from play in AnyPlay.All from a in Gen.Choose(0, 200_000) from b in Gen.Choose(0, 200_000) select (play, a, b), p =>
    {
        var (script, state) = (p.play.Script, AnyPlay.States(p.play.Script, p.play.Inputs)[^1]);
        Player.Step(script, Player.Step(script, state, new PlayerInput.Tick(p.a)), new PlayerInput.Tick(p.b)).ShouldBe(Player.Step(script, state, new PlayerInput.Tick(p.a + p.b)));
    }, p => AnyPlay.States(p.play.Script, p.play.Inputs)[^1].Status == PlayerStatus.Playing);

    [Fact]
    public void Played_through_every_repetition_counts_once_and_every_millisecond() => Laws.Hold(output, AnyProgramme.Scripts, script =>
    {
        var end = AnyPlay.States(script, [new PlayerInput.Start(script.Day), new PlayerInput.Tick(script.TotalMs)])[^1];
        end.Status.ShouldBe(PlayerStatus.Finished);
        foreach (var (item, progress) in script.Items.Zip(end.Items))
        {
            progress.Outcome.ShouldBe(ItemOutcome.Done);
            progress.PlayedMs.ShouldBe(item.ToMs - item.FromMs);
            if (progress.Repetitions > 0) progress.Repetitions.ShouldBe(item.Volume);
        }
    });

    [Fact]
    public void Everything_that_was_left_out_or_hurt_is_in_the_log() => Laws.Hold(output, AnyPlay.All, play =>
    {
        var end = AnyPlay.States(play.Script, play.Inputs)[^1];
        for (var i = 0; i < end.Items.Count; i++)
        {
            if (end.Items[i].Outcome == ItemOutcome.Hurt) end.Log.ShouldContain(e => e.What == PlayerEventKind.Hurt && e.Item == i);
            if (end.Items[i].Outcome == ItemOutcome.Skipped) end.Log.ShouldContain(e => e.What == PlayerEventKind.Skipped && e.Item == i && e.Reason != null);
        }
    });
}
