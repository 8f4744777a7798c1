using System.Buffers.Binary;

namespace Plumbline.Handouts.Typefaces;

/// <summary>A TrueType file: which glyph a character has, how wide it is, how near the next one stands, what its outline is.</summary>
/// <remarks>
/// Widths and heights are in thousandths of the size of type. The file is one of our own (see <see cref="Face"/>), so a broken one is a mistake in the program and throws.
/// OpenType specification 1.9, tables head, hhea, hmtx, maxp, cmap, loca, glyf, OS/2, GPOS.
/// </remarks>
internal sealed class Font
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int At, int Length)> tables = [];
    private readonly CharacterMap characters;
    private readonly Kerning kerning;
    private readonly int unitsPerEm;
    private readonly int widths;
    private readonly bool hasLongPlaces;

    public Font(string name, byte[] data)
    {
        (Name, this.data) = (name, data);
        for (var i = 0; i < U16(4); i++)
        {
            var at = 12 + (16 * i);
            tables[System.Text.Encoding.ASCII.GetString(data, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        }

        var (head, hhea, os2) = (At("head"), At("hhea"), At("OS/2"));
        unitsPerEm = U16(head + 18);
        hasLongPlaces = U16(head + 50) == 1;
        Box = [Scaled(I16(head + 36)), Scaled(I16(head + 38)), Scaled(I16(head + 40)), Scaled(I16(head + 42))];
        (Ascent, Descent) = (Scaled(I16(hhea + 4)), Scaled(I16(hhea + 6)));
        widths = U16(hhea + 34);
        GlyphCount = U16(At("maxp") + 4);
        (XHeight, CapHeight) = (Scaled(I16(os2 + 86)), Scaled(I16(os2 + 88)));
        characters = new(data, At("cmap"));
        kerning = new(data, tables.TryGetValue("GPOS", out var gpos) ? gpos.At : null);
    }

    /// <summary>Name without spaces, as in a PDF.</summary>
    public string Name { get; }

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount { get; }

    /// <summary>From the base line up to the highest letters.</summary>
    public double Ascent { get; }

    /// <summary>From the base line down to the lowest letters; negative.</summary>
    public double Descent { get; }

    /// <summary>Height of capitals.</summary>
    public double CapHeight { get; }

    /// <summary>Height of small letters.</summary>
    public double XHeight { get; }

    /// <summary>Left, bottom, right, top of all glyphs on top of each other.</summary>
    public IReadOnlyList<double> Box { get; }

    /// <summary>The glyph of a character; 0 when there is none.</summary>
    public int GlyphOf(int character) => characters.GlyphOf(character);

    /// <summary>How far a glyph moves on.</summary>
    public double Advance(int glyph) => Scaled(U16(At("hmtx") + (4 * Math.Min(glyph, widths - 1))));

    /// <summary>What is added between two glyphs, usually less than nothing.</summary>
    public double Between(int left, int right) => Scaled(kerning.Between(left, right));

    /// <summary>The glyph's outline as it stands in the file; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = At("loca");
        var (from, to) = hasLongPlaces
            ? ((int)U32(loca + (4 * glyph)), (int)U32(loca + (4 * glyph) + 4))
            : (2 * U16(loca + (2 * glyph)), 2 * U16(loca + (2 * glyph) + 2));
        return data.AsSpan(At("glyf") + from, to - from);
    }

    /// <summary>A table as it stands in the file; empty when it is not there.</summary>
    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var table) ? data.AsSpan(table.At, table.Length) : [];

    /// <summary>The width as it stands in the file, with the left bearing.</summary>
    public (int Advance, int Bearing) Metrics(int glyph)
    {
        var hmtx = At("hmtx");
        return glyph < widths
            ? (U16(hmtx + (4 * glyph)), I16(hmtx + (4 * glyph) + 2))
            : (U16(hmtx + (4 * (widths - 1))), I16(hmtx + (4 * widths) + (2 * (glyph - widths))));
    }

    private double Scaled(int units) => units * 1000.0 / unitsPerEm;

    private int At(string tag) => tables[tag].At;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
