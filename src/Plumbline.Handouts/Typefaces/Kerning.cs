using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Text;

namespace Plumbline.Handouts.Typefaces;

/// <summary>Table GPOS, feature kern: how much nearer two glyphs stand. Pairs (lookup type 2, both formats), also behind an extension (type 9).</summary>
internal sealed class Kerning
{
    private const int Pairs = 2;
    private const int Extension = 9;
    private const int AdvanceBit = 4;

    private readonly byte[] data;
    private readonly List<List<int>> lookups = [];
    private readonly ConcurrentDictionary<int, int> known = [];

    public Kerning(byte[] data, int? gpos)
    {
        this.data = data;
        if (gpos is not { } at) return;
        var (features, list) = (at + U16(at + 6), at + U16(at + 8));
        var kern = new SortedSet<int>();
        for (var i = 0; i < U16(features); i++)
        {
            var record = features + 2 + (6 * i);
            if (Encoding.ASCII.GetString(data, record, 4) != "kern") continue;
            var feature = features + U16(record + 4);
            for (var k = 0; k < U16(feature + 2); k++) kern.Add(U16(feature + 4 + (2 * k)));
        }

        foreach (var lookup in kern.Select(i => list + U16(list + 2 + (2 * i)))) lookups.Add([.. Subtables(lookup)]);
    }

    /// <summary>What is added between two glyphs, in the units of the file.</summary>
    public int Between(int left, int right) => lookups.Count == 0 ? 0 : known.GetOrAdd((left << 16) | right, pair => lookups.Sum(l => In(l, pair >> 16, pair & 0xFFFF)));

    private IEnumerable<int> Subtables(int lookup)
    {
        for (var i = 0; i < U16(lookup + 4); i++)
        {
            var at = lookup + U16(lookup + 6 + (2 * i));
            if (U16(lookup) == Pairs) yield return at;
            else if (U16(lookup) == Extension && U16(at + 2) == Pairs) yield return at + (int)BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at + 4));
        }
    }

    // The first table of a lookup that knows the pair decides.
    private int In(List<int> subtables, int left, int right)
    {
        foreach (var at in subtables)
        {
            var covered = Covered(at + U16(at + 2), left);
            if (covered < 0) continue;
            var (first, second) = (U16(at + 4), U16(at + 6));
            var (size, advance) = (2 * (BitOperations.PopCount((uint)first) + BitOperations.PopCount((uint)second)), 2 * BitOperations.PopCount((uint)first & (AdvanceBit - 1)));
            int? record = U16(at) == 1 ? PairAt(at + U16(at + 10 + (2 * covered)), right, size) : ClassesAt(at, left, right, size);
            if (record is { } found) return (first & AdvanceBit) == 0 ? 0 : BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(found + advance));
        }

        return 0;
    }

    private int? PairAt(int set, int right, int size)
    {
        var (low, high) = (0, U16(set) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = set + 2 + (middle * (2 + size));
            var glyph = U16(at);
            if (glyph == right) return at + 2;
            if (glyph < right) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    private int ClassesAt(int at, int left, int right, int size) =>
        at + 16 + (((ClassOf(at + U16(at + 8), left) * U16(at + 14)) + ClassOf(at + U16(at + 10), right)) * size);

    private int Covered(int coverage, int glyph)
    {
        var ranges = U16(coverage) == 2;
        var (low, high) = (0, U16(coverage + 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = coverage + 4 + (middle * (ranges ? 6 : 2));
            if (glyph < U16(at)) high = middle - 1;
            else if (glyph > U16(ranges ? at + 2 : at)) low = middle + 1;
            else return ranges ? U16(at + 4) + glyph - U16(at) : middle;
        }

        return -1;
    }

    private int ClassOf(int classes, int glyph)
    {
        if (U16(classes) == 1)
        {
            var place = glyph - U16(classes + 2);
            return place >= 0 && place < U16(classes + 4) ? U16(classes + 6 + (2 * place)) : 0;
        }

        var (low, high) = (0, U16(classes + 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = classes + 4 + (6 * middle);
            if (glyph < U16(at)) high = middle - 1;
            else if (glyph > U16(at + 2)) low = middle + 1;
            else return U16(at + 4);
        }

        return 0;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
}
