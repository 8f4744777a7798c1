using System.Text.RegularExpressions;

namespace Plumbline.Exercises.Lint;

/// <summary>A form of words that a rule looks for: <c>*</c> stands for any letters, <c>#</c> for a number in digits or words.</summary>
public sealed class WordForm
{
    private readonly Regex regex;

    /// <summary>A form, with the words for numbers that <c>#</c> stands for.</summary>
    public WordForm(string form, IEnumerable<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(form);
        var number = $"(?:\\d+(?:[.,]\\d+)?|{string.Join('|', numbers.Select(Regex.Escape))})";
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Select(c => c switch
        {
            '*' => "[\\p{L}'’-]*",
            '#' => number,
            _ => Regex.Escape(c.ToString()),
        })));
        regex = new($"\\b{string.Join("[\\s,]+", words)}\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The first place where the form stands, as written there, or null.</summary>
    public string? In(string text) => regex.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>Every place where the form stands, as written there.</summary>
    public IEnumerable<string> AllIn(string text) => regex.Matches(text).Select(m => m.Value);
}
