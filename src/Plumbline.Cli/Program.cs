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
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return terminal.Refuse([.. parsed.Errors.Select(e => new Problem("PLB-ARG", string.Join(' ', args.Take(2)), $"{e.Message.TrimEnd('.')}. Run `plumbline {string.Join(' ', args.Take(1).Where(a => !a.StartsWith('-')))} --help` for what it takes."))]);
        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }
}
