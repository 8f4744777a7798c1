using System.Globalization;
using System.Text;

namespace Plumbline.Handouts.Pdf;

/// <summary>A page to draw on. Whoever draws says first what it is: content (<see cref="As"/>) or an ornament (<see cref="Ornament"/>), so nothing on it is left untagged.</summary>
public sealed class PdfPage
{
    private readonly StringBuilder content = new();
    private readonly List<Tag> marks = [];
    private object? open;

    internal PdfPage(PdfDocument document, Paper paper) => (Document, Paper) = (document, paper);

    /// <summary>Its size.</summary>
    public Paper Paper { get; }

    /// <summary>A pen for content of an element.</summary>
    public Pen As(Tag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return new(this, tag);
    }

    /// <summary>A pen for what is not read: rules, frames, ornaments.</summary>
    public Pen Ornament => new(this, "/Artifact BMC");

    /// <summary>A pen for the head of every page, which is not read.</summary>
    public Pen Header => new(this, "/Artifact <</Type /Pagination /Attached [/Top]>> BDC");

    /// <summary>A pen for the foot of every page, which is not read.</summary>
    public Pen Footer => new(this, "/Artifact <</Type /Pagination /Attached [/Bottom]>> BDC");

    internal PdfDocument Document { get; }

    /// <summary>The elements by the numbers of their marks.</summary>
    internal IReadOnlyList<Tag> Marks => marks;

    /// <summary>The number of its object in the file.</summary>
    internal int Number { get; set; }

    /// <summary>Opens what is drawn next, unless it is open already, and gives the text to write to.</summary>
    internal StringBuilder Open(object what)
    {
        if (ReferenceEquals(open, what)) return content;
        Close();
        open = what;
        if (what is not Tag tag) return content.Append((string)what).Append('\n');
        tag.Hold(this, marks.Count);
        content.Append(CultureInfo.InvariantCulture, $"/{tag.Kind} <</MCID {marks.Count}>> BDC\n");
        marks.Add(tag);
        return content;
    }

    /// <summary>Everything drawn.</summary>
    internal byte[] ToBytes()
    {
        Close();
        return Encoding.ASCII.GetBytes(content.ToString());
    }

    private void Close()
    {
        if (open is not null) content.Append("EMC\n");
        open = null;
    }
}
