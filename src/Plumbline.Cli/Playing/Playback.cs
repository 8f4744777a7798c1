using Plumbline.Care.Sessions;

namespace Plumbline.Cli.Playing;

/// <summary>Lets time run through a script: asks the stage for wishes, gives them and the passed time to the player, and shows the result.</summary>
public static class Playback
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(40);

    // Somebody closed the lid for the night: the session stands where it stood.
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromSeconds(2);

    /// <summary>Plays to the end, or until the person ends it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="today">The day on which it is played.</param>
    /// <param name="speed">How many times as fast as life.</param>
    /// <param name="stage">Shows it and has the keys.</param>
    /// <param name="clock">Says how much time has passed.</param>
    /// <param name="wait">Lets time pass.</param>
    public static PlayerState Run(SessionScript script, DateOnly today, double speed, IStage stage, TimeProvider clock, Action<TimeSpan> wait)
    {
        var before = Player.Ready(script);
        var state = Player.Step(script, before, new PlayerInput.Start(today));
        stage.Show(before, state);
        var (last, rest) = (clock.GetTimestamp(), 0.0);
        while (!state.IsOver)
        {
            wait(Beat);
            before = state;
            foreach (var wish in stage.Wishes(state)) state = Player.Step(script, state, wish);
            var now = clock.GetTimestamp();
            var passed = clock.GetElapsedTime(last, now);
            last = now;
            rest += (passed < MostAtOnce ? passed : MostAtOnce).TotalMilliseconds * speed;
            var whole = (int)Math.Min(rest, int.MaxValue);
            rest -= whole;
            state = Player.Step(script, state, new PlayerInput.Tick(whole));
            stage.Show(before, state);
        }

        return state;
    }
}
