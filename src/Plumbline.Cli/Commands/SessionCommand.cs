using System.CommandLine;
using System.Text;
using System.Text.Json;
using Plumbline.Care.Episodes;
using Plumbline.Care.Programmes;
using Plumbline.Care.Sessions;
using Plumbline.Cli.Playing;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Doses;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline session programme.json --day DATE</c>: plays a day's session in the terminal, or prints its script.</summary>
public static class SessionCommand
{
    private const double Fastest = 100_000;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("programme") { Description = "The programme file; - for the standard input." };
        var day = new Option<string?>("--day") { Description = "The day, as 2026-03-14; today when not given." };
        var number = new Option<int>("--session") { Description = "Which session of the day.", DefaultValueFactory = _ => 1 };
        var script = new Option<bool>("--script") { Description = "Print the timed cues instead of playing them." };
        var json = new Option<bool>("--json") { Description = "Print the script as one JSON object instead of playing it." };
        var most = new Option<bool>("--most") { Description = "Play the greatest number where the dose has a range; otherwise the least." };
        var speed = new Option<double>("--speed") { Description = "How many times as fast as life.", DefaultValueFactory = _ => 1 };
        var quiet = new Option<bool>("--quiet") { Description = "No bell at the turns." };
        var today = new Option<string?>("--today") { Description = "The day to take for today; --day when not given." };
        var log = new Option<string?>("--log") { Description = "Write what was done, and how many minutes it took, to this file as a session of the journal; pain and effort are added by the person." };
        var command = new Command("session", "Play a day's session, or print its script.") { file, day, number, script, json, most, speed, quiet, today, log };
        command.SetAction(parsed =>
        {
            var pace = parsed.GetValue(speed);
            if (pace is not (> 0 and <= Fastest)) return terminal.Refuse([new("PLB-ARG", "--speed", "This is no speed. Give a number above 0, as in --speed 2.")]);
            return terminal.With(Due.Read(parsed.GetValue(file)!, parsed.GetValue(day), parsed.GetValue(today)), due =>
            {
                var compiled = due.Compile(parsed.GetValue(number), parsed.GetValue(most) ? RangeEnd.Greatest : RangeEnd.Least);
                if (parsed.GetValue(json)) return terminal.With(compiled, made => Json(terminal, made));
                if (parsed.GetValue(script)) return terminal.With(compiled, made => Print(terminal, made));
                return IsRest(compiled) ? Rest(terminal, compiled) : terminal.With(compiled, made => Play(terminal, made, due.Today, pace, parsed.GetValue(quiet), parsed.GetValue(log)));
            });
        });
        return command;
    }

    private sealed record Due(Practice Practice, Programme Programme, DateOnly Day, DateOnly Today)
    {
        public static Read<Due> Read(string file, string? day, string? today) =>
            Shell.Day.Read(day, "--day").Then(on =>
            Shell.Day.Read(today ?? day).Then(now =>
            Practice.Read().Then(practice =>
            practice.Programme(file).Then<Due>(
            programme => new Due(practice, programme, on, now)))));

        public Read<SessionScript> Compile(int number, RangeEnd end) => SessionCompiler.Compile(Programme, Day, number, Practice.Catalogue, Practice.Doses.Times, Practice.Sessions, end);
    }

    // A day of rest is an answer, not a mistake.
    private static bool IsRest(Read<SessionScript> compiled) => compiled.Problems.Any(p => p.Code == "PLB-SESSION-REST");

    private static int Rest(Terminal terminal, Read<SessionScript> compiled)
    {
        terminal.Output.WriteLine(compiled.Problems[0].Message);
        return Program.Done;
    }

    private static int Json(Terminal terminal, SessionScript script)
    {
        terminal.Output.WriteLine(JsonSerializer.Serialize(script, JsonRules.Options));
        return Program.Done;
    }

    private static int Print(Terminal terminal, SessionScript script)
    {
        terminal.Output.WriteLine(ScriptText.Head(script));
        terminal.Output.Write(ScriptText.Table(script));
        return Program.Done;
    }

    private static int Play(Terminal terminal, SessionScript script, DateOnly today, double speed, bool quiet, string? log)
    {
        if (today > script.ValidUntil)
            return terminal.Refuse([new("PLB-SESSION-EXPIRED", "--today", "The session may no longer be played. Answer the screening questions again, or ask the clinician who approved it.")]);
        terminal.Output.WriteLine(ScriptText.Head(script));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        var onScreen = ReferenceEquals(terminal.Output, Console.Out) && !Console.IsOutputRedirected && !Console.IsInputRedirected && console.Profile.Capabilities.Ansi;
        PlayerState Run(IStage stage) => Playback.Run(script, today, speed, stage, TimeProvider.System, Thread.Sleep);
        var state = onScreen
            ? console.Live(new Text("")).Start(screen => Run(new ScreenStage(script, Drawing(screen), Key, quiet ? null : () => terminal.Output.Write('\a'))))
            : Run(new LineStage(script, terminal.Output));
        terminal.Output.WriteLine();
        terminal.Output.Write(ScriptText.Outcome(script, state));
        if (log is null || PlayedLog.Of(script, state) is not { } played) return Program.Done;
        return terminal.With(Disk.WriteBytes(log, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(played, JsonRules.Options) + "\n")), written =>
        {
            terminal.Output.WriteLine($"wrote {written}");
            return Program.Done;
        });
    }

    private static Action<IRenderable> Drawing(LiveDisplayContext screen) => picture =>
    {
        screen.UpdateTarget(picture);
        screen.Refresh();
    };

    private static ConsoleKeyInfo? Key() => Console.KeyAvailable ? Console.ReadKey(intercept: true) : null;
}
