using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A box below others.</summary>
/// <param name="Box">The box.</param>
/// <param name="Gap">White above it; none at the head of a page.</param>
/// <param name="StaysWithNext">Whether no page ends with it: headings.</param>
/// <param name="StartsPage">Whether it begins a page.</param>
internal sealed record Placed(Box Box, double Gap = 0, bool StaysWithNext = false, bool StartsPage = false);

/// <summary>Boxes one below the other. It parts between them and inside them, unless it is kept together.</summary>
internal sealed class Stack(params IReadOnlyList<Placed> boxes) : Box
{
    private Seat? seat;
    private bool isKept;

    /// <summary>Boxes that are an element of their own, or are kept on one page when they fit on one.</summary>
    public static Stack Of(Seat? seat, bool isKept, params IReadOnlyList<Placed> boxes) => new(boxes) { seat = seat, isKept = isKept };

    /// <summary>Boxes with the same white above each; those that are not there are left out.</summary>
    public static Placed[] Spaced(double gap, params IEnumerable<Box?> boxes) => [.. boxes.OfType<Box>().Select(b => new Placed(b, gap))];

    public override Laid Lay(double width) => new LaidStack([.. boxes.Select(b => new Layer(b, b.Box.Lay(width)))], seat, isKept);

    private sealed record Layer(Placed Placed, Laid Laid);

    private sealed class LaidStack(IReadOnlyList<Layer> layers, Seat? seat, bool isKept) : Laid
    {
        public override double Height { get; } = layers.Select((l, i) => l.Laid.Height + (i == 0 ? 0 : l.Placed.Gap)).Sum();

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var tag = canvas.Seated(seat, parent);
            var y = at.Y;
            for (var i = 0; i < layers.Count; i++)
            {
                if (i > 0) y += layers[i].Placed.Gap;
                layers[i].Laid.Draw(canvas, at with { Y = y }, tag);
                y += layers[i].Laid.Height;
            }
        }

        public override (Laid? Now, Laid? Later) Split(double room, bool isForced)
        {
            var breaks = layers.Skip(1).Any(l => l.Placed.StartsPage);
            if (!breaks && Height <= room + Canvas.Hair) return (this, null);
            if (isKept && !isForced) return (null, this);
            var (now, y) = (new List<Layer>(), 0.0);
            for (var i = 0; i < layers.Count; i++)
            {
                var (placed, laid) = layers[i];
                if (i > 0 && placed.StartsPage) return (Of(now), Of(layers.Skip(i)));
                var gap = i == 0 ? 0 : placed.Gap;
                var isFirst = isForced && now.All(l => l.Placed.StaysWithNext);
                var (first, rest) = laid.Split(room - y - gap, isFirst);
                // A heading does not part.
                if (rest is not null && placed.StaysWithNext && !isFirst) (first, rest) = (null, laid);
                if (first is not null) now.Add(new(placed, first));
                if (rest is not null) return Parted(now, new(placed, rest), first is not null, layers.Skip(i + 1), isForced);
                y += gap + first!.Height;
            }

            return (this, null);
        }

        // Headings at the end of what fits go along with what follows them.
        private (Laid? Now, Laid? Later) Parted(List<Layer> now, Layer rest, bool isParted, IEnumerable<Layer> following, bool isForced)
        {
            var stays = now.Count;
            if (!isParted)
            {
                while (stays > 0 && now[stays - 1].Placed.StaysWithNext) stays--;
            }

            if (stays == 0 && isForced) stays = now.Count;
            return stays == 0 ? (null, this) : (Of(now.Take(stays)), Of([.. now.Skip(stays), rest, .. following]));
        }

        private LaidStack Of(IEnumerable<Layer> some) => new([.. some], seat, isKept: false);
    }
}
