using Plumbline.Motion.Reading;

namespace Plumbline.Care.Sessions;

/// <summary>Plays a script: state and input give the next state, nothing else. A screen, a voice or a console only draws it.</summary>
/// <remarks>
/// The reference for every other player: <c>samples/player-vectors.json</c> holds them to it. One long tick gives the same as many short ones.
/// An input that makes no sense in a state changes nothing.
/// </remarks>
public static class Player
{
    /// <summary>Before the start.</summary>
    public static PlayerState Ready(SessionScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new() { Status = PlayerStatus.Ready, AtMs = 0, Items = [.. script.Items.Select(_ => new ItemProgress(ItemOutcome.Waiting, 0, 0))], Log = [] };
    }

    /// <summary>The state after an input.</summary>
    public static PlayerState Step(SessionScript script, PlayerState state, PlayerInput input)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        if (state.IsOver) return state;
        var started = state.Status != PlayerStatus.Ready;
        return input switch
        {
            PlayerInput.Start start => started ? state : Start(script, state, start.Today),
            PlayerInput.Tick tick => state.Status == PlayerStatus.Playing ? Advance(script, state, tick.Ms) : state,
            PlayerInput.Pause => state.Status == PlayerStatus.Playing ? Told(script, state with { Status = PlayerStatus.Paused }, PlayerEventKind.Paused) : state,
            PlayerInput.Resume => state.Status == PlayerStatus.Paused ? Told(script, state with { Status = PlayerStatus.Playing }, PlayerEventKind.Resumed) : state,
            PlayerInput.Skip skip => started ? Leave(script, state, ItemOutcome.Skipped, PlayerEventKind.Skipped, skip.Reason) : state,
            PlayerInput.Hurt => started ? Leave(script, state, ItemOutcome.Hurt, PlayerEventKind.Hurt, null) : state,
            PlayerInput.Back => started ? Back(script, state) : state,
            PlayerInput.Stop => Stop(script, state),
        };
    }

    private static PlayerState Start(SessionScript script, PlayerState state, DateOnly today) => today > script.ValidUntil
        ? state with { Status = PlayerStatus.Refused, Log = [.. state.Log, new(0, PlayerEventKind.Refused)] }
        : Settled(script, state with { Status = PlayerStatus.Playing, Log = [.. state.Log, new(0, PlayerEventKind.Started)] });

    private static PlayerState Advance(SessionScript script, PlayerState state, int ms)
    {
        while (ms > 0 && state.Status == PlayerStatus.Playing && script.ItemAt(state.AtMs) is >= 0 and var index)
        {
            var item = script.Items[index];
            var to = (int)Math.Min((long)state.AtMs + ms, item.ToMs);
            ms -= to - state.AtMs;
            var before = state.Items[index];
            var done = to == item.ToMs;
            var progress = before with
            {
                Outcome = done ? ItemOutcome.Done : before.Outcome,
                PlayedMs = before.PlayedMs + to - state.AtMs,
                Repetitions = before.Repetitions + Completed(script, index, state.AtMs, to),
            };
            state = state with { AtMs = to, Items = With(state.Items, index, progress), Log = done ? [.. state.Log, new(to, PlayerEventKind.Done, index)] : state.Log };
            state = Settled(script, state);
        }

        return state;
    }

    private static PlayerState Leave(SessionScript script, PlayerState state, ItemOutcome outcome, PlayerEventKind what, SkipReason? reason)
    {
        var index = script.ItemAt(state.AtMs);
        if (index < 0) return state;
        return Settled(script, state with
        {
            AtMs = script.Items[index].ToMs,
            Items = With(state.Items, index, state.Items[index] with { Outcome = outcome }),
            Log = [.. state.Log, new(state.AtMs, what, index, reason)],
        });
    }

    // To the start of this exercise; within its set-up to the one before that did not hurt, which then waits again.
    private static PlayerState Back(SessionScript script, PlayerState state)
    {
        var index = script.ItemAt(state.AtMs);
        if (index < 0) return state;
        var to = index;
        if (state.AtMs < script.Items[index].WorkFromMs)
        {
            for (var before = index - 1; before >= 0 && to == index; before--)
                if (state.Items[before].Outcome != ItemOutcome.Hurt) to = before;
        }

        return state with
        {
            AtMs = script.Items[to].FromMs,
            Items = With(state.Items, to, state.Items[to] with { Outcome = ItemOutcome.Waiting }),
            Log = [.. state.Log, new(state.AtMs, PlayerEventKind.WentBack, to)],
        };
    }

    private static PlayerState Stop(SessionScript script, PlayerState state) => Told(script, state, PlayerEventKind.Stopped) with
    {
        Status = PlayerStatus.Stopped,
        Items = [.. state.Items.Select(i => i.Outcome == ItemOutcome.Waiting ? i with { Outcome = ItemOutcome.Left } : i)],
    };

    private static PlayerState Told(SessionScript script, PlayerState state, PlayerEventKind what) =>
        state with { Log = [.. state.Log, new(state.AtMs, what, script.ItemAt(state.AtMs) is >= 0 and var index ? index : null)] };

    // Past exercises that are not played (again), and at the end finished.
    private static PlayerState Settled(SessionScript script, PlayerState state)
    {
        while (script.ItemAt(state.AtMs) is >= 0 and var index && state.Items[index].Outcome != ItemOutcome.Waiting)
            state = state with { AtMs = script.Items[index].ToMs };
        return state.AtMs >= script.TotalMs ? state with { Status = PlayerStatus.Finished } : state;
    }

    private static int Completed(SessionScript script, int item, int from, int to) =>
        script.Cues.Count(c => c.Item == item && c.EndsRepetition == true && c.AtMs + c.ForMs > from && c.AtMs + c.ForMs <= to);

    private static Seq<ItemProgress> With(Seq<ItemProgress> items, int index, ItemProgress progress) => [.. items.Select((item, i) => i == index ? progress : item)];
}
