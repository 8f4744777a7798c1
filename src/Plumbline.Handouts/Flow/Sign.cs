using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A sign that is drawn: dots, boxes to tick. Those who hear the page hear its words; one without words is an ornament.</summary>
internal sealed class Sign(double width, double height, string? says, Action<Pen, Area> draw, double align = 0) : Box
{
    public override Laid Lay(double room) => new LaidSign(room, this);

    private double Width => width;

    private double Height => height;

    private sealed class LaidSign(double room, Sign sign) : Laid
    {
        public override double Height => sign.Height;

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var area = new Area(at.X + ((room - sign.Width) * sign.Align), at.Y, sign.Width, sign.Height);
            canvas.Note(area, sign.Says ?? "", TagKind.Span);
            sign.Paint(sign.Says is null ? canvas.Page.Ornament : canvas.As(canvas.IsRepeated ? parent : parent.AddSign(sign.Says)), area);
        }
    }

    private string? Says => says;

    private double Align => align;

    private void Paint(Pen pen, Area area) => draw(pen, area);
}

/// <summary>Nothing but white.</summary>
internal sealed class Space(double height) : Box
{
    public override Laid Lay(double width) => new LaidSpace(height);

    private sealed class LaidSpace(double height) : Laid
    {
        public override double Height => height;

        public override void Draw(Canvas canvas, Spot at, Tag parent) { }
    }
}
