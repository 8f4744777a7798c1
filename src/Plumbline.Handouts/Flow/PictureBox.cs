using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>A picture, as large as its room, with its alternative text.</summary>
internal sealed class PictureBox(PdfImage image, string alt, double mostHeight, double align = 0.5) : Box
{
    public override Laid Lay(double width)
    {
        var scale = Math.Min(width, mostHeight / image.Aspect);
        return new LaidPicture(width, scale, scale * image.Aspect, image, alt, align);
    }

    private sealed class LaidPicture(double room, double width, double height, PdfImage image, string alt, double align) : Laid
    {
        public override double Height => height;

        public override void Draw(Canvas canvas, Spot at, Tag parent)
        {
            var area = new Area(at.X + ((room - width) * align), at.Y, width, height);
            canvas.Note(area, alt, TagKind.Figure);
            canvas.As(parent.AddFigure(alt)).Image(area, image);
        }
    }
}
