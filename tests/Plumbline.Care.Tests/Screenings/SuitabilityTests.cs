using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;
using Prop = Plumbline.Motion.Movements.Prop;

namespace Plumbline.Care.Tests.Screenings;

public sealed class SuitabilityTests(ITestOutputHelper output)
{
    private static readonly Intake Nothing = Samples.Read("runner-low-pain") with { Equipment = [.. Enum.GetValues<Prop>()] };

    private static Suitability Judge(string exercise, Intake intake, Access by = Access.Open) =>
        SuitabilityRules.Judge(World.Catalogue.ById[exercise], intake, Screen(intake), World.Screening, World.Catalogue, by);

    private static Screening Screen(Intake intake) => ScreeningAssessment.Assess(intake, World.Screening, EmergencyNumbers.Unset);

    private static Intake Having(params string[] conditions) => Nothing with { Conditions = [.. conditions] };

    private static string Kind(Suitability suitability) => suitability switch
    {
        Suitability.Allowed { Preferred: true } => "prefer",
        Suitability.Allowed => "allow",
        Suitability.Limited => "care",
        Suitability.Blocked => "block",
    };

    [Theory]
    [InlineData("osteoporosis", "partial-curl", "block")]
    [InlineData("osteoporosis", "child-pose", "block")]
    [InlineData("osteoporosis", "single-knee-to-chest", "care")]
    [InlineData("osteoporosis", "prone-press-up", "care")]
    [InlineData("osteoporosis", "prone-hip-extension", "prefer")]
    [InlineData("osteoporosis", "lower-trunk-rotation", "care")]
    [InlineData("osteoporosis", "squat", "prefer")]
    [InlineData("vertebral-fracture", "pelvic-tilt", "block")]
    [InlineData("vertebral-fracture", "lower-trunk-rotation", "block")]
    [InlineData("vertebral-fracture", "squat", "block")]
    [InlineData("stenosis", "prone-press-up", "block")]
    [InlineData("stenosis", "single-knee-to-chest", "prefer")]
    [InlineData("stenosis", "prone-lying", "care")]
    [InlineData("stenosis", "bike-recumbent", "prefer")]
    [InlineData("spondylolisthesis", "prone-press-up", "block")]
    [InlineData("spondylolisthesis", "prone-hip-extension", "care")]
    [InlineData("spondylolisthesis", "squat", "care")]
    [InlineData("leg-pain-flexion", "partial-curl", "block")]
    [InlineData("leg-pain-flexion", "prone-press-up", "prefer")]
    [InlineData("leg-pain-flexion", "pelvic-tilt", "care")]
    [InlineData("leg-pain-extension", "prone-press-up", "block")]
    [InlineData("leg-pain-extension", "single-knee-to-chest", "prefer")]
    [InlineData("pregnancy", "prone-lying", "block")]
    [InlineData("pregnancy", "partial-curl", "block")]
    [InlineData("pregnancy", "bridge", "care")]
    [InlineData("pregnancy", "sit-to-stand", "prefer")]
    [InlineData("post-partum", "squat", "care")]
    [InlineData("hypertension", "squat", "care")]
    [InlineData("hip-replacement", "single-knee-to-chest", "care")]
    [InlineData("inflammatory", "prone-press-up", "prefer")]
    [InlineData("falls-risk", "squat", "care")]
    [InlineData("heart", "walking", "care")]
    [InlineData("heart", "bike-recumbent", "block")]
    [InlineData("heart", "bridge", "block")]
    [InlineData("skin", "swimming", "block")]
    [InlineData("wrist", "bird-dog-hold", "care")]
    public void A_condition_does_to_an_exercise_what_its_table_says(string condition, string exercise, string kind) =>
        Kind(Judge(exercise, Having(condition))).ShouldBe(kind);

    [Fact]
    public void In_new_severe_pain_rest_and_short_walks_come_first()
    {
        var acute = Nothing with { OnsetDays = 3, PainBack = 8 };
        Kind(Judge("rest-90-90", acute)).ShouldBe("prefer");
        Kind(Judge("walking", acute)).ShouldBe("prefer");
        Kind(Judge("squat", acute)).ShouldBe("block");
        Kind(Judge("prone-lying", acute)).ShouldBe("care");
        Kind(Judge("prone-lying", acute with { Direction = Direction.Extension })).ShouldNotBe("care", "the response is known");
    }

    [Fact]
    public void A_blocked_exercise_names_its_substitute_for_the_reason_first()
    {
        Alternatives("partial-curl", Having("osteoporosis"))[0].ShouldBe("abdominal-bracing");
        Alternatives("standing-forward-bend", Having("osteoporosis"))[0].ShouldBe("hip-hinge");
        Alternatives("prone-press-up", Having("stenosis"))[0].ShouldBe("single-knee-to-chest", "others stand for other reasons");
        Alternatives("bridge", Nothing with { Cannot = [Inability.Floor], Equipment = [Prop.Chair] })[0].ShouldBe("sit-to-stand");
        Alternatives("band-row", Nothing with { Equipment = [] }).ShouldContain("scapular-retraction");
    }

    [Fact]
    public void Without_a_bed_nobody_who_cannot_reach_the_floor_is_asked_to_lie_down()
    {
        var indoors = Nothing with { Cannot = [Inability.Floor], Equipment = [Prop.Chair, Prop.Bed] };
        Kind(Judge("bridge", indoors)).ShouldBe("allow");
        Kind(Judge("bridge", indoors with { Equipment = [Prop.Chair] })).ShouldBe("block");
        Kind(Judge("bird-dog-hold", indoors)).ShouldBe("block");
    }

    [Fact]
    public void A_wall_is_always_there_and_a_band_is_not()
    {
        Kind(Judge("plank-wall", Nothing with { Equipment = [] })).ShouldBe("allow");
        Judge("band-row", Nothing with { Equipment = [] }).ShouldBeOfType<Suitability.Blocked>().Reasons.ShouldHaveSingleItem().Rule.ShouldBe("equipment.band");
    }

    [Fact]
    public void Only_a_clinician_gives_what_is_closed_to_self_care()
    {
        Kind(Judge("superman", Nothing)).ShouldBe("block");
        Kind(Judge("superman", Nothing, Access.Clinician)).ShouldBe("allow");
        Judge("passive-rom", Nothing).Reasons.Select(r => r.Rule).ShouldBe(["gate.access", "gate.therapist"]);
        Kind(Judge("passive-rom", Nothing, Access.Clinician)).ShouldBe("allow");
    }

    [Fact]
    public void What_an_exercise_warns_of_is_told_in_the_words_of_the_condition()
    {
        Said("standing-forward-bend", Having("falls-risk"), "caution.falls-risk").ShouldBe("It is left out because of a risk of falling.");
        Said("bird-dog-hold", Having("wrist"), "caution.wrist").ShouldBe("Stop if your wrist hurts; try it on your fists or your forearms.");
    }

    [Fact]
    public void What_an_exercise_needs_is_told_by_its_name() =>
        Said("band-row", Nothing with { Equipment = [] }, "equipment.band").ShouldBe($"It needs {World.Catalogue.Words.Equipment["band"]}.");

    [Fact]
    public void At_most_three_alternatives_are_named_and_where_no_ladder_leads_on_those_that_work_the_same_muscle()
    {
        Alternatives("bridge", Without("bridge")).Count.ShouldBe(3);
        Alternatives("heel-raise", Without("heel-raise")).ShouldBe(["walking"]);
        Alternatives("heel-raise", Without("heel-raise", "walking")).ShouldBeEmpty();
    }

    [Fact]
    public void A_holding_plan_keeps_out_what_loads_the_back()
    {
        var prompt = Nothing.With("Q9", Reply.Yes);
        Kind(Judge("bridge", prompt)).ShouldBe("block");
        Kind(Judge("walking", prompt)).ShouldBe("allow");
        Kind(Judge("pelvic-tilt", prompt)).ShouldBe("allow");
    }

    [Fact]
    public void A_clearance_opens_its_condition_up_to_its_load_and_not_beyond()
    {
        Clearance Allows(int load, params string[] conditions) => new()
        {
            Who = "Dr A. Example",
            Date = Samples.Today,
            Allows = new ClearedScope { Conditions = [.. conditions], LoadClass = load },
            Limits = new ClearedLimits(),
        };
        var heart = Having("heart");
        Kind(Judge("bike-recumbent", heart with { Clearance = Allows(2, "heart") })).ShouldBe("care");
        Kind(Judge("bridge", heart with { Clearance = Allows(2, "heart") })).ShouldBe("care");
        Kind(Judge("squat", heart with { Clearance = Allows(2, "heart") })).ShouldBe("block");
        Kind(Judge("bridge", heart with { Clearance = Allows(2, "fusion") })).ShouldBe("block");
        Kind(Judge("partial-curl", Having("osteoporosis") with { Clearance = Allows(4, "osteoporosis") })).ShouldBe("block", "load is allowed, bending is not");
        Kind(Judge("partial-curl", Having("osteoporosis") with { Clearance = Allows(4, "osteoporosis") with { Allows = new ClearedScope { LoadClass = 4, Exercises = ["partial-curl"] } } })).ShouldBe("care", "it is allowed by name");
    }

    [Fact]
    public void The_limits_of_a_clearance_hold_for_every_exercise()
    {
        var limited = Nothing with
        {
            Clearance = new Clearance
            {
                Who = "Dr A. Example",
                Date = Samples.Today,
                Allows = new ClearedScope { LoadClass = 2 },
                Limits = new ClearedLimits { Positions = [Posture.Prone], Bias = [Bias.Rotation], NoEndRange = true, Exercises = ["bridge"] },
            },
        };
        foreach (var exercise in new[] { "squat", "prone-lying", "lower-trunk-rotation", "child-pose", "bridge" }) Kind(Judge(exercise, limited)).ShouldBe("block", exercise);
        Kind(Judge("sit-to-stand", limited)).ShouldBe("allow");
    }

    [Theory]
    [InlineData(3, "heel-slide", "prefer")]
    [InlineData(3, "bridge", "block")]
    [InlineData(3, "cat-camel", "block")]
    [InlineData(8, "dead-bug-2", "prefer")]
    [InlineData(8, "squat", "block")]
    [InlineData(35, "squat", "care")]
    [InlineData(35, "child-pose", "block")]
    [InlineData(35, "partial-curl", "block")]
    public void After_a_fusion_the_week_decides_what_a_clinician_is_offered(int week, string exercise, string kind) =>
        Kind(Judge(exercise, Nothing with { Surgery = new Surgery { Type = SurgeryType.Fusion, WeeksAgo = week } }, Access.Clinician)).ShouldBe(kind);

    [Fact]
    public void Spine_surgery_of_an_unknown_day_is_read_as_recent() =>
        Kind(Judge("bridge", Having("fusion"), Access.Clinician)).ShouldBe("block");

    [Fact]
    public void What_is_named_instead_is_itself_not_blocked() =>
        Laws.Hold(output, AnyIntake.All, intake =>
        {
            var all = SuitabilityRules.JudgeAll(intake, Screen(intake), World.Screening, World.Catalogue);
            foreach (var (id, judged) in all)
            {
                judged.Reasons.Select(r => r.Rule).ShouldBeUnique();
                if (judged is not Suitability.Blocked blocked) continue;
                blocked.Reasons.Count.ShouldBeGreaterThan(0);
                blocked.Alternatives.ShouldNotContain(id);
                blocked.Alternatives.Where(a => all[a] is Suitability.Blocked).ShouldBeEmpty();
            }
        });

    [Fact]
    public void With_no_programme_open_no_exercise_is_and_on_hold_nothing_of_load_two() =>
        Laws.Hold(output, AnyIntake.All, intake =>
        {
            var screening = Screen(intake);
            var most = screening.Programme switch { ProgrammeAccess.None or ProgrammeAccess.ClinicianOnly => -1, ProgrammeAccess.Holding => 1, ProgrammeAccess.Yes => 4 };
            var open = SuitabilityRules.JudgeAll(intake, screening, World.Screening, World.Catalogue).Where(p => p.Value is not Suitability.Blocked);
            open.Where(p => World.Catalogue.ById[p.Key].Facts.Load.Class > most).ShouldBeEmpty();
        });

    [Fact]
    public void A_further_condition_never_opens_an_exercise() =>
        Laws.Hold(
            output,
            from intake in AnyIntake.All from condition in Gen.Elements(World.Screening.Conditions.Keys.Order().ToArray()) select (intake, condition),
            pair =>
            {
                var more = pair.intake with { Conditions = [.. pair.intake.Conditions, pair.condition] };
                var before = SuitabilityRules.JudgeAll(pair.intake, Screen(pair.intake), World.Screening, World.Catalogue);
                var after = SuitabilityRules.JudgeAll(more, Screen(more), World.Screening, World.Catalogue);
                before.Where(p => p.Value is Suitability.Blocked && after[p.Key] is not Suitability.Blocked).ShouldBeEmpty();
            },
            // Naming what Q19 asked for ends the hold that stood because nothing was named.
            pair => !pair.intake.Conditions.Contains(pair.condition) && Screen(pair.intake) is { Programme: not ProgrammeAccess.None } screening && screening.Reasons.All(r => r.Rule != "condition-not-named"));

    [Fact]
    public void Judging_one_says_the_same_as_judging_all() =>
        Laws.Hold(output, from intake in AnyIntake.All from exercise in Gen.Elements(World.Catalogue.ById.Keys.Order().ToArray()) select (intake, exercise), pair =>
            Judge(pair.exercise, pair.intake).ShouldBe(SuitabilityRules.JudgeAll(pair.intake, Screen(pair.intake), World.Screening, World.Catalogue)[pair.exercise]));

    [Fact]
    public void A_ladder_of_a_direction_leads_to_alternatives_only_for_whom_that_direction_eases()
    {
        var kneesUp = Without("double-knee-to-chest", "cat-stretch", "flexion-in-sitting", "heel-slide", "pelvic-tilt", "prone-lying", "rest-90-90", "child-pose");
        Alternatives("double-knee-to-chest", kneesUp with { Direction = Direction.Flexion })[0].ShouldBe("single-knee-to-chest");
        Alternatives("double-knee-to-chest", kneesUp with { Direction = Direction.Extension }).Take(1).ShouldNotContain("single-knee-to-chest");
        var bendBack = Without("standing-extension", "pelvic-tilt", "prone-on-elbows", "scapular-retraction", "single-knee-to-chest");
        Alternatives("standing-extension", bendBack with { Direction = Direction.Extension })[0].ShouldBe("prone-press-up");
        Alternatives("standing-extension", bendBack with { Direction = Direction.Flexion }).Take(1).ShouldNotContain("prone-press-up");
    }

    private static string Said(string exercise, Intake intake, string rule) => Judge(exercise, intake).Reasons.Single(r => r.Rule == rule).Text;

    // A clinician keeps these out and nothing else.
    private static Intake Without(params string[] exercises) => Nothing with
    {
        Clearance = new Clearance { Who = "Dr A. Example", Date = Samples.Today, Allows = new ClearedScope { LoadClass = 4 }, Limits = new ClearedLimits { Exercises = [.. exercises] } },
    };

    private static Seq<string> Alternatives(string exercise, Intake intake) => Judge(exercise, intake).ShouldBeOfType<Suitability.Blocked>().Alternatives;
}
