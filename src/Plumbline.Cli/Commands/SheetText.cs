using System.Globalization;
using System.Text;
using Plumbline.Care.Episodes.Events;
using Plumbline.Handouts.Sheets.Reading;
using Plumbline.Workshop.Files;

namespace Plumbline.Cli.Commands;

/// <summary>Tells what a tick sheet said, for people.</summary>
internal static class SheetText
{
    /// <summary>The text.</summary>
    public static string Of(SheetReading reading, Practice practice)
    {
        var (text, dates) = (new StringBuilder(), practice.Handouts.Words.Dates);
        var heading = $"Tick sheet, {dates.Between(reading.WeekStarts, reading.WeekStarts.AddDays(6))}, page {reading.Page} of {reading.Pages}, plan version {reading.ProgrammeVersion}";
        text.AppendLine(heading).AppendLine(new string('=', heading.Length));
        foreach (var day in reading.Days)
        {
            text.AppendLine(dates.ShortOf(day.On));
            foreach (var session in day.Sessions) Session(text, session, day, practice);
            if (day.MorningPain is { } morning) text.AppendLine(CultureInfo.InvariantCulture, $"  pain on the next morning {morning}");
            if (day.SpreadFurther is { } spread) text.AppendLine(spread ? "  IT SPREAD FURTHER DOWN THE LEG: no further session before this is judged and the warning signs are asked again" : "  did not spread further down the leg");
        }

        if (reading.Days.Count == 0) text.AppendLine("Nothing is marked on this page.");
        if (reading.Questions.Count > 0) text.AppendLine().AppendLine("To ask, before this is the whole log");
        foreach (var (index, question) in reading.Questions.Index())
        {
            var among = question.Among.Count > 0 ? $" (ink at {string.Join(", ", question.Among)})" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"{index + 1}. {question.Text}{among}");
        }

        var sure = reading.Boxes.Count(b => b.State != BoxState.Doubtful);
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{reading.Boxes.Count} boxes: {sure} read, {reading.Boxes.Count - sure} to ask.");
        return text.ToString();
    }

    private static void Session(StringBuilder text, SessionLog session, SheetDay day, Practice practice)
    {
        var (done, left) = (session.Items.Where(i => i.SkipReason is null).ToList(), session.Items.Where(i => i.SkipReason is not null).ToList());
        var which = day.Sessions.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"time {session.Session}: ") : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"  {which}done: {Names(done)}{(left.Count > 0 ? $"; not done: {Names(left)}" : "")}");
        (string What, double? Value)[] numbers = [("pain before", session.PainBefore), ("worst", session.PainPeak), ("effort", session.Effort)];
        var said = numbers.Where(n => n.Value is not null).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.What} {n.Value}")).ToList();
        if (said.Count > 0) text.AppendLine(CultureInfo.InvariantCulture, $"  {string.Join(", ", said)}");

        string Names(List<ItemLog> items) => items.Count == 0 ? "nothing" : string.Join(", ", items.Select(i => practice.Catalogue.ById[i.Exercise].Name));
    }
}
