using System.Collections.Frozen;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Screenings;

/// <summary>Reads the data of screening, and refuses data that points to nothing.</summary>
/// <remarks>Codes: <c>PLB-SCREEN-FILE</c> a file is missing, <c>-DOUBLE</c> an id twice, <c>-UNKNOWN</c> an id that is nowhere, <c>-EMPTY</c> a rule without a premise, <c>-LEVEL</c> a level or programme without a meaning.</remarks>
internal static class ScreeningRulesReader
{
    private const string QuestionsPath = "screening/questions.json";
    private const string RulesPath = "screening/rules.json";
    private const string AbilitiesPath = "screening/abilities.json";

    public static Read<ScreeningRules> Read(IEnumerable<CatalogueFile> files)
    {
        var texts = files.Where(f => f.Path.StartsWith("screening/", StringComparison.Ordinal) || f.Path.StartsWith("conditions/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var problems = new List<Problem>();

        T? One<T>(string path) where T : class
        {
            if (!texts.TryGetValue(path, out var text))
            {
                problems.Add(new("PLB-SCREEN-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue."));
                return null;
            }

            var read = StrictJson.Read<T>(path, text);
            problems.AddRange(read.Problems);
            return read is Read<T>.Success success ? success.Value : null;
        }

        var questions = One<QuestionFile>(QuestionsPath);
        var rules = One<RuleFile>(RulesPath);
        var abilities = One<AbilityFile>(AbilitiesPath);
        var paths = texts.Keys.Where(p => p.StartsWith("conditions/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var conditions = paths.Select(One<Condition>).ToList();
        if (questions is null || rules is null || abilities is null || conditions.Contains(null)) return new Read<ScreeningRules>.Failure([.. problems]);

        var asked = questions.Questions.Select(WithPremise).ToSeq();
        var known = conditions.Select(c => WithPremise(c!)).ToList();
        foreach (var (path, condition) in paths.Zip(known))
            if (path != $"conditions/{condition.Id}.json") problems.Add(new("PLB-SCREEN-UNKNOWN", $"{path}: $.id", $"The file is named otherwise. Rename it to {condition.Id}.json or correct the id."));
        Check(asked, rules, known, problems);
        return Motion.Reading.Read.From(
            () => new ScreeningRules
            {
                Version = $"{rules.Version} (wording {questions.WordingVersion})",
                Introduction = questions.Introduction,
                Ask = questions.Ask,
                Questions = asked,
                Rules = [.. asked.SelectMany(q => q.Triggers), .. rules.Rules, .. known.Select(c => c.Screening)],
                Conditions = known.ToFrozenDictionary(c => c.Id),
                Levels = Enum.GetValues<ActionLevel>().ToFrozenDictionary(l => l, l => rules.Levels[JsonNames.Of(l)]),
                Programmes = Enum.GetValues<ProgrammeAccess>().ToFrozenDictionary(p => p, p => rules.Programmes[JsonNames.Of(p)]),
                Holding = rules.Holding,
                Surgery = rules.Surgery,
                Abilities = abilities.Rules,
                AlwaysAtHand = abilities.AlwaysAtHand,
            },
            problems);
    }

    // A trigger in a question fires on a yes to it; the rule in a condition's file fires when it is in force.
    private static Question WithPremise(Question question) => question with
    {
        Triggers = question.Triggers.Select(t => t.When.Answered is null ? t with { When = t.When with { Answered = [question.Id] } } : t).ToSeq(),
    };

    private static Condition WithPremise(Condition condition) => condition with
    {
        Screening = condition.Screening with { When = condition.Screening.When with { ConditionsAny = [condition.Id] } },
    };

    private static void Check(Seq<Question> questions, RuleFile file, IReadOnlyList<Condition> conditions, List<Problem> problems)
    {
        var ids = conditions.Select(c => c.Id).ToHashSet();
        var asked = questions.Select(q => q.Id).ToHashSet();
        var features = questions.SelectMany(q => q.Features).Select(f => f.Id).ToHashSet();
        var rules = questions.SelectMany(q => q.Triggers.Select(t => (path: $"{QuestionsPath}: {q.Id}", rule: t)))
            .Concat(file.Rules.Select(r => (path: RulesPath, rule: r)))
            .Concat(conditions.Select(c => (path: $"conditions/{c.Id}.json", rule: c.Screening))).ToList();

        foreach (var doubled in rules.GroupBy(r => r.rule.Id).Where(g => g.Count() > 1))
            problems.Add(new("PLB-SCREEN-DOUBLE", doubled.Last().path, $"The rule id \"{doubled.Key}\" is used twice. Give one of them another id."));
        foreach (var doubled in questions.GroupBy(q => q.Id).Where(g => g.Count() > 1))
            problems.Add(new("PLB-SCREEN-DOUBLE", QuestionsPath, $"The question id \"{doubled.Key}\" is used twice. Give one of them another id."));
        foreach (var level in JsonNames.All<ActionLevel>().Where(l => !file.Levels.ContainsKey(l)))
            problems.Add(new("PLB-SCREEN-LEVEL", $"{RulesPath}: $.levels", $"The level \"{level}\" has no meaning here. Add it."));
        foreach (var programme in JsonNames.All<ProgrammeAccess>().Where(p => !file.Programmes.ContainsKey(p)))
            problems.Add(new("PLB-SCREEN-LEVEL", $"{RulesPath}: $.programmes", $"The programme \"{programme}\" has no entry here. Add it."));

        foreach (var (path, when) in rules.Select(r => (r.path, r.rule.When)).Concat(conditions.SelectMany(c => c.Implied.Select(i => ($"conditions/{c.Id}.json", i.When)))))
        {
            if (!when.Inputs.Any()) problems.Add(new("PLB-SCREEN-EMPTY", path, "A rule without a premise would always fire. Say when it holds."));
            Unknown(path, "question", (when.Answered ?? []).Concat(when.AndAnswered ?? []).Concat(when.Recorded ?? []), asked, problems);
            Unknown(path, "condition", (when.ConditionsAny ?? []).Concat(when.UnlessConditions ?? []), ids, problems);
            Unknown(path, "feature", (when.FeaturesAny ?? []).Concat(when.FeaturesOnly ?? []).Concat(when.FeaturesBeyond ?? []), features, problems);
        }

        foreach (var question in questions)
        {
            Unknown($"{QuestionsPath}: {question.Id}", "condition", question.Conditions, ids, problems);
            Unknown($"{QuestionsPath}: {question.Id}", "feature", question.Old?.FeaturesOnly ?? [], [.. question.Features.Select(f => f.Id)], problems);
        }

        foreach (var condition in conditions)
            Unknown($"conditions/{condition.Id}.json", "phase", condition.Rules.SelectMany(r => r.Phases ?? []), [.. condition.Phases.Select(p => p.Id)], problems);
    }

    private static void Unknown(string path, string what, IEnumerable<string> used, HashSet<string> known, List<Problem> problems)
    {
        foreach (var id in used.Where(id => !known.Contains(id)))
            problems.Add(new("PLB-SCREEN-UNKNOWN", path, $"There is no {what} \"{id}\". {(Nearest.Of(id, known) is { } near ? $"Did you mean \"{near}\"?" : "Correct the id or take it out.")}"));
    }

}
