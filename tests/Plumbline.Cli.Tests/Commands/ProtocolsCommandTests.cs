namespace Plumbline.Cli.Tests.Commands;

public class ProtocolsCommandTests
{
    [Fact]
    public void I_see_every_protocol_and_who_may_take_it()
    {
        var shown = Shown.By("protocols");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.TrimEnd().Split('\n').Length.ShouldBe(15);
        shown.Output.ShouldContain("clinicians");
    }

    [Fact]
    public void I_see_the_phases_and_doses_of_one() => Shown.By("protocols", "core-foundation").Output.ShouldSatisfyAllConditions(
        o => o.ShouldContain("Phase 2, 3 weeks"), o => o.ShouldContain("3 × 15, rest 1 min"), o => o.ShouldContain("the same screening"));

    [Fact]
    public void A_shell_shows_its_phases_and_prints_a_form_that_is_refused_until_it_is_filled()
    {
        Shown.By("protocols", "post-op-fusion").Output.ShouldContain("- early (weeks 0 to 5)");
        var form = Shown.By("protocols", "post-op-fusion", "--form").Output;
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, form);
            var intake = Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "intakes", "fusion-week-35-cleared.json");
            var shown = Shown.By("propose", intake, "--today", "2026-03-02", "--protocol", "post-op-fusion", "--filled", file);
            shown.Code.ShouldBe(2);
            shown.Error.ShouldContain("PLB-JSON");
            File.WriteAllText(file, form
                .Replace("\"filled_by\": \"\"", "\"filled_by\": \"A. Nyberg, physiotherapist\"", StringComparison.Ordinal).Replace("\"on\": \"\"", "\"on\": \"2026-03-01\"", StringComparison.Ordinal)
                .Replace("\"operated_on\": \"\"", "\"operated_on\": \"2025-06-30\"", StringComparison.Ordinal).Replace("\"exercise_from\": \"\"", "\"exercise_from\": \"2025-09-30\"", StringComparison.Ordinal)
                .Replace("\": \"\"", "\": \"None\"", StringComparison.Ordinal).Replace("_kg\": null", "_kg\": 5", StringComparison.Ordinal).Replace("_min\": null", "_min\": 45", StringComparison.Ordinal)
                .Replace("\": null", "\": false", StringComparison.Ordinal)
                .Replace("\"half-year\", \"items\": []", "\"half-year\", \"items\": [{ \"exercise\": \"supine-march\", \"days\": \"strength\" }]", StringComparison.Ordinal));
            shown = Shown.By("propose", intake, "--today", "2026-03-02", "--protocol", "post-op-fusion", "--filled", file);
            shown.Code.ShouldBe(0, shown.Error);
            shown.Output.ShouldSatisfyAllConditions(o => o.ShouldContain("Only a clinician may approve this."), o => o.ShouldContain("Do not drive yet."), o => o.ShouldContain("1. Supine march"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_phase_can_be_proposed_by_its_number()
    {
        var intake = Path.Combine(Workshop.Files.World.Folder().Require(), "..", "samples", "intakes", "desk-worker.json");
        Shown.By("propose", intake, "--today", "2026-03-02", "--protocol", "core-foundation", "--phase", "2").Output.ShouldContain("This is phase 2 of 3");
        Shown.By("propose", intake, "--phase", "2").ShouldBeRefused("PLB-ARG", "Name it with --protocol");
    }

    [Fact]
    public void An_unknown_protocol_is_refused_with_the_nearest() => Shown.By("protocols", "desk-brake").ShouldBeRefused("PLB-PROTOCOL-UNKNOWN", "\"desk-break\"");

    [Fact]
    public void Only_a_shell_has_a_form() => Shown.By("protocols", "desk-break", "--form").ShouldBeRefused("PLB-ARG", "this protocol is ready");
}
