using System.CommandLine;
using System.Text.Json;
using Plumbline.Care.Outcomes;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline outcome FILE</c>: reads answers over time; without a file it lists the instruments, with <c>--ask ID</c> it shows one.</summary>
public static class OutcomeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne, Description = "Answers over time, as JSON; - for the standard input. Without it, the list of instruments." };
        var licensed = new Option<string[]>("--licensed") { Description = "Words and conversion tables that you load under a licence of your own; may be given again." };
        var ask = new Option<string?>("--ask") { Description = "Show how an instrument is asked." };
        var json = new Option<bool>("--json") { Description = "Print the reading as one JSON object." };
        var command = new Command("outcome", "Read what answers over time say: scores, change, and what it means.") { file, licensed, ask, json };
        command.SetAction(parsed => terminal.With(World.Files().Then(files => OutcomeRules.Read(files)), rules =>
            terminal.With(Loaded(parsed.GetValue(licensed) ?? [], rules), texts => (parsed.GetValue(ask), parsed.GetValue(file)) switch
            {
                ({ } id, _) => Ask(terminal, rules, texts, id),
                (null, { } path) => terminal.With(
                    Disk.ReadText(path).Then(text => OutcomeFileReader.Read(path == "-" ? "standard input" : Path.GetFileName(path), text, rules)),
                    answers => Show(terminal, rules, OutcomeReadings.Of(answers, rules, texts), parsed.GetValue(json))),
                (null, null) => List(terminal, rules),
            })));
        return command;
    }

    private static Read<IReadOnlyList<LicensedText>> Loaded(string[] paths, OutcomeRules rules)
    {
        var read = paths.Select(path => Disk.ReadText(path).Then(text => OutcomeFileReader.ReadLicensed(Path.GetFileName(path), text, rules))).ToList();
        return Read.From<IReadOnlyList<LicensedText>>(() => [.. read.Select(r => r.Require())], [.. read.SelectMany(r => r.Problems)]);
    }

    private static int List(Terminal terminal, OutcomeRules rules)
    {
        terminal.Output.Write(Columns.Of(
            ["id", "name", "words", "for"],
            rules.Instruments.Values.OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => (IReadOnlyList<string>)
            [
                i.Id,
                rules.Words.Instruments[i.Id].Name,
                i.Text == InstrumentText.Own ? "ours" : "load your own",
                i.Access == Exercises.Access.Clinician ? "with a clinician" : "everybody",
            ])));
        return Program.Done;
    }

    private static int Ask(Terminal terminal, OutcomeRules rules, IReadOnlyList<LicensedText> texts, string id)
    {
        if (!rules.Instruments.TryGetValue(id, out var instrument))
            return terminal.Refuse([new("PLB-OUTCOME-UNKNOWN", id, $"There is no such instrument. {(Nearest.Of(id, rules.Instruments.Keys) is { } near ? $"Did you mean \"{near}\"?" : "Run `plumbline outcome` for the list.")}")]);
        terminal.Output.WriteLine(OutcomeText.Ask(instrument, rules.Words.Instruments[id], texts.FirstOrDefault(t => t.Instrument == id)));
        return Program.Done;
    }

    private static int Show(Terminal terminal, OutcomeRules rules, OutcomeReport report, bool json)
    {
        terminal.Output.WriteLine(json ? JsonSerializer.Serialize(report, JsonRules.Options) : OutcomeText.Of(report, rules));
        return Program.Done;
    }
}
