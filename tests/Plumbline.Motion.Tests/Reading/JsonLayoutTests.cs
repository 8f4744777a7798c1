using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Motion.Tests.Reading;

public class JsonLayoutTests(ITestOutputHelper output)
{
    private static readonly Gen<JsonNode> Leaf = Gen.Elements<Func<JsonNode>>(
        () => JsonValue.Create(7)!, () => JsonValue.Create("a \"quoted\" word and é")!, () => JsonValue.Create(true)!, () => JsonValue.Create(2.5)!, () => JsonValue.Create(new string('w', 90))!,
        () => new JsonArray(), () => new JsonObject()).Select(make => make());

    private static Gen<JsonNode> Node(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Node(depth - 1).Select(n => n.ToJsonString()).ListOf().Select(items => (JsonNode)new JsonArray([.. items.Take(6).Select(i => JsonNode.Parse(i))])),
        Node(depth - 1).Select(n => n.ToJsonString()).ListOf().Select(items => (JsonNode)new JsonObject(items.Take(6).Select((item, i) => KeyValuePair.Create($"key_{i}", JsonNode.Parse(item))))));

    [Fact]
    public void Laying_out_changes_only_white_space() => Laws.Hold(output, Node(4), node =>
        JsonNode.DeepEquals(JsonNode.Parse(JsonLayout.Of(node.ToJsonString(), null)), node).ShouldBeTrue());

    [Fact]
    public void Laying_out_twice_is_laying_out_once() => Laws.Hold(output, Node(4), node =>
    {
        var once = JsonLayout.Of(node.ToJsonString(), null);
        JsonLayout.Of(once, null).ShouldBe(once);
    });

    [Fact]
    public void No_line_that_could_be_broken_is_wider_than_120() => Laws.Hold(output, Node(4), node =>
        JsonLayout.Of(node.ToJsonString(), null).Split('\n').Where(l => l.Length > JsonLayout.Width).ShouldAllBe(l => l.TrimStart().Split("www", 2, StringSplitOptions.None)[0].Length < 20));

    [Fact]
    public void Keys_take_the_order_of_the_type_and_short_things_one_line() =>
        JsonLayout.Of("""{"basis":"proposal","props":["mat"],"phases":[{"breath":"out","tempo_s":2,"kind":"move","id":"lift"},{"breath":"natural","id":"hold","kind":"hold"}],"id":"bridge","source":"d-plumbline","posture":"prone","format":1}""", typeof(Movement))
            .ShouldBe("""
            {
              "format": 1,
              "id": "bridge",
              "posture": "prone",
              "props": ["mat"],
              "phases": [
                { "id": "lift", "kind": "move", "breath": "out", "tempo_s": 2 },
                { "id": "hold", "kind": "hold", "breath": "natural" }
              ],
              "source": "d-plumbline",
              "basis": "proposal"
            }

            """);

    [Fact]
    public void Numbers_stay_as_they_were_written() => JsonLayout.Of("{\"a\":1.50,\"b\":1e3}", null).ShouldBe("{\n  \"a\": 1.50,\n  \"b\": 1e3\n}\n");

    [Fact]
    public void Letters_beyond_english_stay_readable() => JsonLayout.Of("{\"a\":\"caf\\u00e9 – d’accord\"}", null).ShouldBe("{\n  \"a\": \"café – d’accord\"\n}\n");
}
