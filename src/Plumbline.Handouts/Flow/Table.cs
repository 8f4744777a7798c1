using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A cell of a table.</summary>
/// <param name="Box">What stands in it; null for an empty one.</param>
/// <param name="Names">What it names, for a heading cell.</param>
/// <param name="Columns">How many columns it spans.</param>
internal sealed record Cell(Box? Box, Scope? Names = null, int Columns = 1);

/// <summary>How a table is ruled.</summary>
/// <param name="Padding">White in each cell.</param>
/// <param name="Rule">Colour of the lines between rows.</param>
/// <param name="HeadRule">Colour of the line below the head.</param>
/// <param name="IsGrid">Whether columns are parted by lines as well.</param>
/// <param name="LeastHeight">How high a row is at least.</param>
internal sealed record Ruling(Edges Padding, Ink Rule, Ink HeadRule, bool IsGrid = false, double LeastHeight = 0);

/// <summary>A table. It parts between rows, and its head stands again on the next page.</summary>
internal sealed class Table(IReadOnlyList<double> widths, IReadOnlyList<Cell>? head, IReadOnlyList<IReadOnlyList<Cell>> rows, Ruling ruling, Box? caption = null) : Box
{
    public override Laid Lay(double width)
    {
        // Widths below 1 are shares of what the others leave.
        var left = width - widths.Where(w => w >= 1).Sum();
        var shares = widths.Where(w => w < 1).Sum();
        double[] columns = [.. widths.Select(w => w >= 1 ? w : left * w / shares)];
        return new LaidTable(columns, head is null ? null : RowOf(head, columns), [.. rows.Select(r => RowOf(r, columns))], ruling, new Seat(p => p.Add(TagKind.Table)), caption?.Lay(width));
    }

    private Row RowOf(IReadOnlyList<Cell> cells, double[] columns)
    {
        var (laid, at) = (new List<LaidCell>(), 0);
        foreach (var cell in cells)
        {
            var (x, wide) = (columns.Take(at).Sum(), columns.Skip(at).Take(cell.Columns).Sum());
            laid.Add(new(x, wide, cell.Box?.Lay(wide - ruling.Padding.Left - ruling.Padding.Right), new Seat(p => p.AddCell(cell.Names, cell.Columns))));
            at += cell.Columns;
        }

        return new([.. laid], Seat.Of(TagKind.TR));
    }

    private sealed record LaidCell(double X, double Width, Laid? Laid, Seat Seat);

    private sealed record Row(IReadOnlyList<LaidCell> Cells, Seat Seat)
    {
        public double HeightIn(Ruling ruling) => Math.Max(ruling.LeastHeight, Cells.Max(c => c.Laid?.Height ?? 0) + ruling.Padding.Top + ruling.Padding.Bottom);
    }

    private sealed class LaidTable(double[] columns, Row? head, IReadOnlyList<Row> rows, Ruling ruling, Seat seat, Laid? caption, bool goesOn = false) : Laid
    {
        private const double CaptionGap = 3;

        private double Top => (caption is null ? 0 : caption.Height + CaptionGap) + (head?.HeightIn(ruling) ?? 0);

        public override double Height => Top + rows.Sum(r => r.HeightIn(ruling));

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var tag = canvas.Seated(seat, parent);
            var y = at.Y;
            if (caption is not null)
            {
                caption.Draw(canvas, at, tag);
                y += caption.Height + CaptionGap;
            }

            var top = y;
            if (head is not null) y = DrawRow(goesOn ? canvas.Repeated : canvas, head, new(at.X, y), tag, ruling.HeadRule, 0.9);
            foreach (var row in rows) y = DrawRow(canvas, row, new(at.X, y), tag, ruling.Rule, 0.4);
            if (!ruling.IsGrid) return;
            var grid = canvas.Page.Ornament;
            var x = at.X;
            foreach (var wide in columns.Prepend(0))
            {
                x += wide;
                grid.Line(new(x, top), new(x, y), ruling.Rule, 0.4);
            }

            grid.Line(new(at.X, top), new(x, top), ruling.Rule, 0.4);
        }

        private double DrawRow(Canvas canvas, Row row, Spot at, Tag table, Ink rule, double width)
        {
            var tag = canvas.Seated(row.Seat, table);
            var high = row.HeightIn(ruling);
            foreach (var cell in row.Cells)
            {
                var inside = canvas.Seated(cell.Seat, tag);
                if (cell.Laid is not { } laid) continue;
                laid.Draw(canvas, new(at.X + cell.X + ruling.Padding.Left, at.Y + ruling.Padding.Top + ((high - ruling.Padding.Top - ruling.Padding.Bottom - laid.Height) / 2)), inside);
            }

            canvas.Page.Ornament.Line(new(at.X, at.Y + high), new(at.X + columns.Sum(), at.Y + high), rule, width);
            return at.Y + high;
        }

        public override (Laid? Now, Laid? Later) Split(double room, bool isForced)
        {
            if (Height <= room + Canvas.Hair) return (this, null);
            var (fits, y) = (0, Top);
            while (fits < rows.Count && y + rows[fits].HeightIn(ruling) <= room + Canvas.Hair) y += rows[fits++].HeightIn(ruling);
            if (fits > 0) return (With(rows.Take(fits), caption, goesOn), With(rows.Skip(fits), null, true));
            if (!isForced) return (null, this);
            // A row higher than a page.
            var inside = room - Top - ruling.Padding.Top - ruling.Padding.Bottom;
            var parts = rows[0].Cells.Select(c => (Cell: c, Part: c.Laid?.Split(inside, isForced: true) ?? (null, null))).ToList();
            if (parts.All(p => p.Part.Now is null)) return (null, this);
            Row Of(Func<(LaidCell Cell, (Laid? Now, Laid? Later) Part), Laid?> part) => rows[0] with { Cells = [.. parts.Select(p => p.Cell with { Laid = part(p) })] };
            return (With([Of(p => p.Part.Now)], caption, goesOn), With(rows.Skip(1).Prepend(Of(p => p.Part.Later)), null, true));
        }

        private LaidTable With(IEnumerable<Row> some, Laid? title, bool isContinued) => new(columns, head, [.. some], ruling, seat, title, isContinued);
    }
}
