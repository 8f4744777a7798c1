using Plumbline.Care.Sessions;

namespace Plumbline.Cli.Playing;

/// <summary>Each cue as a line when its time comes: for pipes, logs and screen readers. It has no keys.</summary>
/// <param name="script">The script.</param>
/// <param name="output">Where the lines go.</param>
public sealed class LineStage(SessionScript script, TextWriter output) : IStage
{
    private int next;

    /// <inheritdoc />
    public void Show(PlayerState before, PlayerState now)
    {
        while (next < script.Cues.Count && (script.Cues[next].AtMs < now.AtMs || now.Status == PlayerStatus.Finished || (script.Cues[next].AtMs == now.AtMs && now.Status == PlayerStatus.Playing)))
        {
            var cue = script.Cues[next++];
            output.WriteLine($"{ScriptText.Clock(cue.AtMs)}  {cue.Words}");
        }
    }

    /// <inheritdoc />
    public IEnumerable<PlayerInput> Wishes(PlayerState now) => [];
}
