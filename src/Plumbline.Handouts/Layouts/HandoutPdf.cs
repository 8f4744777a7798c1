using Plumbline.Handouts.Flow;
using Plumbline.Handouts.Layouts.Parts;
using Plumbline.Handouts.Pages;
using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using Plumbline.Handouts.Wordings;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Layouts;

/// <summary>A handout as a PDF file.</summary>
/// <param name="Pdf">The file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Leaves">What stands where on them.</param>
/// <param name="Margins">White that nothing but head and foot stands in: left, top, right, bottom, in points.</param>
public sealed record PrintedHandout(byte[] Pdf, int Pages, IReadOnlyList<Leaf> Leaves, (double Left, double Top, double Right, double Bottom) Margins);

/// <summary>Sets a handout on paper. The same handout, pictures, layout and paper give the same bytes.</summary>
public static class HandoutPdf
{
    // White at the sides, and at the head and below the foot; the foot with the white above it, in lines of its type.
    private static readonly double Side = Mm(15);
    private static readonly double Ends = Mm(10);
    private const double FootLines = 2;

    /// <summary>The file.</summary>
    /// <param name="handout">What stands on it.</param>
    /// <param name="pictures">The exercises' pictures by their ids; an exercise without them keeps room to draw.</param>
    /// <param name="layout">How it is set.</param>
    /// <param name="paper">The size of the paper.</param>
    public static PrintedHandout Of(Handout handout, IReadOnlyDictionary<string, ExercisePictures> pictures, HandoutLayout layout, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(handout);
        ArgumentNullException.ThrowIfNull(pictures);
        var images = new PagePictures(pictures);
        return layout switch
        {
            HandoutLayout.Booklet => Set(handout, Look.Colour, paper, (look, room) => Booklet.Of(handout, images, look, room)),
            HandoutLayout.LowInk => Set(handout, Look.LowInk, paper, (look, room) => Booklet.Of(handout, images, look, room)),
            HandoutLayout.LargePrint => Set(handout, Look.Large, paper, (look, room) => LargePrint.Of(handout, images, look, room)),
            HandoutLayout.Pictogram => Set(handout, Look.Colour, paper, (look, room) => Pictogram.Of(handout, images, look, room)),
            HandoutLayout.Cards => Set(handout, Look.Colour, paper, (look, room) => Cards.Of(handout, images, look, room)),
            HandoutLayout.Overview => Overview.Sizes.Select(size => Set(handout, Look.Colour.Scaled(size), paper, (look, room) => Overview.Of(handout, images, look, room))).FirstOrFallback(p => p.Pages == 1),
        };
    }

    // The first that fits; when none does, the first of all: then it takes more pages, and nothing is lost.
    private static PrintedHandout FirstOrFallback(this IEnumerable<PrintedHandout> tries, Func<PrintedHandout, bool> fits)
    {
        PrintedHandout? first = null;
        foreach (var one in tries)
        {
            if (fits(one)) return one;
            first ??= one;
        }

        return first!;
    }

    private static PrintedHandout Set(Handout handout, Look look, Paper paper, Func<Look, double, Box> layout)
    {
        var margins = new Edges(Side, Ends, Side, Ends + (FootSize(look) * FootLines));
        var document = new PdfDocument(new(TitleOf(handout), handout.Words.Language, new DateTimeOffset(handout.Date, TimeOnly.MinValue, TimeSpan.Zero)));
        var box = layout(look, paper.Height - margins.Top - margins.Bottom);
        var leaves = PageFlow.Fill(document, paper, margins, box, (page, number, pages) => Foot(page, handout, look, number, pages));
        return new(document.ToBytes(), document.Pages.Count, leaves, (margins.Left, margins.Top, margins.Right, margins.Bottom));
    }

    private static double FootSize(Look look) => Math.Max(look.Least, 8);

    private static string TitleOf(Handout handout) => handout.Person is { } person ? $"{handout.Words.Facts.Title}: {person}" : handout.Words.Facts.Title;

    // Whose it is and which version on the left, the page on the right; a long name is kept from running into it.
    private static void Foot(PdfPage page, Handout handout, Look look, int number, int pages)
    {
        var size = FootSize(look);
        var (left, right, y) = (Side, page.Paper.Width - Side, page.Paper.Height - Ends);
        page.Footer.Line(new(left, y - (size * 1.45)), new(right, y - (size * 1.45)), look.Hair, 0.5);
        var place = Fill.In(handout.Words.Footer.PageOf, ("page", $"{number}"), ("pages", $"{pages}"));
        page.Footer.TextEndingAt(new(right, y), place, Face.Bold, size, look.Ink);
        var room = right - left - Face.Bold.Width(place, size) - size;
        var named = handout.Person is { } person ? $"{Fill.In(handout.Words.Footer.For, ("name", person))}. {handout.Running}" : handout.Running;
        page.Footer.Text(new(left, y), Fitting(named, handout.Running, size, room), Face.Regular, size, look.Quiet);
    }

    private static string Fitting(string text, string shorter, double size, double room) =>
        Face.Regular.Width(text, size) <= room ? text : Face.Regular.Width(shorter, size) <= room ? shorter : "";
}
