using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Sheets.Reading;

/// <summary>Reads which sheet it is, and which way up it lies, from the strips between the corner marks.</summary>
internal static class CodeStrip
{
    // How far the paper bulges between two corners, in millimetres of the strip's middle.
    private static readonly double[] Bulges = [0, -0.5, 0.5, -1, 1, -1.5, 1.5];

    /// <summary>A sheet that was found in a picture.</summary>
    /// <param name="Code">Which it is.</param>
    /// <param name="View">From millimetres on the paper to pixels.</param>
    public sealed record Found(SheetCode Code, Homography View);

    /// <summary>The sheet whose corners these are, in whatever of the four ways it lies; null when no strip passes its check.</summary>
    public static Found? Read(GreyImage image, CornerMarks.Mark[] four)
    {
        foreach (var paper in Paper.All)
        {
            var frame = new SheetFrame(paper);
            for (var turn = 0; turn < 4; turn++)
            {
                (double, double)[] seen = [.. Enumerable.Range(0, 4).Select(i => (four[(i + turn) % 4].X, four[(i + turn) % 4].Y))];
                if (Homography.Of(frame.Corners, seen) is { } view && Read(image, frame, view) is { } code) return new(code, view);
            }
        }

        return null;
    }

    private static SheetCode? Read(GreyImage image, SheetFrame frame, Homography view)
    {
        foreach (var middle in new[] { frame.StripMiddles.Top, frame.StripMiddles.Bottom })
        {
            foreach (var bulge in Bulges)
            {
                if (SheetCode.FromCells(Cells(image, frame, view, middle, bulge)) is { } code && code.Paper == frame.Paper) return code;
            }
        }

        return null;
    }

    private static bool[] Cells(GreyImage image, SheetFrame frame, Homography view, double middle, double bulge)
    {
        var brightness = new float[SheetCode.Cells];
        for (var cell = 0; cell < brightness.Length; cell++)
        {
            var (x, y) = frame.Cell(middle, cell);
            var along = x / frame.Paper.WidthMm;
            y += bulge * 4 * along * (1 - along);
            for (var i = 0; i < 9; i++)
            {
                var (px, py) = view.At(x + (((i % 3) - 1) * frame.CellWidth / 4), y + (((i / 3) - 1) * SheetFrame.RowHeight / 5));
                brightness[cell] += image.At(px, py) / 9;
            }
        }

        // Black and white are what is darkest and lightest nearby, so that a shadow over half of the strip does no harm.
        var cells = new bool[brightness.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (least, most, column) = (float.MaxValue, float.MinValue, cell % SheetFrame.Columns);
            for (var c = Math.Max(0, column - 7); c <= Math.Min(SheetFrame.Columns - 1, column + 7); c++)
            {
                var (upper, lower) = (brightness[c], brightness[c + SheetFrame.Columns]);
                (least, most) = (Math.Min(least, Math.Min(upper, lower)), Math.Max(most, Math.Max(upper, lower)));
            }

            cells[cell] = brightness[cell] < (least + most) / 2;
        }

        return cells;
    }
}
