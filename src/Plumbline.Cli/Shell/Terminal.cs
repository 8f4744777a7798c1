using Plumbline.Motion.Reading;
using Spectre.Console;

namespace Plumbline.Cli.Shell;

/// <summary>Where a command speaks: answers go to the output, problems to the error stream.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Problems.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Shows a progress bar on the error stream while work goes on; it is gone when the work is done.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="work">The work; it calls what it is given after every step, from any thread.</param>
    public void Progress(string what, int steps, Action<Action> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) }).Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(what, maxValue: Math.Max(1, steps));
            work(() => bar.Increment(1));
        });

    /// <summary>Prints every problem, one a line, and gives the exit code of a refusal.</summary>
    public int Refuse(IReadOnlyCollection<Problem> problems)
    {
        foreach (var problem in problems) Error.WriteLine(problem);
        return Program.Refused;
    }

    /// <summary>Goes on with the value (warnings printed), or refuses.</summary>
    public int With<T>(Read<T> read, Func<T, int> go)
    {
        switch (read)
        {
            case Read<T>.Success success:
                foreach (var warning in success.Warnings) Error.WriteLine(warning);
                return go(success.Value);
            case Read<T>.Failure failure:
                return Refuse(failure.Errors);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
