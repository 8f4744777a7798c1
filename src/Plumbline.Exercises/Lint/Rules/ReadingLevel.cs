using System.Globalization;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>Words that most people can read.</summary>
public static class ReadingLevel
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-READING", "The words of a file together, and the steps of an exercise, are at the grade of lint/words or below (Flesch–Kincaid). Many readers are tired, in pain or new to the language.", Check);

    private static readonly HashSet<string> Names = ["name", "synonyms", "term", "title_short"];

    private static IEnumerable<Finding> Check(LintSubject subject)
    {
        var most = subject.Words.ReadingGrade.Most;
        var files = subject.Prose.Where(p => !Names.Contains(p.Key) && !IsCue(p)).GroupBy(p => p.File).Select(g => (Path: g.Key, Texts: g.Select(p => p.Text)));
        var steps = subject.Catalogue.Exercises.Select(e => (Path: e.InWords("steps"), Texts: (IEnumerable<string>)e.Words.Steps));
        return from part in files.Concat(steps)
               let grade = ReadingGrade.Of(part.Texts)
               where grade > most
               select new Finding(part.Path, string.Create(CultureInfo.InvariantCulture, $"The words read at grade {grade:0.0}; at most {most:0.#} is ours. Use shorter sentences and shorter words."));
    }

    // Cues are calls, not sentences.
    private static bool IsCue(JsonPlace place) => place.Path.StartsWith("$.phases.", StringComparison.Ordinal);
}
