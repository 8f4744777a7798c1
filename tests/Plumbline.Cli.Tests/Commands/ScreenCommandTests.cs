using System.Text.Json.Nodes;

namespace Plumbline.Cli.Tests.Commands;

public sealed class ScreenCommandTests
{
    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Sample(string name) => Repository.At("samples", "intakes", $"{name}.json");

    [Fact]
    public void I_get_one_json_object_with_level_programme_reasons_and_actions()
    {
        var (code, output, error) = Run("screen", Sample("cauda-equina-signs"), "--json", "--today", "2026-03-02", "--emergency-number", "112");
        code.ShouldBe(0);
        error.ShouldBeEmpty();
        var screening = JsonNode.Parse(output)!.AsObject();
        screening.Select(p => p.Key).ShouldBe(["on", "level", "programme", "reasons", "actions", "reported", "ask_again", "rules_version", "conditions"]);
        screening["level"]!.GetValue<string>().ShouldBe("emergency");
        screening["programme"]!.GetValue<string>().ShouldBe("none");
        screening["reasons"]![0]!["rule"]!.GetValue<string>().ShouldBe("saddle-numbness");
        screening["reasons"]![0]!["inputs"]![0]!.GetValue<string>().ShouldBe("answers.Q1");
        screening["actions"]![0]!.GetValue<string>().ShouldStartWith("Call 112 now");
    }

    [Theory]
    [InlineData("runner-low-pain", "none-reported", "yes")]
    [InlineData("six-weeks-no-improvement", "prompt", "holding")]
    [InlineData("fusion-week-3", "adapt", "clinician-only")]
    [InlineData("fever", "urgent", "none")]
    public void Levels_and_programmes_have_their_own_names(string sample, string level, string programme)
    {
        var screening = JsonNode.Parse(Run("screen", Sample(sample), "--json", "--today", "2026-03-02").Output)!;
        (screening["level"]!.GetValue<string>(), screening["programme"]!.GetValue<string>()).ShouldBe((level, programme));
    }

    [Fact]
    public void I_can_read_what_to_do_before_why()
    {
        var (code, output, _) = Run("screen", Sample("fever"), "--today", "2026-03-02");
        code.ShouldBe(0);
        output.ShouldStartWith("See a clinician today");
        output.ShouldContain("Call your doctor or an urgent-care line today");
        output.IndexOf("What to do", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf("Why", StringComparison.Ordinal));
        output.ShouldContain("[infection-signs; v103, source]");
        output.Split('\n').ShouldAllBe(line => line.Length <= 90);
    }

    [Theory]
    [InlineData("PLB-FILE-MISSING", "screen", "no-such-file.json")]
    [InlineData("PLB-ARG-DATE", "screen", "no-such-file.json", "--today", "02/03/2026")]
    [InlineData("PLB-ARG-NUMBER", "screen", "no-such-file.json", "--emergency-number", "help")]
    [InlineData("PLB-ARG", "screen")]
    public void A_wrong_argument_is_refused_with_its_code(string problem, params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"{problem} ");
    }

    [Fact]
    public void A_broken_intake_is_refused_with_every_problem()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{ "age": 300, "colour": "blue" }""");
            var (code, output, error) = Run("screen", file, "--json", "--today", "2026-03-02");
            code.ShouldBe(2);
            output.ShouldBeEmpty();
            error.ShouldContain("PLB-JSON-UNKNOWN");
            error.ShouldContain("PLB-INTAKE-RANGE");
            error.ShouldContain("PLB-INTAKE-MISSING");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void An_intake_from_the_future_is_refused() => Run("screen", Sample("fever"), "--today", "2026-03-01").Error.ShouldStartWith("PLB-INTAKE-FUTURE");
}
