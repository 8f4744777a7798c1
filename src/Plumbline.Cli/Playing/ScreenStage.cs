using Plumbline.Care.Sessions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Plumbline.Cli.Playing;

/// <summary>A screen that is drawn anew when something changed, with keys and a bell at the turns.</summary>
/// <param name="script">The script.</param>
/// <param name="draw">Draws the screen.</param>
/// <param name="key">The next key that was pressed, or null.</param>
/// <param name="bell">Rings; null for quiet.</param>
public sealed class ScreenStage(SessionScript script, Action<IRenderable> draw, Func<ConsoleKeyInfo?> key, Action? bell) : IStage
{
    private const int BarWidth = 48;
    private static readonly SkipReason[] Reasons = Enum.GetValues<SkipReason>();
    private bool asks;
    private (int Second, PlayerStatus Status, bool Asks) drawn = (-1, PlayerStatus.Ready, false);

    /// <inheritdoc />
    public void Show(PlayerState before, PlayerState now)
    {
        if (bell is not null && script.CueAt(before.AtMs) is { } old && script.CueAt(now.AtMs) is var cue && cue != old && Rings(old, cue)) bell();
        var shown = (now.AtMs / 250, now.Status, asks);
        if (shown == drawn) return;
        drawn = shown;
        draw(Picture(now));
    }

    /// <inheritdoc />
    public IEnumerable<PlayerInput> Wishes(PlayerState now)
    {
        while (key() is { } pressed)
        {
            if (asks)
            {
                if (pressed.Key == ConsoleKey.Escape) asks = false;
                else if (pressed.KeyChar - '0' is >= 0 and <= 9 and var digit)
                {
                    asks = false;
                    yield return new PlayerInput.Skip(Reasons[(digit + 9) % 10]);
                }
                else continue;

                yield return new PlayerInput.Resume();
                continue;
            }

            switch (pressed.Key)
            {
                case ConsoleKey.Spacebar:
                    yield return now.Status == PlayerStatus.Paused ? new PlayerInput.Resume() : new PlayerInput.Pause();
                    break;
                case ConsoleKey.S:
                    asks = true;
                    yield return new PlayerInput.Pause();
                    break;
                case ConsoleKey.H:
                    yield return new PlayerInput.Hurt();
                    break;
                case ConsoleKey.B:
                    yield return new PlayerInput.Back();
                    break;
                case ConsoleKey.Q:
                    yield return new PlayerInput.Stop();
                    break;
            }
        }
    }

    /// <summary>The screen in a state.</summary>
    public IRenderable Picture(PlayerState now)
    {
        var cue = script.CueAt(now.AtMs);
        var index = script.ItemAt(now.AtMs);
        var lines = new List<IRenderable> { new Rule($"[bold]{(index < 0 ? "The end" : $"{index + 1} of {script.Items.Count}  {script.Items[index].Name.EscapeMarkup()}")}[/]").LeftJustified(), new Text("") };
        lines.Add(new Markup($"  [bold]{(cue?.Words ?? script.Cues[^1].Words).EscapeMarkup()}[/]"));
        lines.Add(new Text(cue is null ? "" : $"  {Where(cue)}"));
        lines.Add(new Text(cue is null ? "" : $"  {Bar(now.AtMs - cue.AtMs, cue.ForMs)} {(cue.AtMs + cue.ForMs - now.AtMs + 999) / 1000,3} s"));
        lines.Add(new Text(""));
        lines.Add(new Text($"  {Bar(now.AtMs, script.TotalMs)} {ScriptText.Clock(now.AtMs)} of {ScriptText.Clock(script.TotalMs)}"));
        lines.Add(new Text(""));
        lines.Add(new Text(asks
            ? $"  Why leave it out?  {string.Join("  ", Reasons.Select((r, i) => $"{(i + 1) % 10} {Reason(r)}"))}  Esc go on"
            : now.Status == PlayerStatus.Paused ? "  Paused.  space go on   s leave out   h that hurt   b back   q end" : "  space pause   s leave out   h that hurt   b back   q end"));
        return new Rows(lines);
    }

    private string Where(Cue cue)
    {
        if (cue.Item is not { } index) return "";
        var item = script.Items[index];
        string?[] parts =
        [
            cue.Side is { } side ? $"{ScriptText.Side(side)} side" : null,
            cue.Set is { } set && item.Sets > 1 ? $"set {set} of {item.Sets}" : null,
            cue.Repetition is { } repetition ? $"{repetition} of {item.Repetitions}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static bool Rings(Cue old, Cue? now) =>
        now is null || now.Item != old.Item || old.Kind is CueKind.Hold or CueKind.Rest or CueKind.Steady || now.Kind is CueKind.SwitchSide or CueKind.Rest || old.Kind is CueKind.GetReady;

    private static string Bar(int done, int of)
    {
        var full = of == 0 ? BarWidth : (int)((long)Math.Clamp(done, 0, of) * BarWidth / of);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    private static string Reason(SkipReason reason) => reason switch
    {
        SkipReason.Pain => "pain",
        SkipReason.Time => "no time",
        SkipReason.Forgot => "forgot",
        SkipReason.Ill => "ill",
        SkipReason.Bored => "bored",
        SkipReason.UnsureHow => "not sure how",
        SkipReason.NoEquipment => "things missing",
        SkipReason.Fear => "fear",
        SkipReason.FeltBetter => "feel better",
        SkipReason.Other => "other",
    };
}
