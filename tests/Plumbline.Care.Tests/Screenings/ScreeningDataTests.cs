using System.Text.RegularExpressions;
using Plumbline.Care.Intakes;
using Plumbline.Care.Screenings;
using Plumbline.Care.Tests.Intakes;
using Plumbline.Exercises.Lint;
using Plumbline.Motion.Movements;

namespace Plumbline.Care.Tests.Screenings;

public sealed partial class ScreeningDataTests
{
    private static readonly ScreeningRules Rules = World.Screening;

    private static readonly HashSet<string> Sources =
        [.. SourceKey().Matches(File.ReadAllText(Repository.At("docs", "sources.bib"))).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_rule_names_a_source_that_exists_and_its_basis_fits()
    {
        var named = Rules.Rules.Select(r => (r.Id, r.Source, r.Basis))
            .Concat(Rules.Questions.Where(q => q.Old is not null).Select(q => (q.Id, q.Old!.Source, q.Old.Basis)))
            .Concat(Rules.Conditions.Values.SelectMany(c => c.Rules.Select(r => ($"{c.Id}.{r.Id}", r.Source, r.Basis))))
            .Concat(Rules.Conditions.Values.SelectMany(c => c.Implied.Select(i => (c.Id, i.Source, i.Basis))))
            .Concat(Rules.Conditions.Values.SelectMany(c => c.Phases.Select(p => (c.Id, p.Source, p.Basis))))
            .Concat(Rules.Abilities.Select(a => (a.Id, a.Source, a.Basis)))
            .Concat(Rules.Levels.Values.Select(l => (l.Heading, l.Source, l.Basis))).ToList();
        named.Where(n => !Sources.Contains(n.Source)).ShouldBeEmpty();
        named.Where(n => n.Basis == Basis.Proposal != (n.Source == "d-plumbline")).ShouldBeEmpty();
        named.Where(n => n.Basis == Basis.Recalled != n.Source.StartsWith("r-", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_condition_that_an_exercise_or_a_ladder_names_has_its_file_and_its_words()
    {
        var used = World.Catalogue.Exercises.SelectMany(e => e.Facts.Cautions).Select(c => c.For).Distinct().ToList();
        used.Except(Rules.Conditions.Keys).ShouldBeEmpty();
        Rules.Conditions.Keys.Except(World.Catalogue.Words.Conditions.Keys).ShouldBeEmpty();
        World.Catalogue.Words.Conditions.Keys.Except(Rules.Conditions.Keys).ShouldBeEmpty();
        var reasons = World.Catalogue.Ladders.SelectMany(l => l.Edges).Select(e => e.For).OfType<string>().Distinct();
        reasons.Except(Rules.Conditions.Keys).Except(Rules.Abilities.Select(a => a.LadderReason).OfType<string>()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_exercise_that_a_rule_names_exists()
    {
        var named = Rules.Conditions.Values.SelectMany(c => c.Rules.Select(r => r.Select)).Concat(Rules.Abilities.Select(a => a.Select))
            .SelectMany(s => (s.Exercises ?? []).Concat(s.Except ?? []));
        named.Except(World.Catalogue.ById.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Every_inability_keeps_something_out() =>
        Enum.GetValues<Inability>().Except(Rules.Abilities.Select(a => a.Cannot)).ShouldBeEmpty();

    [Fact]
    public void Phases_follow_each_other_without_a_gap()
    {
        foreach (var condition in Rules.Conditions.Values.Where(c => c.Phases.Count > 0))
        {
            condition.Phases[0].FromWeek.ShouldBe(0);
            condition.Phases[^1].BelowWeek.ShouldBeNull();
            foreach (var (before, after) in condition.Phases.Zip(condition.Phases.Skip(1))) after.FromWeek.ShouldBe(before.BelowWeek!.Value, condition.Id);
            condition.PhaseAt(null).ShouldBe(condition.Phases[0], "an unknown week is read as the first");
        }
    }

    [Fact]
    public void No_word_of_screening_promises_or_frightens()
    {
        var words = Rules.Questions.SelectMany(q => new[] { q.Wording, q.Why, q.Finding, q.Old?.Text ?? "" }.Concat(q.FollowUps).Concat(q.Features.Select(f => f.Wording)))
            .Concat(Rules.Rules.SelectMany(r => r.Actions.Append(r.Text).Append(r.Cleared?.Text ?? "")))
            .Concat(Rules.Levels.Values.SelectMany(l => l.Actions.Concat(l.Afterwards).Append(l.Heading)))
            .Concat(Rules.Programmes.Values.SelectMany(p => p))
            .Concat(Rules.Conditions.Values.SelectMany(c => c.Rules.Select(r => r.Text)))
            .Concat(Samples.Names.SelectMany(n => ScreeningAssessment.Assess(Samples.Read(n), Rules, EmergencyNumbers.Unset).Reported)).ToList();
        words.Where(w => Forbidden().IsMatch(w)).ShouldBeEmpty();
    }

    public static TheoryData<string> Questions => [.. Rules.Questions.Select(q => q.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_reads_at_grade_8_or_lower(string id)
    {
        var question = Rules.Questions.Single(q => q.Id == id);
        ReadingGrade.Of([question.Wording, question.Why, .. question.FollowUps, .. question.Features.Select(f => f.Wording)]).ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void What_a_person_is_told_reads_at_grade_8_or_lower()
    {
        ReadingGrade.Of(Rules.Rules.SelectMany(r => r.Actions.Append(r.Text))).ShouldBeLessThanOrEqualTo(8);
        ReadingGrade.Of(Rules.Levels.Values.SelectMany(l => l.Actions.Concat(l.Afterwards)).Concat(Rules.Programmes.Values.SelectMany(p => p)).Select(EmergencyNumbers.Unset.In)).ShouldBeLessThanOrEqualTo(8);
        foreach (var condition in Rules.Conditions.Values.Where(c => c.Rules.Count > 0)) ReadingGrade.Of(condition.Rules.Select(r => r.Text)).ShouldBeLessThanOrEqualTo(8, condition.Id);
        ReadingGrade.Of(Rules.Abilities.Select(a => a.Text)).ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void Texts_for_the_person_are_whole_sentences()
    {
        var sentences = Rules.Rules.SelectMany(r => r.Actions.Append(r.Text)).Concat(Rules.Conditions.Values.SelectMany(c => c.Rules.Select(r => r.Text))).Concat(Rules.Abilities.Select(a => a.Text));
        sentences.Where(s => !s.EndsWith('.') || !char.IsUpper(s[0])).ShouldBeEmpty();
        Rules.Questions.Where(q => q.Finding.EndsWith('.') || char.IsUpper(q.Finding[0])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("screening/rules.json", "\"blood-pressure-very-high\"", "\"under-16\"", "PLB-SCREEN-DOUBLE")]
    [InlineData("screening/questions.json", "\"id\": \"Q21\"", "\"id\": \"Q20\"", "PLB-SCREEN-DOUBLE")]
    [InlineData("screening/questions.json", "\"and_answered\": [\"Q10\"", "\"and_answered\": [\"Q100\"", "PLB-SCREEN-UNKNOWN")]
    [InlineData("screening/questions.json", "\"features_any\": [\"very-ill\"]", "\"features_any\": [\"very-sick\"]", "PLB-SCREEN-UNKNOWN")]
    [InlineData("screening/questions.json", "\"unless_conditions\": [\"leg-pain-flexion\"", "\"unless_conditions\": [\"leg-pain-bending\"", "PLB-SCREEN-UNKNOWN")]
    [InlineData("screening/questions.json", "\"conditions\": [\"inflammatory\"]", "\"conditions\": [\"inflamed\"]", "PLB-SCREEN-UNKNOWN")]
    [InlineData("screening/rules.json", "\"clinician-only\": [", "\"clinician-alone\": [", "PLB-SCREEN-LEVEL")]
    [InlineData("screening/rules.json", "\"none-reported\": {", "\"nothing-reported\": {", "PLB-SCREEN-LEVEL")]
    [InlineData("screening/rules.json", "\"when\": { \"unanswered\": true }", "\"when\": {}", "PLB-SCREEN-EMPTY")]
    [InlineData("screening/rules.json", "\"age_below\": 16", "\"age_under\": 16", "PLB-JSON-UNKNOWN")]
    [InlineData("conditions/fusion.json", "\"id\": \"fusion\"", "\"id\": \"fused\"", "PLB-SCREEN-UNKNOWN")]
    [InlineData("conditions/fusion.json", "\"phases\": [\"early\"]", "\"phases\": [\"earliest\"]", "PLB-SCREEN-UNKNOWN")]
    public void Broken_data_is_refused_with_its_code(string path, string good, string bad, string code)
    {
        var files = World.Files.Select(f => f.Path == path ? f with { Text = f.Text.Replace(good, bad, StringComparison.Ordinal) } : f).ToList();
        files.ShouldNotBe(World.Files, "the text to break was not found");
        ScreeningRules.Read(files).Problems.Select(p => p.Code).ShouldContain(code);
    }

    [Fact]
    public void A_rule_id_that_stands_in_two_files_is_refused_where_it_comes_second()
    {
        var files = World.Files.Select(f => f.Path == "conditions/wrist.json" ? f with { Text = f.Text.Replace("\"has-wrist\"", "\"under-16\"", StringComparison.Ordinal) } : f);
        ScreeningRules.Read(files).Problems.Single(p => p.Code == "PLB-SCREEN-DOUBLE").Path.ShouldBe("conditions/wrist.json");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        ScreeningRules.Read(World.Files.Where(f => f.Path != "screening/rules.json")).Problems.ShouldContain(p => p.Code == "PLB-SCREEN-FILE" && p.Path == "screening/rules.json");

    [GeneratedRegex(@"\ball[- ]clear\b|\bsafe(ly|ty)?\b|\bcured?\b|\bred flags?\b|\bdanger", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^@\w+\{([^,\s]+),", RegexOptions.Multiline)]
    private static partial Regex SourceKey();
}
