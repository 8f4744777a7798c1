using Plumbline.Care.Sessions;

namespace Plumbline.Cli.Playing;

/// <summary>Where a session is shown and where its keys come from: a screen that can be drawn on, or plain lines.</summary>
public interface IStage
{
    /// <summary>Shows what has changed from one state to the next.</summary>
    void Show(PlayerState before, PlayerState now);

    /// <summary>What the person wants since the last time; empty when nothing.</summary>
    IEnumerable<PlayerInput> Wishes(PlayerState now);
}
