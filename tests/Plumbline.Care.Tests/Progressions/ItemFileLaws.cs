using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Plumbline.Care.Progressions;
using Plumbline.Care.Progressions.Files;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Progressions;

public sealed class ItemFileLaws(ITestOutputHelper output)
{
    private const string Whole = """
        {"item": {"exercise": "bridge", "dose": {"sets": [3, 3], "repetitions": [10, 10], "hold_s": 5}, "ceilings": {"repetitions": 20}, "category": "strength", "load_class": 2, "growth": "up to 30"},
         "history": [{"id": "a", "pain_before": 2, "pain_peak": 3, "pain_after": 2, "pain_next_morning": 2, "completed_fraction": 1.0, "effort_0_10": 5, "form_ok": true, "that_hurt": false,
                      "furthest_zone_before": 2, "furthest_zone_after": "thigh", "furthest_zone_reasked": null, "days_since_previous": 2, "skipped": false, "skip_reason": null, "lost_position": false},
                     {"pain_before": 2}],
         "context": {"items_in_programme": 5, "conditions": ["hip"], "direction": "flexion", "stage": "control", "screening_level": "adapt", "sleep_or_illness": false, "warning_sign": false,
                     "equipment": ["mat"], "blocked": [], "graded_quota": {"repetitions": [10, 10]}, "weekly_mean_pain_rise": 0.5, "osteoporosis": false}}
        """;

    private static readonly ItemWorld Items = new(World.Catalogue, World.Doses.Limits, Sessions.Book.Ladders);

    private static readonly string[] Values =
        ["null", "true", "false", "0", "-1", "3", "3.0", "2.5", "1e300", "-1e300", "99999999999999999999", "\"\"", "\"x\"", "\"foot\"", "\"none\"", "[]", "[1]", "[2, 1]", "[null]", "[[1]]", "{}", "{\"a\": 1}", "{\"to\": null}"];

    [Fact]
    public void The_whole_file_can_be_read() => ItemFileReader.Read("item.json", Whole, Items).Problems.ShouldBeEmpty();

    [Fact]
    public void A_file_with_anything_in_any_place_is_read_or_refused_with_code_and_place() => Laws.Hold(output,
        from places in Gen.Choose(0, 1_000_000).ListOf(2)
        from values in Gen.Elements(Values).ListOf(2)
        from cut in Gen.Choose(0, 9)
        select (places: places.ToSeq(), values: values.ToSeq(), cut),
        c =>
        {
            var text = c.places.Zip(c.values).Aggregate(Whole, (all, change) => Changed(all, change.First, change.Second));
            if (c.cut == 0) text = text[..(c.places[0] % text.Length)];
            switch (ItemFileReader.Read("item.json", text, Items))
            {
                case Read<ItemFile>.Success read:
                    Judge.Of(read.Value.Item, read.Value.History, read.Value.Context, Sessions.Book).ForPerson.ShouldNotBeEmpty();
                    break;
                case Read<ItemFile>.Failure refused:
                    refused.Errors.ShouldContain(e => e.Severity == Severity.Error);
                    refused.Errors.ShouldAllBe(e => e.Code.StartsWith("PLB-") && e.Path.StartsWith("item.json") && (e.Message.EndsWith('.') || e.Message.EndsWith('?')));
                    break;
            }
        });

    // Puts a value in the place of the so-many-th value of the tree.
    private static string Changed(string text, int place, string value)
    {
        var root = JsonNode.Parse(text)!;
        var all = new List<Action<JsonNode?>>();
        Collect(root, all);
        if (all.Count == 0) return text;
        all[place % all.Count](JsonNode.Parse(value));
        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<Action<JsonNode?>> all)
    {
        if (node is JsonObject whole)
            foreach (var (key, child) in whole)
            {
                all.Add(v => whole[key] = v);
                Collect(child, all);
            }

        if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++)
            {
                var index = i;
                all.Add(v => list[index] = v);
                Collect(list[i], all);
            }
    }
}
