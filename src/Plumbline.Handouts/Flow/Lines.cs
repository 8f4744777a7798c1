using System.Globalization;
using System.Text;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Flow;

/// <summary>Breaks a text into lines: at spaces, behind hyphens and dashes, and inside a word only when it is wider than a line.</summary>
internal static class Lines
{
    private const int NoBreakSpace = 0xA0;

    /// <summary>The lines as ranges of glyphs; a text without glyphs has none.</summary>
    /// <param name="glyphs">The text.</param>
    /// <param name="width">The room across, in thousandths of the size.</param>
    public static IEnumerable<Range> Of(IReadOnlyList<Glyph> glyphs, double width)
    {
        for (var start = 0; start < glyphs.Count;)
        {
            var (at, wide, lastBreak) = (start, 0.0, start);
            while (at < glyphs.Count)
            {
                // A space may hang over the edge.
                if (wide + glyphs[at].Advance > width + 1 && !IsSpace(glyphs[at].Rune)) break;
                wide += glyphs[at].Advance;
                at++;
                if (at < glyphs.Count && MayBreakBehind(glyphs[at - 1].Rune, glyphs[at].Rune)) lastBreak = at;
            }

            var end = at == glyphs.Count ? at : lastBreak > start ? lastBreak : Math.Max(at, start + 1);
            var shown = end;
            while (shown > start && IsSpace(glyphs[shown - 1].Rune)) shown--;
            if (shown > start) yield return start..shown;
            start = end;
            while (start < glyphs.Count && IsSpace(glyphs[start].Rune)) start++;
        }
    }

    private static bool MayBreakBehind(Rune rune, Rune next) => !IsSpace(next) &&
        (IsSpace(rune) || (rune.Value is '-' or 0x2010 or 0x2013 or 0x2014 or '/' && Rune.IsLetter(next)));

    private static bool IsSpace(Rune rune) => rune.Value != NoBreakSpace && Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;
}
