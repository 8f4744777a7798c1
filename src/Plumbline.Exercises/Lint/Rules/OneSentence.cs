using System.Text.RegularExpressions;
using Plumbline.Exercises.Catalogues;

namespace Plumbline.Exercises.Lint.Rules;

/// <summary>One thought at a time.</summary>
public static partial class OneSentence
{
    /// <summary>The rule.</summary>
    public static LintRule Rule { get; } = new("PLB-LINT-SENTENCE", "Each step, mistake, caution and reason to stop is one sentence: it starts with a capital, ends with a full stop and has no second one.", Check);

    private static IEnumerable<Finding> Check(LintSubject subject) => subject.Catalogue.Exercises.SelectMany(Of);

    private static IEnumerable<Finding> Of(CatalogueExercise exercise)
    {
        var words = exercise.Words;
        IEnumerable<(string Path, string Text)> sentences =
        [
            ("purpose", words.Purpose), ("end_feel", words.EndFeel),
            .. words.DefaultDoseBecause is { } because ? [("default_dose_because", because)] : Array.Empty<(string, string)>(),
            .. words.Steps.Select((t, i) => ($"steps[{i}]", t)), .. words.Mistakes.Select((t, i) => ($"mistakes[{i}]", t)),
            .. words.Cautions.Select((t, i) => ($"cautions[{i}]", t)), .. words.StopWhen.Select((t, i) => ($"stop_when[{i}]", t)),
        ];
        return sentences.Where(s => !IsOne(s.Text))
            .Select(s => new Finding(exercise.InWords(s.Path), "This is not one plain sentence. Start with a capital, end with one full stop, and make two entries of two sentences."));
    }

    private static bool IsOne(string text) => Sentence().IsMatch(text) && !text.Contains("  ", StringComparison.Ordinal);

    [GeneratedRegex(@"\A\p{Lu}(?:[^.!?\r\n]|\.(?=\d))*[^\s.!?]\.\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
