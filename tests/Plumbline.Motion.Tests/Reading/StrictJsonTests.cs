using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Motion.Movements;
using Plumbline.Motion.Reading;

namespace Plumbline.Motion.Tests.Reading;

/// <summary>What comes from outside is read as the type says, and everything that is wrong with it is said at once.</summary>
public class StrictJsonTests
{
    private sealed record Sample
    {
        public required string Id { get; init; }

        public required Posture Posture { get; init; }

        [JsonPropertyName("hold_s")]
        public Range<TimeSpan>? Hold { get; init; }

        [JsonPropertyName("distance_m")]
        public Length? Distance { get; init; }

        public Seq<Part> Parts { get; init; }

        public ImmutableSortedDictionary<string, int> Counts { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

        public int Most { get; init => field = value <= 10 ? value : throw new ArgumentException("at most 10 are allowed"); }

        public DateOnly? Day { get; init; }
    }

    private sealed record Part(string Name, bool Optional = false);

    private static Read<Sample> Read(string more, string id = "\"id\": \"a\", \"posture\": \"prone\"") =>
        StrictJson.Read<Sample>("a.json", $"{{ {id}{(more.Length > 0 && id.Length > 0 ? ", " : "")}{more} }}");

    private static void ShouldBe(Read<Sample> read, string code, string path, string says) =>
        read.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe(code), p => p.Path.ShouldBe(path), p => p.Message.ShouldContain(says), p => p.Severity.ShouldBe(Severity.Error));

    [Fact]
    public void A_right_text_becomes_the_value() =>
        Read("\"hold_s\": [5, 10.5], \"distance_m\": 3200, \"parts\": [{ \"name\": \"x\" }], \"counts\": { \"b\": 2 }, \"day\": \"2026-03-14\"").Require().ShouldSatisfyAllConditions(
            s => s.Hold.ShouldBe(new Range<TimeSpan>(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10.5))),
            s => s.Distance.ShouldBe(Length.FromKilometres(3.2)),
            s => s.Parts.ShouldBe([new Part("x")]),
            s => s.Counts["b"].ShouldBe(2),
            s => s.Day.ShouldBe(new DateOnly(2026, 3, 14)));

    [Theory]
    [InlineData("\"hold_ms\": [5, 5]", "$.hold_ms", "Did you mean \"hold_s\"?")]
    [InlineData("\"distance_km\": 3", "$.distance_km", "Did you mean \"distance_m\"?")]
    [InlineData("\"colour\": 1", "$.colour", "Take it out")]
    [InlineData("\"parts\": [{ \"name\": \"x\", \"nmae\": \"y\" }]", "$.parts[0].nmae", "Did you mean \"name\"?")]
    [InlineData("\"Hold_s\": [5, 5]", "$.Hold_s", "Did you mean \"hold_s\"?")]
    public void An_unknown_key_is_refused_with_the_one_that_was_meant(string more, string path, string says) => ShouldBe(Read(more), "PLB-JSON-UNKNOWN", $"a.json: {path}", says);

    [Fact]
    public void A_missing_key_is_named() => ShouldBe(Read("", "\"id\": \"a\""), "PLB-JSON-MISSING", "a.json: $", "\"posture\" is missing");

    [Fact]
    public void A_missing_key_deep_inside_is_named() => ShouldBe(Read("\"parts\": [{ \"name\": \"x\" }, {}]"), "PLB-JSON-MISSING", "a.json: $.parts[1]", "\"name\" is missing");

    [Theory, InlineData("\"id\": \"b\"", "$.id"), InlineData("\"counts\": { \"b\": 1, \"b\": 2 }", "$.counts.b"), InlineData("\"id\": null", "$.id")]
    public void A_key_that_stands_twice_is_refused(string more, string path) => ShouldBe(Read(more), "PLB-JSON-DOUBLE", $"a.json: {path}", "Keep one");

    [Theory, InlineData("\"hold_s\": null", "$.hold_s"), InlineData("\"parts\": [null]", "$.parts[0]"), InlineData("\"counts\": { \"b\": null }", "$.counts.b")]
    public void Null_is_never_a_value(string more, string path) => ShouldBe(Read(more), "PLB-JSON-NULL", $"a.json: {path}", "Leave the key out");

    [Theory]
    [InlineData("\"hold_s\": 5", "$.hold_s", "[min, max]")]
    [InlineData("\"hold_s\": [10, 5]", "$.hold_s", "min not above max")]
    [InlineData("\"hold_s\": [1, 2, 3]", "$.hold_s", "two numbers")]
    [InlineData("\"hold_s\": [-1, 2]", "$.hold_s[0]", "between 0 and 604800")]
    [InlineData("\"hold_s\": [5, \"5\"]", "$.hold_s[1]", "number of seconds")]
    [InlineData("\"distance_m\": 1e9", "$.distance_m", "between 0 and 1000000")]
    [InlineData("\"distance_m\": 1e999", "$.distance_m", "between 0 and 1000000")]
    [InlineData("\"parts\": {}", "$.parts", "a list in [ ]")]
    [InlineData("\"parts\": [3]", "$.parts[0]", "an object in { }")]
    [InlineData("\"parts\": [{ \"name\": 3 }]", "$.parts[0].name", "a text in quotes")]
    [InlineData("\"parts\": [{ \"name\": \"x\", \"optional\": \"yes\" }]", "$.parts[0].optional", "true or false")]
    [InlineData("\"counts\": { \"b\": 1.5 }", "$.counts.b", "a whole number")]
    [InlineData("\"counts\": { \"b\": 99999999999 }", "$.counts.b", "a whole number")]
    [InlineData("\"day\": \"14.3.2026\"", "$.day", "a date as")]
    [InlineData("\"day\": \"2026-02-30\"", "$.day", "a date as")]
    public void Another_kind_of_value_is_refused_with_what_belongs_there(string more, string path, string says) => ShouldBe(Read(more), "PLB-JSON-TYPE", $"a.json: {path}", says);

    [Theory]
    [InlineData("\"pron\"", "Did you mean \"prone\"?")]
    [InlineData("\"Prone\"", "Did you mean \"prone\"?")]
    [InlineData("\"HookLying\"", "hook-lying")]
    [InlineData("\"hooklying\"", "Did you mean \"hook-lying\"?")]
    [InlineData("\"prone, supine\"", "is not one of")]
    [InlineData("2", "is not one of")]
    [InlineData("\"\"", "is not one of")]
    public void A_name_has_one_spelling(string posture, string says) => ShouldBe(Read("", $"\"id\": \"a\", \"posture\": {posture}"), "PLB-JSON-VALUE", "a.json: $.posture", says);

    [Fact]
    public void A_file_of_another_kind_is_refused_in_one_sentence() =>
        ShouldBe(Read("\"age\": 40, \"sex\": \"female\", \"goals\": []", ""), "PLB-JSON-TYPE", "a.json: $", "another kind of file");

    [Fact]
    public void A_value_that_its_own_maker_refuses_is_found_by_its_path() => ShouldBe(Read("\"most\": 11"), "PLB-JSON-VALUE", "a.json: $.most", "at most 10");

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{ \"id\": \"a\"\n \"posture\": \"prone\" }", 2, 2)]
    [InlineData("{ \"id\": \"a\", }", 1, 14)]
    [InlineData("{ \"id\": \"a }", 1, 13)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{ // why\n }", 1, 3)]
    [InlineData("{ 'id': 1 }", 1, 3)]
    public void A_text_that_is_not_json_is_refused_with_its_place(string text, int line, int column) =>
        ShouldBe(StrictJson.Read<Sample>("a.json", text), "PLB-JSON-SYNTAX", $"a.json: line {line}, column {column}", "not JSON here");

    [Fact]
    public void A_text_over_the_limit_is_refused_before_it_is_read() =>
        ShouldBe(StrictJson.Read<Sample>("a.json", new string('[', 101), 100), "PLB-JSON-SIZE", "a.json", "101 characters; at most 100");

    [Fact]
    public void Nesting_without_end_is_refused() =>
        StrictJson.Read<Sample>("a.json", new string('[', 10_000)).Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("PLB-JSON-DEPTH"), p => p.Message.ShouldContain("more than 32 deep"));

    [Theory, InlineData("{ \"id\": \"\\ud800\" }"), InlineData("{ \"\\ud800\": 1 }"), InlineData("{ \"id\": \"\ud800\" }")]
    public void Half_a_character_is_refused(string text) => StrictJson.Read<Sample>("a.json", text).Problems.ShouldNotBeEmpty();

    [Theory, InlineData("[]"), InlineData("3"), InlineData("\"a\"")]
    public void The_whole_must_be_of_the_kind_too(string text) => ShouldBe(StrictJson.Read<Sample>("a.json", text), "PLB-JSON-TYPE", "a.json: $", "an object in { }");

    [Fact]
    public void The_whole_may_not_be_null() => ShouldBe(StrictJson.Read<Sample>("a.json", "null"), "PLB-JSON-NULL", "a.json: $", "null is not a value");

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Read("\"hold_ms\": 1, \"parts\": [{}, { \"name\": null }], \"counts\": { \"b\": \"x\" }", "\"posture\": \"flat\"").Problems.Select(p => (p.Code, p.Path)).ShouldBe(
        [
            ("PLB-JSON-VALUE", "a.json: $.posture"), ("PLB-JSON-UNKNOWN", "a.json: $.hold_ms"), ("PLB-JSON-MISSING", "a.json: $.parts[0]"),
            ("PLB-JSON-NULL", "a.json: $.parts[1].name"), ("PLB-JSON-TYPE", "a.json: $.counts.b"), ("PLB-JSON-MISSING", "a.json: $"),
        ]);

    [Fact]
    public void A_thousand_errors_are_not_all_said() =>
        Read($"\"parts\": [{string.Join(", ", Enumerable.Repeat("{}", 1000))}]").Problems.Length.ShouldBeInRange(100, 110);

    [Fact]
    public void What_stands_in_a_long_value_is_not_repeated() => Read($"\"hold_s\": \"{new string('x', 500)}\"").Problems[0].Message.ShouldNotContain("xxxx");
}
