using System.Text.Json.Nodes;

namespace Plumbline.Cli.Tests.Commands;

public sealed class JudgeCommandTests : IDisposable
{
    private const string Green = """{"pain_before": 2, "pain_peak": 3, "pain_after": 2, "pain_next_morning": 2, "completed_fraction": 1.0, "effort_0_10": 5, "days_since_previous": 2}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Two_good_sessions_of_a_bridge_take_one_step()
    {
        var answer = Answer($$$"""{"item": {"exercise": "bridge", "dose": {"sets": [3, 3], "repetitions": [10, 10]}}, "history": [{{{Green}}}, {{{Green}}}], "context": {"items_in_programme": 5, "items_progressed_this_week": 0}}""");
        answer.Select(p => p.Key).Take(4).ShouldBe(["verdict", "rule", "new_dose", "because"]);
        ((string)answer["verdict"]!).ShouldBe("progress");
        answer["new_dose"]!.ToJsonString().ShouldBe("""{"sets":[3,3],"repetitions":[12,12]}""");
        ((string)answer["because"]!).ShouldBe("The last two sessions went well, so we take one step: 12 repetitions instead of 10.");
    }

    [Theory]
    [InlineData("""{}""", "keep", "amber-unanswered")]
    [InlineData("""{"pain_before": 6, "pain_peak": 6, "pain_next_morning": 6, "completed_fraction": 1, "effort_0_10": 4}""", "keep", "amber")]
    [InlineData("""{"pain_before": 2, "pain_peak": 6, "pain_next_morning": 2, "completed_fraction": 1, "effort_0_10": 4}""", "regress", "red")]
    [InlineData("""{"pain_before": 2, "pain_peak": 2, "pain_next_morning": 2, "that_hurt": true}""", "regress", "red")]
    [InlineData("""{"furthest_zone_before": "thigh", "furthest_zone_after": "foot"}""", "stop", "spread-down-the-leg")]
    [InlineData("""{"spread_further": true}""", "stop", "spread-down-the-leg")]
    [InlineData("""{"furthest_zone_before": 3, "furthest_zone_after": 5.0}""", "stop", "spread-down-the-leg")]
    [InlineData("""{"furthest_zone_before": "below_knee", "furthest_zone_after": "Low back", "pain_before": 2, "pain_peak": 2, "pain_next_morning": 2, "completed": 1, "effort": 3}""", "progress", "step")]
    [InlineData("""{"new_numbness_or_weakness": true}""", "refer", "new-numbness-or-weakness")]
    [InlineData("""{"skipped": true, "skip_reason": "fear"}""", "regress", "skipped-for-pain-or-fear")]
    [InlineData("""{"skipped": true}""", "keep", "skipped")]
    [InlineData("""{"skipped": false, "skip_reason": null, "pain_before": 2, "pain_peak": 2, "pain_morning": 2, "completion": 1, "rpe": 3}""", "progress", "step")]
    [InlineData("""{"pain_before": 2, "pain_peak": 2, "pain_next_morning": 2, "completed_fraction": 1, "effort_0_10": 3, "lost_position": true}""", "keep", "form-lost")]
    [InlineData("""{"pain_before": 2, "pain_peak": 2, "pain_next_morning": 2, "completed_fraction": 1, "effort_0_10": 3, "days_since_previous": 9}""", "regress", "back-after-a-week")]
    [InlineData("""{"pain_before": 2, "pain_peak": null, "pain_next_morning": null, "completed_fraction": null, "furthest_zone_before": null}""", "keep", "amber-unanswered")]
    public void The_last_session_decides(string last, string verdict, string rule)
    {
        var answer = Answer($$$"""{"item": {"exercise": "bridge", "dose": {"sets": 3, "repetitions": 10}}, "history": [{{{Green}}}, {{{last}}}]}""");
        ((string)answer["verdict"]!, (string)answer["rule"]!).ShouldBe((verdict, rule));
        answer.ContainsKey("new_dose").ShouldBeTrue();
        (answer["new_dose"] is null).ShouldBe(verdict is "stop" or "refer");
    }

    [Theory]
    [InlineData("""{"weeks_since_deload": 6}""", "regress", "deload-due")]
    [InlineData("""{"sleep_flag": true}""", "regress", "deload-unwell")]
    [InlineData("""{"sleep_or_illness": true}""", "regress", "deload-unwell")]
    [InlineData("""{"condition_flags": {"illness": true, "osteoporosis": false}}""", "regress", "deload-unwell")]
    [InlineData("""{"red_flag": true}""", "refer", "screening-closed")]
    [InlineData("""{"items_in_programme": 4, "items_progressed_this_week": 1}""", "keep", "week-share-used")]
    [InlineData("""{"conditions": ["OSTEO"], "screening_level": "none"}""", "progress", "step")]
    [InlineData("""{"hypertension": false, "falls_risk": true}""", "progress", "step")]
    [InlineData("""{"screening_level": "prompt"}""", "keep", "holding-plan")]
    [InlineData("""{"blocked": "bridge"}""", "stop", "blocked-for-person")]
    [InlineData("""{"stage": "OPTIMISE", "direction": "unknown", "conditions": ["hip"], "equipment": ["mat"]}""", "progress", "step")]
    [InlineData("""{"graded_quota": {"repetitions": 11}}""", "progress", "graded-step")]
    [InlineData("null", "progress", "step")]
    public void The_context_counts(string context, string verdict, string rule)
    {
        var answer = Answer($$$"""{"item": {"exercise": "bridge", "dose": {"sets": [3, 3], "repetitions": [10, 10]}}, "history": [{{{Green}}}, {{{Green}}}], "context": {{{context}}}}""");
        ((string)answer["verdict"]!, (string)answer["rule"]!).ShouldBe((verdict, rule));
    }

    [Theory]
    [InlineData("""{"conditions": ["OSTEO"]}""")]
    [InlineData("""{"osteoporosis": true}""")]
    [InlineData("""{"condition_flags": {"osteoporosis": true}}""")]
    public void A_condition_that_blocks_the_exercise_stops_it_however_it_is_written(string context)
    {
        var answer = Answer($$$"""{"item": {"exercise": "partial-curl"}, "history": [{{{Green}}}, {{{Green}}}], "context": {{{context}}}}""");
        ((string)answer["verdict"]!, (string)answer["rule"]!).ShouldBe(("stop", "blocked-for-person"));
    }

    [Theory]
    [InlineData("""{"exercise": "pelvic-tilt"}""", 11)]
    [InlineData("""{"exercise": "pelvic-tilt", "dose": {"repetitions": 12}, "growth": "daily up to 30"}""", 13)]
    [InlineData("""{"exercise": "pelvic-tilt", "dose": {"repetitions": 12}, "growth_rule": {"to": 30}}""", 13)]
    [InlineData("""{"exercise": "pelvic-tilt", "dose": {"repetitions": 29}, "grow_to_repetitions": 30}""", 30)]
    public void A_growth_rule_grows_after_one_good_session_however_it_is_written(string item, int repetitions)
    {
        var answer = Answer($$$"""{"item": {{{item}}}, "history": [{{{Green}}}]}""");
        ((string)answer["rule"]!, (int)answer["new_dose"]!["repetitions"]![1]!).ShouldBe(("grow", repetitions));
    }

    [Fact]
    public void A_spread_says_for_how_long_and_which_direction_is_blocked()
    {
        var answer = Answer($$$"""{"item": {"exercise": "prone-press-up"}, "history": [{{{Green}}}, {"furthest_zone_before": 2, "furthest_zone_after": 3}]}""");
        ((int)answer["block_days"]!).ShouldBe(7);
        answer["blocked_directions"]!.ToJsonString().ShouldBe("""["extension"]""");
        ((bool)answer["tell_clinician"]!).ShouldBeTrue();
    }

    [Fact]
    public void Own_ceilings_and_an_own_exercise_count_and_what_is_not_known_is_a_warning()
    {
        var shown = Run($$$"""{"item": {"id": "garden-digging", "category": "strength", "sets": 2, "repetitions": 11, "ceilings": {"repetitions": [12, 12]}}, "history": [{{{Green}}}, {{{Green}}}], "context": {"weather": "rain"}}""");
        shown.Code.ShouldBe(Program.Done, shown.Error);
        JsonNode.Parse(shown.Output)!["new_dose"]!.ToJsonString().ShouldBe("""{"sets":[2,2],"repetitions":[12,12]}""");
        shown.Error.ShouldContain("PLB-ITEM-EXERCISE");
        shown.Error.ShouldContain("PLB-ITEM-UNUSED item.json: $.context.weather");
    }

    [Fact]
    public void Why_adds_the_clinicians_sentence_the_lights_and_every_rule_that_was_looked_at()
    {
        var answer = Answer($$$"""{"item": {"exercise": "bridge"}, "history": [{{{Green}}}, {"pain_before": 3, "pain_peak": 5, "pain_next_morning": 3}]}""", "--why");
        ((string)answer["for_clinician"]!).ShouldBe("AMBER: some more pain during exercise (pain before 3, pain peak 5). Repeated without progression.");
        answer["sessions"]!.AsArray().Select(s => (string)s!["light"]!).ShouldBe(["green", "amber"]);
        answer["rules_looked_at"]!.AsArray().Count.ShouldBeGreaterThan(30);
        answer["rules_fired"]!.AsArray().Select(r => (string)r!["rule"]!).ShouldContain("amber");
        answer["inputs"]!.ToJsonString().ShouldContain("history[1].pain_peak");
    }

    [Theory]
    [InlineData("""{"item": """, "PLB-JSON-SYNTAX", "quote, comma or bracket")]
    [InlineData("""{"history": []}""", "PLB-JSON-MISSING", "\"item\"")]
    [InlineData("""{"item": {"exercise": "bridge"}}""", "PLB-JSON-MISSING", "\"history\"")]
    [InlineData("""{"item": {"exercise": "brigde"}, "history": []}""", "PLB-ITEM-EXERCISE", "Did you mean \"bridge\"?")]
    [InlineData("""{"item": {"name": "x"}, "history": []}""", "PLB-ITEM-DOSE", "Add \"dose\"")]
    [InlineData("""{"item": {"exercise": "bridge", "dose": {"sets": [0, 3]}}, "history": []}""", "PLB-JSON-VALUE", "at least 1")]
    [InlineData("""{"item": {"exercise": "bridge", "dose": {"sets": [3, 9]}}, "history": []}""", "PLB-DOSE-LIMIT", "limits")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"pain_peak": 11}]}""", "PLB-ITEM-RANGE", "not between 0 and 10")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"pain_peak": "four"}]}""", "PLB-JSON-TYPE", "expected a number")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"pain_paek": 4}]}""", "PLB-ITEM-KEY", "Did you mean \"pain_peak\"?")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"pain_peak": 4, "pain_peak": 5}]}""", "PLB-ITEM-KEY", "Keep one")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"pain_peak": 4, "worst_pain": 5}]}""", "PLB-ITEM-KEY", "Keep one")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"completed_fraction": 95}]}""", "PLB-ITEM-RANGE", "0.9 for 90 %")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"days_since_previous": -1}]}""", "PLB-ITEM-RANGE", "not between")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"furthest_zone_after": "ankel"}]}""", "PLB-JSON-VALUE", "is not one of")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"furthest_zone_after": 6}]}""", "PLB-JSON-VALUE", "is not one of")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"that_hurt": "yes"}]}""", "PLB-JSON-TYPE", "true or false")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"skip_reason": "lazy"}]}""", "PLB-JSON-VALUE", "is not one of")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [{"skipped": "perhaps"}]}""", "PLB-JSON-UNKNOWN", "skipped")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": {}}""", "PLB-JSON-TYPE", "expected a list")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [], "context": {"conditions": ["osteoporsis"]}}""", "PLB-ITEM-CONDITION", "Did you mean \"osteoporosis\"?")]
    [InlineData("""{"item": {"exercise": "bridge"}, "history": [], "context": {"weeks_since_delaod": 3}}""", "PLB-ITEM-KEY", "Did you mean \"weeks_since_deload\"?")]
    [InlineData("""{"item": {"exercise": "walking", "dose": {"duration_min": 10}}, "history": []}""", "PLB-ITEM-KEY", "There are:")]
    [InlineData("""{"item": {"exercise": "pelvic-tilt", "growth": "daily"}, "history": []}""", "PLB-ITEM-GROWTH", "up to")]
    [InlineData("""[]""", "PLB-JSON-TYPE", "expected an object")]
    public void Bad_input_is_refused_with_code_place_and_next_step(string text, string code, string says)
    {
        var shown = Run(text);
        shown.Code.ShouldBe(Program.Refused, shown.Output);
        shown.Output.ShouldBeEmpty();
        shown.Error.Split('\n').ShouldContain(l => l.StartsWith(code + " item.json: ", StringComparison.Ordinal) && l.Contains(says, StringComparison.Ordinal), shown.Error);
    }

    [Fact]
    public void Every_problem_of_a_file_is_told_at_once()
    {
        var shown = Run("""{"item": {"exercise": "bridge"}, "history": [{"pain_peak": 12}, {"effort_0_10": 11}]}""");
        shown.Error.TrimEnd().Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Shown.By("judge", "--item", Path.Combine(folder.FullName, "no.json")).ShouldBeRefused("PLB-FILE-MISSING", "no such file");

    [Fact]
    public void Without_a_file_the_command_says_what_it_takes() => Shown.By("judge").ShouldBeRefused("PLB-ARG", "--item");

    private JsonObject Answer(string text, params string[] more)
    {
        var shown = Run(text, more);
        shown.Code.ShouldBe(Program.Done, shown.Error);
        return JsonNode.Parse(shown.Output)!.AsObject();
    }

    private Shown Run(string text, params string[] more)
    {
        var path = Path.Combine(folder.FullName, "item.json");
        File.WriteAllText(path, text);
        return Shown.By(["judge", "--item", path, .. more]);
    }
}
