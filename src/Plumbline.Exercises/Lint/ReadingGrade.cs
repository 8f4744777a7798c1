using System.Text.RegularExpressions;

namespace Plumbline.Exercises.Lint;

/// <summary>How many years of school a text asks for: the Flesch–Kincaid grade. Source: r-kincaid-1975.</summary>
/// <remarks>Syllables are counted by a rule of thumb for English: groups of one or two vowels, silent endings left out, at least one.</remarks>
public static partial class ReadingGrade
{
    /// <summary>The grade of sentences taken together; 0 when there are no words. A sentence without an end mark ends with its text.</summary>
    public static double Of(IEnumerable<string> sentences)
    {
        var text = string.Join(' ', sentences.Select(s => s.EndsWith('.') || s.EndsWith('!') || s.EndsWith('?') ? s : s + "."));
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        if (words.Count == 0) return 0;
        var ends = SentenceEnd().Split(text).Count(s => s.Any(char.IsAsciiLetter));
        return Of(words.Count, Math.Max(1, ends), words.Sum(Syllables));
    }

    /// <summary>The formula: 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
    public static double Of(int words, int sentences, int syllables) =>
        (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;

    /// <summary>Syllables of an English word; 0 when it has no letters.</summary>
    public static int Syllables(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = string.Concat(word.ToLowerInvariant().Where(char.IsAsciiLetterLower));
        if (letters.Length == 0) return 0;
        if (letters.Length <= 3) return 1;
        var spoken = SilentEnding().Replace(letters, "");
        if (spoken.StartsWith('y')) spoken = spoken[1..];
        return Math.Max(1, Vowels().Count(spoken));
    }

    [GeneratedRegex("[A-Za-z][A-Za-z'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]+(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();
}
