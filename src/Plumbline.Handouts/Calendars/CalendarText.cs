using System.Globalization;
using System.Text;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Calendars;

/// <summary>Writes entries as an iCalendar file. Source: r-rfc-5545.</summary>
public static class CalendarText
{
    // Octets of a line without its end, by section 3.1.
    private const int MostOctets = 75;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The file's text, its lines ending in CR LF.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="name">The calendar's name.</param>
    /// <param name="stamp">When the file was made.</param>
    public static string Of(Seq<CalendarEntry> entries, string name, DateTimeOffset stamp)
    {
        var result = new StringBuilder();
        void Line(string text) => Fold(result, text);

        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Plumbline//Plumbline//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line($"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{entry.Id}");
            Line($"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
            Line($"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line($"DTSTART:{Local(entry.First)}");
            Line($"DURATION:PT{entry.Minutes.ToString(CultureInfo.InvariantCulture)}M");
            // UNTIL has the form of DTSTART (3.3.10): local and floating, the end of the last day.
            Line($"RRULE:FREQ=WEEKLY;BYDAY={string.Join(',', entry.Days.OrderBy(d => ((int)d + 6) % 7).Select(d => Weekdays[(int)d]))};UNTIL={Local(entry.LastDay.ToDateTime(new TimeOnly(23, 59, 59)))}");
            Line($"SUMMARY:{Escaped(entry.Summary)}");
            Line($"DESCRIPTION:{Escaped(entry.Description)}");
            Line("CLASS:PRIVATE");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return result.ToString();
    }

    private static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT (3.3.11): controls but line breaks are left out.</summary>
    internal static string Escaped(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',': result.Append('\\').Append((char)rune.Value); break;
                case '\n': result.Append("\\n"); break;
                case '\t': result.Append(' '); break;
                default:
                    if (!Rune.IsControl(rune)) result.Append(rune.ToString());
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Appends a line; after 75 octets it goes on in the next line behind a space, never inside a character.</summary>
    internal static void Fold(StringBuilder result, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                result.Append("\r\n ");
                octets = 1;
            }

            result.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        result.Append("\r\n");
    }
}
