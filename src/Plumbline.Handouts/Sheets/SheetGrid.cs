using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Sheets;

/// <summary>Columns, rows and heights of a programme's sheets; lengths in millimetres.</summary>
internal sealed class SheetGrid
{
    private const double DayWidth = 22;
    private const double SpreadWidth = 51;
    private const double NumberWidth = 5;
    private const double WidestColumn = 26;
    private const double Foot = 24.5;
    private const int LegendColumns = 3;
    private const int MostColumns = 6;

    private readonly Programme programme;

    public SheetGrid(Programme programme, Catalogue catalogue, Paper paper)
    {
        this.programme = programme;
        Paper = paper;
        Names = [.. programme.Items.Select(i => catalogue.ById[i.Exercise].Name)];
        var goes = programme.Items.Max(SheetPlan.GoesOf);
        var room = Right - SpreadWidth - ItemsLeft;
        var most = Math.Clamp((int)(room / (NumberWidth + (goes * GoPitch))), 1, MostColumns);
        Rows = (programme.Items.Count + most - 1) / most;
        Columns = (programme.Items.Count + Rows - 1) / Rows;
        ColumnWidth = Math.Min(WidestColumn, room / Columns);
        DayHeight = paper == Paper.A4 ? 31.8 : 29.3;
    }

    public const double Left = 12;
    public const double LegendTop = 37.5;
    public const double GoPitch = 7.6;
    public const double RestHeight = 6.5;
    public const double RowPitch = 9;
    public const double LegendPitch = 5;
    public const double ScalePitch = 6.6;
    public const double ScaleLabel = 19.5;

    public Paper Paper { get; }

    /// <summary>Names of the exercises in the programme's order.</summary>
    public IReadOnlyList<string> Names { get; }

    public double Right => Paper.WidthMm - Left;

    public static double ItemsLeft => Left + DayWidth;

    public double SpreadLeft => Right - SpreadWidth + 2;

    /// <summary>How many exercises stand beside each other on a day.</summary>
    public int Columns { get; }

    /// <summary>In how many rows.</summary>
    public int Rows { get; }

    public double ColumnWidth { get; }

    /// <summary>Height of a day with one row of exercises.</summary>
    public double DayHeight { get; }

    public double WholeDay => DayHeight + ((Rows - 1) * RowPitch);

    public double LegendWidth => (Right - Left) / LegendColumns;

    public double DaysTop => LegendTop + (((Names.Count + LegendColumns - 1) / LegendColumns) * LegendPitch) + 1.5;

    public double DaysBottom => Paper.HeightMm - Foot;

    /// <summary>Where an exercise stands in the legend: in columns, read downwards.</summary>
    public (double X, double Y) Legend(int item)
    {
        var rows = (Names.Count + LegendColumns - 1) / LegendColumns;
        return (Left + (item / rows * LegendWidth), LegendTop + (item % rows * LegendPitch));
    }

    /// <summary>The middle of an exercise's box, from the top of its day.</summary>
    public (double X, double Y) Box(int item, int go) =>
        (ItemsLeft + (item % Columns * ColumnWidth) + NumberWidth + (SheetBox.SquareSide / 2) + (go * GoPitch), ItemsMiddle + (item / Columns * RowPitch));

    public double ItemsMiddle => 0.155 * DayHeight;

    /// <summary>The middle of a scale's first circle, from the top of its day.</summary>
    public (double X, double Y) Scale(SheetScale scale)
    {
        var (right, lower) = scale switch
        {
            SheetScale.PainBefore => (false, false),
            SheetScale.PainWorst => (true, false),
            SheetScale.PainNextMorning => (false, true),
            SheetScale.Effort => (true, true),
        };
        return ((right ? ((Left + Right) / 2) + 1 : Left) + ScaleLabel + (SheetBox.CircleDiameter / 2), ((lower ? 0.84 : 0.51) * DayHeight) + ((Rows - 1) * RowPitch));
    }

    /// <summary>The items that are due on a day, with their places in the programme.</summary>
    public IEnumerable<(int Place, ProgrammeItem Item)> Due(DateOnly day) => programme.Items.Index().Where(i => i.Item.Days.Contains(day.DayOfWeek));

    public double HeightOf(DateOnly day) => Due(day).Any() ? WholeDay : RestHeight;

    /// <summary>The days on as few pages as they fit on, and on these as evenly as they come.</summary>
    public IReadOnlyList<IReadOnlyList<DateOnly>> Pages(IReadOnlyList<DateOnly> days)
    {
        var room = DaysBottom - DaysTop;
        var fewest = Filled(days, room);
        for (var even = days.Sum(HeightOf) / fewest.Count; even < room; even++)
        {
            if (Filled(days, even) is var cut && cut.Count == fewest.Count) return cut;
        }

        return fewest;
    }

    private List<List<DateOnly>> Filled(IReadOnlyList<DateOnly> days, double room)
    {
        List<List<DateOnly>> pages = [];
        var left = 0.0;
        foreach (var day in days)
        {
            if (pages.Count == 0 || HeightOf(day) > left)
            {
                pages.Add([]);
                left = room;
            }

            pages[^1].Add(day);
            left -= HeightOf(day);
        }

        return pages;
    }
}
