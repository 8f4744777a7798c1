using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;
using Xunit.Abstractions;

namespace Plumbline.Care.Tests.Intakes;

public sealed class IntakeReaderLaws(ITestOutputHelper output)
{
    private static readonly string[] Texts = [.. Samples.Names.Select(Samples.Text)];

    private static readonly Gen<string> Odd = Gen.Elements(
        "null", "0", "-1", "3.5", "1e300", "\"\"", "\"yes\"", "\"2026-02-30\"", "[]", "{}", "[null]", "[[]]", "{ \"answer\": null }", "true", "999999999999", "\"\\u0000\"");

    [Fact]
    public void A_text_with_anything_put_anywhere_is_read_or_refused_with_a_place() =>
        Laws.Hold(
            output,
            from text in Gen.Elements(Texts) from at in Gen.Choose(0, 400) from odd in Odd select (text, at, odd),
            change =>
            {
                var form = JsonNode.Parse(change.text)!.AsObject();
                var places = Places(form).ToList();
                var (parent, key) = places[change.at % places.Count];
                parent[key] = JsonNode.Parse(change.odd);
                var read = IntakeReader.Read("intake.json", form.ToJsonString(), Samples.Today, World.Screening, World.Catalogue);
                read.Problems.ShouldAllBe(p => p.Code.StartsWith("PLB-", StringComparison.Ordinal) && p.Path.StartsWith("intake.json: $", StringComparison.Ordinal) && p.Message.EndsWith('.'));
                if (read is Read<Intake>.Failure failure) failure.Errors.ShouldContain(p => p.Severity == Severity.Error);
            });

    [Fact]
    public void A_text_cut_anywhere_is_refused() =>
        Laws.Hold(
            output,
            from text in Gen.Elements(Texts) from at in Gen.Choose(0, 999) select text[..(text.TrimEnd().Length * at / 1000)],
            text => IntakeReader.Read("intake.json", text, Samples.Today, World.Screening).ShouldBeOfType<Read<Intake>.Failure>());

    private static IEnumerable<(JsonObject Parent, string Key)> Places(JsonObject node)
    {
        foreach (var (key, value) in node)
        {
            yield return (node, key);
            if (value is JsonObject child)
                foreach (var place in Places(child)) yield return place;
        }
    }
}
