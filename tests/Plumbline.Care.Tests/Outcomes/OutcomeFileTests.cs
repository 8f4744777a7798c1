using Plumbline.Care.Outcomes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Tests.Outcomes;

public class OutcomeFileTests
{
    [Theory]
    [InlineData("""{ "instrument": "nprz", "version": "1.0", "on": "2026-03-02", "answers": { "back-now": 3 } }""", "PLB-OUTCOME-UNKNOWN", "Did you mean \"nprs\"?")]
    [InlineData("""{ "instrument": "nprs", "version": "1.0", "on": "2026-03-02", "answers": { "back-nov": 3 } }""", "PLB-OUTCOME-ITEM", "Did you mean \"back-now\"?")]
    [InlineData("""{ "instrument": "nprs", "version": "1.0", "on": "2026-03-02", "answers": { "back-now": 11 } }""", "PLB-OUTCOME-RANGE", "from 0 to 10")]
    [InlineData("""{ "instrument": "nprs", "version": "1.0", "on": "2026-03-02", "answers": { "back-now": 2.5 } }""", "PLB-OUTCOME-RANGE", "whole number")]
    [InlineData("""{ "instrument": "groc", "version": "1.0", "on": "2026-03-02", "answers": { "change": -6 } }""", "PLB-OUTCOME-RANGE", "from -5 to 5")]
    [InlineData("""{ "instrument": "psfs", "version": "1.0", "on": "2026-03-02", "answers": { "a": 1, "b": 2 } }""", "PLB-OUTCOME-COUNT", "3 to 5")]
    [InlineData("""{ "instrument": "nprs", "version": "1.0", "on": "1026-03-02", "answers": { "back-now": 3 } }""", "PLB-OUTCOME-DATE", "2000-01-01")]
    [InlineData("""{ "instrument": "peg", "version": "1.0", "on": "2026-03-02", "ticked": ["pain"] }""", "PLB-OUTCOME-TICKED", "tick")]
    [InlineData("""{ "instrument": "rmdq", "version": "1.0", "on": "2026-03-02", "answers": { "item-1": 1 }, "not_applicable": ["item-1"] }""", "PLB-OUTCOME-ITEM", "Keep one of the two")]
    public void Answers_that_cannot_be_are_refused(string outcome, string code, string says)
    {
        var problem = OutcomeFileReader.Read("a.json", $$"""{ "format": 1, "outcomes": [ {{outcome}} ] }""", Answered.Rules).ShouldBeOfType<Read<Seq<AnsweredOutcome>>.Failure>().Errors.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Message.ShouldContain(says);
    }

    [Fact]
    public void Two_answers_to_one_instrument_on_one_day_are_refused()
    {
        const string Outcome = """{ "instrument": "nprs", "version": "1.0", "on": "2026-03-02", "answers": { "back-now": 3 } }""";
        OutcomeFileReader.Read("a.json", $$"""{ "format": 1, "outcomes": [ {{Outcome}}, {{Outcome}} ] }""", Answered.Rules).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-OUTCOME-TWICE");
    }

    [Fact]
    public void Another_version_is_read_with_a_warning() =>
        OutcomeFileReader.Read("a.json", """{ "format": 1, "outcomes": [ { "instrument": "nprs", "version": "0.9", "on": "2026-03-02", "answers": { "back-now": 3 } } ] }""", Answered.Rules)
            .ShouldBeOfType<Read<Seq<AnsweredOutcome>>.Success>().Warnings.ShouldHaveSingleItem().Code.ShouldBe("PLB-OUTCOME-VERSION");

    [Theory]
    [InlineData("""{ "format": 1, "instrument": "nprs", "licence": "ours" }""")]
    [InlineData("""{ "format": 1, "instrument": "rmdq", "licence": " " }""")]
    [InlineData("""{ "format": 1, "instrument": "rmdq", "licence": "from the authors", "ask": { "item-25": "Anything?" } }""")]
    [InlineData("""{ "format": 1, "instrument": "odi", "licence": "from Mapi", "tables": { "disability": { "16": 32 } } }""")]
    [InlineData("""{ "format": 1, "instrument": "promis-pain-interference", "licence": "written permission", "tables": { "t-score": { "4": 141 } } }""")]
    public void Loaded_words_and_tables_must_fit_the_instrument(string text) =>
        OutcomeFileReader.ReadLicensed("l.json", text, Answered.Rules).Problems.ShouldHaveSingleItem().Code.ShouldBe("PLB-OUTCOME-LICENSED");

    [Fact]
    public void No_question_of_an_instrument_that_belongs_to_somebody_stands_in_the_catalogue()
    {
        var licensed = Answered.Rules.Instruments.Values.Where(i => i.Text == InstrumentText.Licensed).Select(i => i.Id).Order().ToList();
        licensed.ShouldBe(["ears", "fabq", "odi", "peg", "promis-pain-interference", "promis-physical-function", "rmdq", "start-back", "tsk-11", "tsk-17"]);
        foreach (var id in licensed) Answered.Rules.Words.Instruments[id].Ask.ShouldBeEmpty(id);
    }

    [Theory]
    [InlineData("\"score\": \"sum\", \"not_applicable\"", "\"score\": \"sum\", \"answered_at_least\": 20, \"not_applicable\"", "would count as nothing")]
    [InlineData("\"scale\": \"total\", \"at_most\": 3", "\"scale\": \"totals\", \"at_most\": 3", "not there")]
    [InlineData("\"item-1\",", "\"item-2\",", "twice")]
    public void An_instrument_that_contradicts_itself_is_refused(string was, string becomes, string says)
    {
        var files = World.Files.Select(f => f.Path != "outcomes/instruments/rmdq.json" ? f : f with { Text = Once(f.Text, was, becomes) });
        OutcomeRules.Read(files).Problems.ShouldContain(p => p.Code == "PLB-OUTCOME-RULES" && p.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_taken_from_an_instrument_that_belongs_to_somebody_is_refused()
    {
        var files = World.Files.Select(f => f.Path != "outcomes/words/en.json" ? f : f with { Text = Once(f.Text, "\"abbreviation\": \"RMDQ\",", "\"abbreviation\": \"RMDQ\", \"ask\": { \"item-1\": \"Taken?\" },") });
        OutcomeRules.Read(files).Problems.ShouldContain(p => p.Code == "PLB-OUTCOME-WORDS" && p.Message.Contains("belong to somebody", StringComparison.Ordinal));
    }

    private static string Once(string text, string was, string becomes)
    {
        var flat = System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");
        flat.ShouldContain(was);
        var at = flat.IndexOf(was, StringComparison.Ordinal);
        return string.Concat(flat.AsSpan(0, at), becomes, flat.AsSpan(at + was.Length));
    }
}
