using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Calendars;

/// <summary>When a programme's sessions are: one entry for each time of day and set of items, repeated on its weekdays until the last day.</summary>
/// <remarks>
/// An item that is done so many times a day stands at the times that <c>handouts/times.json</c> names for that number (the greatest of a range).
/// What is done every so many hours, or more often than the times go, stands once, at the first time of the day, with a sentence that it comes more often:
/// ten entries a day would be ignored. Entries name numbers of the handout, never exercises or conditions.
/// </remarks>
public static class ProgrammeCalendar
{
    /// <summary>The entries in the order of their time of day and first day.</summary>
    /// <param name="programme">An approved programme.</param>
    /// <param name="catalogue">The catalogue, for the pace of a way.</param>
    /// <param name="times">Times around an exercise.</param>
    /// <param name="rules">Times of day and words.</param>
    public static Seq<CalendarEntry> Of(Programme programme, Catalogue catalogue, DoseTimes times, HandoutRules rules)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(rules);
        var goes = programme.Items.Select((item, index) => Placed(index + 1, item, catalogue, times, rules.Times)).ToList();
        return
        [
            .. goes.SelectMany(g => g.Hours).Distinct().Order().SelectMany(hour => Enum.GetValues<DayOfWeek>()
                    .Select(day => (Day: day, Items: goes.Where(g => g.Hours.Contains(hour) && g.Days.Contains(day)).ToList()))
                    .Where(d => d.Items.Count > 0)
                    .GroupBy(d => string.Join(',', d.Items.Select(i => i.Number)))
                    .Select((g, index) => Entry(programme, $"{hour:00}00-{index + 1}", hour, [.. g.Select(d => d.Day)], g.First().Items, rules.Words.Calendar))
                    .OrderBy(e => e.First)),
        ];
    }

    private sealed record Go(int Number, Seq<DayOfWeek> Days, Seq<int> Hours, TimeSpan Time, bool Often);

    private static Go Placed(int number, ProgrammeItem item, Catalogue catalogue, DoseTimes times, HandoutTimes hours)
    {
        var time = DoseTime.Of(item.Dose, RangeEnd.Greatest, times, catalogue.ById[item.Exercise].Facts.Position);
        var at = item.Dose.Frequency switch
        {
            Frequency.TimesPerDay f => hours.For(f.Times.Value.Max),
            Frequency.EveryHours => null,
        };
        return new(number, [.. item.Days.Distinct()], at ?? hours.For(1)!.Value, time, Often: at is null);
    }

    private static CalendarEntry Entry(Programme programme, string place, int hour, Seq<DayOfWeek> days, List<Go> items, CalendarWords words)
    {
        var first = Enumerable.Range(0, 7).Select(programme.Starts.AddDays).First(d => days.Contains(d.DayOfWeek));
        var minutes = Math.Max(1, (int)Math.Ceiling(items.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Time).TotalMinutes));
        var numbers = string.Join(", ", items.Select(i => i.Number.ToString(CultureInfo.InvariantCulture)));
        string[] says =
        [
            words.Minutes.For(minutes),
            Fill.In(items.Count == 1 ? words.Items.One : words.Items.More, ("numbers", numbers)),
            .. items.Where(i => i.Often).Select(i => Fill.In(words.Often, ("number", i.Number.ToString(CultureInfo.InvariantCulture)))),
        ];
        return new CalendarEntry
        {
            Id = $"{programme.Id}-{place}@plumbline",
            Sequence = programme.Version - 1,
            First = first.ToDateTime(new TimeOnly(hour, 0)),
            Minutes = minutes,
            Days = days,
            LastDay = programme.Starts.AddDays((7 * programme.Weeks) - 1),
            Numbers = [.. items.Select(i => i.Number)],
            Summary = words.Summary,
            Description = string.Join(' ', says),
        };
    }
}

/// <summary>A repeated entry of a calendar, in local time wherever the person is.</summary>
public sealed record CalendarEntry
{
    /// <summary>Its identity: the same for the same programme and place in the day, so that a later version takes its place.</summary>
    public required string Id { get; init; }

    /// <summary>Which of its versions this is, from 0.</summary>
    public required int Sequence { get; init; }

    /// <summary>Its first day and time, floating.</summary>
    public required DateTime First { get; init; }

    /// <summary>How many minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>On which weekdays it comes again.</summary>
    public required Seq<DayOfWeek> Days { get; init; }

    /// <summary>The last day on which it may come.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Numbers of its items on the handout.</summary>
    public required Seq<int> Numbers { get; init; }

    /// <summary>Its title.</summary>
    public required string Summary { get; init; }

    /// <summary>What it says.</summary>
    public required string Description { get; init; }
}
