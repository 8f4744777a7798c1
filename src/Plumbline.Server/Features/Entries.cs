using System.Globalization;
using System.Text;
using Plumbline.Motion.Reading;

namespace Plumbline.Server.Features;

/// <summary>What people type into forms about people.</summary>
internal static class Entries
{
    /// <summary>The most characters of a name or an address.</summary>
    public const int Longest = 200;

    /// <summary>Whether it is a name: something, on one line, not endless, and what it looks like.</summary>
    public static bool IsName(string text, int longest = Longest) => IsSaid(text, longest) && !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    /// <summary>Whether it is text of one or more lines.</summary>
    public static bool IsProse(string text, int longest) => IsSaid(text, longest) && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    // Marks that turn the direction of writing make one name look like another, and half characters are none.
    private static bool IsSaid(string text, int longest) =>
        text.Length <= longest && text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.Control)) && !text.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\uFFFD');

    /// <summary>A problem when there is no such time zone.</summary>
    public static IEnumerable<Problem> ZoneProblems(string zone, string path = "$.time_zone") => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? [] : [new("PLB-PERSON-ZONE", path, "There is no such time zone. Name one as in Europe/Amsterdam.")];

    /// <summary>Whether it may be an e-mail address; whether it is one, only a letter tells.</summary>
    public static bool IsEmail(string text) =>
        text.Length <= Longest && text.Count(c => c == '@') == 1 && !text.StartsWith('@') && !text.EndsWith('@') && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && IsSaid(text, Longest);
}
