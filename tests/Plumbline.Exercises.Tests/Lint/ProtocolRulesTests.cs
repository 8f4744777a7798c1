using System.Text.Json;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Lint;

namespace Plumbline.Exercises.Tests.Lint;

public class ProtocolRulesTests
{
    private const string Path = "programmes/protocols/test.json";

    [Fact, Breaks("PLB-LINT-PROTOCOL")]
    public void An_exercise_that_is_not_there_is_found() =>
        With("open", """{ "exercise": "brigde", "days": "strength" }""").ShouldFind("PLB-LINT-PROTOCOL", $"{Path}: $.items[0].exercise", "no exercise");

    [Fact, Breaks("PLB-LINT-PROTOCOL")]
    public void A_dosage_variant_that_is_not_there_is_found() =>
        With("open", """{ "exercise": "bridge", "variant": "s009", "days": "strength" }""").ShouldFind("PLB-LINT-PROTOCOL", $"{Path}: $.items[0].variant", "it has s002");

    [Fact, Breaks("PLB-LINT-PROTOCOL")]
    public void A_clinicians_exercise_in_an_open_protocol_is_found() =>
        With("open", """{ "exercise": "superman", "days": "strength" }""").ShouldFind("PLB-LINT-PROTOCOL", $"{Path}: $.items[0].exercise", "milder relative");

    [Fact]
    public void A_clinicians_protocol_may_hold_it() => With("clinician", """{ "exercise": "superman", "days": "strength" }""").Find("PLB-LINT-PROTOCOL").ShouldBeEmpty();

    private static LintSubject With(string access, string item) => Linted.Subject with
    {
        Kinds = [.. Linted.Subject.Kinds, FileKind.Of<JsonElement>("programmes/protocols/*.json", "protocol")],
        Files = [.. Linted.Subject.Files, new CatalogueFile(Path, $$"""{ "access": "{{access}}", "items": [ {{item}} ] }""")],
    };
}
