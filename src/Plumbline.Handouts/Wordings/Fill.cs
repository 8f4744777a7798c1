using System.Globalization;
using System.Text;

namespace Plumbline.Handouts.Wordings;

/// <summary>A text for one and for another number.</summary>
/// <param name="One">For 1.</param>
/// <param name="More">For any other; <c>{count}</c> is the number.</param>
public sealed record CountWords(string One, string More)
{
    /// <summary>The text for a number.</summary>
    public string For(int count) => count == 1 ? One : Fill.In(More, ("count", count.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Fills the places of a text.</summary>
internal static class Fill
{
    /// <summary>Puts values into <c>{places}</c>; a value that looks like a place stays as it is.</summary>
    public static string In(string text, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var value = end < 0 ? null : Value(text.AsSpan(at + 1, end - at - 1), values);
            result.Append(value ?? text[at].ToString());
            at = value is null ? at + 1 : end + 1;
        }

        return result.ToString();
    }

    private static string? Value(ReadOnlySpan<char> place, ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (place.SequenceEqual(name)) return value;
        }

        return null;
    }
}
