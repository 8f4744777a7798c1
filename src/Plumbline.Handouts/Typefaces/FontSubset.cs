using System.Buffers.Binary;
using System.Text;

namespace Plumbline.Handouts.Typefaces;

/// <summary>The part of a font that a document uses: one glyph for each character, numbered in the order of first use.</summary>
/// <remarks>A character that the font lacks gets the outline of the empty box under a number of its own, so that its text still copies out.</remarks>
internal sealed class FontSubset(Font font)
{
    private const int ArgumentsAreWords = 1;
    private const int HasScale = 8;
    private const int MoreComponents = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    private readonly Dictionary<Rune, int> numbers = [];
    private readonly Dictionary<int, int> components = [];
    private readonly List<int> glyphs = [0];

    /// <summary>The font.</summary>
    public Font Font => font;

    /// <summary>The characters with their numbers, in the order of the numbers.</summary>
    public IEnumerable<(Rune Rune, int Number)> Characters => numbers.Select(n => (n.Key, n.Value)).OrderBy(n => n.Value);

    /// <summary>Advances by number, in thousandths of the size.</summary>
    public IEnumerable<double> Advances => glyphs.Select(font.Advance);

    /// <summary>The number of a character.</summary>
    public int NumberOf(Rune rune, int glyph)
    {
        if (numbers.TryGetValue(rune, out var number)) return number;
        glyphs.Add(glyph);
        return numbers[rune] = glyphs.Count - 1;
    }

    /// <summary>A font file with nothing but these glyphs.</summary>
    public byte[] ToBytes()
    {
        var outlines = new List<byte[]>();
        // The list grows while parts of composed glyphs are found.
        for (var i = 0; i < glyphs.Count; i++) outlines.Add(Renumbered(font.Outline(glyphs[i]).ToArray()));

        var glyf = new MemoryStream();
        var (loca, hmtx) = (new byte[4 * (glyphs.Count + 1)], new byte[4 * glyphs.Count]);
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(outlines[i]);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (i + 1)), (int)glyf.Length);
            var (advance, bearing) = font.Metrics(glyphs[i]);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)advance);
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan((4 * i) + 2), (short)bearing);
        }

        var (head, hhea, maxp) = (font.Table("head").ToArray(), font.Table("hhea").ToArray(), font.Table("maxp").ToArray());
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        (string Tag, byte[] Data)[] tables =
        [
            ("cvt ", font.Table("cvt ").ToArray()), ("fpgm", font.Table("fpgm").ToArray()), ("glyf", glyf.ToArray()), ("head", head), ("hhea", hhea),
            ("hmtx", hmtx), ("loca", loca), ("maxp", maxp), ("prep", font.Table("prep").ToArray()),
        ];
        return File([.. tables.Where(t => t.Data.Length > 0)]);
    }

    // A composed glyph (an accented letter) names its parts by number.
    private byte[] Renumbered(byte[] outline)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return outline;
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!components.TryGetValue(part, out var number))
            {
                glyphs.Add(part);
                number = components[part] = glyphs.Count - 1;
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return outline;
    }

    private static byte[] File((string Tag, byte[] Data)[] tables)
    {
        var power = (int)Math.Log2(tables.Length);
        var file = new MemoryStream();
        var header = new byte[12 + (16 * tables.Length)];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)(16 * tables.Length - (16 << power)));
        file.Write(header);
        var headAt = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            if (tag == "head") headAt = (int)file.Length;
            var record = header.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(data));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            file.Write(data);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }

        var bytes = file.ToArray();
        header.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(bytes));
        return bytes;
    }

    private static uint Sum(byte[] data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
        {
            for (var k = 0; k < 4; k++) sum += (i + k < data.Length ? (uint)data[i + k] : 0) << (24 - (8 * k));
        }

        return sum;
    }
}
