namespace Plumbline.Cli.Tests.Commands;

public class AerobicCommandTests
{
    [Fact]
    public void I_see_my_walking_week_by_week()
    {
        var shown = Shown.By("aerobic", Sample("desk-worker"), "--today", "2026-03-02");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldSatisfyAllConditions(o => o.ShouldContain("talk and not sing"), o => o.ShouldContain("minutes a week"), o => o.ShouldContain("1     10 min     5     50"));
    }

    [Fact]
    public void I_can_count_the_way_instead() => Shown.By("aerobic", Sample("desk-worker"), "--toward", "distance", "--today", "2026-03-02").Output.ShouldContain("km a week");

    [Fact]
    public void Behind_a_warning_sign_there_is_no_plan() => Shown.By("aerobic", Sample("fever"), "--today", "2026-03-02").ShouldBeRefused("PLB-AEROBIC-SCREENING", "until a clinician has checked you");

    [Fact]
    public void No_time_at_all_is_refused() => Shown.By("aerobic", Sample("desk-worker"), "--minutes", "0").ShouldBeRefused("PLB-ARG", "1 to 1440");

    private static string Sample(string name) => Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "intakes", $"{name}.json");
}
