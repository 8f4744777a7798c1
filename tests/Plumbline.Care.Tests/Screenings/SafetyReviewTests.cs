using System.Text.Json.Nodes;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Care.Tests.Programmes;

namespace Plumbline.Care.Tests.Screenings;

/// <summary>What a physiotherapist found by attacking the screening; each test is named after a finding.</summary>
public sealed class SafetyReviewTests
{
    private static readonly Intake Nothing = Samples.Read("runner-low-pain");

    private static Screening Screen(Intake intake) => ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);

    private static Intake Typed(string sample, Action<JsonObject> change)
    {
        var form = JsonNode.Parse(Samples.Text(sample))!.AsObject();
        change(form);
        return IntakeReader.Read("typed.json", form.ToJsonString(), Samples.Today, World.Screening, World.Catalogue).Require();
    }

    private static Suitability Judge(Intake intake, string exercise) => People.Before(intake).Suitability[exercise];

    [Theory]
    [InlineData("2025-06-01", ProgrammeAccess.ClinicianOnly)]
    [InlineData("2026-02-02", ProgrammeAccess.ClinicianOnly)]
    [InlineData("2026-02-10", ProgrammeAccess.Yes)]
    public void A_clearance_from_before_the_operation_opens_nothing(string date, ProgrammeAccess programme)
    {
        var intake = Typed("fusion-week-35-cleared", form =>
        {
            form["surgery"] = new JsonObject { ["type"] = "fusion", ["weeks_ago"] = 3 };
            form["clearance"]!["date"] = date;
            form["clearance"]!["allows"]!["exercises"] = new JsonArray("partial-curl");
        });
        Screen(intake).Programme.ShouldBe(programme);
        intake.AskAgain.Contains("clearance").ShouldBe(programme == ProgrammeAccess.ClinicianOnly);
    }

    [Fact]
    public void A_clearance_on_the_day_of_the_operation_counts_and_one_of_the_day_before_does_not()
    {
        Intake Cleared(string day) => Typed("fusion-week-35-cleared", form =>
        {
            form["surgery"] = new JsonObject { ["type"] = "fusion", ["date"] = "2025-11-20" };
            form["clearance"]!["date"] = day;
        });
        Screen(Cleared("2025-11-20")).Programme.ShouldBe(ProgrammeAccess.Yes);
        Screen(Cleared("2025-11-19")).Programme.ShouldBe(ProgrammeAccess.ClinicianOnly);
    }

    [Fact]
    public void An_overtaken_clearance_opens_no_exercise_by_name_and_keeps_its_limits()
    {
        var cleared = Samples.Read("fusion-week-35-cleared");
        var overtaken = cleared with { Clearance = cleared.Clearance! with { Overtaken = true } };
        overtaken.Clearance!.Names("partial-curl").ShouldBeFalse();
        Judge(overtaken, "deadlift-light").ShouldBeOfType<Suitability.Blocked>().Reasons.Select(r => r.Rule).ShouldContain("clearance.exercise");
    }

    [Theory]
    [InlineData("risk", ActionLevel.NoneReported)]
    [InlineData("fever-or-ill", ActionLevel.Urgent)]
    [InlineData("very-ill", ActionLevel.Emergency)]
    [InlineData(null, ActionLevel.Urgent)]
    public void Fever_and_feeling_very_ill_are_never_filed_as_old(string? part, ActionLevel level) =>
        Screen(Nothing.With("Q12", new Answer { Reply = Reply.Yes, New = false, SinceDays = 400, ExaminedBy = "a doctor", Features = part is null ? [] : [part] })).Level.ShouldBe(level);

    [Theory]
    [InlineData(3, ActionLevel.Urgent)]
    [InlineData(400, ActionLevel.NoneReported)]
    public void A_leg_that_gets_weaker_since_three_days_is_not_long_standing(int since, ActionLevel level) =>
        Screen(Nothing.With("Q6", new Answer { Reply = Reply.Yes, New = false, SinceDays = since, ExaminedBy = "a doctor" })).Level.ShouldBe(level);

    [Theory]
    [InlineData("fusion")]
    [InlineData("discectomy")]
    public void In_the_first_weeks_after_spine_surgery_a_clearance_opens_only_the_first_steps(string type)
    {
        var condition = type == "fusion" ? "fusion" : "decompression";
        var intake = Typed("fusion-week-35-cleared", form =>
        {
            form["conditions"] = new JsonArray(condition);
            form["surgery"] = new JsonObject { ["type"] = type, ["weeks_ago"] = 2 };
            form["onset_days"] = 20;
            form["clearance"] = new JsonObject
            {
                ["who"] = "Dr A. Example, surgeon",
                ["date"] = "2026-03-01",
                ["allows"] = new JsonObject { ["load_class"] = 3, ["exercises"] = new JsonArray("wall-squat") },
            };
        });
        var around = People.Before(intake);
        around.Screening.Programme.ShouldBe(ProgrammeAccess.Yes);
        around.Suitability.Where(s => s.Value is not Suitability.Blocked).Select(s => s.Key).Order(StringComparer.Ordinal)
            .ShouldBe(["abdominal-bracing", "diaphragmatic-breathing", "heel-slide", "scapular-retraction", "walking", "wall-squat"]);
    }

    [Fact]
    public void The_hinge_waits_until_three_months_after_a_fusion()
    {
        Intake At(int week) => Samples.Read("fusion-week-35-cleared") with { Surgery = new Surgery { Type = SurgeryType.Fusion, WeeksAgo = week } };
        Judge(At(8), "hip-hinge").ShouldBeOfType<Suitability.Blocked>();
        Judge(At(12), "hip-hinge").ShouldNotBeOfType<Suitability.Blocked>();
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void So_soon_after_an_operation_nobody_is_without_limits(int weeks, bool inForce)
    {
        var intake = Typed("runner-low-pain", form => form["surgery"] = new JsonObject { ["type"] = "hip-replacement", ["weeks_ago"] = weeks, ["limits_in_force"] = false });
        intake.Surgery!.LimitsInForce.ShouldBe(inForce);
        Screen(intake).Programme.ShouldBe(inForce ? ProgrammeAccess.ClinicianOnly : ProgrammeAccess.Yes);
    }

    [Theory]
    [InlineData(120, 80, ProgrammeAccess.Holding)]
    [InlineData(150, 95, ProgrammeAccess.Holding)]
    [InlineData(165, 95, ProgrammeAccess.Yes)]
    public void A_usual_blood_pressure_does_not_name_the_condition_that_was_meant(int systolic, int diastolic, ProgrammeAccess programme)
    {
        var intake = Typed("runner-low-pain", form =>
        {
            form["answers"]!["Q19"]!["answer"] = "yes";
            form["blood_pressure"] = new JsonObject { ["systolic"] = systolic, ["diastolic"] = diastolic };
        });
        Screen(intake).Programme.ShouldBe(programme);
        intake.AskAgain.Contains("Q19").ShouldBe(programme == ProgrammeAccess.Holding);
    }

    [Fact]
    public void A_sore_knee_does_not_name_the_condition_that_was_meant() =>
        Screen((Nothing with { Conditions = ["knee"] }).With("Q19", Reply.Yes)).Programme.ShouldBe(ProgrammeAccess.Holding);

    [Theory]
    [InlineData("stenosis")]
    [InlineData("spondylolisthesis")]
    [InlineData("leg-pain-extension")]
    public void A_bridge_to_a_straight_line_is_no_bending_back(string condition) =>
        Judge(Nothing with { Conditions = [condition] }, "bridge").ShouldBeOfType<Suitability.Allowed>();

    [Fact]
    public void Lying_face_down_is_with_care_where_a_bone_has_slipped() =>
        Judge(Nothing with { Conditions = ["spondylolisthesis"] }, "prone-lying").ShouldBeOfType<Suitability.Limited>();

    [Fact]
    public void Late_in_pregnancy_rest_on_the_back_is_propped_up() =>
        Judge(Nothing with { PregnancyWeeks = 34 }, "rest-90-90").ShouldBeOfType<Suitability.Limited>().Reasons.ShouldContain(r => r.Text.Contains("pillows", StringComparison.Ordinal));
}
