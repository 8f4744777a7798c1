using Plumbline.Handouts.Pdf;
using Plumbline.Handouts.Typefaces;
using static Plumbline.Handouts.Pdf.Measures;

namespace Plumbline.Handouts.Tests.Pdf;

public class PdfDocumentTests
{
    [Fact]
    public void A_page_of_text_shapes_and_a_picture_is_a_whole_file_for_qpdf() =>
        Tools.Ask(Sample(), "qpdf", "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void Text_copies_out_as_it_was_written_in_every_alphabet()
    {
        var text = Tools.Ask(Sample(), "pdftotext", "FILE", "-");

        text.ShouldContain("Zoë Łódź AVATAR 15 × 3");
        text.ShouldContain("Καλημέρα Привет ☐ ✓");
    }

    [Fact]
    public void Every_font_is_embedded_and_only_in_part()
    {
        var lines = Tools.Ask(Sample(), "pdffonts", "FILE").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(l => l.Contains("CID TrueType", StringComparison.Ordinal) && l.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_drawn_is_content_of_an_element_or_an_ornament()
    {
        var told = Tools.Ask(Sample(), "pdfinfo", "-struct-text", "FILE");

        told.ShouldContain("\"Zoë Łódź AVATAR 15 × 3");
        told.IndexOf("H1", StringComparison.Ordinal).ShouldBeLessThan(told.IndexOf("Figure", StringComparison.Ordinal));
        Tools.Ask(Sample(), "qpdf", "--json", "FILE").ShouldContain("\"/Alt\": \"u:A red square.\"");
        told.ShouldNotContain("Ornament");
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes() => Sample().ShouldBe(Sample());

    [Fact]
    public void Letters_that_lean_into_each_other_stand_nearer() => Face.Regular.Width("AV", 10).ShouldBeLessThan(Face.Regular.Width("A", 10) + Face.Regular.Width("V", 10));

    [Fact]
    public void A_character_that_no_font_has_shows_a_box_and_still_copies_out()
    {
        var document = new PdfDocument(new("T", "en", DateTimeOffset.UnixEpoch));
        document.AddPage(Paper.A4).As(document.Root.Add(TagKind.P)).Text(new(50, 50), "a\U0001F642b\u4E2Dc", Face.Regular, 12, Ink.Black);

        Tools.Ask(document.ToBytes(), "pdftotext", "FILE", "-").ShouldContain("a\U0001F642b\u4E2Dc");
    }

    private static byte[] Sample()
    {
        var document = new PdfDocument(new("A sample", "en-GB", DateTimeOffset.UnixEpoch));
        var page = document.AddPage(Paper.A4);
        page.As(document.Root.Add(TagKind.H1)).Text(new(Mm(20), Mm(30)), "Zoë Łódź AVATAR 15 × 3", Face.Bold, 20, Ink.Black);
        page.As(document.Root.Add(TagKind.P)).Text(new(Mm(20), Mm(40)), "Καλημέρα Привет ☐ ✓", Face.Regular, 12, new(20, 84, 94));
        page.Ornament.Text(new(Mm(20), Mm(280)), "Ornament", Face.Regular, 8, Ink.Grey(80));
        page.Ornament.Rectangle(new(Mm(20), Mm(50), Mm(30), Mm(20)), new(Ink.Grey(230), Ink.Black, 1), 4);
        page.Ornament.Circle(new(Mm(80), Mm(60)), Mm(8), Paint.Line(Ink.Black, 1, 3));
        page.Ornament.Polygon([new(Mm(100), Mm(50)), new(Mm(120), Mm(50)), new(Mm(110), Mm(70))], new(Ink.Black));
        page.As(document.Root.AddFigure("A red square.")).Image(new(Mm(20), Mm(80), Mm(40), Mm(40)), PdfImage.FromPng(RedSquare(opaque: true)));
        page.As(document.Root.AddFigure("A pale square.")).Image(new(Mm(80), Mm(80), Mm(40), Mm(40)), PdfImage.FromPng(RedSquare(opaque: false)));
        return document.ToBytes();
    }

    private static byte[] RedSquare(bool opaque)
    {
        var pixels = new byte[8 * 8 * 4];
        for (var i = 0; i < pixels.Length; i += 4) (pixels[i], pixels[i + 3]) = (200, opaque ? (byte)255 : (byte)(i * 3 % 256));
        return Figures.Png.PngWriter.Write(new(8, 8, pixels));
    }
}
