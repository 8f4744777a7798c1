using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Handouts.Typefaces;

namespace Plumbline.Handouts.Pdf;

/// <summary>Writes the used part of a font: a composite font whose codes are the numbers of its glyphs, with the way back to text.</summary>
/// <remarks>PDF 1.7, 9.7 and 9.10.3.</remarks>
internal static class FontWriter
{
    // A map holds at most so many entries in a block.
    private const int MostInABlock = 100;

    public static int Write(PdfObjects objects, FontSubset subset)
    {
        var font = subset.Font;
        var bytes = subset.ToBytes();
        var name = $"{Mark(bytes)}+{font.Name}";
        var file = objects.AddPacked($"/Length1 {bytes.Length}", bytes);
        var stem = font.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80;
        var descriptor = objects.Add($"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{Row(font.Box)}] /ItalicAngle 0 /Ascent {N(font.Ascent)} /Descent {N(font.Descent)} /CapHeight {N(font.CapHeight)} /XHeight {N(font.XHeight)} /StemV {stem} /FontFile2 {file} 0 R>>");
        var descendant = objects.Add($"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 0 /W [0 [{Row(subset.Advances)}]]>>");
        var map = objects.AddPacked("", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return objects.Add($"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R>>");
    }

    // Six letters that tell subsets of the same font apart.
    private static string Mark(byte[] bytes) => new([.. SHA256.HashData(bytes).Take(6).Select(b => (char)('A' + (b % 26)))]);

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var block in subset.Characters.Chunk(MostInABlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (rune, number) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Row(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(N));

    private static string N(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);
}
