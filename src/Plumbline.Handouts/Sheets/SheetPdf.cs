using System.Globalization;
using Plumbline.Care.Programmes;
using Plumbline.Exercises.Catalogues;
using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using Plumbline.Handouts.Wordings;

namespace Plumbline.Handouts.Sheets;

/// <summary>Draws tick sheets as pages of a PDF, tagged: each box is read as what a mark in it says.</summary>
/// <param name="catalogue">The exercises' names.</param>
/// <param name="words">Words of the language.</param>
public sealed class SheetPdf(Catalogue catalogue, HandoutWords words)
{
    private const double Leading = 1.18;
    private const double Least = 4;

    /// <summary>All sheets of a programme as a file; the same programme gives the same bytes.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="catalogue">The exercises' names.</param>
    /// <param name="words">Words of the language.</param>
    /// <param name="paper">The paper.</param>
    public static (byte[] Pdf, int Pages) Of(Programme programme, Catalogue catalogue, HandoutWords words, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(words);
        var title = programme.For is { } person ? $"{words.Log.Heading}: {person}" : words.Log.Heading;
        var document = new PdfDocument(new(title, words.Language, new DateTimeOffset(programme.Approval.On, TimeOnly.MinValue, TimeSpan.Zero)));
        var sheets = new SheetPdf(catalogue, words);
        foreach (var layout in SheetPlan.All(programme, catalogue, words, paper)) sheets.AddTo(document, layout);
        return (document.ToBytes(), document.Pages.Count);
    }

    /// <summary>Adds a page with a sheet to a document.</summary>
    public void AddTo(PdfDocument document, SheetLayout layout)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(layout);
        var page = document.AddPage(layout.Paper);
        var section = document.Root.Add(TagKind.Sect);
        var (list, line) = ((Tag?)null, section);
        foreach (var ink in layout.Ink)
        {
            switch (ink)
            {
                case SheetInk.Block b:
                    page.Ornament.Rectangle(Area(b.Left, b.Top, b.Width, b.Height), new(b.Black ? Ink.Black : Ink.White));
                    break;
                case SheetInk.Line l:
                    page.Ornament.Line(Spot(l.X1, l.Y1), Spot(l.X2, l.Y2), Ink.Black, Measures.Mm(l.Thickness));
                    break;
                case SheetInk.Place p:
                    Outline(page.As(line.AddSign(SaidOf(p.Box.Field))), p.Box);
                    break;
                case SheetInk.Text { Role: SheetRole.BoxLabel } t:
                    // What the box says holds its number already.
                    Set(page.Ornament, t);
                    break;
                case SheetInk.Text { Role: SheetRole.Exercise } t:
                    list ??= section.AddList(isNumbered: true);
                    Set(page.As(list.Add(TagKind.LI).Add(TagKind.LBody)), t);
                    break;
                case SheetInk.Text t:
                    line = section.Add(t.Role switch { SheetRole.Title => TagKind.H1, SheetRole.Day => TagKind.H2, _ => TagKind.P });
                    Set(page.As(line), t);
                    if (t.Role == SheetRole.Day) line = section.Add(TagKind.P);
                    break;
            }
        }
    }

    private string SaidOf(SheetField field) => field switch
    {
        SheetField.Done f => $"{catalogue.ById[f.Exercise].Name} {f.Go.ToString(CultureInfo.InvariantCulture)}: {words.Log.ToTick}; ",
        SheetField.Number f => $"{f.Value.ToString(CultureInfo.InvariantCulture)}; ",
        SheetField.Spread f => $"{(f.Yes ? words.Sheet.Yes : words.Sheet.No)}; ",
    };

    private static void Outline(Pen pen, SheetBox box)
    {
        var paint = Paint.Line(Ink.Black, Measures.Mm(SheetBox.Outline));
        switch (box.Shape)
        {
            case SheetShape.Square:
                pen.Rectangle(Area(box.X - box.Half, box.Y - box.Half, 2 * box.Half, 2 * box.Half), paint);
                break;
            case SheetShape.Circle:
                pen.Circle(Spot(box.X, box.Y), Measures.Mm(box.Half), paint);
                break;
        }
    }

    // On as many lines as fit, smaller where it would not fit; the lines stand in the middle of the rectangle's height.
    private static void Set(Pen pen, SheetInk.Text text)
    {
        var face = text.Role is SheetRole.Title or SheetRole.Day or SheetRole.BoxLabel ? Face.Bold : Face.Regular;
        var (size, area, glyphs) = (text.Size, Area(text.Left, text.Top, text.Width, text.Height), face.Shape(text.Words));
        var widest = text.Words.Split(' ').Max(word => face.Width(word, 1));
        var lines = LinesAt(size);
        while (size > Least && (lines.Count * size * Leading > area.Height + (0.3 * size) || widest * size > area.Width)) lines = LinesAt(size *= 0.96);
        var y = area.Y + (area.Height / 2) - ((lines.Count - 1) * size * Leading / 2) + (size * face.CapHeight / 2);
        foreach (var line in lines)
        {
            var free = area.Width - (glyphs[line].Sum(g => g.Advance) * size / 1000);
            var left = text.Align switch { SheetAlign.Left => 0, SheetAlign.Middle => free / 2, SheetAlign.Right => free };
            pen.Text(new(area.X + left, y), glyphs.AsSpan(line), size, Ink.Black);
            y += size * Leading;
        }

        List<Range> LinesAt(double points) => [.. Lines.Of(glyphs, area.Width * 1000 / points)];
    }

    private static Spot Spot(double x, double y) => new(Measures.Mm(x), Measures.Mm(y));

    private static Area Area(double left, double top, double width, double height) => new(Measures.Mm(left), Measures.Mm(top), Measures.Mm(width), Measures.Mm(height));
}
