using System.Collections.Frozen;
using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>The rules of the progression with their words in one language and the ladders they climb.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, RuleFact> facts;

    /// <summary>A book of these rules.</summary>
    public RuleBook(ProgressionRules rules, ProgressionWords words, LadderMap ladders)
    {
        ArgumentNullException.ThrowIfNull(rules);
        (Rules, Words, Ladders) = (rules, words, ladders);
        facts = rules.Rules.ToFrozenDictionary(r => r.Id);
    }

    /// <summary>The numbers and the list of rules.</summary>
    public ProgressionRules Rules { get; }

    /// <summary>The words.</summary>
    public ProgressionWords Words { get; }

    /// <summary>The ladders.</summary>
    public LadderMap Ladders { get; }

    /// <summary>The facts of a rule.</summary>
    public RuleFact Fact(string id) => facts[id];

    /// <summary>Reads <c>progressions/rules.json</c> and the words of the language, and holds both to the rules that the code knows.</summary>
    /// <remarks>Codes: <c>PLB-CAT-FILE</c> a file is not there, <c>PLB-RULE-LIST</c> data and code do not know the same rules, <c>PLB-RULE-WORDS</c> a rule has no words, <c>PLB-RULE-SESSIONS</c> a step would need no session; those of <see cref="StrictJson"/>.</remarks>
    /// <param name="files">All files below <c>catalogue/</c>.</param>
    /// <param name="catalogue">The exercises and ladders.</param>
    /// <param name="language">The language of the words.</param>
    public static Read<RuleBook> Read(IEnumerable<CatalogueFile> files, Catalogue catalogue, string language = "en")
    {
        var texts = files.Where(f => f.Path.StartsWith("progressions/", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);
        var rules = One<ProgressionRules>(texts, "progressions/rules.json");
        var words = One<ProgressionWords>(texts, $"progressions/words/{language}.json");
        return rules.Then(r => words.Then(w => Motion.Reading.Read.From(() => new RuleBook(r, w, LadderMap.From(catalogue)), Agree(r, w, language))));
    }

    private static List<Problem> Agree(ProgressionRules rules, ProgressionWords words, string language)
    {
        var problems = new List<Problem>();
        if (!rules.Rules.Select(r => (r.Id, r.Verdict)).SequenceEqual(Judge.Rules.Select(r => (r.Id, r.Kind))))
        {
            var known = Judge.Rules.Select(r => r.Id).ToHashSet();
            var given = rules.Rules.Select(r => r.Id).ToHashSet();
            var off = known.Except(given).Concat(given.Except(known)).Order(StringComparer.Ordinal).ToList();
            problems.Add(new("PLB-RULE-LIST", "progressions/rules.json: $.rules",
                $"The rules differ from those of the program ({(off.Count == 0 ? "their order or verdicts" : string.Join(", ", off))}). Correct the file, or install the catalogue that belongs to this program."));
        }

        if (rules.Progress.Sessions.Value < 1)
            problems.Add(new("PLB-RULE-SESSIONS", "progressions/rules.json: $.progress.sessions", "A step needs at least one good session. Give 1 or more."));
        problems.AddRange(rules.Rules.Where(r => !words.Rules.ContainsKey(r.Id))
            .Select(r => new Problem("PLB-RULE-WORDS", $"progressions/words/{language}.json: $.rules", $"The rule \"{r.Id}\" has no words. Add them.")));
        problems.AddRange(Sentences.Needed(words).Select(missing => new Problem("PLB-RULE-WORDS", $"progressions/words/{language}.json: {missing}", "These words are missing. Add them.")));
        return problems;
    }

    private static Read<T> One<T>(Dictionary<string, string> texts, string path) => texts.TryGetValue(path, out var text)
        ? StrictJson.Read<T>(path, text)
        : Motion.Reading.Read.Fail<T>("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue.");
}
