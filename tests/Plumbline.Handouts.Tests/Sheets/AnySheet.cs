using Plumbline.Care.Programmes;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Sheets;
using Plumbline.Handouts.Tests.Sheets.Scanning;
using Plumbline.Motion;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Tests.Sheets;

/// <summary>Programmes of all sizes, and their printed sheets.</summary>
internal static class AnySheet
{
    public static Programme Programme(Random dice, int? exercises = null)
    {
        var (daily, most) = (dice.Next(2) == 0, dice.Next(1, 4));
        var chosen = World.Catalogue.Exercises.OrderBy(_ => dice.Next()).Take(exercises ?? dice.Next(1, 10)).ToList();
        return World.Programme with
        {
            Id = new Guid(Enumerable.Range(0, 16).Select(_ => (byte)dice.Next(256)).ToArray()),
            Version = dice.Next(1, 6),
            Items = [.. chosen.Select(e => World.Item(e.Id, Days(), e.Facts.DefaultDose.Stated with { EveryHours = null, TimesPerDay = Times() }))],
        };

        Seq<DayOfWeek> Days() => [.. Enum.GetValues<DayOfWeek>().Where(_ => daily || dice.Next(2) == 0).DefaultIfEmpty(DayOfWeek.Monday)];

        Range<int> Times() => dice.Next(1, most + 1) is var times ? new(times, times) : default;
    }

    public static IReadOnlyList<(Programme Programme, SheetLayout Layout, PaperSheet Paper)> Printed(Random dice, int programmes) =>
    [
        .. Enumerable.Range(0, programmes).SelectMany(_ =>
        {
            var programme = Programme(dice);
            return Printer.Print(programme, 1, dice.Next(2) == 0 ? Paper.A4 : Paper.Letter).Select(p => (programme, p.Layout, p.Paper));
        }),
    ];
}
