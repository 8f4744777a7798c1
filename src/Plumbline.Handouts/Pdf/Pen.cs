using System.Globalization;
using System.Text;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Pdf;

/// <summary>Draws on a page, in points from its left and upper edge. What is drawn with one pen is one thing to those who hear the page.</summary>
public sealed class Pen
{
    // A quarter of a circle by one curve.
    private const double Roundness = 0.5522847498;

    private readonly PdfPage page;
    private readonly object what;

    internal Pen(PdfPage page, object what) => (this.page, this.what) = (page, what);

    /// <summary>A straight line.</summary>
    public void Line(Spot from, Spot to, Ink ink, double width) => Shape(new(null, ink, width), path => Way(path, [from, to]));

    /// <summary>A rectangle, perhaps with round corners.</summary>
    public void Rectangle(Area area, Paint paint, double corner = 0)
    {
        var top = page.Paper.Height;
        Shape(paint, path =>
        {
            if (corner <= 0) path.Append(CultureInfo.InvariantCulture, $"{area.X:0.###} {top - area.Bottom:0.###} {area.Width:0.###} {area.Height:0.###} re\n");
            else Rounded(path, area, Math.Min(corner, Math.Min(area.Width, area.Height) / 2), top);
        });
    }

    /// <summary>A circle.</summary>
    public void Circle(Spot centre, double radius, Paint paint) =>
        Rectangle(new(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius), paint, radius);

    /// <summary>A closed shape of straight edges.</summary>
    public void Polygon(IEnumerable<Spot> corners, Paint paint) => Shape(paint, path => Way(path, corners).Append("h\n"));

    /// <summary>An open line of straight pieces.</summary>
    public void Polyline(IEnumerable<Spot> spots, Ink ink, double width) => Shape(new(null, ink, width), path => Way(path, spots));

    /// <summary>A text on one line; <paramref name="at"/> is the left end of its base line.</summary>
    public void Text(Spot at, string text, Face face, double size, Ink ink)
    {
        ArgumentNullException.ThrowIfNull(face);
        Text(at, face.Shape(text), size, ink);
    }

    /// <summary>A text whose base line ends at a spot.</summary>
    public void TextEndingAt(Spot end, string text, Face face, double size, Ink ink)
    {
        ArgumentNullException.ThrowIfNull(face);
        Text(end with { X = end.X - face.Width(text, size) }, text, face, size, ink);
    }

    /// <summary>A picture in a rectangle, as wide and high as it says. Drawn for a figure's tag, it is that figure.</summary>
    public void Image(Area area, PdfImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (what is Tag { Kind: TagKind.Figure } figure) figure.Place = (page, area);
        page.Open(what).Append(CultureInfo.InvariantCulture, $"q {area.Width:0.###} 0 0 {area.Height:0.###} {area.X:0.###} {page.Paper.Height - area.Bottom:0.###} cm /{page.Document.NameOf(image)} Do Q\n");
    }

    internal void Text(Spot at, ReadOnlySpan<Glyph> glyphs, double size, Ink ink)
    {
        if (glyphs.IsEmpty) return;
        var text = page.Open(what);
        text.Append("BT ");
        Colour(text, ink, "rg", "g");
        text.Append(CultureInfo.InvariantCulture, $"{at.X:0.###} {page.Paper.Height - at.Y:0.###} Td ");
        for (var from = 0; from < glyphs.Length;)
        {
            var to = from;
            while (to < glyphs.Length && glyphs[to].Font == glyphs[from].Font) to++;
            Run(text, glyphs[from..to], size);
            from = to;
        }

        text.Append("ET\n");
    }

    // One font: numbers of glyphs, and between them what brings them nearer or sets them apart.
    private void Run(StringBuilder text, ReadOnlySpan<Glyph> glyphs, double size)
    {
        var (name, subset) = page.Document.NameOf(glyphs[0].Font);
        text.Append(CultureInfo.InvariantCulture, $"/{name} {size:0.##} Tf [<");
        foreach (var glyph in glyphs)
        {
            text.Append(subset.NumberOf(glyph.Rune, glyph.Id).ToString("X4", CultureInfo.InvariantCulture));
            var nearer = Math.Round(glyph.Font.Advance(glyph.Id) - glyph.Advance);
            if (nearer != 0) text.Append(CultureInfo.InvariantCulture, $">{nearer:0}<");
        }

        text.Append(">] TJ ");
    }

    private void Shape(Paint paint, Action<StringBuilder> path)
    {
        if (paint is { Inside: null, Edge: null }) return;
        var text = page.Open(what);
        if (paint.Inside is { } inside) Colour(text, inside, "rg", "g");
        if (paint.Edge is { } edge)
        {
            Colour(text, edge, "RG", "G");
            text.Append(CultureInfo.InvariantCulture, $"{paint.EdgeWidth:0.###} w ");
            if (paint.Dash > 0) text.Append(CultureInfo.InvariantCulture, $"[{paint.Dash:0.###}] 0 d ");
        }

        path(text);
        text.Append(paint switch
        {
            { Inside: not null, Edge: not null } => "B\n",
            { Inside: not null } => "f\n",
            _ => "S\n",
        });
        if (paint is { Edge: not null, Dash: > 0 }) text.Append("[] 0 d\n");
    }

    private StringBuilder Way(StringBuilder path, IEnumerable<Spot> spots)
    {
        var step = 'm';
        foreach (var spot in spots)
        {
            path.Append(CultureInfo.InvariantCulture, $"{spot.X:0.###} {page.Paper.Height - spot.Y:0.###} {step}\n");
            step = 'l';
        }

        return path;
    }

    private static void Rounded(StringBuilder path, Area area, double corner, double top)
    {
        var (left, right, up, down, bend) = (area.X, area.Right, top - area.Y, top - area.Bottom, corner * (1 - Roundness));
        path.Append(CultureInfo.InvariantCulture, $"{left + corner:0.###} {up:0.###} m {right - corner:0.###} {up:0.###} l\n");
        path.Append(CultureInfo.InvariantCulture, $"{right - bend:0.###} {up:0.###} {right:0.###} {up - bend:0.###} {right:0.###} {up - corner:0.###} c {right:0.###} {down + corner:0.###} l\n");
        path.Append(CultureInfo.InvariantCulture, $"{right:0.###} {down + bend:0.###} {right - bend:0.###} {down:0.###} {right - corner:0.###} {down:0.###} c {left + corner:0.###} {down:0.###} l\n");
        path.Append(CultureInfo.InvariantCulture, $"{left + bend:0.###} {down:0.###} {left:0.###} {down + bend:0.###} {left:0.###} {down + corner:0.###} c {left:0.###} {up - corner:0.###} l\n");
        path.Append(CultureInfo.InvariantCulture, $"{left:0.###} {up - bend:0.###} {left + bend:0.###} {up:0.###} {left + corner:0.###} {up:0.###} c h\n");
    }

    private static void Colour(StringBuilder text, Ink ink, string colour, string grey)
    {
        if (ink.Red == ink.Green && ink.Green == ink.Blue) text.Append(CultureInfo.InvariantCulture, $"{ink.Red / 255.0:0.###} {grey} ");
        else text.Append(CultureInfo.InvariantCulture, $"{ink.Red / 255.0:0.###} {ink.Green / 255.0:0.###} {ink.Blue / 255.0:0.###} {colour} ");
    }
}
