using System.CommandLine;
using Plumbline.Cli.Commands;
using Plumbline.Cli.Shell;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli;

/// <summary>The <c>plumbline</c> command line: a table of contents of its commands.</summary>
public static class Program
{
    /// <summary>Exit code when everything went well.</summary>
    public const int Done = 0;

    /// <summary>Exit code when something from outside was wrong: a file, an argument, an answer.</summary>
    public const int Refused = 2;

    /// <summary>Runs one command.</summary>
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command with its output going to the given writers; what tests call.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var terminal = new Terminal(output, error);
        var root = new RootCommand("Plumbline: from an intake to a screened, individual back-exercise programme.")
        {
            LearnCommand.Create(terminal),
            ScreenCommand.Create(terminal),
            ExercisesCommand.Create(terminal),
            ExerciseCommand.Create(terminal),
            LintCommand.Create(terminal),
            ProposeCommand.Create(terminal),
            ProtocolsCommand.Create(terminal),
            PlanCommand.Create(terminal),
            PrintCommand.Create(terminal),
            SessionCommand.Create(terminal),
            ReadCommand.Create(terminal),
            DoseCommand.Create(terminal),
            JudgeCommand.Create(terminal),
            DrawCommand.Create(terminal),
            GalleryCommand.Create(terminal),
            AerobicCommand.Create(terminal),
            AdherenceCommand.Create(terminal),
            StoryCommand.Create(terminal),
            OutcomeCommand.Create(terminal),
            FinishCommand.Create(terminal),
            SimulateCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (args.Length == 0 || parsed.Errors.Count > 0) return terminal.Refuse(Problems(root, parsed, args));
        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static IReadOnlyList<Problem> Problems(RootCommand root, ParseResult parsed, string[] args)
    {
        if (parsed.CommandResult.Command == root)
        {
            var given = args.FirstOrDefault() ?? "";
            var near = Nearest.Of(given, root.Subcommands.Select(c => c.Name));
            var next = near is null ? $"There is: {string.Join(", ", root.Subcommands.Select(c => c.Name))}." : $"Did you mean \"{near}\"?";
            return [new("PLB-ARG", given.Length == 0 ? "plumbline" : given, given.Length == 0 ? $"A command is missing. {next}" : $"There is no such command. {next}")];
        }

        var path = string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Where(c => c != root).Append(parsed.CommandResult.Command).Select(c => c.Name));
        return [.. parsed.Errors.Select(e => new Problem("PLB-ARG", path, $"{Plain(e.Message)}. Run `plumbline {path} --help` for what it takes."))];
    }

    // The library's sentence about a wrong value names a C# type and lists the right ones below each other.
    private static string Plain(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var end = new[] { " as expected type", ". Must be one of" }.Select(words => lines[0].IndexOf(words, StringComparison.Ordinal)).FirstOrDefault(at => at >= 0, -1);
        var what = end < 0 ? lines[0].TrimEnd('.') : lines[0][..end];
        return lines.Length == 1 ? what : $"{what}; it takes {string.Join(", ", lines.Skip(1).Select(l => l.Trim('\'').ToLowerInvariant()))}";
    }
}
