using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Flow;

/// <summary>Fills pages with a box, from the first to as many as it takes.</summary>
internal static class PageFlow
{
    // More pages than this are a mistake of a layout, not a long handout.
    private const int Most = 400;

    /// <summary>Draws everything; nothing is left over.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paper">The size of its pages.</param>
    /// <param name="margins">White around the text.</param>
    /// <param name="all">What stands on the pages.</param>
    /// <param name="furniture">Draws head and foot of a page, told its number and how many there are.</param>
    public static IReadOnlyList<Leaf> Fill(PdfDocument document, Paper paper, Edges margins, Box all, Action<PdfPage, int, int> furniture)
    {
        var leaves = new List<Leaf>();
        Laid? left = all.Lay(paper.Width - margins.Left - margins.Right);
        var room = paper.Height - margins.Top - margins.Bottom;
        while (left is not null)
        {
            if (document.Pages.Count == Most) throw new InvalidOperationException("A layout does not come to an end.");
            var (now, later) = left.Split(room, isForced: true);
            // What cannot be parted at all is drawn whole.
            var canvas = new Canvas(document.AddPage(paper), document.Pages.Count, leaves);
            (now ?? left).Draw(canvas, new(margins.Left, margins.Top), document.Root);
            left = now is null ? null : later;
        }

        for (var i = 0; i < document.Pages.Count; i++) furniture(document.Pages[i], i + 1, document.Pages.Count);
        return leaves;
    }
}
