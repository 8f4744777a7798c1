using System.Globalization;
using System.Text;

namespace Plumbline.Handouts.Pdf;

/// <summary>Writes the structure tree: every element with its content, and the way back from each page's content to its element.</summary>
/// <remarks>PDF 1.7, 14.7 and 14.8. An element that holds nothing is left out, cells of tables excepted.</remarks>
internal static class StructureWriter
{
    public static int Write(PdfObjects objects, Tag root, IReadOnlyList<PdfPage> pages)
    {
        var tree = objects.Reserve();
        Number(objects, root);
        Put(objects, root, tree);
        var parents = string.Join(' ', pages.Select((page, i) => $"{i} [{string.Join(' ', page.Marks.Select(t => $"{t.Number} 0 R"))}]"));
        objects.Put(tree, $"<</Type /StructTreeRoot /K {root.Number} 0 R /ParentTree {objects.Add($"<</Nums [{parents}]>>")} 0 R /ParentTreeNextKey {pages.Count}>>");
        return tree;
    }

    private static void Number(PdfObjects objects, Tag tag)
    {
        tag.Number = objects.Reserve();
        foreach (var child in tag.Children.Where(Holds)) Number(objects, child);
    }

    private static bool Holds(Tag tag) => tag.Kind is TagKind.TD or TagKind.TH || tag.Pieces.Any(p => p.Child is null || Holds(p.Child));

    private static void Put(PdfObjects objects, Tag tag, int parent)
    {
        var page = tag.Pieces.FirstOrDefault(p => p.Page is not null).Page;
        var text = new StringBuilder($"<</Type /StructElem /S /{tag.Kind} /P {parent} 0 R");
        if (page is not null) text.Append(CultureInfo.InvariantCulture, $" /Pg {page.Number} 0 R");
        if (tag.Alt is { } alt) text.Append(" /Alt ").Append(PdfObjects.TextOf(alt));
        if (tag.Says is { } says) text.Append(" /ActualText ").Append(PdfObjects.TextOf(says));
        if (Attributes(tag) is { Length: > 0 } attributes) text.Append(" /A ").Append(attributes);
        text.Append(" /K [").AppendJoin(' ', tag.Pieces.Where(p => p.Child is null || Holds(p.Child)).Select(p => Piece(p, page))).Append("]>>");
        objects.Put(tag.Number, text.ToString());
        foreach (var child in tag.Children.Where(Holds)) Put(objects, child, tag.Number);
    }

    private static string Piece(Tag.Piece piece, PdfPage? page) => piece switch
    {
        { Child: { } child } => $"{child.Number} 0 R",
        { Page: { } other } when other != page => $"<</Type /MCR /Pg {other.Number} 0 R /MCID {piece.Mark}>>",
        _ => $"{piece.Mark}",
    };

    private static string Attributes(Tag tag)
    {
        if (tag.Place is { } place)
        {
            var (area, high) = (place.Area, place.Page.Paper.Height);
            return string.Create(CultureInfo.InvariantCulture, $"<</O /Layout /Placement /Block /BBox [{area.X:0.##} {high - area.Bottom:0.##} {area.Right:0.##} {high - area.Y:0.##}]>>");
        }

        if (tag.Kind == TagKind.L) return $"<</O /List /ListNumbering /{(tag.IsNumbered ? "Decimal" : "Disc")}>>";
        if (tag.Kind is not (TagKind.TH or TagKind.TD)) return "";
        var scope = tag.Names is { } names ? $" /Scope /{names}" : "";
        var spans = (tag.Columns > 1 ? $" /ColSpan {tag.Columns}" : "") + (tag.Rows > 1 ? $" /RowSpan {tag.Rows}" : "");
        return scope.Length + spans.Length == 0 ? "" : $"<</O /Table{scope}{spans}>>";
    }
}
