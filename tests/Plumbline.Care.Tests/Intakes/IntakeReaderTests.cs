using System.Text.Json.Nodes;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Intakes;

public sealed class IntakeReaderTests
{
    private static readonly string[] Optional = ["$schema", "as_of", "surgery", "pregnancy_weeks", "blood_pressure", "clearance", "direction", "goals"];

    private static JsonObject Desk() => JsonNode.Parse(Samples.Text("runner-low-pain"))!.AsObject();

    private static Read<Intake> Read(JsonNode form, DateOnly? today = null) =>
        IntakeReader.Read("intake.json", form.ToJsonString(), today ?? Samples.Today, World.Screening, World.Catalogue);

    private static Read<Intake> Read(Action<JsonObject> change)
    {
        var form = Desk();
        change(form);
        return Read(form);
    }

    private static Problem Only(Action<JsonObject> change) => Read(change).Problems.ShouldHaveSingleItem();

    private static Intake WithWarning(Action<JsonObject> change, string askAgain)
    {
        var read = Read(change).ShouldBeOfType<Read<Intake>.Success>();
        read.Warnings.ShouldAllBe(w => w.Code == "PLB-INTAKE-CONTRADICTION" && w.Severity == Severity.Warning);
        read.Value.AskAgain.ShouldBe([askAgain]);
        return read.Value;
    }

    public static TheoryData<string> RequiredKeys => [.. Desk().Select(p => p.Key).Except(Optional)];

    public static TheoryData<string> Questions => [.. World.Screening.Questions.Select(q => q.Id)];

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Whatever_is_left_out_is_a_problem_at_its_own_place(string key)
    {
        var problem = Only(form => form.Remove(key));
        problem.Code.ShouldBe("PLB-INTAKE-MISSING");
        problem.Path.ShouldBe($"intake.json: $.{key}");
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_missing_answer_is_a_problem_and_never_a_no(string question)
    {
        Only(form => form["answers"]!.AsObject().Remove(question)).ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe("PLB-INTAKE-MISSING"),
            p => p.Path.ShouldBe($"intake.json: $.answers.{question}"));
        Only(form => form["answers"]![question]!.AsObject().Remove("answer")).Path.ShouldBe($"intake.json: $.answers.{question}.answer");
    }

    [Fact]
    public void The_day_of_the_intake_is_today_unless_it_says_another()
    {
        var form = Desk();
        form.Remove("as_of");
        Read(form, new DateOnly(2026, 5, 1)).Require().AsOf.ShouldBe(new DateOnly(2026, 5, 1));
        Read(Desk(), new DateOnly(2026, 5, 1)).Require().AsOf.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Every_problem_is_found_at_once_whether_of_shape_or_of_sense()
    {
        var read = Read(form =>
        {
            form["age"] = 300;
            form["pain_back_0_10"] = "four";
            form["pain_leg_0_10"] = 11;
            form["colour"] = "blue";
            form["course"] = "stabel";
            form["conditions"] = new JsonArray("osteporosis");
            form["as_of"] = "2026-03-03";
            form["pregnancy_weeks"] = 60;
            form["answers"]!.AsObject().Remove("Q2");
            form["answers"]!["Q3"] = new JsonObject { ["answer"] = "perhaps" };
            form["answers"]!["Q22"] = new JsonObject { ["answer"] = "no" };
        });
        read.Problems.Select(p => (p.Code, p.Path["intake.json: ".Length..])).ShouldBe(
            [
                ("PLB-JSON-TYPE", "$.pain_back_0_10"),
                ("PLB-JSON-VALUE", "$.course"),
                ("PLB-JSON-VALUE", "$.answers.Q3.answer"),
                ("PLB-JSON-UNKNOWN", "$.colour"),
                ("PLB-INTAKE-FUTURE", "$.as_of"),
                ("PLB-INTAKE-RANGE", "$.age"),
                ("PLB-INTAKE-RANGE", "$.pain_leg_0_10"),
                ("PLB-INTAKE-UNKNOWN", "$.conditions[0]"),
                ("PLB-INTAKE-RANGE", "$.pregnancy_weeks"),
                ("PLB-INTAKE-MISSING", "$.answers.Q2"),
                ("PLB-INTAKE-UNKNOWN", "$.answers.Q22"),
            ],
            ignoreOrder: true);
        read.Problems.ShouldContain(p => p.Message.Contains("Did you mean \"osteoporosis\"?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("age", -1)]
    [InlineData("age", 121)]
    [InlineData("pain_back_0_10", 11)]
    [InlineData("onset_days", -1)]
    [InlineData("function_psfs_0_10", 10.5)]
    [InlineData("walk_minutes", 1441)]
    [InlineData("minutes_per_day", 0)]
    [InlineData("days_per_week", 8)]
    [InlineData("pregnancy_weeks", 45)]
    public void A_number_out_of_its_range_is_refused(string key, double value) =>
        Only(form => form[key] = value % 1 == 0 ? JsonValue.Create((int)value) : JsonValue.Create(value)).ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe("PLB-INTAKE-RANGE"),
            p => p.Path.ShouldBe($"intake.json: $.{key}"));

    [Fact]
    public void Pain_cannot_be_older_than_the_person() => Only(form => form["onset_days"] = 34 * 366 + 1).Path.ShouldBe("intake.json: $.onset_days");

    [Fact]
    public void Long_lists_and_texts_are_refused()
    {
        Only(form => form["goals"] = new JsonArray(new string('x', 201))).Code.ShouldBe("PLB-INTAKE-LENGTH");
        Only(form => form["goals"] = new JsonArray([.. Enumerable.Repeat("walk", 11).Select(g => JsonValue.Create(g))])).Code.ShouldBe("PLB-INTAKE-LENGTH");
        Only(form => form["answers"]!["Q1"] = new JsonObject { ["answer"] = "no", ["examined_by"] = new string('x', 101) }).Path.ShouldBe("intake.json: $.answers.Q1.examined_by");
        IntakeReader.Read("intake.json", new string(' ', IntakeReader.Limit + 1), Samples.Today, World.Screening).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-JSON-SIZE");
    }

    [Fact]
    public void What_is_no_json_object_is_refused_once()
    {
        IntakeReader.Read("intake.json", "{ \"age\": ", Samples.Today, World.Screening).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-JSON-SYNTAX");
        IntakeReader.Read("intake.json", "[]", Samples.Today, World.Screening).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-JSON-TYPE");
    }

    [Fact]
    public void Surgery_is_dated_by_weeks_or_by_a_day()
    {
        Read(form => form["surgery"] = JsonNode.Parse("""{ "type": "fusion", "weeks_ago": 35 }""")).Require().Surgery!.WeeksAgo.ShouldBe(35);
        Read(form => form["surgery"] = JsonNode.Parse("""{ "type": "fusion", "date": "2026-02-09" }""")).Require().Surgery!.WeeksAgo.ShouldBe(3);
        Only(form => form["surgery"] = JsonNode.Parse("""{ "type": "fusion" }""")).Path.ShouldBe("intake.json: $.surgery.weeks_ago");
        Only(form => form["surgery"] = JsonNode.Parse("""{ "type": "fusion", "date": "2026-03-09" }""")).Code.ShouldBe("PLB-INTAKE-FUTURE");
        Only(form => form["surgery"] = JsonNode.Parse("""{ "weeks_ago": 3 }""")).Path.ShouldBe("intake.json: $.surgery.type");
    }

    [Fact]
    public void A_clearance_says_who_when_and_how_much()
    {
        var clearance = Read(form => form["clearance"] = JsonNode.Parse("""{ "who": "Dr A. Example", "date": "2026-03-01", "allows": { "load_class": 2, "conditions": ["fusion"] }, "limits": { "no_end_range": true } }""")).Require().Clearance!;
        clearance.Allows.LoadClass.ShouldBe(2);
        clearance.Limits.NoEndRange.ShouldBeTrue();
        Read(form => form["clearance"] = new JsonObject()).Problems.Select(p => p.Path["intake.json: $.clearance.".Length..]).ShouldBe(["who", "date", "allows"]);
        Only(form => form["clearance"] = JsonNode.Parse("""{ "who": "Dr A. Example", "date": "2026-03-09", "allows": { "load_class": 2 } }""")).Code.ShouldBe("PLB-INTAKE-FUTURE");
        Only(form => form["clearance"] = JsonNode.Parse("""{ "who": "Dr A. Example", "date": "2026-03-01", "allows": { "load_class": 5 } }""")).Code.ShouldBe("PLB-INTAKE-RANGE");
        Only(form => form["clearance"] = JsonNode.Parse("""{ "who": "Dr A. Example", "date": "2026-03-01", "allows": { "load_class": 1, "exercises": ["brige"] } }""")).Message.ShouldContain("\"bridge\"");
    }

    [Fact]
    public void Swapped_blood_pressure_is_noticed() => Only(form => form["blood_pressure"] = JsonNode.Parse("""{ "systolic": 80, "diastolic": 120 }""")).Path.ShouldBe("intake.json: $.blood_pressure");

    [Fact]
    public void Leg_pain_that_ends_above_the_leg_counts_as_reaching_it() =>
        WithWarning(form => form["pain_leg_0_10"] = 3, "furthest_zone").FurthestZone.ShouldBe(BodyZone.Thigh);

    [Fact]
    public void Symptoms_below_the_knee_without_leg_pain_count_as_leg_symptoms() =>
        WithWarning(form => form["furthest_zone"] = "below-knee", "pain_leg_0_10").HasLegSymptoms.ShouldBeTrue();

    [Fact]
    public void Minutes_of_walking_for_somebody_who_cannot_walk_are_asked_again() =>
        WithWarning(form => form["cannot"] = new JsonArray("walk"), "walk_minutes").Cannot.ShouldBe([Inability.Walk]);

    [Theory]
    [InlineData("""{ "pregnancy_weeks": 20, "sex": "female" }""")]
    [InlineData("""{ "conditions": ["heart"] }""")]
    [InlineData("""{ "surgery": { "type": "laminectomy", "weeks_ago": 200 } }""")]
    public void A_condition_against_the_word_of_Q19_counts_and_is_asked_again(string given) =>
        WithWarning(form => Put(form, given), "Q19").Answers["Q19"].Reply.ShouldBe(Reply.Unsure);

    [Fact]
    public void A_sore_knee_is_no_contradiction_to_Q19() => Read(form => form["conditions"] = new JsonArray("knee")).Problems.ShouldBeEmpty();

    [Fact]
    public void A_pregnant_man_keeps_the_limits_of_pregnancy_until_he_is_asked() =>
        WithWarning(
            form =>
            {
                form["pregnancy_weeks"] = 20;
                form["answers"]!["Q19"]!["answer"] = "yes";
            },
            "pregnancy_weeks").PregnancyWeeks.ShouldBe(20);

    [Fact]
    public void Weeks_and_day_of_surgery_that_disagree_take_the_more_recent() =>
        WithWarning(form => form["surgery"] = JsonNode.Parse("""{ "type": "other", "weeks_ago": 40, "date": "2026-02-09", "limits_in_force": false }"""), "surgery").Surgery!.WeeksAgo.ShouldBe(3);

    [Fact]
    public void Unsaid_limits_of_a_recent_operation_count_as_in_force()
    {
        WithWarning(form => form["surgery"] = JsonNode.Parse("""{ "type": "hip-replacement", "weeks_ago": 11 }"""), "surgery").Surgery!.LimitsInForce.ShouldBeTrue();
        Read(form => form["surgery"] = JsonNode.Parse("""{ "type": "hip-replacement", "weeks_ago": 12 }""")).Require().Surgery!.LimitsInForce.ShouldBeFalse();
    }

    [Fact]
    public void Spine_surgery_without_a_day_is_asked_again() =>
        WithWarning(
            form =>
            {
                form["conditions"] = new JsonArray("fusion");
                form["answers"]!["Q19"]!["answer"] = "yes";
            },
            "surgery");

    [Fact]
    public void Age_and_Q18_that_disagree_count_as_under_18()
    {
        WithWarning(form => form["answers"]!["Q18"]!["answer"] = "yes", "Q18").Answers["Q18"].Reply.ShouldBe(Reply.Unsure);
        WithWarning(form => form["age"] = 17, "Q18").Answers["Q18"].Reply.ShouldBe(Reply.Unsure);
    }

    [Fact]
    public void A_no_that_describes_a_finding_counts_as_yes()
    {
        WithWarning(form => form["answers"]!["Q6"]!["new"] = true, "Q6").Answers["Q6"].Reply.ShouldBe(Reply.Unsure);
        WithWarning(form => form["answers"]!["Q6"]!["features"] = new JsonArray("rapid"), "Q6").Answers["Q6"].Reply.ShouldBe(Reply.Unsure);
    }

    [Fact]
    public void A_part_that_a_question_has_not_is_refused() =>
        Only(form => form["answers"]!["Q6"] = JsonNode.Parse("""{ "answer": "yes", "features": ["sudden"] }""")).Path.ShouldBe("intake.json: $.answers.Q6.features[0]");

    [Fact]
    public void No_message_repeats_what_a_person_wrote()
    {
        var read = Read(form =>
        {
            form["goals"] = new JsonArray("SECRET" + new string('x', 300));
            form["answers"]!["Q1"] = new JsonObject { ["answer"] = "yes", ["examined_by"] = "SECRET" + new string('x', 300) };
            form["conditions"] = new JsonArray("SECRET");
        });
        read.Problems.Length.ShouldBe(3);
        read.Problems.ShouldAllBe(p => !p.Message.Contains("SECRET", StringComparison.Ordinal) && !p.Path.Contains("SECRET", StringComparison.Ordinal));
    }

    private static void Put(JsonObject form, string given)
    {
        foreach (var (key, value) in JsonNode.Parse(given)!.AsObject()) form[key] = value!.DeepClone();
    }
}
