using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using Plumbline.Motion.Reading;

namespace Plumbline.Handouts.Layouts.Parts;

/// <summary>Numbers of a dose in boxes side by side, each as wide as it needs; they go on in a second row when they must.</summary>
internal sealed class DoseBoxes(Seq<DoseFigure> figures, Look look, double times) : Box
{
    /// <summary>The width at which they stand in one row.</summary>
    public double OneRow => figures.Sum(f => WidthOf(f) + Between) - Between;

    public override Laid Lay(double width)
    {
        var rows = new List<List<(DoseFigure Figure, double Width)>>();
        var left = 0.0;
        foreach (var figure in figures)
        {
            var wide = Math.Min(width, WidthOf(figure));
            if (rows.Count == 0 || left < wide - Canvas.Hair)
            {
                rows.Add([]);
                left = width;
            }

            rows[^1].Add((figure, wide));
            left -= wide + Between;
        }

        // The boxes of a row are as high as its highest.
        return new Stack([.. rows.Select(r =>
        {
            var high = r.Max(f => BoxOf(f.Figure, 0).Lay(f.Width).Height);
            return new Placed(new Side(Between, [.. r.Select(f => new Column(BoxOf(f.Figure, high), f.Width))]), Between);
        })]).Lay(width);
    }

    private double Between => look.Gap(0.5);

    private TextStyle Number => new(Math.Max(look.Least, look.Size * 1.75 * times), look.Accent, Face.Bold, 1.1, 0.5);

    private TextStyle Label => look.Label with { Size = Math.Max(look.Least, look.Label.Size * Math.Max(1, times * 0.75)), Align = 0.5, Leading = 1.12 };

    // The number on one line, what it counts on two.
    private double WidthOf(DoseFigure figure)
    {
        var (number, label) = (Number, Label);
        var words = figure.Label.Split(' ');
        var lines = Enumerable.Range(0, words.Length).Min(i => Math.Max(label.Face.Width(string.Join(' ', words[..i]), label.Size), label.Face.Width(string.Join(' ', words[i..]), label.Size)));
        return Math.Max(Math.Max(number.Face.Width(figure.Number, number.Size), lines * 1.02) + look.Gap(1.2 * times), look.Gap(4.2) * times);
    }

    private Frame BoxOf(DoseFigure figure, double leastHeight) => new(
        Stack.Of(Seat.Of(TagKind.P), false, new Placed(new TextBox(figure.Number + " ", Number)), new Placed(new TextBox(figure.Label + " ", Label), 1)),
        Edges.Of(look.Gap(0.4), look.Gap(0.35)),
        look.Ground is { } ground ? new(ground) : Paint.Line(look.Ink, 0.8),
        5,
        leastHeight: leastHeight);
}
