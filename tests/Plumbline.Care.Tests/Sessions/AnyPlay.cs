using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Sessions;

namespace Plumbline.Care.Tests.Sessions;

/// <summary>A script and what somebody does with it.</summary>
public static class AnyPlay
{
    public static Gen<(SessionScript Script, List<PlayerInput> Inputs)> All { get; } =
        from script in AnyProgramme.Scripts
        from count in Gen.Choose(1, 40)
        from inputs in Gen.ListOf(Input(script), count)
        select (script, inputs.Prepend(new PlayerInput.Start(script.Day)).ToList());

    /// <summary>Every state on the way, the first before any input.</summary>
    public static List<PlayerState> States(SessionScript script, IEnumerable<PlayerInput> inputs)
    {
        List<PlayerState> states = [Player.Ready(script)];
        foreach (var input in inputs) states.Add(Player.Step(script, states[^1], input));
        return states;
    }

    private static Gen<PlayerInput> Input(SessionScript script) => Gen.Frequency(
        (10, Gen.Choose(-5, Math.Max(1, script.TotalMs / 6)).Select(ms => (PlayerInput)new PlayerInput.Tick(ms))),
        (2, Gen.Constant<PlayerInput>(new PlayerInput.Pause())),
        (4, Gen.Constant<PlayerInput>(new PlayerInput.Resume())),
        (1, Gen.Elements(Enum.GetValues<SkipReason>()).Select(r => (PlayerInput)new PlayerInput.Skip(r))),
        (3, Gen.Constant<PlayerInput>(new PlayerInput.Back())),
        (1, Gen.Constant<PlayerInput>(new PlayerInput.Hurt())),
        (1, Gen.Elements<PlayerInput>(new PlayerInput.Start(script.Day), new PlayerInput.Stop())));
}
