using System.Globalization;
using System.Text;

namespace Plumbline.Handouts.Html;

/// <summary>Makes texts from outside harmless in HTML and in CSS strings.</summary>
internal static class Escaping
{
    private const char Unknown = '\uFFFD';

    /// <summary>Appends a text for element content or a quoted attribute. Characters that steer (controls, changes of direction, half characters) are left out or replaced.</summary>
    public static void Html(StringBuilder result, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\'': result.Append("&#39;"); break;
                case '\t' or '\n' or '\r': result.Append(' '); break;
                default:
                    if (!Steers(rune)) result.Append(rune.ToString());
                    break;
            }
        }
    }

    /// <summary>A text as a CSS string with its quotes; it holds nothing but ASCII letters, digits, spaces and escapes.</summary>
    public static string Css(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes().Where(r => !Steers(r)))
        {
            if (rune.Value == ' ' || (rune.IsAscii && Rune.IsLetterOrDigit(rune))) result.Append(rune.ToString());
            else result.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether a character steers a text instead of standing in it.</summary>
    internal static bool Steers(Rune rune) => (IsUnseen(rune) && !Joins(rune)) || rune.Value == Unknown;

    /// <summary>Whether anything of a text would be seen.</summary>
    internal static bool Prints(string text) => text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && !IsUnseen(r) && r.Value != Unknown);

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    // Joiners, and where a word may part.
    private static bool Joins(Rune rune) => rune.Value is 0x200C or 0x200D or 0xAD;
}
