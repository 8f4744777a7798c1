using System.Buffers.Binary;

namespace Plumbline.Handouts.Typefaces;

/// <summary>Table cmap: from characters to glyphs. Formats 4 (the first plane) and 12 (all).</summary>
internal sealed class CharacterMap
{
    private readonly byte[] data;
    private readonly int first; // of format 4; 0 when there is none
    private readonly int all; // of format 12; 0 when there is none

    public CharacterMap(byte[] data, int cmap)
    {
        this.data = data;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var at = cmap + (int)U32(cmap + 4 + (8 * i) + 4);
            if (U16(at) == 4) first = at;
            if (U16(at) == 12) all = at;
        }
    }

    /// <summary>The glyph of a character; 0 when there is none.</summary>
    public int GlyphOf(int character) => all > 0 ? InGroups(character) : character <= 0xFFFF && first > 0 ? InSegments(character) : 0;

    private int InGroups(int character)
    {
        var (low, high) = (0, (int)U32(all + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = all + 16 + (12 * middle);
            if (character < U32(at)) high = middle - 1;
            else if (character > U32(at + 4)) low = middle + 1;
            else return (int)U32(at + 8) + character - (int)U32(at);
        }

        return 0;
    }

    private int InSegments(int character)
    {
        var segments = U16(first + 6) / 2;
        var (ends, starts) = (first + 14, first + 16 + (2 * segments));
        var (low, high) = (0, segments - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (U16(ends + (2 * middle)) < character) low = middle + 1;
            else high = middle;
        }

        var start = U16(starts + (2 * low));
        if (character < start || character > U16(ends + (2 * low))) return 0;
        var delta = U16(starts + (2 * segments) + (2 * low));
        var placeAt = starts + (4 * segments) + (2 * low);
        var place = U16(placeAt);
        if (place == 0) return (character + delta) & 0xFFFF;
        var glyph = U16(placeAt + place + (2 * (character - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
