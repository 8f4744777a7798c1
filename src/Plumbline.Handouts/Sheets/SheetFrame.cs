using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Sheets;

/// <summary>The corner marks and code strips of a paper: the same on every sheet, so that a reader finds them before it knows which sheet it has.</summary>
/// <param name="Paper">The paper.</param>
/// <remarks>Lengths in millimetres. A corner mark is a black square in a black ring, seven cells across (1 black, 1 white, 3 black, 1 white, 1 black), like nothing else on paper.</remarks>
public sealed record SheetFrame(Paper Paper)
{
    /// <summary>Side of a corner mark.</summary>
    public const double MarkSide = 8.4;

    /// <summary>How many cells a row of a strip has; there are two rows.</summary>
    public const int Columns = SheetCode.Cells / 2;

    /// <summary>Height of a row of a strip.</summary>
    public const double RowHeight = 2.4;

    /// <summary>From the edges of the paper to the middle of a corner mark.</summary>
    public const double MarkMiddle = 11.4;

    /// <summary>Left edge of the strips, and from their right edge to the edge of the paper.</summary>
    public const double StripLeft = 23;

    /// <summary>Width of a cell.</summary>
    public double CellWidth => (Paper.WidthMm - (2 * StripLeft)) / Columns;

    /// <summary>The middles of the corner marks: top left, top right, bottom right, bottom left.</summary>
    public (double X, double Y)[] Corners =>
        [(MarkMiddle, MarkMiddle), (Paper.WidthMm - MarkMiddle, MarkMiddle), (Paper.WidthMm - MarkMiddle, Paper.HeightMm - MarkMiddle), (MarkMiddle, Paper.HeightMm - MarkMiddle)];

    /// <summary>The middle line of the strip at the top, and of the same strip at the bottom.</summary>
    public (double Top, double Bottom) StripMiddles => (MarkMiddle, Paper.HeightMm - MarkMiddle);

    /// <summary>The middle of a cell in the strip with this middle line.</summary>
    /// <param name="stripMiddle">One of <see cref="StripMiddles"/>.</param>
    /// <param name="cell">Its index in <see cref="SheetCode.ToCells"/>.</param>
    public (double X, double Y) Cell(double stripMiddle, int cell) =>
        (StripLeft + ((cell % Columns + 0.5) * CellWidth), stripMiddle + ((cell / Columns) - 0.5) * RowHeight);

    /// <summary>The black of marks and strips.</summary>
    public IEnumerable<SheetInk> Ink(SheetCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var (x, y) in Corners)
        {
            yield return Square(x, y, MarkSide, true);
            yield return Square(x, y, MarkSide * 5 / 7, false);
            yield return Square(x, y, MarkSide * 3 / 7, true);
        }

        var cells = code.ToCells();
        foreach (var middle in new[] { StripMiddles.Top, StripMiddles.Bottom })
        {
            // Neighbours of one colour are one rectangle, so that no hair lines show between them.
            for (var i = 0; i < cells.Length; i++)
            {
                if (!cells[i] || (i % Columns != 0 && cells[i - 1])) continue;
                var to = i;
                while ((to + 1) % Columns != 0 && cells[to + 1]) to++;
                yield return new SheetInk.Block(Cell(middle, i).X - (CellWidth / 2), Cell(middle, i).Y - (RowHeight / 2), (to - i + 1) * CellWidth, RowHeight);
            }
        }
    }

    private static SheetInk.Block Square(double x, double y, double side, bool black) => new(x - (side / 2), y - (side / 2), side, side, black);
}
