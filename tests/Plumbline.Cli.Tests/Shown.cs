namespace Plumbline.Cli.Tests;

/// <summary>What a run of the command line showed.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Answers.</param>
/// <param name="Error">Problems.</param>
public sealed record Shown(int Code, string Output, string Error)
{
    /// <summary>Runs the command line in this process.</summary>
    public static Shown By(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(args, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>It was refused with exit code 2, no answer, and one problem of this code that says this.</summary>
    public void ShouldBeRefused(string code, string says)
    {
        Code.ShouldBe(Program.Refused);
        Output.ShouldBeEmpty();
        Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.ShouldStartWith(code + " "), l => l.ShouldContain(says));
    }
}
