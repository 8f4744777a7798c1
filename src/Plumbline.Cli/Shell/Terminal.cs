using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Shell;

/// <summary>Where a command speaks: answers go to the output, problems to the error stream.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Problems.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error)
{
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
