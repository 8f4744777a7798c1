using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Exercises.Doses;
using Plumbline.Handouts.Wordings;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Pages;

/// <summary>Lays out the week at a glance and the weeks with their tick boxes.</summary>
internal static class WeekPages
{
    // More than this do not fit into a cell, as dots or as boxes.
    private const int MostBoxes = 4;

    private static readonly DayOfWeek[] MondayFirst =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static WeekPage Of(Seq<(int Number, ProgrammeItem Item, CatalogueExercise Exercise)> items, DoseTimes times, HandoutWords words) => new(
        [.. MondayFirst.Select(d => words.Dates.WeekdaysShort[(int)d])],
        [.. items.Select(i => new WeekRow(i.Number, i.Exercise.Name, Short(i.Item.Dose), [.. MondayFirst.Select(d => GoesOf(i.Item, d, words.Week))]))],
        [.. MondayFirst.Select(d => Minutes(items.Where(i => i.Item.Days.Contains(d)), times))]);

    public static Seq<LogWeek> Log(Programme programme, HandoutWords words) =>
    [
        .. Enumerable.Range(0, programme.Weeks).Select(week =>
        {
            var from = programme.Starts.AddDays(7 * week);
            return new LogWeek(
                week + 1,
                words.Dates.Between(from, from.AddDays(6)),
                [
                    .. Enumerable.Range(0, 7).Select(from.AddDays)
                        .Select(day => new LogDay(words.Dates.ShortOf(day), [.. programme.Items.Select(i => GoesOf(i, day.DayOfWeek, words.Week))])),
                ]);
        }),
    ];

    public static string DaysOf(Seq<DayOfWeek> days, HandoutWords words) => days.Distinct().Count() == 7
        ? words.Exercises.EveryDay
        : string.Join(" \u00b7 ", MondayFirst.Where(days.Contains).Select(d => words.Dates.WeekdaysShort[(int)d]));

    // How often stands in the cells, and the rest on the exercise's card.
    private static string Short(Dose dose) =>
        DoseWording.Brief(DoseWording.Told(dose) with { TimesPerDay = null, EveryHours = null, DaysPerWeek = null, Rest = null, GrowToRepetitions = null, EndFeel = null });

    private static Goes GoesOf(ProgrammeItem item, DayOfWeek day, WeekWords words)
    {
        if (!item.Days.Contains(day)) return new(0, "");
        return item.Dose.Frequency switch
        {
            Frequency.TimesPerDay f => new(Math.Min(f.Times.Value.Max, MostBoxes), words.Times.For(f.Times.Value.Max), f.Times.Value.Max > MostBoxes),
            Frequency.EveryHours f => new(1, words.EveryHours.For(f.Hours.Value.Min), Often: true),
        };
    }

    private static int Minutes(IEnumerable<(int Number, ProgrammeItem Item, CatalogueExercise Exercise)> items, DoseTimes times)
    {
        var all = items.Aggregate(TimeSpan.Zero, (sum, i) => sum + DoseTime.PerDay(i.Item.Dose, RangeEnd.Greatest, times, i.Exercise.Facts.Position));
        return (int)Math.Ceiling(all.TotalMinutes);
    }
}
