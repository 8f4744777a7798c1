using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Sheets;

/// <summary>Sets one page: head, exercises by number, the days with their boxes, foot.</summary>
internal sealed class SheetPage(Programme programme, SheetGrid grid, HandoutWords words, SheetCode code)
{
    private readonly List<SheetInk> ink = [];

    public SheetLayout Of(IReadOnlyList<DateOnly> days)
    {
        ink.AddRange(new SheetFrame(code.Paper).Ink(code));
        Head();
        foreach (var (item, name) in grid.Names.Index())
        {
            var (x, y) = grid.Legend(item);
            Text(SheetRole.Exercise, $"{Shown(item + 1)}  {name}", x, y, grid.LegendWidth - 2, SheetGrid.LegendPitch, 10.5);
        }

        var top = grid.DaysTop;
        foreach (var day in days)
        {
            Rule(top);
            if (grid.Due(day).Any()) Day(day, top);
            else Text(SheetRole.Day, $"{words.Dates.ShortOf(day)} · {words.Sheet.Rest}", SheetGrid.Left, top + 1.2, grid.Right - SheetGrid.Left, 4.5, 10);
            top += grid.HeightOf(day);
        }

        Rule(top);
        Text(SheetRole.Paragraph, words.Sheet.Foot, SheetGrid.Left, grid.DaysBottom + 1.6, grid.Right - SheetGrid.Left, 4.5, 10);
        return new(code, [.. ink]);
    }

    private void Head()
    {
        var (left, wide) = (SheetGrid.Left, grid.Right - SheetGrid.Left);
        var sheet = words.Sheet;
        Text(SheetRole.Title, Fill.In(sheet.Title, ("dates", words.Dates.Between(code.WeekStarts, code.WeekStarts.AddDays(6)))), left, 17.5, wide * 0.66, 6, 14);
        Text(SheetRole.Paragraph, programme.For ?? $"{words.Facts.Name}:", left + (wide * 0.68), 17.3, wide * 0.32, 4, 10.5, programme.For is null ? SheetAlign.Left : SheetAlign.Right);
        Text(SheetRole.Paragraph, Fill.In(sheet.Page, ("page", Shown(code.Page)), ("pages", Shown(code.Pages)), ("version", Shown(programme.Version))), left + (wide * 0.68), 21.3, wide * 0.32, 3.6, 9, SheetAlign.Right);
        Text(SheetRole.Paragraph, sheet.How, left, 24.4, wide - 12, 4.5, 10.5);
        Text(SheetRole.Paragraph, sheet.Wrong, left, 28.6, wide - 12, 4.5, 10.5);
        Text(SheetRole.Paragraph, sheet.Numbers, left, 32.8, wide, 4.5, 10.5);
        Example(grid.Right - 3, 27, filled: false);
        Example(grid.Right - 3, 32.2, filled: true);
    }

    // A crossed and a filled box, small, beside the sentences that they show.
    private void Example(double x, double y, bool filled)
    {
        const double half = 2;
        if (filled) ink.Add(new SheetInk.Block(x - half, y - half, 2 * half, 2 * half));
        (double X1, double Y1, double X2, double Y2)[] lines = [(-half, -half, half, -half), (half, -half, half, half), (half, half, -half, half), (-half, half, -half, -half)];
        foreach (var l in lines) ink.Add(new SheetInk.Line(x + l.X1, y + l.Y1, x + l.X2, y + l.Y2, SheetBox.Outline));
        if (filled) return;
        ink.Add(new SheetInk.Line(x - half + 0.5, y - half + 0.5, x + half - 0.5, y + half - 0.5, 0.5));
        ink.Add(new SheetInk.Line(x - half + 0.5, y + half - 0.5, x + half - 0.5, y - half + 0.5, 0.5));
    }

    private void Day(DateOnly day, double top)
    {
        Text(SheetRole.Day, words.Dates.ShortOf(day), SheetGrid.Left, top + grid.ItemsMiddle - 2.4, SheetGrid.ItemsLeft - SheetGrid.Left - 1, 5, 11);
        foreach (var (place, item) in grid.Due(day))
        {
            for (var go = 0; go < SheetPlan.GoesOf(item); go++)
            {
                var (x, y) = grid.Box(place, go);
                if (go == 0) Text(SheetRole.BoxLabel, Shown(place + 1), x - (SheetBox.SquareSide / 2) - 5.8, top + y - 2.2, 4.8, 4.4, 11, SheetAlign.Right);
                Box(new SheetField.Done(day, item.Exercise, go + 1), SheetShape.Square, x, top + y);
            }
        }

        Spread(day, top + grid.ItemsMiddle);
        foreach (var scale in Enum.GetValues<SheetScale>()) Scale(day, scale, top);
    }

    private void Spread(DateOnly day, double middle)
    {
        Text(SheetRole.Label, words.Sheet.Spread, grid.SpreadLeft, middle - 3.8, 24, 8, 9);
        (bool Yes, double X, string Word)[] answers = [(true, grid.Right - 20.5, words.Sheet.Yes), (false, grid.Right - 7.5, words.Sheet.No)];
        foreach (var (yes, x, word) in answers)
        {
            Box(new SheetField.Spread(day, yes), SheetShape.Square, x, middle);
            Text(SheetRole.BoxLabel, word, x + (SheetBox.SquareSide / 2) + 0.6, middle - 2, 6, 4, 9);
        }
    }

    private void Scale(DateOnly day, SheetScale scale, double top)
    {
        var (x, y) = grid.Scale(scale);
        Text(SheetRole.Label, LabelOf(scale, words.Sheet), x - (SheetBox.CircleDiameter / 2) - SheetGrid.ScaleLabel, top + y - 3.8, SheetGrid.ScaleLabel - 1.5, 8, 9);
        for (var value = 0; value <= 10; value++)
        {
            var at = x + (value * SheetGrid.ScalePitch);
            Text(SheetRole.BoxLabel, Shown(value), at - 3, top + y - (SheetBox.CircleDiameter / 2) - 0.5 - 2.9, 6, 2.9, 8, SheetAlign.Middle);
            Box(new SheetField.Number(day, scale, value), SheetShape.Circle, at, top + y);
        }
    }

    internal static string LabelOf(SheetScale scale, SheetWords words) => scale switch
    {
        SheetScale.PainBefore => words.PainBefore,
        SheetScale.PainWorst => words.PainWorst,
        SheetScale.PainNextMorning => words.PainNextMorning,
        SheetScale.Effort => words.Effort,
    };

    private void Box(SheetField field, SheetShape shape, double x, double y) => ink.Add(new SheetInk.Place(new(field, shape, x, y)));

    private void Rule(double y) => ink.Add(new SheetInk.Line(SheetGrid.Left, y, grid.Right, y, 0.2));

    private void Text(SheetRole role, string text, double x, double y, double width, double height, double size, SheetAlign align = SheetAlign.Left) =>
        ink.Add(new SheetInk.Text(role, text, x, y, width, height, size, align));

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
