namespace Plumbline.Cli.Tests.Commands;

public sealed class AdherenceCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-adherence").FullName;

    public AdherenceCommandTests()
    {
        var intake = Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "intakes", "desk-worker.json");
        Shown.By("propose", intake, "--today", "2026-03-02", "--approve", "A. Nyberg", "--as", "clinician", "--out", folder).Code.ShouldBe(0);
    }

    private string Programme => Path.Combine(folder, "programme.json");

    [Fact]
    public void I_see_my_weeks_and_an_offer()
    {
        var log = Path.Combine(folder, "log.json");
        File.WriteAllText(log, """
            { "format": 1, "sessions": [
              { "on": "2026-03-02", "items": [ { "exercise": "bridge", "completed_fraction": 1 }, { "exercise": "walking", "completed_fraction": 1 } ] },
              { "on": "2026-03-04", "items": [ { "exercise": "bridge", "skip_reason": "pain" }, { "exercise": "walking", "completed_fraction": 1 } ] } ] }
            """);
        var shown = Shown.By("adherence", Programme, log, "--goal", "2", "--today", "2026-03-09");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldSatisfyAllConditions(o => o.ShouldContain("Week 1: your goal of 2 is reached, with 2 sessions."), o => o.ShouldContain("An easier form is ready"), o => o.ShouldContain("how often"));
        Shown.By("adherence", Programme, log, "--goal", "0").ShouldBeRefused("PLB-ARG", "1 to 70");
    }

    [Fact]
    public void A_journal_tells_how_long_when_its_sessions_told_their_minutes()
    {
        var log = Path.Combine(folder, "journal.jsonl");
        string Line(int number, string minutes) => $$"""{ "id":"0195c3a0-0001-7000-8000-00000000000{{number}}","seq":{{number}},"kind":"session-logged","version":2,"recorded_at":"2026-03-0{{number + 1}}T18:00:00+01:00","occurred_on":"2026-03-0{{number + 1}}","by":{"role":"person"},"what":{"log":{"programme_version":1,"items":[{"exercise":"bridge","completed_fraction":1}]{{minutes}} } } }""";
        string HowLong() => Shown.By("adherence", Programme, log, "--today", "2026-03-04").Output.Split('\n').First(l => l.TrimStart().StartsWith("7 ", StringComparison.Ordinal)).TrimEnd();
        File.WriteAllLines(log, [Line(1, ""), Line(2, "")]);
        HowLong().ShouldEndWith("not known");
        File.WriteAllLines(log, [Line(1, ""), Line(2, ",\"minutes\":500")]);
        HowLong().ShouldContain("100 % (raw ");
    }

    [Fact]
    public void I_see_how_to_go_on_when_it_ends()
    {
        var shown = Shown.By("finish", Programme, "--because", "goals-met");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldSatisfyAllConditions(o => o.ShouldContain("on 3 days a week"), o => o.ShouldContain("Come back when"), o => o.ShouldContain("When it flares up"));
        Shown.By("finish", Programme, "--because", "goal-met").ShouldBeRefused("PLB-ARG", "\"goals-met\"");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
