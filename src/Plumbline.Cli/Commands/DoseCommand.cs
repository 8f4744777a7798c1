using System.CommandLine;
using Plumbline.Cli.Shell;
using Plumbline.Exercises.Doses;
using Plumbline.Exercises.Doses.Words;
using Plumbline.Motion.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline dose parse "TEXT"</c>: reads a dose as a clinician types it.</summary>
/// <remarks>Code: <c>PLB-ARG</c> neither a text nor a file, or both.</remarks>
public static class DoseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string?>("text") { Arity = ArgumentArity.ZeroOrOne, Description = "A dose in words, as in \"3 x 10, 5 s hold, 1 min rest\"." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with the fields that the text states." };
        var lines = new Option<string?>("--lines") { Description = "A file with a text on each line (\"-\" for the standard input); prints a JSON object for each." };
        var parse = new Command("parse", "Read a dose in words; what is unclear is refused, not guessed.") { text, json, lines };
        parse.SetAction(parsed => terminal.With(Vocabulary(), words => (parsed.GetValue(text), parsed.GetValue(lines)) switch
        {
            ({ } one, null) => One(terminal, one, words, parsed.GetValue(json)),
            (null, { } file) => terminal.With(Disk.ReadText(file), all => Lines(terminal, all, words)),
            _ => terminal.Refuse([new("PLB-ARG", "dose parse", "Give a text in quotes, or --lines with a file: one of the two.")]),
        }));
        return new Command("dose", "Doses in words.") { parse };
    }

    private static Read<DoseVocabulary> Vocabulary() => World.Files().Then(files => DoseVocabulary.Read(files));

    private static int One(Terminal terminal, string text, DoseVocabulary words, bool json)
    {
        var read = DoseParser.Parse(text, words);
        if (!json) return terminal.With(read, dose => Show(terminal, dose));
        terminal.Output.WriteLine(DoseJson.Of(read));
        return read is Read<StatedDose>.Success ? Program.Done : Program.Refused;
    }

    private static int Show(Terminal terminal, StatedDose dose)
    {
        terminal.Output.WriteLine(DoseWording.Full(dose));
        terminal.Output.WriteLine($"In short: {DoseWording.Brief(dose)}");
        return Program.Done;
    }

    private static int Lines(Terminal terminal, string all, DoseVocabulary words)
    {
        using var reader = new StringReader(all);
        while (reader.ReadLine() is { } line) terminal.Output.WriteLine(DoseJson.Of(DoseParser.Parse(line, words)));
        return Program.Done;
    }
}
