using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;

namespace Plumbline.Care.Episodes;

/// <summary>The log of a session that was played, as far as a player knows it: what was done, what hurt, what was left out and how long it took. Pain and effort only the person knows.</summary>
public static class PlayedLog
{
    /// <summary>The log; null when the session was never begun.</summary>
    /// <param name="script">The script that was played.</param>
    /// <param name="state">Where the player stands.</param>
    public static SessionLog? Of(SessionScript script, PlayerState state)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status is PlayerStatus.Ready or PlayerStatus.Refused) return null;
        return new()
        {
            ProgrammeVersion = script.ProgrammeVersion,
            Session = script.Session,
            Minutes = Math.Round(state.Items.Sum(i => (double)i.PlayedMs) / 60_000, 1),
            Items = [.. script.Items.Select((item, index) => Item(item, state.Items[index], state.Log.LastOrDefault(e => e.Item == index && e.What == PlayerEventKind.Skipped)?.Reason))],
        };
    }

    private static ItemLog Item(ScriptItem item, ItemProgress progress, SkipReason? reason)
    {
        var done = progress.Outcome == ItemOutcome.Done ? 1 : Part(item, progress);
        return new()
        {
            Exercise = item.Exercise,
            CompletedFraction = done,
            ThatHurt = progress.Outcome == ItemOutcome.Hurt,
            SkipReason = progress.Outcome switch
            {
                ItemOutcome.Done or ItemOutcome.Hurt => null,
                ItemOutcome.Skipped => reason,
                // The session was ended before it, nobody said why.
                ItemOutcome.Waiting or ItemOutcome.Left => done > 0 ? null : SkipReason.Other,
            },
        };
    }

    private static double Part(ScriptItem item, ItemProgress progress)
    {
        var part = item.Volume > 0 ? (double)progress.Repetitions / item.Volume
            : (double)(progress.PlayedMs - (item.WorkFromMs - item.FromMs)) / Math.Max(1, item.ToMs - item.WorkFromMs);
        return Math.Round(Math.Clamp(part, 0, 1), 2);
    }
}
