using System.Globalization;
using System.Text;

namespace Plumbline.Handouts.Tests.Calendars;

/// <summary>A little strict reader of iCalendar files; it knows nothing of the writer. Source: r-rfc-5545.</summary>
public static class CalendarChecker
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>An entry as a calendar program would see it.</summary>
    public sealed record Event(string Uid, DateTime Start, int Minutes, DayOfWeek[] Days, DateTime Until, string Summary, string Description)
    {
        /// <summary>Every time it comes.</summary>
        public IEnumerable<DateTime> Occurrences()
        {
            for (var at = Start; at <= Until; at = at.AddDays(1))
                if (Days.Contains(at.DayOfWeek)) yield return at;
        }
    }

    public static IReadOnlyList<Event> Read(string text)
    {
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "").ShouldNotContain("\n");
        text.Replace("\r\n", "").ShouldNotContain("\r");
        var folded = text[..^2].Split("\r\n");
        folded.All(line => line.Length > 0 && Encoding.UTF8.GetByteCount(line) <= 75).ShouldBeTrue("a line that is empty or too long");
        var lines = text[..^2].Replace("\r\n ", "").Split("\r\n");
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        var head = lines.TakeWhile(l => l != "BEGIN:VEVENT").ToList();
        head.ShouldContain("VERSION:2.0");
        head.Count(l => l.StartsWith("PRODID:", StringComparison.Ordinal)).ShouldBe(1);
        var events = new List<Event>();
        for (var at = head.Count; at < lines.Length - 1;)
        {
            lines[at].ShouldBe("BEGIN:VEVENT");
            var end = Array.IndexOf(lines, "END:VEVENT", at);
            events.Add(EventOf(lines[(at + 1)..end]));
            at = end + 1;
        }

        events.Select(e => e.Uid).ShouldBeUnique();
        return events;
    }

    private static Event EventOf(string[] lines)
    {
        var properties = lines.Select(l => l.Split(':', 2)).ToDictionary(p => p[0], p => p[1]);
        DateTime.TryParseExact(properties["DTSTAMP"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue();
        var rule = properties["RRULE"].Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        rule["FREQ"].ShouldBe("WEEKLY");
        int.Parse(properties["DURATION"][2..^1], CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        properties["DURATION"].ShouldBe($"PT{properties["DURATION"][2..^1]}M");
        var read = new Event(
            properties["UID"],
            Local(properties["DTSTART"]),
            int.Parse(properties["DURATION"][2..^1], CultureInfo.InvariantCulture),
            [.. rule["BYDAY"].Split(',').Select(d => (DayOfWeek)Array.IndexOf(Weekdays, d))],
            Local(rule["UNTIL"]),
            Unescaped(properties["SUMMARY"]),
            Unescaped(properties["DESCRIPTION"]));
        read.Days.All(Enum.IsDefined).ShouldBeTrue();
        read.Days.ShouldContain(read.Start.DayOfWeek);
        return read;
    }

    private static DateTime Local(string value) => DateTime.ParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>A TEXT value; a bare comma, semicolon or odd backslash is refused.</summary>
    public static string Unescaped(string value)
    {
        var result = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\') result.Append(value[++i] switch { 'n' or 'N' => '\n', '\\' or ';' or ',' => value[i], var other => throw new FormatException($"\\{other}") });
            else result.Append(value[i] is ';' or ',' ? throw new FormatException("not escaped") : value[i]);
        }

        return result.ToString();
    }
}
