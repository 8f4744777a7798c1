using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A line across.</summary>
internal sealed class Rule(Ink ink, double thickness) : Box
{
    public override Laid Lay(double width) => new LaidRule(width, ink, thickness);

    private sealed class LaidRule(double width, Ink ink, double thickness) : Laid
    {
        public override double Height => thickness;

        public override void Draw(Canvas canvas, Spot at, Tag parent) =>
            canvas.Page.Ornament.Line(at with { Y = at.Y + (thickness / 2) }, new(at.X + width, at.Y + (thickness / 2)), ink, thickness);
    }
}
