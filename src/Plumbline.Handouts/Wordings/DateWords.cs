using System.Globalization;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Wordings;

/// <summary>How the language writes dates.</summary>
public sealed record DateWords
{
    /// <summary>The weekdays, Sunday first.</summary>
    public required Seq<string> Weekdays { get; init; }

    /// <summary>The same, short.</summary>
    public required Seq<string> WeekdaysShort { get; init; }

    /// <summary>The months.</summary>
    public required Seq<string> Months { get; init; }

    /// <summary>The same, short.</summary>
    public required Seq<string> MonthsShort { get; init; }

    /// <summary>A date.</summary>
    public required string Date { get; init; }

    /// <summary>A day with its weekday, without the year, short.</summary>
    public required string Day { get; init; }

    /// <summary>From one date to another.</summary>
    public required string FromTo { get; init; }

    /// <summary>A date as in "2 March 2026".</summary>
    public string Of(DateOnly date) => Fill.In(Date, ("day", Number(date.Day)), ("month", Months[date.Month - 1]), ("year", Number(date.Year)));

    /// <summary>A day as in "Mon 2 Mar".</summary>
    public string ShortOf(DateOnly date) =>
        Fill.In(Day, ("weekday", WeekdaysShort[(int)date.DayOfWeek]), ("day", Number(date.Day)), ("month", MonthsShort[date.Month - 1]));

    /// <summary>A span of days as in "Mon 2 Mar to Sun 8 Mar".</summary>
    public string Between(DateOnly from, DateOnly to) => Fill.In(FromTo, ("from", ShortOf(from)), ("to", ShortOf(to)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
