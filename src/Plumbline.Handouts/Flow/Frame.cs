using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>White around a box, and a frame, a ground or a bar at its left. It parts where its box parts.</summary>
internal sealed class Frame(Box inside, Edges padding, Paint paint, double corner = 0, (double Width, Ink Ink)? bar = null, double leastHeight = 0) : Box
{
    public override Laid Lay(double width) => new LaidFrame(inside.Lay(width - padding.Left - padding.Right), width, padding, paint, corner, bar, leastHeight);

    private sealed class LaidFrame(Laid inside, double width, Edges padding, Paint paint, double corner, (double Width, Ink Ink)? bar, double leastHeight) : Laid
    {
        public override double Height => Math.Max(leastHeight, inside.Height + padding.Top + padding.Bottom);

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            canvas.Page.Ornament.Rectangle(new(at.X, at.Y, width, Height), paint, corner);
            if (bar is { } beside) canvas.Page.Ornament.Rectangle(new(at.X, at.Y, beside.Width, Height), new(beside.Ink));
            inside.Draw(canvas, new(at.X + padding.Left, at.Y + padding.Top + ((Height - padding.Top - padding.Bottom - inside.Height) / 2)), parent);
        }

        public override (Laid? Now, Laid? Later) Split(double room, bool isForced)
        {
            if (Height <= room + Canvas.Hair) return (this, null);
            var (now, later) = inside.Split(room - padding.Top - padding.Bottom, isForced);
            return now is null ? (null, this) : (Around(now), later is null ? null : Around(later));
        }

        private LaidFrame Around(Laid part) => new(part, width, padding, paint, corner, bar, 0);
    }
}

/// <summary>White on four sides, in points.</summary>
internal readonly record struct Edges(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The same on all.</summary>
    public static Edges All(double white) => new(white, white, white, white);

    /// <summary>One at the sides, another above and below.</summary>
    public static Edges Of(double sides, double ends) => new(sides, ends, sides, ends);
}
