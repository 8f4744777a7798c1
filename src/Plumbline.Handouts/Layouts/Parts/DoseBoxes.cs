using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>Numbers of a dose in boxes side by side, each as wide as it needs; they go on in a second row when they must.</summary>
internal sealed class DoseBoxes(Seq<DoseFigure> figures, Look look, double times) : Box
{
    public override Laid Lay(double width)
    {
        var (number, label, gap) = (Number, Label, look.Gap(0.5));
        var rows = new List<List<(DoseFigure Figure, double Width)>>();
        var left = 0.0;
        foreach (var figure in figures)
        {
            var wide = Math.Min(width, Math.Max(number.Face.Width(figure.Number, number.Size), WidestWord(figure.Label, label) * 1.02) + look.Gap(1.5 * times));
            wide = Math.Max(wide, Math.Min(width, look.Gap(4.4) * times));
            if (rows.Count == 0 || left < wide)
            {
                rows.Add([]);
                left = width;
            }

            rows[^1].Add((figure, wide));
            left -= wide + gap;
        }

        // The boxes of a row are as high as its highest.
        return new Stack([.. rows.Select(r =>
        {
            var high = r.Max(f => BoxOf(f.Figure, 0).Lay(f.Width).Height);
            return new Placed(new Side(gap, [.. r.Select(f => new Column(BoxOf(f.Figure, high), f.Width))]), gap);
        })]).Lay(width);
    }

    private TextStyle Number => new(Math.Max(look.Least, look.Size * 1.75 * times), look.Accent, Face.Bold, 1.1, 0.5);

    private TextStyle Label => look.Label with { Size = Math.Max(look.Least, look.Label.Size * Math.Max(1, times * 0.75)), Align = 0.5, Leading = 1.12 };

    private Frame BoxOf(DoseFigure figure, double leastHeight) => new(
        Stack.Of(Seat.Of(TagKind.P), false, new Placed(new TextBox(figure.Number + " ", Number)), new Placed(new TextBox(figure.Label + " ", Label), 1)),
        Edges.Of(look.Gap(0.4), look.Gap(0.4)),
        look.Ground is { } ground ? new(ground) : Paint.Line(look.Ink, 0.8),
        5,
        leastHeight: leastHeight);

    private static double WidestWord(string text, TextStyle style) => text.Split(' ').Max(w => style.Face.Width(w, style.Size));
}
