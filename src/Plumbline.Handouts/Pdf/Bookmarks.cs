using System.Globalization;

namespace Plumbline.Handouts.Pdf;

/// <summary>The list of headings that readers show beside the pages, each with its place.</summary>
/// <remarks>PDF 1.7 (ISO 32000-1), 12.3.3.</remarks>
internal sealed class Bookmarks
{
    private readonly List<Entry> entries = [];

    /// <summary>Adds a piece of a heading; pieces of one heading are one bookmark.</summary>
    public void Add(Tag heading, PdfPage page, double y, string text)
    {
        if (entries.Count > 0 && entries[^1].Heading == heading) entries[^1].Text += text;
        else entries.Add(new(heading, page, y) { Text = text });
    }

    /// <summary>Writes them; null when there are none.</summary>
    public int? Write(PdfObjects objects)
    {
        if (entries.Count == 0) return null;
        var root = objects.Reserve();
        foreach (var entry in entries) entry.Number = objects.Reserve();
        var top = Below(0, entries.Count);
        foreach (var (siblings, parent) in Families(top, root)) Put(objects, siblings, parent);
        objects.Put(root, $"<</Type /Outlines {Ends(top)} /Count {top.Count + top.Where(i => IsOpen(entries[i])).Sum(i => ChildrenOf(i).Count)}>>");
        return root;
    }

    private IEnumerable<(List<int> Siblings, int Parent)> Families(List<int> siblings, int parent)
    {
        yield return (siblings, parent);
        foreach (var at in siblings)
            if (ChildrenOf(at) is { Count: > 0 } children)
                foreach (var family in Families(children, entries[at].Number)) yield return family;
    }

    private void Put(PdfObjects objects, List<int> siblings, int parent)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var (entry, children) = (entries[siblings[i]], ChildrenOf(siblings[i]));
            var before = i > 0 ? $" /Prev {entries[siblings[i - 1]].Number} 0 R" : "";
            var after = i + 1 < siblings.Count ? $" /Next {entries[siblings[i + 1]].Number} 0 R" : "";
            // A negative count: closed until somebody opens it. The title is open.
            var inside = children.Count > 0 ? $" {Ends(children)} /Count {(IsOpen(entry) ? "" : "-")}{children.Count}" : "";
            var place = string.Create(CultureInfo.InvariantCulture, $"[{entry.Page.Number} 0 R /XYZ null {entry.Page.Paper.Height - entry.Y:0.##} null]");
            objects.Put(entry.Number, $"<</Title {PdfObjects.TextOf(entry.Text.TrimEnd())} /Parent {parent} 0 R{before}{after}{inside} /Dest {place}>>");
        }
    }

    private static bool IsOpen(Entry entry) => entry.Heading.Kind == TagKind.H1;

    private List<int> ChildrenOf(int at)
    {
        var to = at + 1;
        while (to < entries.Count && entries[to].Heading.Kind > entries[at].Heading.Kind) to++;
        return Below(at + 1, to);
    }

    // Of a run of headings, those that stand below none of the others.
    private List<int> Below(int from, int to)
    {
        List<int> found = [];
        for (var i = from; i < to; i++)
            if (found.Count == 0 || entries[i].Heading.Kind <= entries[found[^1]].Heading.Kind) found.Add(i);
        return found;
    }

    private string Ends(List<int> some) => $"/First {entries[some[0]].Number} 0 R /Last {entries[some[^1]].Number} 0 R";

    private sealed class Entry(Tag heading, PdfPage page, double y)
    {
        public Tag Heading => heading;

        public PdfPage Page => page;

        public double Y => y;

        public string Text { get; set; } = "";

        public int Number { get; set; }
    }
}
