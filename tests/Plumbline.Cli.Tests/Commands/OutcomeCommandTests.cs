namespace Plumbline.Cli.Tests.Commands;

public class OutcomeCommandTests
{
    private static readonly string Sample = Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "outcomes", "twelve-weeks.json");

    [Fact]
    public void I_can_read_how_twelve_weeks_went()
    {
        var shown = Shown.By("outcome", Sample);
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldSatisfyAllConditions(
            o => o.ShouldContain("Disability (RMDQ), 0 to 24, less is better"),
            o => o.ShouldContain("2026-04-13  9      -6      40 %      likely better"),
            o => o.ShouldContain("At or beyond the published cut-off for recovery."),
            o => o.ShouldContain("Ask why before you trust either."),
            o => o.ShouldNotContain("Back pain now"));
    }

    [Fact]
    public void I_can_have_the_reading_as_json() => System.Text.Json.JsonDocument.Parse(Shown.By("outcome", Sample, "--json").Output).RootElement.GetProperty("scales").GetArrayLength().ShouldBeGreaterThan(5);

    [Fact]
    public void Without_a_file_I_see_the_instruments() => Shown.By("outcome").Output.ShouldContain("load your own");

    [Fact]
    public void I_can_see_how_pain_is_asked() => Shown.By("outcome", "--ask", "nprs").Output.ShouldContain("How strong is the pain in your back right now?");

    [Fact]
    public void Of_a_questionnaire_that_belongs_to_somebody_I_see_keys_and_licence_only()
    {
        var shown = Shown.By("outcome", "--ask", "odi").Output;
        shown.ShouldContain("Item keys: section-1");
        shown.ShouldContain("Mapi Research Trust");
        shown.ShouldNotContain("?");
    }

    [Fact]
    public void I_can_load_words_and_tables_under_a_licence_of_my_own()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-outcome").FullName;
        try
        {
            var licensed = Path.Combine(folder, "promis.json");
            File.WriteAllText(licensed, """{ "format": 1, "instrument": "promis-pain-interference", "licence": "Permission of 2026.", "ask": { "item-1": "A made-up question?" }, "tables": { "t-score": { "8": 55.5 } } }""");
            var answers = Path.Combine(folder, "answers.json");
            File.WriteAllText(answers, """{ "format": 1, "outcomes": [ { "instrument": "promis-pain-interference", "version": "1.0", "on": "2026-03-02", "answers": { "item-1": 2, "item-2": 2, "item-3": 2, "item-4": 2 } } ] }""");
            Shown.By("outcome", "--ask", "promis-pain-interference", "--licensed", licensed).Output.ShouldSatisfyAllConditions(o => o.ShouldContain("A made-up question?"), o => o.ShouldContain("Permission of 2026."));
            Shown.By("outcome", answers, "--licensed", licensed).Output.ShouldContain("T 55.5");
            Shown.By("outcome", answers).Output.ShouldContain("load the conversion table");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_unknown_instrument_is_refused_with_the_nearest() => Shown.By("outcome", "--ask", "nprz").ShouldBeRefused("PLB-OUTCOME-UNKNOWN", "Did you mean \"nprs\"?");
}
