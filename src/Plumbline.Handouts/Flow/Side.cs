using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A column of boxes that stand side by side.</summary>
/// <param name="Box">What stands in it.</param>
/// <param name="Width">Its width in points; 0 for a share of what is left.</param>
/// <param name="Share">Its share of what is left.</param>
internal sealed record Column(Box Box, double Width = 0, double Share = 1);

/// <summary>Boxes side by side. They part only when they must.</summary>
internal sealed class Side(double gap, Seat? seat, double align, params IReadOnlyList<Column> columns) : Box
{
    public Side(double gap, params IReadOnlyList<Column> columns)
        : this(gap, null, 0, columns) { }

    public override Laid Lay(double width)
    {
        var left = width - (gap * (columns.Count - 1)) - columns.Sum(c => c.Width);
        var shares = columns.Where(c => c.Width == 0).Sum(c => c.Share);
        var (laid, x) = (new List<(double X, Laid Laid)>(), 0.0);
        foreach (var column in columns)
        {
            var wide = column.Width > 0 ? column.Width : left * column.Share / shares;
            laid.Add((x, column.Box.Lay(wide)));
            x += wide + gap;
        }

        return new LaidSide(laid, seat, align);
    }

    private sealed class LaidSide(IReadOnlyList<(double X, Laid Laid)> columns, Seat? seat, double align) : Laid
    {
        public override double Height { get; } = columns.Count == 0 ? 0 : columns.Max(c => c.Laid.Height);

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var tag = canvas.Seated(seat, parent);
            foreach (var (x, laid) in columns) laid.Draw(canvas, new(at.X + x, at.Y + ((Height - laid.Height) * align)), tag);
        }

        public override (Laid? Now, Laid? Later) Split(double room, bool isForced)
        {
            if (Height <= room + Canvas.Hair) return (this, null);
            if (!isForced) return (null, this);
            var parts = columns.Select(c => (c.X, Part: c.Laid.Split(room, isForced: true))).ToList();
            var now = parts.Where(p => p.Part.Now is not null).Select(p => (p.X, p.Part.Now!)).ToList();
            var later = parts.Where(p => p.Part.Later is not null).Select(p => (p.X, p.Part.Later!)).ToList();
            return now.Count == 0 ? (null, this) : (new LaidSide(now, seat, 0), new LaidSide(later, seat, 0));
        }
    }
}
