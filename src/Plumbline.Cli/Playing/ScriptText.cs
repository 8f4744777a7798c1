using System.Globalization;
using System.Text;
using Plumbline.Care.Sessions;
using Plumbline.Cli.Commands;
using Plumbline.Exercises.Doses;

namespace Plumbline.Cli.Playing;

/// <summary>A script and its outcome as plain text.</summary>
public static class ScriptText
{
    /// <summary>Minutes and seconds, as 04:35; hours in front when there are any.</summary>
    public static string Clock(int ms)
    {
        var time = TimeSpan.FromSeconds(ms / 1000);
        return time.TotalHours >= 1 ? time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : time.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whose session, which, how long, and the stop rules.</summary>
    public static string Head(SessionScript script)
    {
        var text = new StringBuilder();
        var whose = script.For is { Length: > 0 } name ? $" for {Harmless.Text(name)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"Session {script.Session} of {script.Sessions}{whose} on {script.Day:dddd d MMMM yyyy}: {script.Items.Count} {(script.Items.Count == 1 ? "exercise" : "exercises")}, {Clock(script.TotalMs)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"It may be played until {script.ValidUntil:d MMMM yyyy}.\n");
        foreach (var act in script.StopRules.GroupBy(r => r.Lead))
        {
            text.Append('\n').Append(act.Key).Append('\n');
            foreach (var rule in act) text.Append(ArticleText.Wrap($"- {rule.Text}", "  ")).Append('\n');
            if (act.Any(r => r.Act == StopAct.StopSession)) text.Append(script.ThenCall).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Every cue in a line of a table.</summary>
    public static string Table(SessionScript script) => Columns.Of(
        ["at", "for", "what", "exercise", "side", "set", "rep", "words"],
        script.Cues.Select(c => (IReadOnlyList<string>)
        [
            Clock(c.AtMs), c.ForMs > 0 ? Clock(c.ForMs) : "", Kind(c.Kind), c.Item is { } i ? script.Items[i].Exercise : "", c.Side is { } side ? Side(side) : "",
            Number(c.Set), Number(c.Repetition), c.Words,
        ]));

    /// <summary>What became of each exercise.</summary>
    public static string Outcome(SessionScript script, PlayerState state)
    {
        var text = new StringBuilder();
        text.Append(Columns.Of(["exercise", "how it went", "repetitions", "time"], script.Items.Zip(state.Items, (item, progress) => (IReadOnlyList<string>)
        [
            item.Name, Became(progress.Outcome), item.Volume > 0 ? string.Create(CultureInfo.InvariantCulture, $"{progress.Repetitions} of {item.Volume}") : "", Clock(progress.PlayedMs),
        ])));
        if (state.Items.Any(i => i.Outcome == ItemOutcome.Hurt))
            text.Append("\nWhat hurt was stopped. Leave it out until it has settled, and tell whoever approved the programme.\nIf you notice new numbness or weakness, go through the warning signs again.\n");
        return text.ToString();
    }

    /// <summary>The side in words.</summary>
    public static string Side(BodySide side) => side switch
    {
        BodySide.Left => "left",
        BodySide.Right => "right",
    };

    private static string Became(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Waiting => "waiting",
        ItemOutcome.Done => "done",
        ItemOutcome.Skipped => "left out",
        ItemOutcome.Hurt => "stopped: it hurt",
        ItemOutcome.Left => "not done",
    };

    private static string Kind(CueKind kind) => kind switch
    {
        CueKind.SessionStart => "start",
        CueKind.SetUp => "set up",
        CueKind.GetReady => "get ready",
        CueKind.Move => "move",
        CueKind.Breathe => "breathe",
        CueKind.Hold => "hold",
        CueKind.Release => "return",
        CueKind.Steady => "go on",
        CueKind.SwitchSide => "switch side",
        CueKind.Rest => "rest",
        CueKind.ItemEnd => "exercise done",
        CueKind.SessionEnd => "end",
    };

    private static string Number(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";
}
