using System.Text.Json;
using Plumbline.Care.Episodes.Events;
using Plumbline.Care.Sessions;
using Plumbline.Cli.Tests.Playing;
using Plumbline.Motion.Reading;

namespace Plumbline.Cli.Tests.Commands;

public sealed class SessionCommandTests : IDisposable
{
    private const string Monday = "2026-03-02";

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-session-").FullName;

    private string Programme => Path.Combine(folder, "programme.json");

    public SessionCommandTests() => File.WriteAllText(Programme, JsonSerializer.Serialize(SampleScript.Programme, JsonRules.Options));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void I_can_read_the_timed_cues()
    {
        var shown = Run("--script");
        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("Session 1 of 1 for Kim[2J on Monday 2 March 2026: 2 exercises, 01:41.");
        shown.Output.ShouldContain("It may be played until 12 March 2026.");
        shown.Output.ShouldContain("- You feel sharp or severe pain.");
        shown.Output.ShouldMatch("""00:20 +00:02 +move +bridge +1 +1 +Lift your hips\. Breathe out\.""");
        shown.Output.ShouldMatch("""00:50 +00:20 +hold +single-knee-to-chest +left +1 +1 +Hold""");
        shown.Output.ShouldMatch("""01:12 +00:05 +switch side +single-knee-to-chest +right""");
        shown.Output.ShouldMatch("""01:41 +end""");
        shown.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Into_a_pipe_it_plays_as_lines_and_says_how_it_went()
    {
        var shown = Run("--speed", "50000");
        shown.Error.ShouldBeEmpty();
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("00:15  Get ready.");
        shown.Output.ShouldContain("Change sides: now the right side.");
        shown.Output.ShouldMatch("""Bridge +done +2 of 2 +00:28""");
        shown.Output.ShouldMatch("""Single knee to chest +done +2 of 2 +01:1""");
    }

    [Fact]
    public void What_was_played_is_written_as_a_session_of_the_journal_with_its_minutes()
    {
        var log = Path.Combine(folder, "log.json");
        Run("--speed", "50000", "--log", log).Output.ShouldContain("log.json");
        var read = StrictJson.Read<SessionLog>("log.json", File.ReadAllText(log)).Require();
        read.Minutes!.Value.ShouldBe(1.7);
        read.Items.Select(i => (i.Exercise, i.CompletedFraction)).ShouldBe([("bridge", 1), ("single-knee-to-chest", 1)]);
    }

    [Fact]
    public void The_script_as_json_is_one_that_a_player_reads()
    {
        var script = StrictJson.Read<SessionScript>("session.json", Run("--json").Output).Require();
        script.ShouldBe(SampleScript.Script);
        script.ValidUntil.ShouldBe(new DateOnly(2026, 3, 12));
        script.StopRules.Count.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void A_day_of_rest_is_an_answer()
    {
        var shown = Shown.By("session", Programme, "--day", "2026-03-03");
        shown.Code.ShouldBe(Program.Done);
        shown.Output.ShouldContain("Tuesday 3 March 2026 is a day of rest. The next session is on Friday 6 March 2026.");
        Shown.By("session", Programme, "--day", "2026-03-03", "--json").ShouldBeRefused("PLB-SESSION-REST", "day of rest");
    }

    [Theory]
    [InlineData("PLB-SESSION-EXPIRED", "screening questions", "--day", "2026-03-13")]
    [InlineData("PLB-SESSION-EXPIRED", "screening questions", "--day", "2026-03-02", "--today", "2026-03-13")]
    [InlineData("PLB-SESSION-DAY", "from Monday 2 March 2026", "--day", "2026-02-28")]
    [InlineData("PLB-SESSION-NUMBER", "Choose 1.", "--day", "2026-03-02", "--session", "2")]
    [InlineData("PLB-ARG-DATE", "2026-03-14", "--day", "monday")]
    [InlineData("PLB-ARG", "no speed", "--day", "2026-03-02", "--speed", "0")]
    [InlineData("PLB-ARG", "no speed", "--day", "2026-03-02", "--speed", "NaN")]
    public void What_cannot_be_played_is_refused(string code, string says, params string[] arguments) => Shown.By(["session", Programme, .. arguments]).ShouldBeRefused(code, says);

    [Fact]
    public void A_file_that_is_no_programme_is_refused_with_its_places()
    {
        Shown.By("session", Path.Combine(folder, "nowhere.json")).ShouldBeRefused("PLB-FILE-MISSING", "no such file");
        File.WriteAllText(Programme, "{");
        Run().ShouldBeRefused("PLB-JSON-SYNTAX", "not JSON");
        File.WriteAllText(Programme, JsonSerializer.Serialize(SampleScript.Programme, JsonRules.Options).Replace("\"bridge\"", "\"brigde\"", StringComparison.Ordinal));
        Run().ShouldBeRefused("PLB-PROG-EXERCISE", "Did you mean \"bridge\"?");
    }

    private Shown Run(params string[] arguments) => Shown.By(["session", Programme, "--day", Monday, .. arguments]);
}
