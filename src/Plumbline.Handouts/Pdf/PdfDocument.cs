using System.Globalization;
using System.Text;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Pdf;

/// <summary>A tagged PDF 1.7 file: pages to draw on, and the structure that tells what is on them.</summary>
/// <remarks>Pages and elements come out in the order in which they were added; the same calls give the same bytes. Not for several threads.</remarks>
public sealed class PdfDocument
{
    private readonly PdfFacts facts;
    private readonly List<PdfPage> pages = [];
    private readonly Dictionary<Font, (string Name, FontSubset Subset)> fonts = [];
    private readonly Dictionary<PdfImage, string> images = [];

    /// <summary>An empty document.</summary>
    public PdfDocument(PdfFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        this.facts = facts;
    }

    /// <summary>The element that holds all others.</summary>
    public Tag Root { get; } = new(null, TagKind.Document);

    /// <summary>The headings, for the list beside the pages.</summary>
    internal Bookmarks Bookmarks { get; } = new();

    /// <summary>The pages.</summary>
    public IReadOnlyList<PdfPage> Pages => pages;

    /// <summary>Adds a page behind the others.</summary>
    public PdfPage AddPage(Paper paper)
    {
        var page = new PdfPage(this, paper);
        pages.Add(page);
        return page;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var objects = new PdfObjects();
        var contents = pages.Select(p => objects.AddPacked("", p.ToBytes())).ToList();
        var resources = objects.Add($"<</Font <<{Entries(fonts.Values.Select(f => (f.Name, FontWriter.Write(objects, f.Subset))))}>> /XObject <<{Entries(images.Select(i => (i.Value, ImageOf(objects, i.Key))))}>>>>");
        var tree = objects.Reserve();
        foreach (var page in pages) page.Number = objects.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            objects.Put(page.Number, string.Create(CultureInfo.InvariantCulture, $"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.Paper.Width:0.###} {page.Paper.Height:0.###}] /Resources {resources} 0 R /Contents {contents[i]} 0 R /StructParents {i} /Tabs /S /Group <</S /Transparency /CS /DeviceRGB>>>>"));
        }

        objects.Put(tree, $"<</Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => $"{p.Number} 0 R"))}]>>");
        var structure = StructureWriter.Write(objects, Root, pages);
        var metadata = objects.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(facts.ToXmp()));
        var outline = Bookmarks.Write(objects) is { } bookmarks ? $" /Outlines {bookmarks} 0 R" : "";
        var catalogue = objects.Add($"<</Type /Catalog /Pages {tree} 0 R /StructTreeRoot {structure} 0 R /MarkInfo <</Marked true>> /Lang {PdfObjects.TextOf(facts.Language)} /ViewerPreferences <</DisplayDocTitle true>> /Metadata {metadata} 0 R{outline}>>");
        return objects.ToBytes(catalogue, objects.Add(facts.ToInformation()));
    }

    /// <summary>The name of a font on the pages, and the part of it that is used.</summary>
    internal (string Name, FontSubset Subset) NameOf(Font font) =>
        fonts.TryGetValue(font, out var known) ? known : fonts[font] = ($"F{fonts.Count + 1}", new FontSubset(font));

    /// <summary>The name of a picture on the pages; a picture is in the file once.</summary>
    internal string NameOf(PdfImage image) => images.TryGetValue(image, out var known) ? known : images[image] = $"I{images.Count + 1}";

    private static string Entries(IEnumerable<(string Name, int Number)> entries) => string.Join(' ', entries.Select(e => $"/{e.Name} {e.Number} 0 R"));

    private static int ImageOf(PdfObjects objects, PdfImage image)
    {
        const string Common = "/Type /XObject /Subtype /Image /BitsPerComponent 8 /Filter /FlateDecode";
        var size = $"/Width {image.Width} /Height {image.Height}";
        var colours = image.Channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        var filter = image.IsFiltered ? $" /DecodeParms <</Predictor 15 /Colors {image.Channels} /BitsPerComponent 8 /Columns {image.Width}>>" : "";
        var mask = image.Mask is { } opacity ? $" /SMask {objects.AddStream($"{Common} {size} /ColorSpace /DeviceGray", opacity)} 0 R" : "";
        return objects.AddStream($"{Common} {size} /ColorSpace {colours}{filter}{mask}", image.Pixels);
    }
}
